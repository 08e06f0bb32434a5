import { withNewNames } from '../../domain/application/answers/adapt.ts';
import { formOf, isKnown } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { type ShownForReview, shownForReview } from '../../domain/application/stages/shown-for-review.ts';
import { bodyAt, lastVisit, stageKeys, stageWindowNow } from '../../domain/application/stages/stage.ts';
import { isOwn } from '../../domain/application/together/is-own.ts';
import { refused } from '../../domain/base/decision.ts';
import type { DecisionRefusal } from '../../domain/base/decision-refusal.ts';
import type { Json } from '../../domain/base/json.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { stageNamed } from '../../domain/campaign/chain.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { StageOf } from '../../domain/campaign/stages.ts';
import { type BodyPapers, bodyKey } from '../../domain/recommendation/papers.ts';
import { bodyView } from '../../domain/recommendation/papers-events.ts';
import { undoableOf } from '../../domain/recommendation/undoable.ts';
import { type Checked, decideCheck, repairDay } from '../../domain/review/decide-check.ts';
import type { Finding } from '../../domain/review/decide-stage.ts';
import { findEvidence } from '../../domain/review/evidence/evidence.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CheckRowJson, CheckStageJson } from '../../wire/console/checks.ts';
import { decideByStaff, type HoldingNeeds } from '../applications/decide-by-staff.ts';
import { summariseApplication } from '../applications/summarise-application.ts';

const MOST = 200;
/** After every moment that something is held until. */
const FAR = '9999';

type Needs = Pick<Ports, 'views' | 'campaigns' | 'clock'>;

/** The checklists of a campaign with what waits at each, prefilled by machine. @returns null for an unknown campaign */
export async function describeChecks(ports: Needs, by: PersonId, campaignId: string): Promise<CheckStageJson[] | null> {
  const campaign = findCampaign(ports.campaigns, campaignId);
  if (!campaign) return null;
  const stages = campaign.stages.filter((stage) => stage.kind === 'check');
  return Promise.all(stages.map((stage) => describeStage(ports, by, campaign, stage)));
}

async function describeStage(
  ports: Needs,
  by: PersonId,
  campaign: CampaignDefinition,
  stage: StageOf<'check'>,
): Promise<CheckStageJson> {
  const now = ports.clock.now();
  const [waiting, back] = await Promise.all([
    listAt(ports, campaign, stage.id, ''),
    listAt(ports, campaign, stage.id, '/returned'),
  ]);
  const papers = new Map<string, BodyPapers | null>();
  for (const body of new Set(waiting.flatMap((one) => bodyAt(one) ?? [])))
    papers.set(body, (await ports.views.get<BodyPapers>(bodyView, bodyKey(campaign.id, body)))?.data ?? null);
  return {
    ...{ id: stage.id, title: stage.title, source: stage.source, items: stage.items },
    window: stageWindowNow(stage, null, now),
    repairUntil: repairDay(stage, now),
    fields: Object.fromEntries(
      Object.entries(campaign.tracks).map(([track, known]) => [
        track,
        formOf(known).fields.map(({ id, label }) => ({ id, label })),
      ]),
    ),
    rows: waiting.map((one) =>
      describeRow(campaign, stage, one, { by, papers: papers.get(bodyAt(one) ?? '') ?? null }),
    ),
    undoable: await listUndoable(ports, campaign, stage.id),
    returned: back.map((one) => ({
      application: summariseApplication(campaign, one),
      until: one.returned?.until ?? '',
      reason: one.returned?.reason ?? '',
    })),
    hasMore: waiting.length >= MOST,
  };
}

function describeRow(
  campaign: CampaignDefinition,
  stage: StageOf<'check'>,
  kept: Application,
  { by, papers }: { by: PersonId; papers: BodyPapers | null },
): CheckRowJson {
  const application = withNewNames(campaign, kept);
  const evidence = evidenceOf(stage, { campaign, application, papers });
  const found = Object.values(evidence).flat();
  return {
    application: summariseApplication(campaign, kept),
    track: kept.track,
    shown: shownForReview(kept),
    isOwn: isOwn(kept, by),
    isAgain: lastVisit(kept, campaign, stage.id) !== null,
    evidence,
    isClean: found.length > 0 && found.every(({ verdict }) => verdict === 'fine'),
  };
}

