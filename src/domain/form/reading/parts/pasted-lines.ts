import { z } from 'zod';
import { withoutEnds } from '../../../language/text/ends.ts';
import { COLON } from '../../../language/text/separators.ts';
import { simplify } from '../../../language/text/simplify.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormDefinition } from '../../schema.ts';
import { columnWords, squeeze } from './labelled-parts.ts';

const flat = z.record(z.string(), z.union([z.string(), z.number()]));
const MAX_LENGTH = 20_000;

/** Tables, objects and forms in traditional characters as lines with colons. */
export function pastedLines(form: FormDefinition, typed: string): string {
  if (typed.length > MAX_LENGTH) return typed;
  const words = columnWords(form);
  const table = sheetRows(form, barsAsTabs(words, typed));
  return objectLines(typed) ?? tableLines(words, table) ?? spacedLines(words, inKnownWords(words, table));
}

/** {"班组名称":"…","人数":32} */
function objectLines(typed: string): string | null {
  const text = typed.trim();
  if (!text.startsWith('{') || !text.endsWith('}')) return null;
  try {
    const read = flat.safeParse(JSON.parse(text));
    return read.success
      ? Object.entries(read.data)
          .map(([label, value]) => `${label}\uff1a${value}`)
          .join('\n')
      : null;
  } catch {
    return null;
  }
}

/** 学历 | 本科: a table written with bars, as it is copied from a note. */
function barsAsTabs(words: ReadonlySet<string>, typed: string): string {
  if (!BAR.test(typed)) return typed;
  const rows = typed
    .trim()
    .split('\n')
    .map((line) =>
      withoutEnds(line, BAR_END)
        .split(BAR)
        .map((cell) => cell.trim()),
    );
  const isTable = rows.every((cells) => cells.length > 1 && cells.some((cell) => words.has(squeeze(cell))));
  return isTable ? rows.map((cells) => cells.join('\t')).join('\n') : typed;
}

const BAR = /[|\uff5c]/u;
const BAR_END = /[\s|\uff5c]/u;

/** 1 企业数 个 46: rows with their number in front and the unit between; the row of headings is none of them. */
function sheetRows({ fields, sheetColumns = [] }: FormDefinition, typed: string): string {
  if (!typed.includes('\t')) return typed;
  const lines = typed
    .trim()
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()));
  const rows = lines.filter((cells) => !cells.every((cell) => cell === '' || sheetColumns.includes(cell)));
  const read = rows.map(([number = '', label = '', ...cells]) => {
    const field = ROW_NUMBER.test(number)
      ? fields.find((one) => namesOf(one).some((name) => squeeze(name) === squeeze(label)))
      : undefined;
    const values = cells.filter((cell) => cell !== '' && !(field && 'unit' in field && cell === field.unit));
    return field && values.length === 1 ? `${label}\uff1a${values[0]}` : null;
  });
  return read.length > 0 && read.every((line) => line !== null) ? read.join('\n') : typed;
}

const ROW_NUMBER = /^\d{1,2}$/u;

/** A row of labels and a row of values, as tables are copied. */
function tableLines(words: ReadonlySet<string>, typed: string): string | null {
  if (!typed.includes('\t')) return null;
  const lines = typed.trim().split('\n');
  const [head, row] = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  if (lines.length !== 2 || !head || !row || head.length < 2 || head.length !== row.length) return null;
  const isHead = head.every((cell) => words.has(squeeze(cell)));
  return isHead ? head.map((label, at) => `${label}\uff1a${row[at] ?? ''}`).join('\n') : null;
}

/** 班组名称    一米窗服务班组    人数    32: names and values by turns, parted by wide blanks. */
function spacedLines(words: ReadonlySet<string>, typed: string): string {
  if (typed.includes('\n')) return typed;
  const cells = typed.trim().split(/ {2,}|\t|\u3000+/u);
  const isTurns =
    cells.length >= 4 && cells.length % 2 === 0 && cells.every((cell, at) => at % 2 === 1 || words.has(squeeze(cell)));
  if (!isTurns) return typed;
  return cells.flatMap((cell, at) => (at % 2 === 0 ? [`${cell}\uff1a${cells[at + 1] ?? ''}`] : [])).join('\n');
}

/** 班組名稱：… is read in the simplified words of the form; the characters stand one for one. */
function inKnownWords(words: ReadonlySet<string>, typed: string): string {
  const simplified = simplify(typed);
  if (simplified === typed) return typed;
  const known = (text: string) =>
    text.split('\n').filter((line) => words.has(squeeze(line.split(COLON)[0] ?? ''))).length;
  return known(simplified) > known(typed) ? simplified : typed;
}
