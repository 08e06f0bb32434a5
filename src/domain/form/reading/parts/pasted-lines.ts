import { z } from 'zod';
import { BEHIND_NAME, LABELLED_LINE, NUMBERING } from '../../../language/printed/label-signs.ts';
import { withoutEnds } from '../../../language/text/ends.ts';
import { isProse } from '../../../language/text/length.ts';
import { COLON } from '../../../language/text/separators.ts';
import { simplify } from '../../../language/text/simplify.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormDefinition } from '../../schema.ts';
import { isLong } from '../base/accepts.ts';
import { columnWords, squeeze } from './labelled-parts.ts';

const flat = z.record(z.string(), z.union([z.string(), z.number()]));
const MAX_LENGTH = 20_000;
/** A line of a form is short; a longer one belongs to a text. */
const MAX_STRANGE_LENGTH = 100;

interface WordSets {
  words: ReadonlySet<string>;
  long: ReadonlySet<string>;
  /** Characters of the longest word. */
  most: number;
}

const cache = new WeakMap<FormDefinition, WordSets>();

/** Every word for a column, and those for long texts, squeezed. */
function wordSetsOf(form: FormDefinition): WordSets {
  const known = cache.get(form);
  if (known) return known;
  const long = new Set(form.fields.filter(isLong).flatMap(namesOf).map(squeeze));
  const words = new Set(columnWords(form));
  const sets = { words, long, most: Math.max(0, ...[...words].map((word) => word.length)) };
  cache.set(form, sets);
  return sets;
}

/** What was pasted, as lines of 栏目：内容, and the lines whose label is none of the form's. */
export interface PastedLines {
  text: string;
  /** 学历：研究生1，本科14: a heading before several, or a column the form does not have. */
  strange: { label: string; text: string; line: string }[];
}

/** Tables, objects and forms in traditional characters as lines with colons; strange labels are taken out, so that they join no value above them. */
export function pastedLines(form: FormDefinition, typed: string): PastedLines {
  if (typed.length > MAX_LENGTH) return { text: typed, strange: [] };
  const { words } = wordSetsOf(form);
  const table = sheetRows(form, barsAsTabs(words, typed));
  const text = objectLines(typed) ?? tableLines(words, table) ?? spacedLines(words, inKnownWords(words, table));
  return withoutStrange(form, words, text);
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

/** … in the words of a form. */
export function inFormWords(form: FormDefinition, typed: string): string {
  return inKnownWords(wordSetsOf(form).words, typed);
}

/** 班組名稱：… is read in the simplified words of the form; the characters stand one for one. */
function inKnownWords(words: ReadonlySet<string>, typed: string): string {
  const simplified = simplify(typed);
  if (simplified === typed) return typed;
  const known = (text: string) =>
    text.split('\n').filter((line) => words.has(squeeze(line.split(COLON)[0] ?? ''))).length;
  return known(simplified) > known(typed) ? simplified : typed;
}

/** A name with blanks between its characters is shorter: what is longer is a sentence. */
const MAX_NAME_LENGTH = 200;

/** The word for a column in front of a line. */
function nameOf({ words, most }: WordSets, line: string): string | undefined {
  for (const sign of BEHIND_NAME) {
    const end = line.search(sign);
    const before = end < 0 ? line : line.slice(0, end);
    if (before.length > MAX_NAME_LENGTH || isProse(before, most)) continue;
    const name = squeeze(before);
    if (words.has(name)) return name;
  }
  return undefined;
}

/** Below the label of a long text every line is its own, until the next column. */
function withoutStrange(form: FormDefinition, words: ReadonlySet<string>, text: string): PastedLines {
  if (!COLON.test(text)) return { text, strange: [] };
  const lines = text.split('\n');
  const strange: PastedLines['strange'] = [];
  const sets = wordSetsOf(form);
  let isInLong = false;
  const kept = lines.filter((line) => {
    const found = LABELLED_LINE.exec(line);
    const label = found?.[1] ?? '';
    const bare = line.replace(NUMBERING, '');
    const named = nameOf(sets, bare);
    if (named !== undefined) isInLong = sets.long.has(named);
    if (isInLong || !found || line.length > MAX_STRANGE_LENGTH || isKnown(words, label)) return true;
    strange.push({ label, text: found[2] ?? '', line: line.trim() });
    return false;
  });
  return kept.length > 0 && strange.length > 0 ? { text: kept.join('\n'), strange } : { text, strange: [] };
}

function isKnown(words: ReadonlySet<string>, label: string): boolean {
  const name = squeeze(label);
  // 党员/团员：9/11 names two columns at once.
  if (name.includes('/') && !words.has(name)) return false;
  return (
    words.has(name) || [...words].some((word) => word.length > 1 && (name.endsWith(word) || name.startsWith(word)))
  );
}
