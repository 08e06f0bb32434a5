import { TITLES } from './looks-like.ts';
import type { NameShape } from './name-shapes.ts';

/** 护理学江澜医学院: what somebody read, in front of the school. */
const MAJOR_AND_SCHOOL = /^\p{Script=Han}{2,4}(?<![大中小])学(?!校|院|部)\p{Script=Han}{2,20}(?:大学|学院|学校|技校)$/u;

/** 护士长主管护师: whether words that stand together are two answers that nothing parts. */
export function holdsTwo(look: NameShape | undefined, text: string): boolean {
  if (look === 'school') return MAJOR_AND_SCHOOL.test(text);
  return look === 'position' && text.replaceAll(TITLES, '') !== text;
}
