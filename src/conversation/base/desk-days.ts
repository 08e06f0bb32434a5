import { daysBetween, shanghaiDay, windowState } from '../../domain/campaign/calendar.ts';
import type { DeskDays } from '../../domain/messages/desk/recommendation-messages.ts';
import { papersWindow } from '../../domain/recommendation/papers-window.ts';
import type { Scene } from './scene.ts';

/** Until when something can be decided at a desk, or since when it cannot, and since when nothing is handed in any more but with more time. */
export function daysNow({ campaign, papers, now }: Pick<Scene, 'campaign' | 'papers' | 'now'>): DeskDays {
  const window = papersWindow({ campaign, endorsed: papers?.endorsed ?? [] }, now);
  if (window.state === 'after') return { over: window.to };
  const { submission } = campaign.calendar;
  const closes = { to: window.to, left: daysBetween(shanghaiDay(now), window.to) };
  return windowState(submission, now) === 'after' ? { closes, submissionOver: submission.to } : { closes };
}
