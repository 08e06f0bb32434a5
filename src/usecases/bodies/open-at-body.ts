import type { Application } from '../../domain/application/application.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type BodyPapers, bodyKey, noPapersYet, paperStanding } from '../../domain/recommendation/papers.ts';
import { bodyView } from '../../domain/recommendation/papers-events.ts';
import { paperLines } from '../../domain/recommendation/table.ts';
import type { OpenAtBody } from '../../domain/reminders/due-reminders.ts';
import type { Ports } from '../../ports/ports.ts';
import { refreshRow } from '../follow-entry.ts';
import { listEndorsed } from './list-at-body.ts';

/** What a recommending body has still to do: read applications, and hand in the papers once it has endorsed any. */
export async function openAtBody(
  ports: Pick<Ports, 'views' | 'journal'>,
  campaign: CampaignDefinition,
  body: string,
): Promise<OpenAtBody> {
  const key = bodyKey(campaign.id, body);
  const [waiting, row, endorsed] = await Promise.all([
    ports.views.count<Application>(applicationView, { index: 'waiting', equals: key }),
    refreshRow<BodyPapers>(ports, bodyView, key),
    listEndorsed(ports, campaign.id, body),
  ]);
  const papers = row?.data ?? noPapersYet(campaign.id, body);
  const asked = campaign.bodyForms && endorsed.length > 0 ? (['recommendation', 'statistics'] as const) : [];
  const isIn = (paper: (typeof asked)[number]) =>
    paperStanding(papers[paper], paperLines(papers, paper, { campaign, endorsed })) === 'stamped';
  const name = bodyName(campaign, body) ?? body;
  return { body, name, waiting, papers: asked.filter((paper) => !isIn(paper)) };
}
