/** 申汀集团 for 申汀轨道交通集团有限公司: whether its characters are in the whole in their order. */
export function isShortOf(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
