import { isKnown } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application, ApplicationStatus } from '../../domain/application/record/application.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';

const PAGE = 200;

/** A campaign's applications of one status, read page by page; those of a column that is no more are left out. */
export async function* applicationsIn(
  { views }: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
  status: ApplicationStatus,
): AsyncGenerator<Application> {
  const query = { index: 'status', equals: `${campaign.id}/${status}`, limit: PAGE };
  for (let after: string | undefined; ; ) {
    const rows = await views.list<Application>(applicationView, { ...query, ...(after ? { after } : {}) });
    for (const { data } of rows) if (isKnown([campaign], data)) yield data;
    after = rows.at(-1)?.id;
    if (rows.length < PAGE) return;
  }
}
