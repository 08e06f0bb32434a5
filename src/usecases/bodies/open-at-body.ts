import { bodyName } from '../../domain/campaign/body-name.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { owedPapers } from '../../domain/recommendation/owed-papers.ts';
import { type BodyPapers, bodyKey, noPapersYet } from '../../domain/recommendation/papers.ts';
import { bodyView } from '../../domain/recommendation/papers-events.ts';
import { papersUntil } from '../../domain/recommendation/papers-window.ts';
import { closesNext, closingAtBody, type OpenAtBody } from '../../domain/reminders/open-at-body.ts';
import type { Ports } from '../../ports/ports.ts';
import { refreshRow } from '../follow-entry.ts';
import { listEndorsed, listWaiting } from './list-at-body.ts';

/** What a recommending body has still to do: read applications, and hand in the papers once it has endorsed any. With nothing open `until` is that of the
 *  papers. */
export async function openAtBody(
  ports: Pick<Ports, 'views' | 'journal'>,
  campaign: CampaignDefinition,
  body: string,
  now: Date,
): Promise<OpenAtBody> {
  const key = bodyKey(campaign.id, body);
  const [waiting, row, endorsed] = await Promise.all([
    listWaiting(ports, campaign.id, body),
    refreshRow<BodyPapers>(ports, bodyView, key),
    listEndorsed(ports, campaign.id, body),
  ]);
  const papers = row?.data ?? noPapersYet(campaign.id, body);
  const owed = owedPapers(papers, { campaign, endorsed });
  const name = bodyName(campaign, body) ?? body;
  const kinds = owed.map(({ paper }) => paper);
  const closing = closingAtBody({ campaign, endorsed, waiting, papers: kinds }, now);
  const until = closesNext(closing, shanghaiDay(now)) ?? papersUntil({ campaign, endorsed });
  return { body, name, waiting: waiting.length, papers: kinds, owed, closing, until };
}
