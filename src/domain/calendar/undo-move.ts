import type { CalendarMove, MovedCalendar } from './moved-calendar.ts';

/** Why a change of a calendar is not taken back. `told`: people hear of it already. `moved-on`: another change came after it. */
export type UndoMoveRefusal = 'no-move' | 'undone' | 'told' | 'moved-on';

/** Whether the last change of a calendar may still be taken back; null when it may. */
export function refusesUndo(
  { moves }: Pick<MovedCalendar, 'moves'>,
  number: number,
  now: Date,
): UndoMoveRefusal | null {
  const move = moves.find((one) => one.number === number);
  if (!move) return 'no-move';
  if (move.isUndone) return 'undone';
  if (secondsLeft(move, now) === null) return 'told';
  return moves.some((one) => one.number > number && !one.isUndone) ? 'moved-on' : null;
}

/** Whole seconds for which a change can be taken back; null when that is over. */
export function secondsLeft({ until, isTold, isSettled, isUndone }: CalendarMove, now: Date): number | null {
  if (until === null || isTold || isSettled || isUndone) return null;
  const left = Math.ceil((Date.parse(until) - now.getTime()) / 1000);
  return left > 0 ? left : null;
}
