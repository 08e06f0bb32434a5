import { contactShapes } from '../../../language/contacts/contact-shapes.ts';
import { TITLES } from '../../../language/names/looks-like.ts';
import { postPartsIn } from '../../../language/names/post-parts.ts';
import { namesRest } from '../../../language/numbers/beside-number.ts';
import { ANNOUNCED, numbersIn } from '../../../language/numbers/counted.ts';
import { BRACKET, FIGURES_JOINED, NONE_LAST, OF_END, WORDS } from '../../../language/text/separators.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormDefinition, FormField } from '../../schema.ts';
import { takesCalls } from '../base/column-for.ts';
import { optionWordsOf } from '../base/option-words-of.ts';
import { leadingNames } from './spoken-parts.ts';

/** A word of a message: what stands between two signs. */
export interface Word {
  from: number;
  to: number;
  /** Its ends, and where it may be cut between: where a value of a closed shape, an option, a word for a column or a bracket begins or ends. */
  cuts: readonly number[];
}

/** The words of a message, each with the places where it may be cut. */
export function wordsOf(form: FormDefinition, text: string): Word[] {
  return [...text.matchAll(WORDS)].map(({ 0: word, index }) => {
    const inside = cutsIn(form, word).map((at) => at + index);
    return { from: index, to: index + word.length, cuts: [index, ...inside, index + word.length] };
  });
}

/** The parts of the form whose columns are named at the beginning of a word, or where it may be cut: not by 手机 or 其他, which are called so in several. */
export function sectionsNamed(form: FormDefinition, focus: FormField, text: string): ReadonlySet<string> {
  const starts = wordsOf(form, text).flatMap(({ cuts }) => cuts.slice(0, -1));
  return new Set(
    starts.flatMap((at) => {
      const [named] = leadingNames(form, text.slice(at), focus);
      const isTelling = named && named.name.length > 1 && !namesRest(named.name) && !takesCalls(named.field);
      return isTelling ? [named.field.section] : [];
    }),
  );
}

function cutsIn(form: FormDefinition, word: string): number[] {
  const posts = postsIn(word);
  if (posts.length > 0) return posts;
  const shapes = contactShapes(word);
  const isInShape = (at: number) => shapes.some(({ from, to }) => at > from && at < to);
  // 10:23, 16+16
  const numbers = FIGURES_JOINED.test(word) ? [] : numbersIn(word).filter(({ from }) => !isInShape(from + 1));
  const brackets = [...word.matchAll(BRACKET)].flatMap(({ index }) => [index, index + 1]);
  const cuts = new Set([
    ...[...shapes, ...numbers].flatMap(({ from, to }) => [from, to]),
    ...brackets,
    ...[...word.matchAll(ANNOUNCED)].map(({ index }) => index),
    ...[...word.matchAll(TITLES)].flatMap(({ 0: title, index }) => [index, index + title.length]),
  ]);
  // 男 and 汉 alone may stand in a name: only beside another cut.
  for (const { from, to } of optionsIn(form, word))
    if (to - from > 1 || cuts.has(from) || cuts.has(to)) cuts.add(from).add(to);
  // 研究生没有本科20, 本科20没有职称: 没有 may belong to either.
  for (const at of startsIn(form, word))
    if (!isInShape(at)) cuts.add(at).add(at - (NONE_LAST.exec(word.slice(0, at))?.[0].length ?? 0));
  return [...cuts].filter((at) => at > 0 && at < word.length).sort((a, b) => a - b);
}

/** 申汀集团质量管理部主管: behind the unit and the department. */
function postsIn(word: string): number[] {
  const { organisation, department } = postPartsIn(word) ?? {};
  const ends = [organisation, department].map((part) => (part === undefined ? -1 : word.indexOf(part) + part.length));
  return ends.filter((at) => at > 0 && at < word.length);
}

/** Where the words for options stand, with 的 behind one: 男的; not 党员 within 中共党员. */
function optionsIn(form: FormDefinition, word: string): { from: number; to: number }[] {
  const all = [...optionWordsOf(form)].flatMap((option) => {
    const from = option.length < word.length ? word.indexOf(option) : -1;
    if (from < 0) return [];
    const to = from + option.length;
    return [{ from, to: to + (OF_END.exec(word.slice(to))?.[0].length ?? 0) }];
  });
  return all.filter((one) => !all.some((other) => other !== one && other.from <= one.from && other.to >= one.to));
}

const beginnings = new WeakMap<FormDefinition, ReadonlySet<string>>();

/** The first two characters of every word for a column. */
function beginningsOf(form: FormDefinition): ReadonlySet<string> {
  const names = (field: FormField) => namesOf(field).map((name) => name.slice(0, 2));
  const known = beginnings.get(form) ?? new Set(form.fields.flatMap(names));
  beginnings.set(form, known);
  return known;
}

/** Where words for columns may begin, behind the first character. */
export function startsIn(form: FormDefinition, text: string): number[] {
  const known = beginningsOf(form);
  const starts: number[] = [];
  for (let at = 1; at < text.length - 1; at += 1) if (known.has(text.slice(at, at + 2))) starts.push(at);
  return starts;
}
