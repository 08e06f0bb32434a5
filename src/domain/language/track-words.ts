/** 几个人, 三个人, 每个人, 有个人: a number or a pronoun makes a measure word of the first character. */
const COUNTED = /[\d零〇一二两三四五六七八九十百千几每各多数半单某哪那这整有来]$/u;
const MEASURE = /^[个位名]/u;
/** 不是个人, 不报个人: what is not meant. */
const DENIED = /(?:不是|不报|不选|不要|别报|别选|并非)$/u;

/** Whether a folded text says one of the folded words, as a word and not denied: 几个人一起 says nothing of 个人. */
export function saysTrack(text: string, words: readonly string[]): boolean {
  return words.some((word) => placesOf(text, word).some((at) => stands(text.slice(0, at), word)));
}

function stands(front: string, word: string): boolean {
  return !DENIED.test(front) && !(MEASURE.test(word) && COUNTED.test(front));
}

function placesOf(text: string, word: string): number[] {
  const found: number[] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}
