import { withoutLabelNumber } from '../../language/printed/filled-in-words.ts';
import { COLON_FIRST, REMARK_FIRST, STAR_FIRST } from '../../language/printed/form-signs.ts';
import { LENGTH_REMARK } from '../../language/printed/print-words.ts';
import { simplify } from '../../language/text/simplify.ts';
import { labelNames } from '../base/label-names.ts';
import { squeeze } from '../reading/parts/labelled-parts.ts';
import type { FormDefinition, FormField } from '../schema.ts';
import { traitsOf } from '../traits-of.ts';

/** A column that a cell names. */
export interface CellLabel {
  candidates: FormField[];
  /** The word that was used, squeezed. */
  name: string;
  /** One of the column's own labels, not another word for it. */
  isOfficial: boolean;
  /** What is behind the label in the same cell. */
  rest: string;
  /** What parts it from the label. */
  by: 'colon' | 'line' | 'blank' | 'nothing';
}

interface Name {
  name: string;
  characters: readonly string[];
  fields: FormField[];
  isOfficial: boolean;
}

const cache = new WeakMap<FormDefinition, ReadonlyMap<string, readonly Name[]>>();

/** The column a cell names, with numbers, blanks, line breaks, remarks and colons around its label; 班組名稱 is 班组名称. @returns null for none */
export function cellLabel(form: FormDefinition, text: string): CellLabel | null {
  const bare = withoutLabelNumber(text);
  const found = nameAt(form, bare) ?? nameAt(form, simplify(bare));
  if (!found) return null;
  const { name, end } = found;
  const { fields, isOfficial } = name;
  const isLong = fields.some((field) => traitsOf(field).runsOverLines);
  const behind = behindLabel(bare.slice(end), isLong);
  return { candidates: fields, name: name.name, isOfficial, ...behind };
}

/** Where the label ends that a text begins with; the longest one counts. */
export function nameAt(form: FormDefinition, text: string): { name: Name; end: number } | null {
  const start = text.length - text.trimStart().length;
  const first = normal(text.charAt(start));
  for (const name of namesOf(form).get(first) ?? []) {
    const end = endOf(text, start, name.characters);
    if (end !== null) return { name, end };
  }
  return null;
}

/** Blanks between the characters of a label do not matter. */
function endOf(text: string, start: number, characters: readonly string[]): number | null {
  let at = start;
  for (const character of characters) {
    while (at > start && at < text.length && /\s/u.test(text.charAt(at))) at += 1;
    const written = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (normal(written) !== character) return null;
    at += written.length;
  }
  return at;
}

function normal(character: string): string {
  return character.normalize('NFKC').toLowerCase();
}

function behindLabel(text: string, isLong: boolean): Pick<CellLabel, 'rest' | 'by'> {
  let rest = text;
  let by: CellLabel['by'] = 'nothing';
  for (;;) {
    const blank = /^\s*/u.exec(rest)?.[0] ?? '';
    if (blank.includes('\n')) by = by === 'colon' ? by : 'line';
    else if (blank !== '') by = by === 'nothing' ? 'blank' : by;
    const behind = rest.slice(blank.length);
    const part = (REMARK_FIRST.exec(behind) ?? STAR_FIRST.exec(behind))?.[0];
    if (COLON_FIRST.test(behind)) by = 'colon';
    else if (part === undefined) return { rest: isLong ? behind.replace(LENGTH_REMARK, '') : behind.trimEnd(), by };
    else if (isLong) by = by === 'colon' ? by : 'line';
    rest = behind.slice(part?.length ?? 1);
  }
}

/** Every word for every column by its first character, the longest first; words of one character only name options. */
function namesOf(form: FormDefinition): ReadonlyMap<string, readonly Name[]> {
  const known = cache.get(form);
  if (known) return known;
  const byName = new Map<string, Name>();
  for (const field of form.fields) {
    const { label, short, aliases } = labelNames(field);
    for (const [words, isOfficial] of [
      [[...label, ...short], true],
      [aliases, false],
    ] as const)
      for (const name of new Set(words.map(squeeze))) {
        if ([...name].length < 2) continue;
        const found = byName.get(name) ?? { name, characters: [...name], fields: [], isOfficial: false };
        if (!found.fields.includes(field)) found.fields.push(field);
        found.isOfficial ||= isOfficial;
        byName.set(name, found);
      }
  }
  const sorted = [...byName.values()].sort((a, b) => b.characters.length - a.characters.length);
  const byFirst = new Map<string, Name[]>();
  for (const name of sorted) {
    const first = name.characters[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  cache.set(form, byFirst);
  return byFirst;
}
