import { type Decision, decided, refused } from '../base/decision.ts';
import type { PersonId } from '../base/person.ts';
import { dayBefore, shanghaiDay } from '../campaign/calendar.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import type { StageOf } from '../campaign/stages.ts';
import { countCharacters } from '../form/base/answers.ts';
import type { ResultOf, Shortcoming } from './publication.ts';
import type { PublicationEvent } from './publication-events.ts';

export interface PublicationContext {
  campaign: CampaignDefinition;
  by: PersonId;
  staff: readonly PersonId[];
  now: Date;
  /** Applications that wait for a result, and whether every stage before it has decided on them. */
  waiting: readonly { application: string; isThrough: boolean }[];
  /** What the panel's frozen list says, by application; null where none is frozen, or the campaign has no panel. */
  frozen: ReadonlyMap<string, 'awarded' | 'not-awarded'> | null;
  root: { day: string; root: string } | null;
  /** Another one of the campaign can still be taken back. */
  isOneHeld: boolean;
  /** For how long it can be taken back; 0: people are told at once. */
  undoSeconds: number;
}

/** Characters of a reason. */
const REASON = { min: 4, max: 500 };
/** Characters of what an applicant is told beside the result. */
const COMMENT = 1000;

/** Results go out: as the panel's frozen list has them, when they are due and complete, else only with a reason, which is kept. */
export function decidePublication(
  { results, reason }: { results: readonly ResultOf[]; reason: string },
  context: PublicationContext,
): Decision<PublicationEvent> {
  const { campaign, by, staff, frozen, root, now, undoSeconds } = context;
  if (!staff.includes(by)) return refused('staff-only');
  if (context.isOneHeld) return refused('publication-waits');
  if (new Set(results.map(({ application }) => application)).size < results.length) return refused('named-twice');
  if (results.some(({ comment = '' }) => countCharacters(comment) > COMMENT))
    return refused('comment-length', { max: COMMENT });
  // What a panel has to decide is not published before it did, whatever the reason.
  if (!frozen && hasPanel(campaign)) return refused('not-frozen');
  const other = frozen && results.find(({ application, outcome }) => frozen.get(application) !== outcome);
  if (other) return refused('not-as-frozen', { application: other.application });
  const shortcomings = shortcomingsOf(results, context);
  const why = reason.trim();
  if (shortcomings.length > 0 && countCharacters(why) < REASON.min)
    return refused('publication-needs-reason', { shortcomings: shortcomings.map(plain) });
  if (countCharacters(why) > REASON.max) return refused('reason-length', REASON);
  return decided([
    {
      kind: 'publicationOrdered',
      campaign: campaign.id,
      reason: why === '' ? null : why,
      shortcomings: shortcomings.map(plain),
      root,
      results: results.map(({ comment, ...result }) => ({ ...result, ...(comment?.trim() ? { comment } : {}) })),
      ...(undoSeconds > 0 ? { until: new Date(now.getTime() + undoSeconds * 1000).toISOString() } : {}),
    },
  ]);
}

/** What lacks for a publication of these results: what it would need a reason for, and `not-frozen`, which no reason is good for. */
export function shortcomingsOf(
  results: readonly ResultOf[],
  { campaign, now, waiting, frozen }: Pick<PublicationContext, 'campaign' | 'now' | 'waiting' | 'frozen'>,
): Shortcoming[] {
  const today = shanghaiDay(now);
  const { from, to } = publicationDays(campaign);
  const named = new Set(results.map(({ application }) => application));
  const left = waiting.filter(({ application }) => !named.has(application)).map(({ application }) => application);
  const early = waiting
    .filter(({ application, isThrough }) => named.has(application) && !isThrough)
    .map(({ application }) => application);
  return [
    ...(from !== null && today < from ? [{ kind: 'not-due' as const, from }] : []),
    ...(to !== null && today > to ? [{ kind: 'late' as const, to }] : []),
    ...(!frozen && hasPanel(campaign) ? [{ kind: 'not-frozen' as const }] : []),
    ...(early.length > 0 ? [{ kind: 'unreviewed' as const, applications: early }] : []),
    ...(left.length > 0 ? [{ kind: 'incomplete' as const, applications: left }] : []),
  ];
}

function hasPanel({ stages }: CampaignDefinition): boolean {
  return stages.some(({ kind }) => kind === 'panel');
}

/** The first and the last day for publishing: the stage's own, else it begins the day after the stage before it ends. */
export function publicationDays(campaign: CampaignDefinition): { from: string | null; to: string | null } {
  const at = campaign.stages.findIndex(({ kind }) => kind === 'publish');
  const stage = campaign.stages[at];
  if (!stage) return { from: null, to: null };
  const before = campaign.stages[at - 1];
  return { from: stage.window.from ?? (before ? dayBefore(before.window.to, -1) : null), to: stage.window.to };
}

export function publishStageOf({ stages }: CampaignDefinition): StageOf<'publish'> | null {
  return stages.find((stage) => stage.kind === 'publish') ?? null;
}

function plain(shortcoming: Shortcoming) {
  return 'applications' in shortcoming
    ? { ...shortcoming, applications: [...shortcoming.applications] }
    : { ...shortcoming };
}
