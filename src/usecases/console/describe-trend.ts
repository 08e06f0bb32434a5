import { type Application, applicationStatuses } from '../../domain/application/record/application.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { dayBefore, shanghaiDay } from '../../domain/campaign/calendar.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { Ports } from '../../ports/ports.ts';
import type { TrendCountsJson, TrendJson } from '../../wire/console/trend.ts';
import { applicationsIn } from '../season/applications-in.ts';

const MOST_DAYS = 120;

/** How a season goes: by day, by body and by track. Reads every application of the campaign. @returns null for an unknown campaign */
export async function describeTrend(
  ports: Pick<Ports, 'views' | 'campaigns' | 'clock'>,
  id: string,
): Promise<TrendJson | null> {
  const campaign = findCampaign(ports.campaigns, id);
  if (!campaign) return null;
  const [days, bodies, tracks] = [
    new Map<string, TrendCountsJson>(),
    new Map<string, TrendCountsJson>(),
    new Map<string, TrendCountsJson>(),
  ];
  for (const status of applicationStatuses)
    for await (const application of applicationsIn(ports, campaign, status)) {
      if (application.status === 'erased') continue;
      for (const [step, at] of reached(application)) {
        count(days, shanghaiDay(new Date(at)), step);
        count(bodies, (application.body && bodyName(campaign, application.body)) ?? '', step);
        count(tracks, campaign.tracks[application.track]?.name ?? application.track, step);
      }
    }
  return { days: everyDay(days, shanghaiDay(ports.clock.now())), bodies: named(bodies), tracks: named(tracks) };
}

/** The steps that an application has reached and when, each once. */
function reached({ startedAt, submittedAt, visits = [] }: Application): [keyof TrendCountsJson, string][] {
  const recommended = visits.findLast(({ stage, decision }) => stage.kind === 'recommend' && decision === 'on');
  return [
    ['started', startedAt],
    ...(submittedAt ? [['submitted', submittedAt] satisfies [keyof TrendCountsJson, string]] : []),
    ...(recommended ? [['recommended', recommended.at] satisfies [keyof TrendCountsJson, string]] : []),
  ];
}

const nothing: TrendCountsJson = { started: 0, submitted: 0, recommended: 0 };

function count(counts: Map<string, TrendCountsJson>, key: string, step: keyof TrendCountsJson): void {
  const known = counts.get(key) ?? nothing;
  counts.set(key, { ...known, [step]: known[step] + 1 });
}

function everyDay(counts: ReadonlyMap<string, TrendCountsJson>, today: string): TrendJson['days'] {
  const [first = today] = [...counts.keys()].sort();
  const days: TrendJson['days'][number][] = [];
  for (let day = today; day >= first && days.length < MOST_DAYS; day = dayBefore(day, 1))
    days.unshift({ day, ...(counts.get(day) ?? nothing) });
  return days;
}

function named(counts: ReadonlyMap<string, TrendCountsJson>): TrendJson['bodies'] {
  return [...counts].map(([name, known]) => ({ name, ...known })).sort((a, b) => b.started - a.started);
}
