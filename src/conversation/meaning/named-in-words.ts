import { foldText } from './words.ts';

/** Fewer characters in common are no name, except for a name that is as short. */
const LEAST_COMMON = 3;

/** Which one of several a sentence names, in part too: 推荐慢慢来那份, 把邵巍放第一. @param namesOf what one is called
 *  @returns null for none, and where it may be either of two */
export function namedInWords<One>(
  text: string,
  all: readonly One[],
  namesOf: (one: One) => readonly string[],
): { one: One; common: string } | null {
  const said = foldText(text);
  const found = all
    .map((one) => ({ one, common: longest(namesOf(one).map((name) => commonOf(said, foldText(name)))) }))
    .filter(({ common }) => common !== '')
    .sort((a, b) => b.common.length - a.common.length);
  const [best, next] = found;
  return best && best.common.length > (next?.common.length ?? 0) ? best : null;
}

/** The longest run of characters in both; '' for one too short to be a name. Texts of a message and names are short. */
function commonOf(said: string, name: string): string {
  if (said.length > MOST_CHARACTERS || name.length > MOST_CHARACTERS || name === '') return '';
  if (said.includes(name)) return name.length > 1 ? name : '';
  let best = '';
  for (let from = 0; from < name.length; from += 1)
    while (said.includes(name.slice(from, from + best.length + 1)) && from + best.length < name.length)
      best = name.slice(from, from + best.length + 1);
  return best.length >= LEAST_COMMON ? best : '';
}

const MOST_CHARACTERS = 80;

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}
