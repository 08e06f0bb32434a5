import {
  CHANGE,
  CHANGING,
  CORRECTION,
  NAME_CONNECTIVE,
  TAKING,
  THE_OTHERS,
} from '../../../language/corrections/correction-words.ts';
import { NUMBER_WITH_UNIT, STRONG_SEPARATOR } from '../../../language/numbers/count-words.ts';
import { splitAnswers } from '../../../language/text/split-answers.ts';
import { labelNames, lowerNamesOf } from '../../base/label-names.ts';
import type { FormDefinition, FormField } from '../../schema.ts';
import { groupOf } from './labelled-parts.ts';

/** A part of a sentence; the field is null when the part names none. */
export interface SpokenPart {
  /** Fields it may be for, the likeliest first, each with what is said for it. */
  candidates: { field: FormField; text: string; name: string; isNamed: 'plainly' | 'by-the-way' }[];
  text: string;
}

/** The parts of “管理3个，技术5个，其他都是员工24个”, each with the fields it may name. `focus` is the field being asked: its words win. */
export function spokenParts(form: FormDefinition, typed: string, focus: FormField | null): readonly SpokenPart[] {
  if (form !== last.form || typed !== last.typed || focus !== last.focus)
    last = { form, typed, focus, parts: partsOf(form, typed, focus) };
  return last.parts;
}

/** One message is cut for several readers. */
let last: { form: FormDefinition | null; typed: string; focus: FormField | null; parts: readonly SpokenPart[] } = {
  form: null,
  typed: '',
  focus: null,
  parts: [],
};

function partsOf(form: FormDefinition, typed: string, focus: FormField | null): SpokenPart[] {
  const text = typed.trim().replace(CORRECTION, '');
  // 站长1人、服务员3人；班组长是…: semicolons part the columns, and what stands between them is one answer.
  const isStrong = focus?.kind === 'text' && STRONG_SEPARATOR.test(text);
  return (isStrong ? text.split(STRONG_SEPARATOR) : splitAnswers(text))
    .flatMap((part) => runOn(form, part))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ text: part, candidates: candidatesOf(form, part, focus) }));
}

/** “班组名称改成 …”: the field that is to be changed, and to what. @returns null when the sentence changes nothing */
export function spokenChange(
  form: FormDefinition,
  typed: string,
  focus: FormField | null,
): { field: FormField; text: string; name: string } | null {
  const text = typed.trim().replace(CORRECTION, '').replace(TAKING, '');
  for (const { field, name } of leadingNames(form, text, focus)) {
    const rest = text.slice(name.length);
    const change = CHANGE.exec(rest);
    if (change) return { field, text: rest.slice(change[0].length).trim(), name };
  }
  return null;
}

/** 修改 其中（女） 18: the columns named behind the word, each with what stands for it; empty where the sentence says no such thing. */
export function namedChanges(
  form: FormDefinition,
  typed: string,
  focus: FormField | null,
): readonly { field: FormField; text: string; name: string }[] {
  const text = typed.trim();
  const begun = CHANGING.exec(text);
  if (!begun) return [];
  const behind = text.slice(begun[0].length);
  // Brackets of either width; what is as long as before stands in the same places.
  const half = behind.normalize('NFKC').replace(DOTS, '.');
  return leadingNames(form, half.length === behind.length ? half : behind, focus).map(({ field, name }) => {
    const rest = behind.slice(name.length);
    const linked = CHANGE.exec(rest) ?? NAME_CONNECTIVE.exec(rest);
    return { field, name, text: (linked ? rest.slice(linked[0].length) : rest).replace(/^[\s,\uff0c]+/u, '').trim() };
  });
}

const DOTS = /[\u00b7\u2022\u30fb]/gu;

function candidatesOf(form: FormDefinition, part: string, focus: FormField | null): SpokenPart['candidates'] {
  const led = part.replace(THE_OTHERS, '');
  return [part, ...(led === part ? [] : [led])].flatMap((text) =>
    leadingNames(form, text, focus).map(({ field, name, isAlias }) => {
      const rest = text.slice(name.length);
      const linked = CHANGE.exec(rest) ?? NAME_CONNECTIVE.exec(rest);
      // 岗位 收派员: a blank sets another word for a column off, too.
      const isNamed = linked !== null || !isAlias || /^\s/u.test(rest) ? ('plainly' as const) : ('by-the-way' as const);
      return { field, name, isNamed, text: linked ? rest.slice(linked[0].length).trim() : rest.trim() };
    }),
  );
}

