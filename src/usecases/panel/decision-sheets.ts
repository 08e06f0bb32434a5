import type { Worksheet } from '../../ports/documents/spreadsheets.ts';
import type { Ports } from '../../ports/ports.ts';
import type { PanelJson, PanelLineJson } from '../../wire/console/panel.ts';

/** The decision as a workbook: a sheet a track with reasons and places for signatures. */
export function decisionSheets({ names }: Ports['wording'], { tracks, lines, decidedBy }: PanelJson): Worksheet[] {
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
          ...[words.outcome(line.outcome), reasonOnPaper(words, line)],
        ]),
      ...words.signatures(decidedBy).map((text) => [null, text, null, null, null, null, null]),
    ],
  }));
}

/** Characters that the name of a sheet may have. */
const MAX_SHEET_NAME = 31;

/** Why it was decided by hand, and what became of the result since. */
export function reasonOnPaper(
  words: Ports['wording']['names']['decision'],
  { reason, corrected }: Pick<PanelLineJson, 'reason' | 'corrected'>,
): string {
  return [reason, corrected && words.corrected(corrected)].filter((part) => part).join('；');
}
