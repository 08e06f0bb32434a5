import type { NameShape } from './name-shapes.ts';

/** Names that hold words whatever else they hold. */
const WORDED: ReadonlySet<NameShape> = new Set<NameShape>([
  'organisation',
  'department',
  'position',
  'title',
  'school',
  'major',
]);

/** 34.5 where a unit is asked: a figure alone names none. */
export function isFigureOnly(look: NameShape | undefined, text: string): boolean {
  return look !== undefined && WORDED.has(look) && /^[\d\s.,，。%]{1,20}$/u.test(text.normalize('NFKC'));
}
