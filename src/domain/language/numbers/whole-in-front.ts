/** 32人， in front of 其中女18: a number alone, set off from what follows. */
const NUMBER_FIRST = /^\s{0,4}(\d{1,5})\s{0,4}(?:个人|人|个|名|位)?(?=[\s,，、;；。(（])/u;
/** Where a word for a part begins: behind a sign, 其中, or another number with its unit. */
const BEFORE_PART = /(?:^|[\s,，、;；。(（\d人名个位]|其中|里面?|有|是)$/u;
const PART = /^[\s:：有是占为共]{0,3}(\d{1,5})(?!\d)/u;

/** 32人，其中女18: the number in front that has no word, where one of the words counts another number behind it. @returns null for anything else */
export function wholeInFront(text: string, words: readonly string[]): number | null {
  const first = NUMBER_FIRST.exec(text);
  if (!first) return null;
  const rest = text.slice(first[0].length);
  const whole = Number(first[1]);
  const isCounted = words.some((word) => {
    const at = rest.indexOf(word);
    if (at < 0 || !BEFORE_PART.test(rest.slice(0, at))) return false;
    const part = PART.exec(rest.slice(at + word.length));
    return part !== null && Number(part[1]) !== whole;
  });
  return isCounted ? whole : null;
}
