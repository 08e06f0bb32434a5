import { withoutEndings, withoutEnds } from '../text/ends.ts';

/** Longer than this two answers are not held against each other. */
const MAX_LENGTH = 60;
/** Between two answers of which nobody says which one it is. */
const OR = /还是|或者是|或者|或是|或|要么/u;
/** 不是18就是19, 要么18要么19. */
const FIRST_OF_TWO = /^(?:不是|要么)/u;
const THEN = /就是|要么/u;
/** 19不是18: what is denied, or what was said before it. */
const FIGURES = /^(\d[\d.]{0,10}\p{Script=Han}{0,2})不是(\d[\d.]{0,10}\p{Script=Han}{0,2})$/u;
const HAS_OR = /还是|或|要么|就是|不是/u;
const LEAD = /^(?:我记得|印象中|好像|可能|应该|大概|也许|不知道)?是?/u;
const TAIL = /(?:来着|吧|呢|啊|我?忘了|不确定|记不清了?|不记得了?|来的|[?？。.!！~～\s])$/u;
const SIGN = /[\s,，、;；]/u;
/** What parts two answers that stand side by side. */
const SIDE_BY_SIDE = /[\s、,，/／]+/u;

/** 18还是19来着, 王丽或者李敏, 不是18就是19: the two answers. @returns null for anything else */
export function eitherOf(typed: string): readonly [string, string] | null {
  if (typed.length > MAX_LENGTH || !HAS_OR.test(typed) || typed.includes('\n')) return null;
  const text = withoutEndings(typed.trim(), TAIL);
  const figures = FIGURES.exec(text);
  if (figures) return twoOf(figures.slice(1));
  const isPaired = FIRST_OF_TWO.test(text) && THEN.test(text.slice(2));
  const parts = isPaired ? text.slice(2).split(THEN) : text.split(OR);
  return twoOf(parts.map((part) => withoutEnds(part, SIGN).replace(LEAD, '')));
}

/** 18、19, 34岁，35岁: two answers side by side, and nothing else. @returns null for anything else */
export function sideBySide(typed: string): readonly [string, string] | null {
  return typed.length > MAX_LENGTH ? null : twoOf(typed.trim().split(SIDE_BY_SIDE));
}

function twoOf([one = '', other = '', ...more]: readonly string[]): readonly [string, string] | null {
  return one !== '' && other !== '' && more.length === 0 ? [one, other] : null;
}
