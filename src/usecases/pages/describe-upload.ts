import { uploadAt } from '../../conversation/steps/uploads/upload-place.ts';
import {
  isPrintingCurrent,
  isStampedCurrent,
  isSubmitted,
  trackOf,
} from '../../domain/application/answers/progress.ts';
import { titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { asApplicantKnowsIt } from '../../domain/application/stages/held.ts';
import { isSubmissionOpen, windowNow } from '../../domain/application/stages/window.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { papersIn } from '../../domain/campaign/journey-parts.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { mostPhotos } from '../../domain/paper/stamped-page.ts';
import { type Person, personView } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { showFile } from '../applications/summarise-application.ts';
import { MAX_UPLOAD_FILES, type UploadRefusal, type UploadState } from '../applications/upload-state.ts';
import { type PageLink, usedKey } from '../base/page-link.ts';
import { describePaperUpload } from '../papers/describe-paper-upload.ts';

/** What the page for a stamped form, a paper of the applicant's own, or a stamped paper of a recommending body, shows, or why it takes nothing. */
export async function describeUpload(
  ports: Pick<Ports, 'views' | 'claims' | 'campaigns' | 'clock'>,
  link: PageLink,
): Promise<UploadState> {
  const { views, claims, campaigns, clock } = ports;
  const row = await views.get<Application>(applicationView, link.subject);
  const application = row && asApplicantKnowsIt(row.data);
  const campaign = findCampaign(campaigns, application?.campaign);
  const person = (await views.get<Person>(personView, link.person))?.data ?? null;
  const step = campaign && application ? uploadStepOf(campaign, application, person) : null;
  if (!application || !campaign || !step || application.applicant !== link.person)
    return (await describePaperUpload(ports, link)) ?? { kind: 'refused', reason: 'not-found' };
  if (await claims.find(usedKey(link))) return { kind: 'refused', reason: 'already-used' };
  const refusal = refusalOf(application, campaign, person, clock.now());
  if (refusal || !application.printed) return { kind: 'refused', reason: refusal ?? 'not-printed' };
  const { version, pageCount, file } = application.printed;
  const upload = {
    application: application.id,
    title: titleOf(campaign, application),
    paper: step.of === 'own' ? { title: step.title ?? null, step: step.name } : null,
    version,
    pageCount,
    printed: showFile(file),
    closesOn: windowNow(campaign, 'submission', application, clock.now()).to,
    accept: step.accept,
    maxFiles: step.of === 'own' ? MAX_UPLOAD_FILES : mostPhotos(pageCount),
    maxMegabytes: step.maxMegabytes,
  };
  return { kind: 'ready', upload, name: step.name };
}

/** The upload that the conversation waits for, else that of the stamped form. */
function uploadStepOf(campaign: CampaignDefinition, application: Application, person: Person | null) {
  const track = trackOf(campaign, application);
  return uploadAsked(campaign, application, person) ?? papersIn(track)[0] ?? null;
}

function uploadAsked(campaign: CampaignDefinition, application: Application, person: Person | null) {
  const { bookmark } = person ?? {};
  return bookmark?.application === application.id ? uploadAt(trackOf(campaign, application), bookmark.place) : null;
}

/** The chat takes the files where the conversation waits for them, and only there. */
function refusalOf(
  application: Application,
  campaign: CampaignDefinition,
  person: Person | null,
  now: Date,
): UploadRefusal | null {
  if (isSubmitted(application)) return 'already-submitted';
  if (!isSubmissionOpen(campaign, application, now)) return 'submission-closed';
  if (!application.printed) return 'not-printed';
  if (!isPrintingCurrent(application)) return 'changed-since';
  // Also a paper that was taken: whoever went back to this step sends another one.
  if (uploadAsked(campaign, application, person)) return null;
  return isStampedCurrent(application) ? 'already-taken' : 'elsewhere';
}
