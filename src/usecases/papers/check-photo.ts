import { isStampedCurrent } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { judgePaper } from '../../domain/paper/judge-paper.ts';
import { judgePhoto, type PhotoJudgement } from '../../domain/paper/judge-photo.ts';
import { howTaken, isForPeople } from '../../domain/paper/judgement.ts';
import { placingsOf } from '../../domain/paper/page-placing.ts';
import { type PaperExpectation, type PaperFile, PaperReaderError } from '../../ports/documents/paper-reader.ts';
import type { Ports } from '../../ports/ports.ts';
import type { PageLink } from '../base/page-link.ts';
import { findPaper } from './describe-paper-upload.ts';
import { expectBodyPaper } from './read-body-paper.ts';
import { expectedPaper } from './read-stamped-form.ts';

/** Looks at one photo before it is handed in. @returns null when nobody can say anything about it */
export async function checkPhoto(
  ports: Pick<Ports, 'views' | 'campaigns' | 'paperForms' | 'paperReader' | 'log'>,
  link: PageLink,
  file: PaperFile,
): Promise<PhotoJudgement | null> {
  const expect = await expected(ports, link);
  if (!expect) return null;
  try {
    const findings = await ports.paperReader.read([file], expect);
    return judgePhoto({ reasons: judgePaper(findings).reasons, placings: placingsOf(findings) });
  } catch (error) {
    if (!(error instanceof PaperReaderError)) throw error;
    ports.log.error('photo-not-read', error);
    return null;
  }
}

/** The form of an application, or a paper of a recommending body. */
async function expected(
  ports: Pick<Ports, 'views' | 'campaigns' | 'paperForms'>,
  link: PageLink,
): Promise<PaperExpectation | null> {
  const application = (await ports.views.get<Application>(applicationView, link.subject))?.data;
  const campaign = findCampaign(ports.campaigns, application?.campaign);
  if (application) return campaign ? expectedPaper(ports, campaign, application) : null;
  const found = await findPaper(ports, link);
  return found && expectBodyPaper(ports, found.campaign, found.papers, found.paper);
}

/** What became of the files that a link handed in. `reading`: nobody has decided yet. `unstamped`, `to-confirm`: taken, and no seal was seen, or a person
 *  looks at it. */
export type HandedIn = 'reading' | 'taken' | 'unstamped' | 'to-confirm' | 'refused';

/** The chat says why; the page says it is not taken before it was looked at: a paper that was taken before says nothing of this one. */
export async function findHandedIn(
  ports: Pick<Ports, 'views' | 'claims' | 'campaigns' | 'paperForms'>,
  link: PageLink,
): Promise<HandedIn> {
  const { views, claims } = ports;
  const { subject, nonce } = link;
  const application = (await views.get<Application>(applicationView, subject))?.data;
  const isFound = (await claims.find(`message/found/read-paper/h5:${nonce}/0`)) !== null;
  // What is read comes back with what was found, and is decided then; what nobody reads is taken as it comes.
  const isDecided = isFound || (!(await isRead(ports, link)) && (await claims.find(`message/h5:${nonce}/0`)) !== null);
  if (!isDecided) return 'reading';
  if (application) return isStampedCurrent(application) ? howTaken(application.stamped?.paper) : 'refused';
  const ofBody = await findPaper(ports, link);
  const { printed, stamped } = ofBody?.papers[ofBody.paper] ?? {};
  if (!isFound) return 'taken';
  if (stamped?.version !== printed?.version) return 'refused';
  const how = howTaken(stamped?.found);
  return how === 'taken' && isForPeople(stamped?.found) ? 'to-confirm' : how;
}

async function isRead(ports: Pick<Ports, 'views' | 'campaigns' | 'paperForms'>, link: PageLink): Promise<boolean> {
  return (await expected(ports, link)) !== null;
}