/** 管理3技术5员工24: a column's word right behind a number begins another part. */
function runOn(form: FormDefinition, part: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: number } of part.matchAll(NUMBER_WITH_UNIT)) {
    const at = index + number.length;
    if (!beginsCount(form, part.slice(at).toLowerCase())) continue;
    parts.push(part.slice(from, at));
    from = at;
  }
  return [...parts, part.slice(from)].map((one) => one.trim());
}

function beginsCount(form: FormDefinition, rest: string): boolean {
  return namesBy(form, rest.charAt(0)).some(
    ({ field, name }) => field.kind === 'count' && name.length > 1 && rest.startsWith(name),
  );
}

interface FieldName {
  field: FormField;
  name: string;
  isAlias: boolean;
  isLabel: boolean;
}

const cache = new WeakMap<FormDefinition, FieldName[]>();

/** Every word for every field, in lower case, the longest first. */
function namesOf(form: FormDefinition): FieldName[] {
  const known = cache.get(form);
  if (known) return known;
  const names = form.fields.flatMap((field) => {
    const { label, short, aliases } = labelNames(field);
    const own = new Set([...label, ...short].map((name) => name.toLowerCase()));
    const all = new Set([...own, ...aliases.map((name) => name.toLowerCase())]);
    return [...all].map((name) => {
      // 单位 of 单位(盖章), which the form fills in itself, is another column's word.
      const isOthers = field.prefill && !label.includes(name) && form.fields.some((one) => isCalled(one, field, name));
      return { field, name, isAlias: isOthers || !own.has(name), isLabel: label.includes(name) };
    });
  });
  names.sort((a, b) => b.name.length - a.name.length);
  cache.set(form, names);
  return names;
}

function isCalled(one: FormField, other: FormField, name: string): boolean {
  return one !== other && lowerNamesOf(one).includes(name);
}

const firsts = new WeakMap<FormDefinition, ReadonlyMap<string, FieldName[]>>();

/** The names with this first character, the longest first. */
function namesBy(form: FormDefinition, first: string): readonly FieldName[] {
  const known = firsts.get(form) ?? byFirst(namesOf(form));
  firsts.set(form, known);
  return known.get(first) ?? [];
}

function byFirst(names: readonly FieldName[]): ReadonlyMap<string, FieldName[]> {
  const found = new Map<string, FieldName[]>();
  for (const name of names) found.set(name.name.charAt(0), [...(found.get(name.name.charAt(0)) ?? []), name]);
  return found;
}

/** Every field whose name begins the text: the longest names first, of one length the asked field's and its group's first. */
export function leadingNames(form: FormDefinition, text: string, focus: FormField | null): FieldName[] {
  const lower = text.toLowerCase();
  const group = focus ? groupOf(focus) : null;
  const found = ofSection(
    form,
    namesBy(form, lower.charAt(0)).filter(({ name }) => lower.startsWith(name)),
    focus,
  );
  if (found.length < 2) return found;
  const longest = found.filter(({ field }, index) => found.findIndex((one) => one.field === field) === index);
  const rank = ({ field, isLabel }: FieldName) =>
    field === focus
      ? 0
      : field.prefill && !isLabel
        ? 4
        : (group !== null && groupOf(field) === group) || field.section === focus?.section
          ? 1
          : isLabel
            ? 2
            : 3;
  return longest.sort((a, b) => b.name.length - a.name.length || rank(a) - rank(b));
}

/** 推荐单位是…, a word for a column that fills itself in, where another of the part that is asked is called 推荐单位名称: that one is meant. */
function ofSection(form: FormDefinition, found: FieldName[], focus: FormField | null): FieldName[] {
  return found.flatMap((one) => {
    if (!focus || !one.field.prefill || one.isLabel || one.field.section === focus.section) return [one];
    const own = form.fields.find(
      (field) => field.section === focus.section && lowerNamesOf(field).some((name) => name.startsWith(one.name)),
    );
    return own ? [{ ...one, field: own }] : [one];
  });
}
