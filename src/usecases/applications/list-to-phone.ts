import { isKnown } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { unfinishedWait } from '../../domain/reminders/unfinished-wait.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ToPhoneListJson } from '../../wire/console/applications.ts';
import { listedApplication } from './listed-application.ts';

/** Nobody phones more people in a week. */
const MOST = 500;

/** Who has begun, or was asked to put something right, and has not handed in, while that can still be done; the last day first, then by the recommending body,
 *  so that one call serves several. */
export async function listToPhone(
  { views, clock }: Pick<Ports, 'views' | 'clock'>,
  campaign: CampaignDefinition,
): Promise<ToPhoneListJson> {
  const now = clock.now();
  const found = await Promise.all(
    (['draft', 'returned'] as const).map((status) =>
      views.list<Application>(applicationView, {
        index: 'status',
        equals: `${campaign.id}/${status}`,
        limit: MOST + 1,
      }),
    ),
  );
  const rows = found
    .flat()
    .filter(({ data }) => isKnown([campaign], data))
    .map(({ data }) => ({
      ...listedApplication(campaign, data, now),
      waits: unfinishedWait(campaign, data)?.kind ?? null,
    }))
    .filter(({ daysLeft }) => daysLeft !== null && daysLeft >= 0)
    .sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0) || compare(a.body, b.body) || compare(a.id, b.id));
  return { rows: rows.slice(0, MOST), isCut: rows.length > MOST };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