/** What the machine finds of each item, by the items' ids. */
function evidenceOf(stage: StageOf<'check'>, about: Parameters<typeof findEvidence>[1]): CheckRowJson['evidence'] {
  return Object.fromEntries(
    stage.items.map((item) => [item.id, item.evidence.map((kind) => findEvidence(kind, about))]),
  );
}

/** Items that something speaks against, as the application and the papers of its body are now. */
async function doubtsOf(
  { views }: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
  known: Application,
  stageId: string,
): Promise<string[]> {
  const stage = stageNamed(campaign, stageId);
  if (stage?.kind !== 'check') return [];
  const body = bodyAt(known);
  const papers = body ? ((await views.get<BodyPapers>(bodyView, bodyKey(campaign.id, body)))?.data ?? null) : null;
  const found = evidenceOf(stage, { campaign, application: withNewNames(campaign, known), papers });
  return Object.entries(found).flatMap(([item, all]) => (all.some(({ verdict }) => verdict === 'doubt') ? [item] : []));
}

/** Staff may take back what a colleague did, too. */
async function listUndoable({ views, clock }: Needs, campaign: CampaignDefinition, stage: string) {
  const now = clock.now();
  const query = { index: 'held', atMost: FAR, limit: MOST };
  const rows = await views.list<Application>(applicationView, query);
  const isHere = ({ campaign: id, held = [] }: Application) => {
    const event = held.at(-1)?.event;
    return id === campaign.id && event?.kind === 'stageDecided' && stageNamed(campaign, event.stage.id)?.id === stage;
  };
  const found = rows.flatMap(({ data }) => (isHere(data) ? data : []));
  return found.flatMap((one) => undoableOf(campaign, one, { by: '', isStaff: true, now }) ?? []);
}

async function listAt({ views }: Needs, campaign: CampaignDefinition, stage: string, state: string) {
  const lists = await Promise.all(
    stageKeys(campaign, stage).map((key) =>
      views.list<Application>(applicationView, { index: 'stage', equals: `${key}${state}`, limit: MOST }),
    ),
  );
  const known = lists.flat().flatMap(({ data }) => (isKnown([campaign], data) ? [data] : []));
  return known.sort((a, b) => ((a.submittedAt ?? '') < (b.submittedAt ?? '') ? -1 : 1)).slice(0, MOST);
}

export interface CheckOrder {
  campaign: string;
  stage: string;
  /** Made by the page for one press of the button: the same one counts once. */
  requestId: string;
  decisions: readonly {
    application: string;
    shown: ShownForReview;
    findings: readonly Finding[];
    fields: readonly string[];
    until?: string | undefined;
    isPaperOnly?: boolean | undefined;
  }[];
}

export interface CheckOutcome {
  application: string;
  /** Null when it stands. */
  refusal: DecisionRefusal | 'application-not-found' | null;
  values: Readonly<Record<string, Json>>;
}

/** Decides each by its own; what is refused changes nothing and does not hold up the others. */
export async function decideChecks(ports: HoldingNeeds, by: PersonId, order: CheckOrder): Promise<CheckOutcome[]> {
  const outcomes: CheckOutcome[] = [];
  for (const { application, ...rest } of order.decisions) {
    const checked: Checked = { ...rest, stage: order.stage };
    let values: CheckOutcome['values'] = {};
    const about = { application, cause: `check/${order.stage}/${order.requestId}` };
    const refusal = await decideByStaff(ports, by, about, async (known, campaign) => {
      const context = { campaign, by, now: ports.clock.now(), undoSeconds: ports.undoSeconds };
      const decision =
        campaign.id === order.campaign
          ? decideCheck(known, { ...checked, doubts: await doubtsOf(ports, campaign, known, order.stage) }, context)
          : refused('not-yours');
      values = decision.kind === 'refused' ? decision.values : {};
      return decision;
    });
    outcomes.push({ application, refusal, values });
  }
  return outcomes;
}
