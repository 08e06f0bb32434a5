import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { type BodyPapers, bodyKey, isSame, paperKinds, paperNumber } from '../../domain/recommendation/papers.ts';
import { bodyView } from '../../domain/recommendation/papers-events.ts';
import { paperLines } from '../../domain/recommendation/table.ts';
import type { Ports } from '../../ports/ports.ts';
import type { FormCode, FormVerification } from '../applications/form-code.ts';
import { listEndorsed } from '../bodies/list-at-body.ts';

/** Whether a paper of a recommending body is the current one. @returns null when no body has a paper of this number */
export async function verifyPaper(
  { views, journal, campaigns }: Pick<Ports, 'views' | 'journal' | 'campaigns'>,
  code: FormCode,
): Promise<FormVerification | null> {
  const [row] = await views.list<BodyPapers>(bodyView, { index: 'number', equals: code.application, limit: 1 });
  const papers = row?.data;
  const campaign = findCampaign(campaigns, papers?.campaign);
  const paper = papers && paperKinds.find((kind) => paperNumber(papers, kind) === code.application);
  const form = paper && campaign?.bodyForms?.[paper];
  if (!papers || !campaign || !paper || !form) return null;
  const stream = `body/${bodyKey(papers.campaign, papers.body)}` as const;
  const entry = await journal.find(stream, `printed/${paper}/${code.version}/${code.check}`);
  if (!entry) return null;
  const { printed } = papers[paper];
  const endorsed = await listEndorsed({ views }, papers.campaign, papers.body);
  const isCurrent = printed !== null && isSame(printed.lines, paperLines(papers, paper, { campaign, endorsed }));
  return {
    kind: printed?.version === code.version ? (isCurrent ? 'current' : 'changed') : 'replaced',
    application: code.application,
    campaign: campaign.title,
    track: form.title,
    version: code.version,
    page: code.page,
    printedAt: entry.at,
  };
}
