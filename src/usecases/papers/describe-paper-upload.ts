import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { type CampaignDefinition, uploadTypes } from '../../domain/campaign/schema.ts';
import { mostPhotos } from '../../domain/paper/stamped-page.ts';
import { bodiesOf, type Person, personView } from '../../domain/people/person.ts';
import {
  type BodyPapers,
  bodyKey,
  type PaperKind,
  paperKinds,
  paperNumber,
  printedFiles,
} from '../../domain/recommendation/papers.ts';
import { bodyView } from '../../domain/recommendation/papers-events.ts';
import { papersWindow } from '../../domain/recommendation/papers-window.ts';
import type { Ports } from '../../ports/ports.ts';
import { showFile } from '../applications/summarise-application.ts';
import type { UploadState } from '../applications/upload-state.ts';
import { type PageLink, usedKey } from '../base/page-link.ts';
import { listEndorsed } from '../bodies/list-at-body.ts';

type Needs = Pick<Ports, 'views' | 'claims' | 'campaigns' | 'clock'>;

const MAX_MEGABYTES = 20;

/** What the page for a stamped paper of a recommending body shows, or why it takes nothing.
 *  @returns null when the link is to no paper of the person's body */
export async function describePaperUpload(ports: Needs, link: PageLink): Promise<UploadState | null> {
  const found = await findPaper(ports, link);
  if (!found) return null;
  const { papers, paper, campaign } = found;
  if (await ports.claims.find(usedKey(link))) return { kind: 'refused', reason: 'already-used' };
  const { printed } = papers[paper];
  const endorsed = await listEndorsed(ports, campaign.id, papers.body);
  const window = papersWindow({ campaign, endorsed }, ports.clock.now());
  if (window.state === 'after') return { kind: 'refused', reason: 'recommendation-closed' };
  if (!printed || printedFiles(printed).length === 0) return { kind: 'refused', reason: 'not-printed' };
  const upload = {
    application: link.subject,
    title: campaign.bodyForms?.[paper]?.title ?? '',
    paper: null,
    version: printed.version,
    pageCount: printed.pageCount,
    printed: showFile(printed.file),
    closesOn: window.to,
    accept: uploadTypes,
    maxFiles: mostPhotos(printed.pageCount),
    maxMegabytes: MAX_MEGABYTES,
  };
  return { kind: 'ready', upload, name: paper };
}

/** The paper a link is to, by its number: of a body that the person acts for. */
export async function findPaper(
  { views, campaigns }: Pick<Ports, 'views' | 'campaigns'>,
  { person, subject }: PageLink,
): Promise<{ papers: BodyPapers; paper: PaperKind; campaign: CampaignDefinition } | null> {
  const contact = (await views.get<Person>(personView, person))?.data;
  for (const { campaign: id, body } of contact ? bodiesOf(contact) : []) {
    const campaign = findCampaign(campaigns, id);
    const paper = paperKinds.find((kind) => paperNumber({ campaign: id, body }, kind) === subject);
    const papers = campaign && paper && (await views.get<BodyPapers>(bodyView, bodyKey(id, body)))?.data;
    if (campaign && paper && papers) return { papers, paper, campaign };
  }
  return null;
}

/** The body whose paper a link is to. @returns null when it is to none of the person's */
export async function bodyOfLink(
  ports: Pick<Ports, 'views' | 'campaigns'>,
  link: PageLink,
): Promise<{ campaign: string; body: string } | null> {
  const found = await findPaper(ports, link);
  return found && { campaign: found.papers.campaign, body: found.papers.body };
}
