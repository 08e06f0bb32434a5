import { FIGURES, HAS_LISTED_STOP, LISTED_SIGNS } from '../../../language/text/separators.ts';
import type { AnswerValue } from '../../base/answers.ts';
import type { FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { takesCalls } from '../base/column-for.ts';
import { type Word, wordsOf } from '../parts/pieces.ts';
import { type CutWord, cutMeanings, MOST_WAYS } from './cut-word.ts';
import {
  type Answered,
  brokenAnswer,
  isBare,
  isByLook,
  type Meaning,
  type PartsContext,
  partMeanings,
  type Refusal,
} from './part-meanings.ts';

/** A way to take a message of several parts. */
export interface WayToTake {
  meanings: readonly Meaning[];
  /** Words that nothing was made of. */
  left: readonly string[];
  /** Columns that are answered twice, and otherwise. */
  twice: number;
  /** How many more parts there are than words. */
  cut: number;
  /** Parts that only their place or their look tells, and that do not stand behind the column before. */
  astray: number;
}

/** A message of more words is no row of answers. */
const MAX_WORDS = 24;
/** So many words may be one answer: an address with blanks, posts one behind the other. */
const MOST_JOINED = 6;

/** The ways to take a message, word by word, that are as good as the best: they leave the least, answer no column twice if that can be, and cut no word that
 *  means something whole.  */
export function waysToTake(context: PartsContext, text: string): readonly WayToTake[] {
  const words = wordsOf(context.form, text);
  if (words.length > MAX_WORDS || (words.length < 2 && words.every(({ cuts }) => cuts.length < 3))) return [];
  const ways: WayToTake[][] = [...words.map(() => []), []];
  ways[0] = [{ meanings: [], left: [], twice: 0, cut: 0, astray: 0 }];
  for (const [at, word] of words.entries()) {
    const steps = stepsAt(context, text, words, at);
    for (const way of sorted(ways[at] ?? []).slice(0, MOST_WAYS)) {
      for (const { to, meanings, left } of steps) {
        const next = followed(context, way, meanings);
        if (next) ways[to]?.push(left.length > 0 ? { ...next, left: [...next.left, ...left] } : next);
      }
      ways[at + 1]?.push({ ...way, left: [...way.left, text.slice(word.from, word.to)] });
    }
  }
  const all = sorted(ways[words.length] ?? []);
  const [first] = all;
  return first ? all.filter((way) => order(first, way) === 0) : [];
}

function sorted(ways: readonly WayToTake[]): readonly WayToTake[] {
  return [...ways].sort(order);
}

function order(a: WayToTake, b: WayToTake): number {
  return (
    a.left.length - b.left.length ||
    answersIn(b) - answersIn(a) ||
    a.twice - b.twice ||
    a.cut - b.cut ||
    a.astray - b.astray
  );
}

function answersIn({ meanings }: WayToTake): number {
  return meanings.filter((one) => 'claim' in one).length;
}

interface Step extends CutWord {
  /** The word behind. */
  to: number;
}

/** What may be made of the words from one on: of it alone, of its parts, of it and those behind. */
function stepsAt(context: PartsContext, text: string, words: readonly Word[], at: number): readonly Step[] {
  const word = words[at];
  if (!word) return [];
  const said = text.slice(word.from, word.to);
  const whole = partMeanings(context, said).map((one) => alone(one));
  const broken = at === 0 && whole.length === 0 ? brokenAnswer(context, said) : null;
  const found = broken ? [alone(broken)] : whole.length > 0 ? whole : cutMeanings(context, text, word.cuts);
  const steps: Step[] = found.map((cut) => ({ to: at + 1, ...cut }));
  // 我自己，何䶮; 何䶮、赵可为 are two.
  const wide = context.open.filter((field) => mayHoldBlanks(field) && !(field.kind === 'name' && whole.length > 0));
  for (let to = at + 2; to <= Math.min(words.length, at + MOST_JOINED); to += 1)
    for (const meaning of partMeanings(context, inFigures(text.slice(word.from, words[to - 1]?.to)), wide))
      if (!('open' in meaning) && isJoined(meaning, said, to - at)) steps.push({ to, ...alone(meaning) });
  return steps;
}

function alone(meaning: Meaning): CutWord {
  return { meanings: [meaning], left: [] };
}

/** 138，0000，0115: one number. */
function inFigures(said: string): string {
  return FIGURES.test(said) ? said.replace(LISTED_SIGNS, ' ') : said;
}

/** Whether an answer may hold blanks: a place, a list of posts, a number; 我自己，何䶮. */
function mayHoldBlanks(field: FormField): boolean {
  return field.kind === 'name' || takesCalls(field) || (field.kind === 'text' && WIDE.has(field.looks ?? ''));
}

const WIDE: ReadonlySet<string> = new Set(['address', 'posts']);

/** 邮编 200072, 浦东新区 临江路66号. */
function isJoined(meaning: Answered | Refusal, first: string, words: number): boolean {
  const isClaim = 'claim' in meaning;
  const { field, text } = isClaim ? meaning.claim : { field: meaning.refused.field, text: '' };
  const name = isClaim ? meaning.claim.name : meaning.name;
  const isWide = takesCalls(field)
    ? FIGURES.test(text)
    : field.kind === 'text' && mayHoldBlanks(field) && (field.looks === 'posts' || !HAS_LISTED_STOP.test(text));
  if (name !== undefined) return (first === name && words === 2) || (isClaim && isWide);
  return isClaim && (isWide || (field.kind === 'name' && words === 2));
}

/** The way with what is said next: of two parts that may be for one column one is; figures stand in the order of the form. */
function followed({ form, open }: PartsContext, way: WayToTake, meanings: readonly Meaning[]): WayToTake | null {
  let { meanings: taken, twice, astray } = way;
  for (const meaning of meanings) {
    if ('claim' in meaning) {
      const { isFar, isCorrection } = meaning;
      const { field, value, isNamed, name } = meaning.claim;
      const same = taken.filter((one): one is Answered => 'claim' in one && one.claim.field === field);
      const place = form.fields.indexOf(field);
      const isBehind =
        isBare(meaning) && taken.some((one) => isBare(one) && form.fields.indexOf(one.claim.field) > place);
      if (isBehind || (!isNamed && same.some(({ claim }) => !claim.isNamed))) return null;
      const isOther = ({ claim }: Answered) =>
        !isSameValue(claim.value, value) && (!asksFor(field, 'amount') || claim.name === name);
      if (!isCorrection && same.some(isOther)) twice += 1;
      const isAstray = isBare(meaning) || isByLook(meaning) ? field !== nextColumn(open, taken, field) : isFar === true;
      if (isAstray) astray += 1;
    }
    taken = [...taken, meaning];
  }
  return { ...way, meanings: taken, twice, cut: way.cut + meanings.length - 1, astray };
}

/** The first open column behind the last answer; for a number, that takes one. */
function nextColumn(open: readonly FormField[], taken: readonly Meaning[], { kind }: FormField): FormField | undefined {
  const isAmount = asksFor({ kind }, 'amount');
  const isTold = (field: FormField) =>
    taken.some((one) => ('claim' in one ? one.claim.field === field : 'open' in one && one.open.includes(field)));
  const last = taken.findLast((one): one is Answered => 'claim' in one && open.includes(one.claim.field));
  return open
    .slice(last ? open.indexOf(last.claim.field) : 0)
    .find((field) => !isTold(field) && (!isAmount || asksFor(field, 'amount')));
}

/** Whether two values are the same, lists in their order. */
export function isSameValue(one: AnswerValue, other: AnswerValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
