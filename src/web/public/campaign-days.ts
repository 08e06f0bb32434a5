import { timelineTexts as words } from '../../../templates/pages/timeline.ts';
import { isResultPublic } from '../../domain/campaign/public-results.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Timeline, TimelineStep } from '../../domain/campaign/timeline.ts';
import { escapeHtml } from '../http/html-page.ts';

/** Where a campaign is today, in a sentence; '' after its last day. */
export function campaignNow(timeline: Timeline): string {
  const said = words.now(timeline);
  return said ? `<p class="now">${escapeHtml(said)}</p>` : '';
}

/** The whole way of a campaign drawn over its months, from the registration to the result. The bars repeat what is written. */
export function campaignDays(campaign: CampaignDefinition, timeline: Timeline): string {
  const rows = timeline.steps.map((step) => {
    const title = escapeHtml(words.title(step));
    const isRead = step.isResult && timeline.isAnnounced && isResultPublic(campaign);
    const name = isRead ? `<a href="/results/${campaign.id}">${title}</a>` : `<b>${title}</b>`;
    const days = `<span>${words.days(step, timeline)}</span>`;
    return `<li class="${step.state}">${name} ${days}${markOf(step, timeline)}${barOf(step, timeline)}</li>`;
  });
  return `<ol class="days">${rows.join('')}</ol>${scaleOf(timeline)}`;
}

function markOf(step: TimelineStep, timeline: Timeline): string {
  if (step.state === 'before') return '';
  return ` <em>${step.state === 'open' ? words.left(step) : words.after(step, timeline)}</em>`;
}

function barOf({ starts, ends }: TimelineStep, { now }: Timeline): string {
  const today = now === null ? '' : `<rect class="today" x="${percent(now)}" width="2" height="100%"/>`;
  return `<svg class="bar" aria-hidden="true" width="100%" height="10"><rect class="way" y="4" width="100%" height="2"/><rect class="run" x="${percent(starts)}" width="${percent(ends - starts)}" height="10" rx="5"/>${today}</svg>`;
}

/** The months under the bars. */
function scaleOf({ months }: Timeline): string {
  const marks = months.map(({ month, at }) => `<text x="${percent(at)}" y="12">${words.month(month)}</text>`);
  return `<svg class="bar scale" aria-hidden="true" width="100%" height="16">${marks.join('')}</svg>`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
