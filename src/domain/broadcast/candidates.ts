import { formOf, missingFields, trackOf } from '../application/answers/progress.ts';
import { organisationOf, titleOf } from '../application/answers/title-of.ts';
import type { Application } from '../application/record/application.ts';
import { windowNow } from '../application/stages/window.ts';
import type { ApplicantWait } from '../application/steps/applicant-wait.ts';
import { answersOfKind, applicantNameIn, telephonesIn } from '../application/together/named-in.ts';
import { accountOf, type PersonId } from '../base/person.ts';
import type { CampaignDefinition, Track } from '../campaign/schema.ts';
import { bodyWait, type OpenAtBody } from '../reminders/open-at-body.ts';
import { applicantWait } from '../reminders/waits-for.ts';
import type { AudienceState, Candidate } from './audience.ts';

/** Where an applicant stands, and what is waited for. */
export function applicantCandidate(campaign: CampaignDefinition, application: Application, now: Date): Candidate {
  const track = trackOf(campaign, application);
  const window = application.isPreRegistered ? 'submission' : 'preRegistration';
  const { to: closesOn } = windowNow(campaign, window, application, now);
  const waits = applicantWait(track, application, { window, closesOn, leadDays: campaign.leadDays });
  return {
    person: application.applicant,
    states: statesOf(track, application, waits),
    application: application.id,
    title: titleOf(campaign, application),
    name: applicantNameIn(campaign, application) ?? titleAnswered(campaign, application),
    unit: organisationOf(campaign, application),
    section: sectionAt(track, application, waits),
    track: application.track,
    body: application.body,
    changedAt: application.changedAt,
    alsoKnownAs: [
      ...answersOfKind(track, application, 'name'),
      ...(application.helpers ?? []).map(({ name }) => name),
      ...telephonesIn(campaign, application),
      accountOf(application.applicant),
    ],
    waits,
    closesOn,
  };
}

/** Somebody who acts for a recommending body, by what is open there. @param names by what else staff know the person, or one of the body's contacts */
export function contactCandidate(
  campaign: CampaignDefinition,
  person: PersonId,
  open: OpenAtBody,
  names: readonly string[] = [],
): Candidate {
  const states: AudienceState[] = ['contacts'];
  if (open.waiting > 0) states.push('body-waiting');
  if (open.papers.includes('recommendation')) states.push('table-missing');
  if (open.papers.includes('statistics')) states.push('statistics-missing');
  const { body, name, waiting, papers } = open;
  const isDone = waiting === 0 && papers.length === 0;
  const known = campaign.bodies.find(({ id }) => id === body)?.contact;
  return {
    ...{ person, states, application: null, title: name, name: known?.name || name, unit: name },
    ...{ section: null, track: null, body, changedAt: null },
    alsoKnownAs: [...(known?.mobile ? [known.mobile] : []), ...names],
    waits: isDone ? null : bodyWait(open),
    closesOn: open.until,
  };
}

function statesOf(track: Track, application: Application, waits: ApplicantWait | null): AudienceState[] {
  switch (application.status) {
    case 'draft':
      return [draftState(track, application, waits)];
    case 'returned':
      return ['returned'];
    case 'awaiting-recommendation':
      return ['submitted', 'to-recommend'];
    case 'erased':
      return [];
    // Nothing is left to do for them: told like those who were not selected.
    case 'rejected':
      return ['submitted', 'not-awarded'];
    default:
      return ['submitted', application.status];
  }
}

function draftState(track: Track, application: Application, waits: ApplicantWait | null): AudienceState {
  switch (waits?.kind) {
    case 'registration':
      return 'unregistered';
    case 'columns':
    case 'returned':
      return formOf(track).fields.some(({ id }) => application.answers[id] !== undefined) ? 'filling' : 'not-begun';
    case 'confirm':
    case 'print':
      return 'to-print';
    case 'stamp':
      return 'to-stamp';
    default:
      return 'to-submit';
  }
}

function sectionAt(track: Track, application: Application, waits: ApplicantWait | null): string | null {
  if (waits?.kind !== 'columns' && waits?.kind !== 'returned') return null;
  return missingFields(track, application)[0]?.section ?? null;
}

/** What the application is called; empty while nobody has said it. */
function titleAnswered(campaign: CampaignDefinition, application: Application): string {
  const title = titleOf(campaign, application);
  return title === trackOf(campaign, application).title ? '' : title;
}
