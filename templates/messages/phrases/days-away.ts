import type { Json } from '../../../src/domain/base/json.ts';
import type { DaysAway } from '../../../src/domain/language/dates/absence.ts';
import { day } from './words.ts';

export function daysAway({ from, until }: DaysAway): string {
  if (until === null) return `${day(from)}起`;
  return until === from ? day(from) : `${day(from)}到${day(until)}`;
}

/** Periods that a refusal names. */
export function periodsIn(periods: Json | undefined): DaysAway[] {
  return Array.isArray(periods) ? (periods as DaysAway[]) : []; // made by `leave` and `comeBack`
}

export function periodsAway(periods: readonly DaysAway[]): string {
  return periods.map(daysAway).join('、');
}

/** What to type so that days away are called off. */
export function cancelAbsence(periods: readonly DaysAway[]): string {
  const [first] = periods;
  if (periods.length < 2 || !first) return '要取消，回“取消请假”';
  return `要取消其中一段，回“取消${day(first.from)}请假”；都取消，回“取消全部请假”`;
}
