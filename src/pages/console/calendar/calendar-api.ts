import type {
  CalendarJson,
  CalendarMoveBody,
  MovedJson,
  MoveOrderBody,
  MovePreviewJson,
  MoveUndoBody,
  MoveUndoneJson,
} from '../../../wire/console/calendar.ts';
import { ask, post } from '../shared/api.ts';

/** What the page of dates asks for. */
export const calendarApi = {
  get: (campaign: string) => ask<CalendarJson>(`calendar?${new URLSearchParams({ campaign })}`),
  preview: (order: MoveOrderBody) => post<MovePreviewJson>('calendar/preview', order),
  undo: (order: MoveUndoBody) => post<MoveUndoneJson>('calendar/undo', order),
  move: (order: CalendarMoveBody) => post<MovedJson>('calendar', order),
};
