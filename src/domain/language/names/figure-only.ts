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

/** 34.5 or 2021年5月1日 where a unit is asked, 还是19 where any name is: a figure or a day alone names none. */
export function isFigureOnly(look: NameShape | undefined, text: string): boolean {
  const half = text.normalize('NFKC').trim();
  const bare = half.replace(/^(?:还是|就是|仍是|依然是)/u, '');
  if (look === undefined) return false;
  if (WORDED.has(look) && /^\d{2,4}[年./-]\d{1,2}(?:[月./-]\d{0,2}[日号]?)?$/u.test(bare)) return true;
  return (WORDED.has(look) || bare !== half) && /^[\d\s.,。%]{1,20}$/u.test(bare);
}
