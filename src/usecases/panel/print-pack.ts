import type { PersonId } from '../../domain/base/person.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { decisionForm, EVERY_TRACK, packNumber } from '../../domain/panel/decision-form.ts';
import type { PrintedPack } from '../../domain/panel/panel.ts';
import type { Ports } from '../../ports/ports.ts';
import type { PanelJson, PanelLineJson } from '../../wire/console/panel.ts';
import { keepFile } from '../base/hear-reply.ts';
import { type ChangeRefusal, changePanelBy, type PanelNeeds } from './change-panel.ts';
import { decisionSheets, reasonOnPaper } from './decision-sheets.ts';
import { describePanel } from './describe-panel.ts';
import { type NamedLine, packNow } from './pack-now.ts';
import { loadPanel, type PanelList } from './panel-list.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A line as it is printed. */
type PaperLine = Omit<NamedLine, 'corrected'> & Pick<PanelLineJson, 'corrected'>;

type Needs = PanelNeeds & Pick<Ports, 'renderer' | 'files' | 'log' | 'spreadsheets' | 'staffNames'>;

/** Prints the decision of the panel as it is now, as PDF and workbook, with the codes of its version and pages. Safe to repeat: a press prints once.
 *  @returns null when it is there, 'no-panel' for a campaign without a panel or without a layout for it, 'not-printed' when it cannot be made now, else why not */
export async function printPack(
  ports: Needs,
  campaign: CampaignDefinition,
  { by, requestId }: { by: PersonId; requestId: string },
): Promise<ChangeRefusal | 'no-panel' | 'not-printed' | null> {
  const list = await loadPanel(ports, campaign, by);
  if (!list?.stage.decision) return 'no-panel';
  const pack = await render(ports, campaign, list, by);
  if (!pack) return 'not-printed';
  return changePanelBy(ports, campaign, {
    by,
    cause: `print-pack/${requestId}`,
    commandFor: () => ({ kind: 'print-pack', pack }),
  });
}

async function render(
  ports: Needs,
  campaign: CampaignDefinition,
  list: PanelList,
  by: PersonId,
): Promise<PrintedPack | null> {
  const { stage, panel } = list;
  const { lines, mark } = await packNow(ports, campaign, list);
  const described = await describePanel(ports, campaign, by);
  if (!described) return null;
  const version = (panel.pack?.version ?? 0) + 1;
  const number = packNumber(campaign.id, stage.id);
  const now = ports.clock.now();
  const check = ports.checkCodes.codeFor('form-check', JSON.stringify([number, version, lines]));
  const stamp = { application: number, version, check, printedAt: now.toISOString() };
  const { names } = ports.wording;
  const { file: fileName } = names.decision;
  try {
    const printed = await ports.renderer.print({
      ...{
        layout: stage.decision ?? '',
        form: decisionForm,
        answers: answersOf(ports, campaign, list, withCalled(lines, described)),
      },
      ...{ pictures: [], ...stamp },
    });
    const sheet = await ports.spreadsheets.make(decisionSheets(ports.wording, described));
    return {
      ...{ version, check, mark, pageCount: printed.pageCount },
      file: await keepFile(ports, printed.bytes, 'application/pdf', fileName(campaign.title, version, 'pdf')),
      spreadsheet: await keepFile(ports, sheet, XLSX, fileName(campaign.title, version, 'xlsx')),
      lines: lines.map(({ title: _, organisation: __, ...line }) => line),
    };
  } catch (error) {
    ports.log.error('decision-not-printed', error, { campaign: campaign.id, layout: stage.decision ?? '' });
    return null;
  }
}

/** Who corrected a result by the name that colleagues read. */
function withCalled(lines: readonly NamedLine[], described: PanelJson): PaperLine[] {
  const known = new Map(described.lines.map(({ application, corrected }) => [application, corrected]));
  return lines.map((line) => ({ ...line, corrected: known.get(line.application) ?? null }));
}

function answersOf(
  { wording, clock }: Pick<Ports, 'wording' | 'clock'>,
  campaign: CampaignDefinition,
  { stage }: PanelList,
  lines: readonly PaperLine[],
) {
  const words = wording.names.decision;
  const rows = Object.keys(campaign.tracks).map((track) => {
    const own = lines.filter((line) => line.track === track);
    const cells = own.map(({ place, title, organisation, mean, outcome, ...why }) =>
      // A tab or a break of a line would be taken for the next cell.
      [place ?? '', title, organisation, mean ?? '', words.outcome(outcome), reasonOnPaper(words, why)]
        .map((cell) => String(cell).replace(/\s+/gu, ' '))
        .join('\t'),
    );
    return [track, cells] as const;
  });
  const counts = Object.entries(campaign.tracks).map(([track, { title }]) => {
    const own = lines.filter((line) => line.track === track);
    return words.count(title, own.filter(({ outcome }) => outcome === 'awarded').length, own.length);
  });
  const every = rows.flatMap(([track, cells]) =>
    cells.map((line) => `${campaign.tracks[track]?.title ?? track}\t${line}`),
  );
  return {
    ...Object.fromEntries(rows),
    [EVERY_TRACK]: every,
    ...{ campaign: campaign.title, decidedBy: stage.decidedBy || campaign.host, stage: stage.title },
    ...{ counts: words.counts(counts), day: shanghaiDay(clock.now()) },
  };
}
