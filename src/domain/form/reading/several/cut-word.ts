import { holdsTwo } from '../../../language/names/holds-two.ts';
import { countsMen } from '../../../language/numbers/beside-number.ts';
import { tellsWhoOneIs, withoutFillers } from '../../../language/talk/calls.ts';
import { noneOf } from '../../../language/talk/left-open.ts';
import { withoutEnds } from '../../../language/text/ends.ts';
import { BRACKET_END } from '../../../language/text/separators.ts';
import { asksFor } from '../../traits-of.ts';
import { optionWordsOf } from '../base/option-words-of.ts';
import { wholeOf } from '../counts/whole-counts.ts';
import { isBare, isByLook, type Meaning, type PartsContext, partMeanings } from './part-meanings.ts';

/** So many ways to take what was read so far are followed. */
export const MOST_WAYS = 24;

/** A way to cut one word. */
export interface CutWord {
  meanings: readonly Meaning[];
  /** What is said beside the answers. */
  left: readonly string[];
}

/** The ways to cut one word into parts of which each means something, or says what somebody does; those of which the least is told by its look, then those with the most parts, and with the most words for columns. */
export function cutMeanings(context: PartsContext, text: string, cuts: readonly number[]): readonly CutWord[] {
  const ways: CutWord[][] = [[{ meanings: [], left: [] }], ...cuts.slice(1).map(() => [])];
  for (const [at, from] of cuts.entries()) {
    const here = [...(ways[at] ?? [])].sort(byWorth).slice(0, MOST_WAYS);
    for (let to = at + 1; here.length > 0 && to < cuts.length; to += 1) {
      const said = withoutEnds(withoutFillers(text.slice(from, cuts[to])), BRACKET_END);
      const found = said === '' ? null : partMeanings(context, said);
      if (!found) ways[to]?.push(...here);
      const isInside = BRACKET_END.test(text.slice(Math.max(0, from - 1), from + 1));
      for (const meaning of found?.filter((one) => saysSomething(one) && isShortEnough(context, one)) ?? [])
        for (const { meanings, left } of here)
          if (!isAgain(meanings, meaning) && !(isInside && isAmongCounted(context, meanings.at(-1), meaning)))
            ways[to]?.push({ meanings: [...meanings, meaning], left });
      if (found?.length === 0 && isBeside(text.slice(from, cuts[to])))
        for (const { meanings, left } of here) ways[to]?.push({ meanings, left: [...left, said] });
    }
  }
  const all = (ways.at(-1) ?? []).filter(
    ({ meanings, left }) => meanings.length + left.length > 1 && isPlainCut(context, meanings),
  );
  const best = all.sort(byWorth)[0];
  return best ? all.filter((way) => byWorth(way, best) === 0).slice(0, MOST_WAYS) : [];
}

/** 就是开车的, 男的13个: what no column asks. */
function isBeside(said: string): boolean {
  return tellsWhoOneIs(said) || countsMen(said);
}

/** The better way to cut a word first. */
function byWorth(a: CutWord, b: CutWord): number {
  return (
    a.left.length - b.left.length ||
    looksIn(a.meanings) - looksIn(b.meanings) ||
    b.meanings.length - a.meanings.length ||
    namesIn(b.meanings) - namesIn(a.meanings)
  );
}

/** How many parts say their column. */
function namesIn(meanings: readonly Meaning[]): number {
  return meanings.filter((one) => 'claim' in one && one.claim.isNamed).length;
}

/** 中共, 党员: a column that was told just so. */
function isAgain(way: readonly Meaning[], meaning: Meaning): boolean {
  if (!('claim' in meaning) || meaning.claim.isNamed) return false;
  return way.some((one) => 'claim' in one && !one.claim.isNamed && one.claim.field === meaning.claim.field);
}

function looksIn(meanings: readonly Meaning[]): number {
  return meanings.filter(isByLook).length;
}

/** 管理3（党员2）: counted among them, which no column asks; 32人（女19） are of a whole. */
function isAmongCounted({ form }: PartsContext, before: Meaning | undefined, meaning: Meaning): boolean {
  if (!before || !('claim' in before && 'claim' in meaning)) return false;
  const [outer, inner] = [before.claim.field, meaning.claim.field];
  return asksFor(outer, 'amount') && asksFor(inner, 'amount') && wholeOf(form, inner) !== outer;
}

/** 7成, 群众❌: talk is a word of its own. */
function saysSomething(meaning: Meaning): boolean {
  return !('open' in meaning) || meaning.open.length > 0;
}

/** 云苔路200072, 3二: a word that may look like a name or a post by chance, and figures without a word between, are parts of one word only in a row of several. */
function isPlainCut({ focus }: PartsContext, meanings: readonly Meaning[]): boolean {
  if (meanings.filter(isBare).length > 1) return false;
  if (meanings.length < 3 && new Set(meanings.map(isDenied)).size > 1) return false;
  return meanings.length > 2 || meanings.filter(isByLook).every(({ claim }) => claim.field === focus);
}

/** What is told by its look and stands close to others is short, or a long name in which no other column's option stands: 党员本科江澜医学院. */
function isShortEnough({ form }: PartsContext, meaning: Meaning): boolean {
  if (!isByLook(meaning)) return true;
  const { field, text } = meaning.claim;
  const look = field.kind === 'text' ? field.looks : undefined;
  if (holdsTwo(look, text)) return false;
  if (look === undefined || !LONG_NAMES.has(look)) return text.length <= MOST_CUT;
  return MAY_HOLD_OPTIONS.has(look) || ![...optionWordsOf(form)].some((word) => word.length > 1 && text.includes(word));
}

/** 没职称 in 技校没职称: beside another answer it may be said of that one. */
function isDenied(meaning: Meaning): boolean {
  return 'open' in meaning || ('claim' in meaning && noneOf(meaning.claim.text) !== null);
}

/** A post or a name that stands close to others is short. */
const MOST_CUT = 7;

const LONG_NAMES: ReadonlySet<string> = new Set(['organisation', 'school', 'team', 'address', 'posts']);
/** 党员先锋班. */
const MAY_HOLD_OPTIONS: ReadonlySet<string> = new Set(['team', 'posts']);
