import {
  BEFORE,
  BRACKETED,
  CLOSING_EITHER,
  OPENING_EITHER,
  PARTING,
  SIGN,
} from '../../../language/printed/label-signs.ts';
import { PRINTED_REMARK } from '../../../language/printed/print-words.ts';
import { withoutEnd, withoutEnds } from '../../../language/text/ends.ts';
import { isFoldedAlready } from '../../../language/text/han.ts';
import { labelNames } from '../../base/label-names.ts';
import type { FormDefinition, FormField } from '../../schema.ts';
import { traitsOf } from '../../traits-of.ts';

/** A field that a message names, and what it says for it. */
export interface LabelledPart {
  field: FormField;
  text: string;
  /** The word for it that was used. */
  name?: string;
}

/** What a message says column by column, and what stands before the first column. */
export interface LabelledMessage {
  lead: string;
  parts: LabelledPart[];
}

const EACH_SIGN = new RegExp(SIGN, 'gu');
/** What may stand between a name and its sign. */
const BLANK = /[ \u3000]/u;
const CLOSING = /[)\uff09]/u;
/** What the annex says beside a column: (200 字内), (附证书复印件). */
const REMARK = '(?:[(\uff08][^()\uff08\uff09\\n]{1,40}[)\uff09][ \\u3000]{0,8})?';
/** 3. （3） ③ - */
const NUMBER =
  '(?:(?:\\d{1,2}[.\u3001)\uff0e]|[(\uff08]\\d{1,2}[)\uff09]|[\u2460-\u2473]|[-*\u2022\u00b7\u25cf\u25aa\u2013])\\s*)?';

interface Names {
  pattern: RegExp;
  byName: ReadonlyMap<string, FormField[]>;
  words: ReadonlySet<string>;
  groups: readonly string[];
  /** Every word for every column, as a pattern. */
  written: string;
  /** The last two characters of those words, or the only one. */
  ends: ReadonlySet<string>;
}

const cache = new WeakMap<FormDefinition, Names>();

/** Reads “班组名称：… 人数：32 其中(女)：18 …”, in any order, on one line or many, also a whole form pasted. A column has to be followed
 *  by a colon (or =, or a tab of a table); blanks inside its name do not matter. */
export function labelledParts(form: FormDefinition, text: string): LabelledMessage {
  const names = namesOf(form);
  const found = mayHoldLabel(form, text) ? [...text.matchAll(names.pattern)] : [];
  const parts: LabelledPart[] = [];
  let lead = '';
  let group: string | null = null;
  let from = 0;
  const close = (to: number) => {
    const { value, opened } = withoutHeading(text.slice(from, to), names.groups);
    const last = parts.at(-1);
    if (last) last.text = traitsOf(last.field).runsOverLines ? withoutPrint(value) : value;
    else lead = value;
    group = opened ?? group;
  };
  for (const match of found) {
    if (staysInside(parts.at(-1)?.field, text, match.index)) continue;
    close(match.index);
    const field = fieldMeant(names.byName.get(squeeze(match[1] ?? '')) ?? [], squeeze(match[1] ?? ''), group, parts);
    from = match.index + match[0].length;
    if (!field) continue;
    parts.push({ field, text: '', name: squeeze(match[1] ?? '') });
    // Whoever names a column with its group does so for each; a heading alone stands for all that follow.
    group = /[.\u00b7]/u.test(match[1] ?? '') ? null : groupOf(field);
  }
  close(text.length);
  return { lead, parts };
}

/** Whether a word for a column may stand in a text with its sign, at once or behind a remark: most messages hold no such place, and long texts few signs. */
export function mayHoldLabel(form: FormDefinition, text: string): boolean {
  const { ends } = namesOf(form);
  for (const { index } of text.matchAll(EACH_SIGN)) {
    let at = index - 1;
    while (at >= 0 && BLANK.test(text.charAt(at))) at -= 1;
    const before = text.charAt(at).toLowerCase();
    if (CLOSING.test(before) || ends.has(before)) return true;
    do at -= 1;
    while (at >= 0 && BLANK.test(text.charAt(at)));
    if (ends.has(text.charAt(at).toLowerCase() + before)) return true;
  }
  return false;
}

