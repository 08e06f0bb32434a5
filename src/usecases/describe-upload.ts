import type { Application } from '../domain/application/application.ts';
import { campaignFor } from '../domain/application/extension.ts';
import { isPrintingCurrent, isStampedCurrent, isSubmitted, titleOf, trackOf } from '../domain/application/progress.ts';
import { windowState } from '../domain/campaign/calendar.ts';
import type { CampaignDefinition, JourneyStep } from '../domain/campaign/schema.ts';
import type { Person } from '../domain/people/person.ts';
import type { PersonId } from '../domain/person.ts';
import { applicationView, personView } from '../domain/views.ts';
import type { Ports } from '../ports/ports.ts';
import { type ShownFile, showFile } from './application-summary.ts';
import { describePaperUpload } from './describe-paper-upload.ts';

/** Whose link, to which application, and what makes it usable once. */
export interface PageLink {
  person: PersonId;
  subject: string;
  nonce: string;
}

/** Why nothing can be handed in by this link now. */
export type UploadRefusal =
  | 'not-found'
  | 'already-used'
  | 'already-taken'
  | 'already-submitted'
  | 'not-printed'
  | 'changed-since'
  | 'submission-closed'
  | 'recommendation-closed'
  | 'elsewhere';

export interface UploadDescription {
  application: string;
  title: string;
  version: number;
  pageCount: number;
  printed: ShownFile;
  /** The last day of the window, included. */
  closesOn: string;
  accept: readonly string[];
  maxFiles: number;
  maxMegabytes: number;
}

export type UploadState =
  | { kind: 'ready'; upload: UploadDescription; step: Extract<JourneyStep, { step: 'upload' }> }
  | { kind: 'refused'; reason: UploadRefusal };

/** As many photos as one stamped form may have (domain/application/decide.ts). */
export const MAX_UPLOAD_FILES = 20;

/** What the page for a stamped form, or a stamped paper of a recommending body, shows, or why it takes nothing. */
export async function describeUpload(
  ports: Pick<Ports, 'views' | 'claims' | 'campaigns' | 'clock'>,
  link: PageLink,
): Promise<UploadState> {
  const { views, claims, campaigns, clock } = ports;
  const application = (await views.get<Application>(applicationView, link.subject))?.data;
  const campaign = campaigns.find(({ id }) => id === application?.campaign);
  const step = campaign && application ? uploadStepOf(campaign, application) : null;
  if (!application || !campaign || !step || application.applicant !== link.person)
    return (await describePaperUpload(ports, link)) ?? { kind: 'refused', reason: 'not-found' };
  if (await claims.find(usedKey(link))) return { kind: 'refused', reason: 'already-used' };
  const person = (await views.get<Person>(personView, link.person))?.data ?? null;
  const refusal = refusalOf(application, campaign, person, clock.now());
  if (refusal || !application.printed) return { kind: 'refused', reason: refusal ?? 'not-printed' };
  const { version, pageCount, file } = application.printed;
  const upload = {
    application: application.id,
    title: titleOf(trackOf(campaign, application), application),
    version,
    pageCount,
    printed: showFile(file),
    closesOn: campaign.calendar.submission.to,
    accept: step.accept,
    maxFiles: MAX_UPLOAD_FILES,
    maxMegabytes: step.maxMegabytes,
  };
  return { kind: 'ready', upload, step };
}

/** Claimed once the link's files were accepted. */
export function usedKey({ nonce }: PageLink): string {
  return `link-used/${nonce}`;
}

function uploadStepOf(campaign: CampaignDefinition, application: Application) {
  for (const step of trackOf(campaign, application).journey) if (step.step === 'upload') return step;
  return null;
}

/** The chat takes the files where the conversation waits for them, and only there. */
function refusalOf(
  application: Application,
  campaign: CampaignDefinition,
  person: Person | null,
  now: Date,
): UploadRefusal | null {
  if (isSubmitted(application)) return 'already-submitted';
  if (windowState(campaignFor(campaign, application).calendar.submission, now) !== 'open') return 'submission-closed';
  if (!application.printed) return 'not-printed';
  if (!isPrintingCurrent(application)) return 'changed-since';
  if (isStampedCurrent(application)) return 'already-taken';
  const bookmark = person?.bookmark;
  return bookmark?.application === application.id && bookmark.place === 'upload' ? null : 'elsewhere';
}
