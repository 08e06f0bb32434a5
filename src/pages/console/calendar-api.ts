import type { CalendarJson, CalendarMoveBody, MovedJson, MoveOrderBody, MovePreviewJson } from '../../wire/calendar.ts';
import { ask, post } from './api.ts';

/** What the page of dates asks for. */
export const calendarApi = {
  get: (campaign: string) => ask<CalendarJson>(`calendar?${new URLSearchParams({ campaign })}`),
  preview: (order: MoveOrderBody) => post<MovePreviewJson>('calendar/preview', order),
  move: (order: CalendarMoveBody) => post<MovedJson>('calendar', order),
};