/** Every word for every column, squeezed. */
export function columnWords(form: FormDefinition): ReadonlySet<string> {
  return namesOf(form).words;
}

/** The columns that one of these words may stand for, in the form's order. */
export function fieldsNamed(form: FormDefinition, name: string): readonly FormField[] {
  return namesOf(form).byName.get(name) ?? [];
}

/** A pattern that matches any of them. */
export function nameSource(form: FormDefinition): string {
  return namesOf(form).written;
}

/** 上级推荐单位 of 上级推荐单位.手机; null for a column of its own. */
export function groupOf({ label }: FormField): string | null {
  const dot = label.indexOf('.');
  return dot < 0 ? null : label.slice(0, dot);
}

function staysInside(field: FormField | undefined, text: string, at: number): boolean {
  return field !== undefined && traitsOf(field).runsOverLines && at > 0 && text[at - 1] !== '\n';
}

/** The columns of the group just read come first, then those with exactly this label, then other words for a column. */
export function fieldMeant(
  candidates: readonly FormField[],
  name: string,
  group: string | null,
  parts: readonly LabelledPart[],
): FormField | null {
  const free = candidates.filter((field) => !parts.some((part) => part.field === field));
  const inGroup = free.find((field) => group !== null && groupOf(field) === group && namesIt(field, name, 'short'));
  const ranks = (['label', 'aliases', 'short'] as const).map((rank) =>
    free.find((field) => namesIt(field, name, rank)),
  );
  return inGroup ?? ranks.find((field) => field !== undefined) ?? candidates[0] ?? null;
}

function namesIt(field: FormField, name: string, rank: 'label' | 'aliases' | 'short'): boolean {
  return labelNames(field)[rank].some((known) => squeeze(known) === name);
}

/** What the form prints in brackets before the answer. */
export function withoutPrint(value: string): string {
  const bracketed = BRACKETED.exec(value);
  return bracketed && PRINTED_REMARK.test(bracketed[1] ?? '') ? value.slice(bracketed[0].length) : value;
}

/** The heading of a group of columns stands before its first one: “… 上级推荐单位 单位名称：”. */
function withoutHeading(text: string, groups: readonly string[]): { value: string; opened: string | null } {
  const bare = withoutEnds(text, PARTING);
  const value = bare.endsWith('/') ? bare.replace(/(?<=\S)\s+\/$/u, '') : bare;
  const opened = groups.find((group) => value.endsWith(group)) ?? null;
  return opened ? { value: withoutEnd(value.slice(0, -opened.length), PARTING), opened } : { value, opened };
}

function namesOf(form: FormDefinition): Names {
  const known = cache.get(form);
  if (known) return known;
  const byName = new Map<string, FormField[]>();
  for (const field of form.fields) {
    const { label, short, aliases } = labelNames(field);
    for (const name of new Set([...label, ...short, ...aliases].map(squeeze))) {
      if (name !== '') byName.set(name, [...(byName.get(name) ?? []), field]);
    }
  }
  const written = [...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => spaced(name))
    .join('|');
  const pattern = new RegExp(`${BEFORE}${NUMBER}(${written})[ \\u3000]{0,8}${REMARK}${SIGN}`, 'giu');
  const groups = [...new Set(form.fields.map(groupOf).filter((group) => group !== null))];
  const ends = new Set([...byName.keys()].map((name) => name.slice(-2)));
  const names = { pattern, byName, words: new Set(byName.keys()), groups, written, ends };
  cache.set(form, names);
  return names;
}

/** 邮 编 and 其中（女） are the columns 邮编 and 其中(女). */
export function squeeze(name: string): string {
  return isFoldedAlready(name) ? name : name.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
}

/** A pattern for a name with blanks inside and brackets of either width. */
export function spaced(name: string, between = '[ \\u3000]{0,8}'): string {
  const written = [...name].map((character) =>
    character
      .replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
      .replace('\\(', OPENING_EITHER)
      .replace('\\)', CLOSING_EITHER),
  );
  return written.join(between);
}
