import type Router from 'koa-router';
import type { CalendarWindow, WindowName } from '../../../domain/campaign/schema.ts';
import type { Ports } from '../../../ports/ports.ts';
import { describeCalendar, moveCalendar, previewMove, undoMove } from '../../../usecases/season/move-calendar.ts';
import {
  type CalendarJson,
  calendarMoveBody,
  type MovedJson,
  type MovePreviewJson,
  type MoveUndoneJson,
  moveOrderBody,
  moveUndoBody,
} from '../../../wire/console/calendar.ts';
import { campaignQuery } from '../../../wire/console/console.ts';
import { readJson } from '../../http/read-json.ts';
import { WebError } from '../../http/web-error.ts';

/** A campaign's dates for staff: as they are, what a change would do, the change. */
export function addCalendar(router: Router, ports: Ports): void {
  router.get('/calendar', async (context) => {
    const { campaign } = campaignQuery.parse(context.query);
    const described = await describeCalendar(ports, campaign);
    if (!described) throw new WebError('not-found');
    context.body = described satisfies CalendarJson;
  });
  router.post('/calendar/preview', async (context) => {
    const { windows, ...order } = await readJson(context, moveOrderBody);
    const seen = await previewMove(ports, { ...order, windows: asWindows(windows) });
    if (!seen) throw new WebError('not-found');
    const answer: MovePreviewJson =
      'refused' in seen ? { kind: 'refused', reasons: seen.refused } : { kind: 'preview', ...seen };
    context.body = answer;
  });
  router.post('/calendar', async (context) => {
    const { windows, ...order } = await readJson(context, calendarMoveBody);
    const moved = await moveCalendar(ports, context.state.person, { ...order, windows: asWindows(windows) });
    if (!moved) throw new WebError('not-found');
    if (moved === 'moved') ports.log.info('calendar-moved', { campaign: order.campaign, by: context.state.person });
    const answer: MovedJson = moved === 'moved' ? { kind: 'moved' } : { kind: 'refused', reasons: moved.refused };
    context.body = answer;
  });
  router.post('/calendar/undo', async (context) => {
    const order = await readJson(context, moveUndoBody);
    const reason = await undoMove(ports, context.state.person, order);
    ports.log.info('calendar-move-undone', { campaign: order.campaign, outcome: reason ?? 'undone' });
    context.body = { reason } satisfies MoveUndoneJson;
  });
}

type Asked = Partial<Record<WindowName, { from?: string | undefined; to: string } | undefined>>;

function asWindows(asked: Asked): Partial<Record<WindowName, CalendarWindow>> {
  const given = Object.entries(asked).flatMap(([name, days]) => (days ? [[name, days] as const] : []));
  return Object.fromEntries(given);
}
