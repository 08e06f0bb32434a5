import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { isWaitingAt, stageKeys } from '../../domain/application/stages/stage.ts';
import { isOwn } from '../../domain/application/together/is-own.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { hasPart } from '../../domain/campaign/chain-parts.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { StageOf } from '../../domain/campaign/stages.ts';
import type { PanelContext } from '../../domain/panel/decide-panel.ts';
import { noPanelYet, type Panel, panelKey, panelView } from '../../domain/panel/panel.ts';
import { type Ranked, rank, type Score } from '../../domain/scores/rank.ts';
import { noScoringYet, type Scoring, scoringKey, scoringRules, scoringView } from '../../domain/scores/scoring.ts';
import { isHandedIn, type Sheet, sheetView } from '../../domain/scores/sheet.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ViewRow } from '../../ports/store/views.ts';
import { refreshRow } from '../follow-entry.ts';
import { listUnder } from '../list-under.ts';

export interface PanelList {
  stage: StageOf<'panel'>;
  row: ViewRow<Panel> | null;
  panel: Panel;
  applications: ReadonlyMap<string, Application>;
  context: PanelContext;
}

type Needs = Pick<Ports, 'views' | 'journal' | 'staff'>;

/** The panel's stage of a campaign with what is there, ranked by its experts. @returns null for a campaign without a panel */
export async function loadPanel(ports: Needs, campaign: CampaignDefinition, by: PersonId): Promise<PanelList | null> {
  const stage = panelStageOf(campaign);
  if (!stage) return null;
  const key = panelKey(campaign.id, stage.id);
  const row = await refreshRow<Panel>(ports, panelView, key);
  const panel = row?.data ?? noPanelYet(key);
  const there = await listAtPanel(ports, campaign, stage.id);
  const ranked = await rankAtPanel(ports, campaign, there);
  const own = new Set(there.filter((application) => isOwn(application, by)).map(({ id }) => id));
  const applications = new Map(there.map((application) => [application.id, application]));
  const bodyOf = new Map(there.flatMap((one) => (one.body ? [[one.id, one.body] as const] : [])));
  const limits = { each: stage.quotaEachBody, bodyOf };
  const hasScores = hasPart(campaign, 'experts');
  return {
    stage,
    row,
    panel,
    applications,
    context: { stage, ranked, limits, hasScores, by, staff: ports.staff, own },
  };
}

export function panelStageOf({ stages }: CampaignDefinition): StageOf<'panel'> | null {
  return stages.find((stage) => stage.kind === 'panel') ?? null;
}

export async function listAtPanel(
  { views }: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
  stage: string,
): Promise<Application[]> {
  const rows = await Promise.all(
    stageKeys(campaign, stage).map((equals) =>
      listUnder<Application>(views, applicationView, { index: 'stage', equals }),
    ),
  );
  return rows.flat().flatMap(({ data }) => (isWaitingAt(campaign, data, stage) ? data : []));
}

/** By the last stage of experts before the panel; without one nobody has a place. */
async function rankAtPanel(
  ports: Needs,
  campaign: CampaignDefinition,
  there: readonly Application[],
): Promise<Ranked[]> {
  const scored = campaign.stages.findLast((stage) => stage.kind === 'score');
  if (!scored) return rank(there, [], { criteria: {}, scale: 1 });
  const key = scoringKey(campaign.id, scored.id);
  const scoring = (await ports.views.get<Scoring>(scoringView, key))?.data ?? noScoringYet(key);
  const sheets = await listUnder<Sheet>(ports.views, sheetView, { index: 'stage', equals: key });
  const scores = sheets.flatMap(({ data }): Score[] =>
    isHandedIn(data, scoring) ? [{ application: data.application, expert: data.expert, scores: data.scores }] : [],
  );
  return rank(there, scores, scoringRules(scored, scoring));
}
