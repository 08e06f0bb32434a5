import { organisationOf, titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { markOf } from '../../domain/base/mark-of.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { PrintedPack } from '../../domain/panel/panel.ts';
import { proposalOf } from '../../domain/panel/proposal.ts';
import type { Ports } from '../../ports/ports.ts';
import { correctionOf } from './correction-of.ts';
import type { PanelList } from './panel-list.ts';

type Line = PrintedPack['lines'][number];

/** One line of the decision with what names it. */
export interface NamedLine extends Line {
  title: string;
  organisation: string;
}

/** What the decision would say if it was printed now: as proposed and moved, or as it was frozen. */
export async function packNow(
  { views, journal }: Pick<Ports, 'views' | 'journal'>,
  campaign: CampaignDefinition,
  { panel, context }: PanelList,
): Promise<{ lines: NamedLine[]; mark: string }> {
  const lines = panel.frozen?.lines ?? proposalOf(context.ranked, panel, context.limits);
  const named = await Promise.all(
    lines.map(async ({ application: id, track, place, mean, outcome, reason }) => {
      const application = (await views.get<Application>(applicationView, id))?.data;
      const corrected = application ? await correctionOf({ journal }, application, { outcome }) : null;
      return {
        ...{ application: id, track, place, mean, outcome, reason, ...(corrected ? { corrected } : {}) },
        title: application ? titleOf(campaign, application) : id,
        organisation: application ? organisationOf(campaign, application) : '',
      };
    }),
  );
  return { lines: named, mark: markOf(named.map((line) => JSON.stringify(line))) };
}

/** Names of those of whom the list says something else than a printed decision; of those gone from it, the number. */
export function namesChangedSince(
  pack: Pick<PrintedPack, 'lines' | 'mark'>,
  now: { lines: readonly NamedLine[]; mark: string },
): string[] {
  if (pack.mark === now.mark) return [];
  const textOf = ({ application, track, place, mean, outcome, reason, corrected }: Line) =>
    JSON.stringify([application, track, place, mean, outcome, reason, corrected]);
  const before = new Set(pack.lines.map(textOf));
  const changed = now.lines.filter((line) => !before.has(textOf(line))).map(({ title }) => title);
  const gone = pack.lines.filter(({ application }) => !now.lines.some((line) => line.application === application));
  const names = [...changed, ...gone.map(({ application }) => application)];
  // Nobody's outcome changed, only how somebody is called.
  return names.length > 0 ? names : now.lines.map(({ title }) => title).slice(0, 1);
}
