import { fieldOf, formOf, trackOf } from '../application/answers/progress.ts';
import { titleOf } from '../application/answers/title-of.ts';
import type { Application } from '../application/record/application.ts';
import type { ApplicationEvent } from '../application/record/events.ts';
import type { StageDecided } from '../application/record/stage-events.ts';
import { isShownNow, type ShownForReview, shownForReview } from '../application/stages/shown-for-review.ts';
import { type Decision, refused, tell } from '../base/decision.ts';
import type { Effect } from '../base/journal-entry.ts';
import { dayBefore, shanghaiDay } from '../campaign/calendar.ts';
import { stageNamed } from '../campaign/chain.ts';
import { papersIn } from '../campaign/journey-parts.ts';
import type { CampaignDefinition, Track } from '../campaign/schema.ts';
import type { StageOf } from '../campaign/stages.ts';
import { fieldsNamedIn } from '../form/labels.ts';
import type { FormField } from '../form/schema.ts';
import { decideStage, type Finding, type StageContext, type StageDecision } from './decide-stage.ts';

/** What staff found going through a checklist. */
export interface Checked {
  stage: string;
  findings: readonly Finding[];
  /** Items that the machine found something against: they are passed with a reason only. */
  doubts?: readonly string[];
  /** Columns to be answered again, with what needs repair; with none the stamped paper is to come anew. */
  fields: readonly string[];
  /** The last day of putting it right; the stage's own days when left out. */
  until?: string | undefined;
  /** No column is meant although the reason names some: it was asked. */
  isPaperOnly?: boolean | undefined;
  shown: ShownForReview;
}

/** How the reasons are written one below the other: “推荐意见：没有盖章”. */
const AFTER_ITEM = '\uff1a';

/** A checklist: passed when every item is, sent back when one needs repair, out when one has failed. Source: 沪质协〔2021〕29号 五.1. */
export function decideCheck(
  application: Application,
  checked: Checked,
  context: StageContext,
): Decision<ApplicationEvent> {
  const { campaign } = context;
  const stage = stageNamed(campaign, checked.stage);
  if (stage?.kind !== 'check') return refused('not-at-stage', { stage: '', at: '', status: application.status });
  const missing = stage.items.filter(({ id }) => !isFound(checked.findings, id)).map(({ title }) => title);
  if (missing.length > 0) return refused('findings-missing', { items: missing });
  const doubted = stage.items.filter(({ id }) => isPassedUnreasoned(checked, id)).map(({ title }) => title);
  if (doubted.length > 0) return refused('doubts-unreasoned', { items: doubted });
  const findings = stage.items.flatMap(({ id }) => checked.findings.filter(({ item }) => item === id).slice(0, 1));
  const decision = decisionOf(application, stage, { ...checked, findings }, context);
  if (decision === 'repair-unticked') return refused('repair-unticked', unticked(application, checked, campaign));
  if (decision === 'repair-nothing') return refused('repair-nothing');
  if (decision === 'repair-day') return refused('repair-day', repairDays(stage, context));
  const decided = decideStage(application, stage.id, { ...decision, findings }, context);
  if (decided.kind === 'refused') return decided;
  if (!isShownNow(application, checked.shown))
    return refused('material-changed', { version: shownForReview(application).version });
  const [event] = decided.events;
  const isHeld = event?.kind === 'stageDecided' && event.held !== undefined;
  return isHeld || event?.kind !== 'stageDecided'
    ? decided
    : { ...decided, effects: tellCheck(application, event, campaign) };
}

function isFound(findings: readonly Finding[], item: string): boolean {
  const found = findings.filter((one) => one.item === item);
  const [first] = found;
  return found.length === 1 && first !== undefined && (first.verdict === 'passed' || Boolean(first.reason?.trim()));
}

function isPassedUnreasoned({ findings, doubts = [] }: Checked, item: string): boolean {
  const found = findings.find((one) => one.item === item);
  return doubts.includes(item) && found?.verdict === 'passed' && !found.reason?.trim();
}

function asksForStamp(track: Track): boolean {
  return papersIn(track).length > 0;
}

/** The columns that the reasons of what needs repair name. */
function namedInReasons(track: Track, findings: readonly Finding[]): FormField[] {
  const reasons = findings.flatMap(({ verdict, reason }) => (verdict === 'repair' && reason ? [reason] : []));
  return fieldsNamedIn(formOf(track), reasons.join('\n'));
}

function unticked(application: Application, { findings }: Checked, campaign: CampaignDefinition) {
  const named = namedInReasons(trackOf(campaign, application), findings);
  return { fields: named.map(({ id }) => id), labels: named.map(({ label }) => label) };
}

/** From when until when something may be asked to come again. */
function repairDays({ window }: StageOf<'check'>, { now }: StageContext): { from: string; to: string } {
  return { from: shanghaiDay(now), to: window.to };
}

/** The day that is proposed: so many days on, but not after the stage is over. */
export function repairDay(stage: StageOf<'check'>, now: Date): string {
  const day = dayBefore(shanghaiDay(now), -stage.repairDays);
  return [day, stage.window.to].sort()[0] ?? day;
}

function decisionOf(
  application: Application,
  stage: StageOf<'check'>,
  { findings, fields, until, isPaperOnly }: Checked,
  context: StageContext,
): StageDecision | 'repair-day' | 'repair-nothing' | 'repair-unticked' {
  const reasonOf = (verdict: Finding['verdict']) =>
    findings
      .filter((found) => found.verdict === verdict)
      .map(
        ({ item, reason }) => `${stage.items.find(({ id }) => id === item)?.title ?? item}${AFTER_ITEM}${reason ?? ''}`,
      )
      .join('\n');
  const failed = reasonOf('failed');
  if (failed !== '') return { kind: 'out', reason: failed };
  const repair = reasonOf('repair');
  if (repair === '') return { kind: 'on' };
  const day = until ?? repairDay(stage, context.now);
  const { from, to } = repairDays(stage, context);
  if (day < from || day > to) return 'repair-day';
  const track = trackOf(context.campaign, application);
  const items = findings.filter(({ verdict }) => verdict === 'repair').map(({ item }) => item);
  const named = fields.filter((id) => fieldOf(track, id));
  if (named.length > 0) return { kind: 'back', reason: repair, items, fields: named, until: day };
  if (!isPaperOnly && namedInReasons(track, findings).length > 0) return 'repair-unticked';
  if (!asksForStamp(track)) return 'repair-nothing';
  return { kind: 'back', reason: repair, items, fields: [], asksStamp: true, until: day };
}

/** The message to an applicant about a checklist. Nothing is sent for one that is passed on: the status says where it is. */
export function tellCheck(
  application: Application,
  { decision, stage, reason = '', fields = [], until = '' }: Omit<StageDecided, 'held'>,
  campaign: CampaignDefinition,
): Effect[] {
  const title = stageNamed(campaign, stage.id)?.title ?? '';
  const about = { application: application.id, title: titleOf(campaign, application), stage: title, reason };
  if (decision === 'on') return [];
  if (decision === 'out')
    return [tell(application.applicant, 'check.rejected', { ...about, contact: campaign.contact })];
  const track = trackOf(campaign, application);
  const labels = fields.map((id) => fieldOf(track, id)?.label ?? id);
  return [
    tell(application.applicant, 'check.returned', {
      ...about,
      labels,
      to: until,
      isRecommended: application.body !== null,
    }),
  ];
}
