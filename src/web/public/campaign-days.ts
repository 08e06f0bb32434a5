import { homeTexts } from '../../../templates/pages/home.ts';
import { windowState } from '../../domain/campaign/calendar.ts';
import type { CalendarWindow, CampaignDefinition } from '../../domain/campaign/schema.ts';
import { escapeHtml } from '../http/html-page.ts';

interface Step {
  title: string;
  window: CalendarWindow;
}

/** The whole way of a campaign with its days, from the registration to the result, and where it stands now. */
export function campaignDays({ id, calendar, stages }: CampaignDefinition, now: Date): string {
  const steps: Step[] = [
    { title: homeTexts.steps.preRegistration, window: calendar.preRegistration },
    { title: homeTexts.steps.submission, window: calendar.submission },
    ...stages.map(({ title, window }) => ({ title, window })),
  ];
  const rows = steps.map(({ title, window }, at) => {
    const state = stateOf(steps, at, now);
    const isResult = stages[at - 2]?.kind === 'publish';
    const name = isResult ? `<a href="/results/${id}">${escapeHtml(title)}</a>` : `<b>${escapeHtml(title)}</b>`;
    const mark = homeTexts.states[state];
    return `<li class="${state}">${name} <span>${homeTexts.days(window.from ?? '', window.to)}</span>${mark ? ` <em>${mark}</em>` : ''}</li>`;
  });
  return `<ol class="days">${rows.join('')}</ol>`;
}

/** A step that names no first day begins when the one before it is over. */
function stateOf(steps: readonly Step[], at: number, now: Date): 'before' | 'open' | 'after' {
  const step = steps[at];
  if (!step) return 'before';
  const state = windowState(step.window, now);
  if (state !== 'open' || step.window.from !== undefined || at === 0) return state;
  return stateOf(steps, at - 1, now) === 'after' ? 'open' : 'before';
}
