import { campaignFor } from '../application/record/extension.ts';
import type { WindowNow } from '../application/stages/window.ts';
import { windowState } from '../campaign/calendar.ts';
import type { PapersContext } from './papers-context.ts';

/** The last day of a body's papers: the calendar's, later by what staff gave an application that is on them. What was endorsed late has to
 *  be listed too. */
export function papersUntil({ campaign, endorsed }: PapersContext): string {
  const own = endorsed.map(({ extension }) => campaignFor(campaign, { extension }).calendar.recommendation.to);
  const { to } = campaign.calendar.recommendation;
  return [to, ...own].toSorted().at(-1) ?? to;
}

/** The one window that a decision, the chat and a page follow. */
export function papersWindow(context: PapersContext, now: Date): WindowNow {
  const { from } = context.campaign.calendar.recommendation;
  const to = papersUntil(context);
  return { state: windowState({ ...(from ? { from } : {}), to }, now), from: from ?? '', to };
}
