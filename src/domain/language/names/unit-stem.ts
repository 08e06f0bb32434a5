import { withoutEndings } from '../text/ends.ts';

const CITY = /^(?:上海市?|中国)/u;
const LEGAL_FORM = /(?:股份有限公司|有限责任公司|有限公司|分公司|公司|集团)$/u;
/** Shorter ones are words of everyday: hiding them would eat sentences. */
const LEAST_CHARACTERS = 2;

/** 公交 of 公交公司, 申汀轨道交通 of 申汀轨道交通集团有限公司. */
export function withoutLegalForm(name: string): string {
  return withoutEndings(name, LEGAL_FORM);
}

/** What people call a unit in running text: 申光电梯 for 上海申光电梯有限公司. @returns null when nothing distinct is left */
export function unitStem(name: string): string | null {
  const stem = withoutLegalForm(name.trim().replace(CITY, ''));
  return stem !== name && [...stem].length > LEAST_CHARACTERS ? stem : null;
}

/** What is in quotation marks: 一米窗 in 云苔路站“一米窗”服务班组. */
export function quotedParts(text: string): string[] {
  return [...text.matchAll(/[“"「『]([^“”"「」『』]{2,40})[”"」』]/gu)].flatMap(([, part]) => part ?? []);
}
