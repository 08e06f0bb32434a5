import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { refuse } from '../../../domain/form/base/parsed.ts';
import { rowNames, rowsIn, withCell, withRows } from '../../../domain/form/base/table-rows.ts';
import { cellNames, isNameOf, readCell } from '../../../domain/form/kinds/row-cells.ts';
import { printRow, readTableRows, refusedCell } from '../../../domain/form/kinds/rows.ts';
import type { FieldOf } from '../../../domain/form/schema.ts';
import { type RowChange, rowChangeIn } from '../../../domain/language/answers/row-change.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Heard, JourneyScene, StepAnswer } from '../../base/scene.ts';
import { hint } from '../../base/step-kind.ts';
import { means } from '../../meaning/words.ts';
import { refusal, refusalOf } from './refusal.ts';

type Rows = FieldOf<'rows'>;

/** What stands of a table when its question is asked again. */
export function askRows(field: Rows, { application }: JourneyScene): Part[] {
  const rows = rowsIn(application.answers[field.id]);
  return rows.length > 0 ? [taken(field, rows, allOf(rows))] : [];
}

/** A table over several messages: each adds rows, puts one right or takes one out. @returns null for words that are none of it */
export function answerRows(field: Rows, heard: Heard, scene: JourneyScene): StepAnswer | null {
  if (heard.kind === 'picture' || heard.kind === 'unreadable') return refusal(field, refuse('text-expected'), scene);
  if (heard.kind !== 'text') return hint(heard, scene);
  const rows = rowsIn(scene.application.answers[field.id]);
  if (rows.length > 0 && means(scene.vocabulary, 'restart', heard.text))
    return store(field, [], [removed(field, '', [])]);
  if (rows.length > 0 && means(scene.vocabulary, 'finish', heard.text)) return finish(field, rows, scene);
  return rowsSaid(field, heard.text, scene);
}

/** What a text says of a table that is asked: rows, or a change of one. @returns null when it is neither */
export function rowsSaid(field: Rows, text: string, scene: JourneyScene): StepAnswer | null {
  const standing = rowsIn(scene.application.answers[field.id]);
  const change = standing.length > 0 ? rowChangeIn(text, rowNames(standing), field.columns.flatMap(cellNames)) : null;
  if (change) return changeRow(field, standing, change, scene);
  const today = shanghaiDay(scene.now);
  const read = readTableRows(field, { kind: 'text', text }, { today });
  if (read.rows.length === 0) return null;
  const { rows, numbers } = withRows(standing, read.rows);
  const { unit, maxRows: max } = field;
  if (rows.length > max) return refusal(field, refuse('too-many-rows', { count: rows.length, max, unit }), scene);
  const [wrong] = read.refused;
  const parts = [
    taken(field, rows, numbers),
    ...(read.left.length > 0 ? [say('form.unused', { words: read.left })] : []),
    ...(wrong ? [say('form.refused', refusalOf(field, wrong, scene))] : []),
  ];
  return { ...store(field, rows, parts), stays: wrong !== undefined || rows.length < max };
}

function changeRow(field: Rows, standing: readonly string[], change: RowChange, scene: JourneyScene): StepAnswer {
  const { unit } = field;
  const meant = change.kind === 'remove' ? change.rows : [change.row];
  const unknown = meant.find((number) => standing[number - 1] === undefined);
  if (unknown !== undefined) {
    const values = { number: unknown, unit, count: standing.length, misses: scene.bookmark.misses };
    return { kind: 'say', isMiss: true, parts: [say('rows.no-such', values)] };
  }
  if (change.kind === 'remove') {
    const isGone = (_: string, at: number) => change.rows.includes(at + 1);
    const left = standing.filter((row, at) => !isGone(row, at));
    return store(field, left, [removed(field, standing.filter(isGone).map(printRow).join('\u3001'), left)]);
  }
  const row = standing[change.row - 1] ?? '';
  const becomes = changed(field, row, change, scene);
  if (typeof becomes !== 'string') return refusal(field, becomes, scene);
  const rows = standing.map((known, at) => (at === change.row - 1 ? becomes : known));
  return store(field, rows, [say('rows.changed', { number: change.row, text: printRow(becomes) })]);
}

/** The row as it is to be: a whole one, or the one cell that was named; without a name the first. */
function changed(
  field: Rows,
  row: string,
  { column: word, said }: Extract<RowChange, { kind: 'change' }>,
  { now }: JourneyScene,
) {
  const context = { today: shanghaiDay(now) };
  const [whole] = word === null ? readTableRows(field, { kind: 'text', text: said }, context).rows : [];
  if (whole !== undefined) return whole;
  const at = word === null ? 0 : field.columns.findIndex((column) => isNameOf(column, word));
  const column = field.columns[at];
  if (!column) return row;
  const cell = readCell(column, said, context);
  return typeof cell === 'string' ? withCell(row, at, cell) : refusedCell(field, row, column, said);
}

function finish(field: Rows, rows: readonly string[], scene: JourneyScene): StepAnswer {
  const { label, unit, minRows: min } = field;
  const count = rows.length;
  if (count < min) return refusal(field, refuse('too-few-rows', { count, min, unit }), scene);
  return { kind: 'go-on', parts: [say('form.taken', { label, text: `${count}${unit}` })] };
}

function store(field: Rows, rows: string[], parts: Part[]): Extract<StepAnswer, { kind: 'command' }> {
  return { kind: 'command', command: { kind: 'answer', field: field.id, value: rows }, stays: true, parts };
}

function taken({ unit, minRows: min, maxRows: max }: Rows, rows: readonly string[], numbers: readonly number[]): Part {
  const told = numbers.map((number) => ({ number, text: printRow(rows[number - 1] ?? '') }));
  return say('rows.taken', { unit, rows: told, count: rows.length, min, max });
}

function removed({ unit, minRows: min }: Rows, text: string, left: readonly string[]): Part {
  return say('rows.removed', { text, unit, count: left.length, min });
}

function allOf(rows: readonly string[]): number[] {
  return rows.map((_, at) => at + 1);
}
