import { OF } from '../language/printed/label-signs.ts';
import { isDottedLabel, isFoldedAlready } from '../language/text/han.ts';
import { type LabelNames, labelNames } from './base/label-names.ts';
import type { FormDefinition, FormField } from './schema.ts';

/** Labels win over other words, those over the last part of a grouped label: 联系人 is the team's contact, not the body's. */
const RANKS: readonly (keyof LabelNames)[] = ['label', 'aliases', 'short'];

interface Named {
  field: FormField;
  name: string;
}

/** The field a person names: by its label with or without brackets and dots, or another word; also with a few words behind
 *  (邮编吧), then the longest name counts; or by the first words of one label only (主要岗位). @returns null when it names none */
export function fieldByLabel(form: FormDefinition, text: string): FormField | null {
  const typed = plain(text);
  if (typed === '') return null;
  const names = plainNames(form);
  const exact = names.find(({ name }) => name === typed);
  if (exact) return exact.field;
  const leading = longest(names.filter(({ name }) => [...name].length > 1 && typed.startsWith(name)));
  if (leading) return leading.field;
  const begun = [...typed].length < 2 ? [] : names.filter(({ name }) => name.startsWith(typed));
  const fields = [...new Set(begun.map(({ field }) => field))];
  return fields.length === 1 ? (fields[0] ?? null) : null;
}

/** The field whose name leads a labelled answer (“人数：32”, “党员9名”), and what follows the name; the longest name counts.
 *  @returns null when no name leads */
export function leadingLabel(form: FormDefinition, text: string): { field: FormField; rest: string } | null {
  const typed = text.trim();
  const lower = typed.toLowerCase();
  let found: Named | null = null;
  for (const one of namesByFirst(form).get(lower.charAt(0)) ?? [])
    if ((!found || found.name.length < one.name.length) && lower.startsWith(one.lower)) found = one;
  return found && { field: found.field, rest: typed.slice(found.name.length).trim() };
}

const firsts = new WeakMap<FormDefinition, ReadonlyMap<string, readonly (Named & { lower: string })[]>>();

/** By rank, under the first character of each in lower case. */
function namesByFirst(form: FormDefinition): ReadonlyMap<string, readonly (Named & { lower: string })[]> {
  const known = firsts.get(form);
  if (known) return known;
  const found = new Map<string, (Named & { lower: string })[]>();
  for (const { field, name } of namesByRank(form)) {
    const lower = name.toLowerCase();
    found.set(lower.charAt(0), [...(found.get(lower.charAt(0)) ?? []), { field, name, lower }]);
  }
  firsts.set(form, found);
  return found;
}

/** The field whose name stands anywhere in a text, the longest name of all: 大专算哪一栏. @returns null when none does */
export function fieldWithin(form: FormDefinition, text: string): FormField | null {
  // 上级推荐单位的联系人
  const typed = plain(text.replaceAll(OF, ''));
  return longest(plainNames(form).filter(({ name }) => name.length > 1 && typed.includes(name)))?.field ?? null;
}

/** The columns that a reason names, in the form's order. */
export function fieldsNamedIn(form: FormDefinition, reason: string): FormField[] {
  const named = new Set(reason.split(/[\s\p{P}]+/u).map((word) => (word === '' ? null : fieldByLabel(form, word))));
  return form.fields.filter((field) => named.has(field) || reason.includes(field.label));
}

const DOT = /[.\u00b7\u2022\u30fb\uff0e]/u;

/** The field whose label, or another word for it, is the whole text; of the same name the one in the part of the form that is asked. */
export function fieldAlone(form: FormDefinition, text: string, section?: string): FormField | null {
  const typed = plain(text);
  // 上级推荐单位的联系人
  const parted = text.includes(OF) ? plain(text.replace(OF, '')) : typed;
  const names = namesAlone(form);
  // 上级推荐单位·手机 where the form calls that part otherwise
  const tail = isDottedLabel(text) ? plain(text.split(DOT).at(-1) ?? '') : '';
  const named = names.get(typed) ?? names.get(parted) ?? names.get(tail) ?? [];
  return (named.find(({ field }) => field.section === section) ?? named[0])?.field ?? null;
}

const alone = new WeakMap<FormDefinition, ReadonlyMap<string, readonly Named[]>>();

/** The names of two characters and more, each with the fields it may be for. */
function namesAlone(form: FormDefinition): ReadonlyMap<string, readonly Named[]> {
  const known = alone.get(form);
  if (known) return known;
  const found = new Map<string, readonly Named[]>();
  for (const one of plainNames(form))
    if ([...one.name].length > 1) found.set(one.name, [...(found.get(one.name) ?? []), one]);
  alone.set(form, found);
  return found;
}

const cache = new WeakMap<FormDefinition, Named[]>();

function namesByRank(form: FormDefinition): Named[] {
  const known = cache.get(form);
  if (known) return known;
  const names = RANKS.flatMap((rank) =>
    form.fields.flatMap((field) => labelNames(field)[rank].map((name) => ({ field, name }))),
  );
  cache.set(form, names);
  return names;
}

const plains = new WeakMap<FormDefinition, Named[]>();

function plainNames(form: FormDefinition): Named[] {
  const known = plains.get(form);
  if (known) return known;
  const names = namesByRank(form).map(({ field, name }) => ({ field, name: plain(name) }));
  plains.set(form, names);
  return names;
}

/** The first of the longest: an earlier rank wins. */
function longest(names: Named[]): Named | undefined {
  return names.reduce<Named | undefined>(
    (best, one) => (best && best.name.length >= one.name.length ? best : one),
    undefined,
  );
}

/** Half-width, lower-case, without blanks, brackets, dots, slashes and colons. */
function plain(text: string): string {
  if (isFoldedAlready(text)) return text;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(
      /[\s()\u3010\u3011[\]<>\u300a-\u300f.\u00b7\u2022\u2027\u22c5\u30fb\u2013\u2014|\-\uff5e~/:\u3001,"'\u201c\u201d]/gu,
      '',
    );
}
