import { organisationOf, titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { isOwn } from '../../domain/application/together/is-own.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { hasPart } from '../../domain/campaign/chain-parts.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { keptLines } from '../../domain/panel/decide-panel.ts';
import { markOfList, type ProposedLine, proposalOf, selectedByTrack } from '../../domain/panel/proposal.ts';
import type { Ports } from '../../ports/ports.ts';
import type { PanelJson, PanelLineJson } from '../../wire/console/panel.ts';
import { listUnderway } from '../applications/list-underway.ts';
import { showFile, showStamped } from '../applications/summarise-application.ts';
import { calledAs } from '../bodies/name-people.ts';
import { correctionOf } from './correction-of.ts';
import { namesChangedSince, packNow } from './pack-now.ts';
import { loadPanel, type PanelList } from './panel-list.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'staff' | 'clock' | 'campaigns' | 'staffNames'>;

/** The panel's list as staff see it: as proposed and moved, or as it was frozen. @returns null for a campaign without a panel */
export async function describePanel(
  ports: Needs,
  campaign: CampaignDefinition,
  by: PersonId,
): Promise<PanelJson | null> {
  const list = await loadPanel(ports, campaign, by);
  if (!list) return null;
  const { stage, panel } = list;
  const lines = linesOf(list);
  const selected = selectedByTrack(lines);
  return {
    ...{ stage: stage.title, decidedBy: stage.decidedBy },
    frozen: panel.frozen && { at: panel.frozen.at, by: panel.frozen.by },
    reopened: reopenedOf(list),
    mark: markOfList(lines),
    tracks: Object.entries(campaign.tracks).map(([id, { title }]) => ({
      ...{ id, title, quota: stage.quota[id] ?? null, eachBody: stage.quotaEachBody[id] ?? null },
      ...{ cut: panel.cuts[id] ?? null, selected: selected[id] ?? 0 },
    })),
    lines: await Promise.all(lines.map((line) => named(ports, campaign, line, by))),
    underway: await listUnderway(ports, campaign, stage.id),
    hasScores: hasPart(campaign, 'experts'),
    hasPack: stage.decision !== null,
    ...(await describePack(ports, campaign, list)),
  };
}

/** The list as it is shown: how an application of one's own was scored is left to a colleague. */
export function withoutOwnScores(panel: PanelJson): PanelJson {
  const lines = panel.lines.map((line) =>
    line.isOwn ? { ...line, place: null, mean: null, experts: 0, isTied: false } : line,
  );
  return { ...panel, lines };
}

function reopenedOf({ panel, context }: PanelList): PanelJson['reopened'] {
  if (panel.frozen || !panel.reopened) return null;
  const { at, by, reason } = panel.reopened;
  return { at, by, reason, kept: keptLines(panel, context.ranked).length };
}

async function describePack(
  ports: Needs,
  campaign: CampaignDefinition,
  list: PanelList,
): Promise<Pick<PanelJson, 'pack' | 'stamped'>> {
  const { pack, stamped } = list.panel;
  if (!pack) return { pack: null, stamped: null };
  const { version, pageCount, file, spreadsheet, at } = pack;
  const changed = namesChangedSince(pack, await packNow(ports, campaign, list));
  return {
    pack: { version, pageCount, at, changed, file: showFile(file), spreadsheet: showFile(spreadsheet) },
    stamped: stamped && {
      ...{ version: stamped.version, at: stamped.at, by: stamped.by, files: stamped.files.map(showFile) },
      paper: showStamped({ ...stamped, files: [...stamped.files], paper: stamped.paper ?? undefined }, null).paper,
      isCurrent: stamped.version === version && changed.length === 0,
    },
  };
}

function linesOf({ panel, context }: PanelList): ProposedLine[] {
  if (!panel.frozen) return proposalOf(context.ranked, panel, context.limits);
  return panel.frozen.lines.map((line) => ({
    ...{ ...line, proposed: line.outcome, isTieAtCut: false, isOverBody: false },
  }));
}

async function named(
  ports: Needs,
  campaign: CampaignDefinition,
  line: ProposedLine,
  by: PersonId,
): Promise<PanelLineJson> {
  const application = (await ports.views.get<Application>(applicationView, line.application))?.data;
  const corrected = application ? await correctionOf(ports, application, line) : null;
  return {
    ...line,
    title: application ? titleOf(campaign, application) : line.application,
    organisation: application ? organisationOf(campaign, application) : '',
    isOwn: application !== undefined && isOwn(application, by),
    corrected: corrected && { ...corrected, by: await calledAs(ports, corrected.by) },
  };
}
