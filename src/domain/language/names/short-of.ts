/** 申汀集团 for 申汀轨道交通集团有限公司: whether its characters are in the whole in their order. */
export function isShortOf(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const OFFICE = /(?:委员会|办公室|(?:总?工|协)会|系统|条线|部门|委|局|厅|办|口)$/u;

/** 卫健 of 卫健委, 交通 of 交通局: without the word for an office at its end. */
export function withoutOffice(name: string): string {
  return name.replace(OFFICE, '');
}
