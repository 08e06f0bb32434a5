import { isKnown } from '../../domain/application/answers/progress.ts';
import { organisationOf, titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { isWaitingAt, stageKeys, stageOf } from '../../domain/application/stages/stage.ts';
import { isOwn } from '../../domain/application/together/is-own.ts';
import { tell } from '../../domain/base/decision.ts';
import type { DecisionRefusal } from '../../domain/base/decision-refusal.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type Panel, panelKey, panelView } from '../../domain/panel/panel.ts';
import { undoableOf } from '../../domain/recommendation/undoable.ts';
import { type DecidedAlready, decideClosing, isLate } from '../../domain/review/decide-closing.ts';
import type { Ports } from '../../ports/ports.ts';
import type { LateJson } from '../../wire/console/late.ts';
import { decideByStaff, type HoldingNeeds } from '../applications/decide-by-staff.ts';
import type { CommitNeeds } from '../commit.ts';
import { commitOwn } from '../commit-own.ts';
import { refreshRow } from '../follow-entry.ts';
import { listUnder } from '../list-under.ts';
import { listAnnounced } from '../publication/list-announced.ts';
import { staffThere } from '../staff/staff-away.ts';
import { panelStageOf } from './panel-list.ts';

type Needs = Pick<Ports, 'views' | 'clock'>;

/** What nobody will come to any more: neither on the frozen list, nor published where there is no panel. */
export async function listLate({ views, clock }: Needs, campaign: CampaignDefinition, by: PersonId): Promise<LateJson> {
  const settled = await decidedAlready({ views }, campaign);
  const late = settled === null ? [] : await findLate({ views }, campaign, settled);
  const held = await views.list<Application>(applicationView, { index: 'held', atMost: FAR, limit: MOST_HELD });
  const now = clock.now();
  return {
    rows: late.map((one) => ({
      ...{ application: one.id, title: titleOf(campaign, one), organisation: organisationOf(campaign, one) },
      stage: stageOf(campaign, one)?.title ?? '',
      isReturned: one.status === 'returned',
      isAtPanel: one.status !== 'returned' && stageOf(campaign, one)?.kind === 'panel',
      isOwn: isOwn(one, by),
    })),
    undoable: held
      .filter(({ data }) => data.campaign === campaign.id)
      .flatMap(({ data }) => undoableOf(campaign, data, { by, isStaff: true, now }) ?? [])
      .filter(({ what }) => what === 'closed'),
  };
}

/** After every moment that something is held until. */
const FAR = '9999';
const MOST_HELD = 200;

async function findLate(
  { views }: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
  settled: DecidedAlready,
): Promise<Application[]> {
  const keys = campaign.stages
    .filter(({ kind }) => kind !== 'publish')
    .flatMap(({ id }) => stageKeys(campaign, id))
    .flatMap((key) => [key, `${key}/returned`]);
  const rows = await Promise.all(
    keys.map((equals) => listUnder<Application>(views, applicationView, { index: 'stage', equals })),
  );
  const found = rows.flat().flatMap(({ data }) => (isKnown([campaign], data) ? [data] : []));
  return found.filter((one) => isLate(campaign, one, settled)).sort((a, b) => a.id.localeCompare(b.id, 'en'));
}

async function decidedAlready({ views }: Pick<Ports, 'views'>, campaign: CampaignDefinition): Promise<DecidedAlready> {
  const stage = panelStageOf(campaign);
  if (stage) {
    const panel = (await views.get<Panel>(panelView, panelKey(campaign.id, stage.id)))?.data;
    return panel?.frozen ? new Set(panel.frozen.lines.map(({ application }) => application)) : null;
  }
  const announced = await listAnnounced({ views }, campaign);
  const named = announced.flatMap(({ results }) => results.map(({ application }) => application));
  return announced.length === 0 ? null : new Set(named);
}

/** Ends one that came too late, with a reason its applicant is told. Safe to repeat: a press counts once. @returns null when it is accepted, else why not */
export async function closeLate(
  ports: HoldingNeeds,
  by: PersonId,
  {
    campaign,
    application,
    reason,
    requestId,
  }: {
    campaign: CampaignDefinition;
    application: string;
    reason: string;
    requestId: string;
  },
): Promise<DecisionRefusal | 'application-not-found' | null> {
  const { undoSeconds } = ports;
  const stage = panelStageOf(campaign);
  return decideByStaff(ports, by, { application, cause: `closed/${requestId}` }, async (known) => {
    // The list may have been opened and frozen again meanwhile, with this one on it.
    if (stage) await refreshRow<Panel>(ports, panelView, panelKey(campaign.id, stage.id));
    const settled = await decidedAlready(ports, campaign);
    return decideClosing(known, reason, { campaign, settled, by, now: ports.clock.now(), undoSeconds });
  });
}

/** Tells every member of staff, once a day, what came to a panel after its list was frozen. To be asked every minute; safe to repeat. */
export async function tellStaffOfLate(ports: CommitNeeds & Pick<Ports, 'staff' | 'staffInUse'>): Promise<void> {
  const day = shanghaiDay(ports.clock.now());
  for (const campaign of ports.campaigns) {
    const stage = panelStageOf(campaign);
    const settled = stage && (await decidedAlready(ports, campaign));
    if (!stage || !settled) continue;
    const late = (await findLate(ports, campaign, settled)).filter((one) => isWaitingAt(campaign, one, stage.id));
    if (late.length === 0) continue;
    const titles = late.slice(0, MOST_TITLES).map((one) => titleOf(campaign, one));
    const values = { campaign: campaign.title, stage: stage.title, titles, count: late.length };
    for (const member of staffThere(ports))
      await commitOwn(ports, member, `late/${campaign.id}/${day}`, () => ({
        events: [],
        effects: [tell(member, 'result.late', values)],
      }));
  }
}

const MOST_TITLES = 5;
