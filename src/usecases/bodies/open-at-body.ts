import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { owedPapers } from '../../domain/recommendation/owed-papers.ts';
import { type BodyPapers, bodyKey, noPapersYet } from '../../domain/recommendation/papers.ts';
import { bodyView } from '../../domain/recommendation/papers-events.ts';
import { papersUntil } from '../../domain/recommendation/papers-window.ts';
import type { OpenAtBody } from '../../domain/reminders/due-reminders.ts';
import type { Ports } from '../../ports/ports.ts';
import { refreshRow } from '../follow-entry.ts';
import { listEndorsed } from './list-at-body.ts';

/** What a recommending body has still to do: read applications, and hand in the papers once it has endorsed any: `until` is the last day of those. */
export async function openAtBody(
  ports: Pick<Ports, 'views' | 'journal'>,
  campaign: CampaignDefinition,
  body: string,
): Promise<OpenAtBody & { until: string }> {
  const key = bodyKey(campaign.id, body);
  const [waiting, row, endorsed] = await Promise.all([
    ports.views.count<Application>(applicationView, { index: 'waiting', equals: key }),
    refreshRow<BodyPapers>(ports, bodyView, key),
    listEndorsed(ports, campaign.id, body),
  ]);
  const papers = row?.data ?? noPapersYet(campaign.id, body);
  const owed = owedPapers(papers, { campaign, endorsed });
  const name = bodyName(campaign, body) ?? body;
  return {
    body,
    name,
    waiting,
    papers: owed.map(({ paper }) => paper),
    owed,
    until: papersUntil({ campaign, endorsed }),
  };
}
