import type { Application } from '../../domain/application/application.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import { organisationOf, titleOf } from '../../domain/application/title-of.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { markOfList, type ProposedLine, proposalOf, selectedByTrack } from '../../domain/panel/proposal.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Sheet } from '../../ports/spreadsheets.ts';
import { loadPanel, type PanelList } from './panel-list.ts';

export interface PanelLine extends ProposedLine {
  title: string;
  organisation: string;
  isOwn: boolean;
}

export interface DescribedPanel {
  stage: string;
  decidedBy: string;
  frozen: { at: string; by: string } | null;
  /** Of the list as it is shown. */
  mark: string;
  tracks: { id: string; title: string; quota: number | null; cut: number | null; selected: number }[];
  lines: PanelLine[];
}

type Needs = Pick<Ports, 'views' | 'journal' | 'staff'>;

/** The panel's list as staff see it: as proposed and moved, or as it was frozen. @returns null for a campaign without a panel */
export async function describePanel(
  ports: Needs,
  campaign: CampaignDefinition,
  by: PersonId,
): Promise<DescribedPanel | null> {
  const list = await loadPanel(ports, campaign, by);
  if (!list) return null;
  const { stage, panel, context } = list;
  const lines = linesOf(list);
  const selected = selectedByTrack(lines);
  return {
    ...{ stage: stage.title, decidedBy: stage.decidedBy },
    frozen: panel.frozen && { at: panel.frozen.at, by: panel.frozen.by },
    mark: markOfList(lines),
    tracks: Object.entries(campaign.tracks).map(([id, { title }]) => ({
      ...{ id, title, quota: stage.quota[id] ?? null, cut: panel.cuts[id] ?? null, selected: selected[id] ?? 0 },
    })),
    lines: await Promise.all(lines.map((line) => named(ports, campaign, line, context.own.has(line.application)))),
  };
}

function linesOf({ panel, context }: PanelList): ProposedLine[] {
  if (!panel.frozen) return proposalOf(context.ranked, panel);
  return panel.frozen.lines.map((line) => ({ ...line, proposed: line.outcome, isTieAtCut: false }));
}

async function named(
  { views }: Needs,
  campaign: CampaignDefinition,
  line: ProposedLine,
  isOwn: boolean,
): Promise<PanelLine> {
  const application = (await views.get<Application>(applicationView, line.application))?.data;
  return {
    ...line,
    title: application ? titleOf(campaign, application) : line.application,
    organisation: application ? organisationOf(campaign, application) : '',
    isOwn,
  };
}

/** The decision as a workbook: a sheet a track with reasons and places for signatures. */
export function decisionSheets({ names }: Ports['wording'], { tracks, lines, decidedBy }: DescribedPanel): Sheet[] {
  const words = names.decision;
  return tracks.map(({ id, title }) => ({
    name: title.slice(0, MAX_SHEET_NAME),
    title: words.title(title),
    columns: words.columns,
    rows: [
      ...lines
        .filter(({ track }) => track === id)
        .map((line) => [
          ...[line.place, line.title, line.organisation, line.mean, line.experts],
          ...[words.outcome(line.outcome), line.reason ?? ''],
        ]),
      ...words.signatures(decidedBy).map((text) => [null, text, null, null, null, null, null]),
    ],
  }));
}

/** Characters that the name of a sheet may have. */
const MAX_SHEET_NAME = 31;
