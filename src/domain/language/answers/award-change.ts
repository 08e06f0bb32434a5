import { isLongerThan } from '../text/length.ts';
import type { Award } from './award.ts';
import { AWARDS_NAMED, GRANTOR_NAMED, ONLY_THESE, OWN_AWARD_WORD, YEAR_BECOMES } from './award-words.ts';
import { rowChangeIn } from './row-change.ts';

/** More is no remark about one award. */
const MAX_CHARACTERS = 80;
/** 2019年那个, 19年的: the award of a year. */
const OF_YEAR =
  /(\d{4}|\d{2}) ?年度?(?:的?[那这](?:一?[个条项])?(?:奖项|奖状|奖|荣誉)?|的(?:奖项|奖|荣誉)?(?=删|去|不|是|$))的?/u;
/** 第2个奖: the word behind the number says nothing more. */
const COUNTED_AWARD = /(第?[\d一二两三四五六七八九十]{1,3}[个条项])(?:奖项|奖励|奖状|荣誉|奖)/gu;
const GRANTED_SAID = /^(\p{L}.{1,40}?)(?:给)?(?:颁发|颁给|授予|颁|发)的?$/u;

/** What is to become of awards that were told: some go, or another line or grantor stands in one. */
export type AwardChange =
  | { kind: 'remove'; rows: number[] }
  | { kind: 'grantor'; row: number; said: string }
  | { kind: 'change'; row: number; said: string };

/** 删掉第2条, 2019年那个是市总工会颁的, 第2条改成…. @param isElsewhere other things than awards are talked about: it has to be said that awards are meant
 *  @returns null when the words change no award; a row from 1, which may be none of them */
export function awardChangeIn(typed: string, awards: readonly Award[], isElsewhere = false): AwardChange | null {
  const text = typed.normalize('NFKC').trim();
  if (isLongerThan(text, MAX_CHARACTERS) || text.includes('\n')) return null;
  const numbered = withNumber(text.replace(AWARDS_NAMED, '').replace(COUNTED_AWARD, '$1'), awards);
  const change = rowChangeIn(
    numbered,
    awards.map(({ title }) => title),
    GRANTOR_NAMED,
  );
  const isNamed = !isElsewhere || OWN_AWARD_WORD.test(text);
  if (change?.kind === 'remove') return isNamed ? change : null;
  if (!change) return null;
  const granted = GRANTED_SAID.exec(change.said)?.[1] ?? null;
  if (change.column !== null || granted !== null)
    return { kind: 'grantor', row: change.row, said: granted ?? change.said };
  return isNamed ? { kind: 'change', row: change.row, said: change.said } : null;
}

/** 2019年那个 as the number of its row, where one award alone has that year. */
function withNumber(typed: string, awards: readonly Award[]): string {
  const text = awards.length === 1 ? typed.replace(YEAR_BECOMES, '第1条') : typed;
  const [words = '', written = ''] = OF_YEAR.exec(text) ?? [];
  const isMeant = ({ year }: Award) => words !== '' && String(year).endsWith(written);
  if (awards.filter(isMeant).length !== 1) return text;
  return text.replace(words, `第${awards.findIndex(isMeant) + 1}条`);
}

/** 只有三个：…: what follows is all there is. @returns null when nothing of the kind is said */
export function onlyThese(text: string): string | null {
  const found = ONLY_THESE.exec(text);
  return found ? text.slice(found[0].length) : null;
}
