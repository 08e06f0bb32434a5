import { formOf, missingFields } from '../../domain/application/answers/progress.ts';
import { isSealUnseen } from '../../domain/application/papers/is-seal-unseen.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { asApplicantKnowsIt } from '../../domain/application/stages/held.ts';
import { bodyAt, isAtFirstStage, stageShown, stageWindowNow } from '../../domain/application/stages/stage.ts';
import { windowNow } from '../../domain/application/stages/window.ts';
import type { Json } from '../../domain/base/json.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { dayBefore, shanghaiDay } from '../../domain/campaign/calendar.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { DraftPhase, Phase } from '../../domain/vocabulary.ts';
import type { JourneyScene, Scene } from './scene.ts';

type Facts = Record<string, Json>;

/** What is answered of the windows of a campaign, with or without an application. */
export function windowFacts({ campaign, application, now }: Pick<Scene, 'campaign' | 'application' | 'now'>): Facts {
  const form = windowNow(campaign, 'submission', application, now);
  const registration = windowNow(campaign, 'preRegistration', null, now);
  return {
    formState: form.state,
    registrationState: registration.state,
    registrationFrom: registration.from,
    objectDays: publishOf(campaign)?.objectionDays ?? 0,
    hasCertificate: publishOf(campaign)?.certificate !== undefined,
  };
}

/** What is answered of the own application, as its applicant knows it. */
export function recordFacts({ application: known, campaign, track, now }: JourneyScene): Facts {
  const application = asApplicantKnowsIt(known);
  const { fields } = formOf(track);
  const missing = missingFields(track, application).length;
  const stage = stageShown(campaign, application);
  const isByStaff = application.status === 'returned' && stage !== null && stage.kind !== 'recommend';
  const returned = application.status === 'returned' ? application.returned : null;
  const { submission } = campaign.calendar;
  return {
    phase: phaseOf(known),
    isUnstamped: isSealUnseen(application),
    total: fields.length,
    done: fields.length - missing,
    missing,
    stage: stage?.title ?? '',
    stageTo:
      stage && stageWindowNow(stage, application, now).state !== 'after'
        ? stageWindowNow(stage, application, now).to
        : '',
    isLate: stage !== null && stageWindowNow(stage, application, now).state === 'after',
    isAtBody: stage?.kind === 'recommend',
    isAtFirst: isAtFirstStage(campaign, application),
    body: isByStaff ? '' : (bodyName(campaign, bodyAt(application)) ?? ''),
    reason: application.reason ?? returned?.reason ?? '',
    comment: application.comment ?? '',
    columns: fields
      .filter(({ id }) => returned?.fields.includes(id))
      .map(({ label }) => label.replaceAll('.', ' \u00b7 '))
      .join('\u3001'),
    returnedTo: returned ? (returned.until ?? submission.to) : '',
    submittedAt: application.submittedAt ? shanghaiDay(new Date(application.submittedAt)) : '',
    objectUntil: objectUntil(campaign, application),
    isObjectOver: shanghaiDay(now) > objectUntil(campaign, application),
  };
}

/** Where the application stands, as its applicant was told. */
export function phaseOf(known: Application | null): Phase {
  if (!known) return 'none';
  const application = asApplicantKnowsIt(known);
  return application.status === 'draft' ? draftPhase(application) : application.status;
}

function draftPhase({ printed, stamped, isConfirmed, changedSincePrinting }: Application): DraftPhase {
  const isCurrent = printed !== null && changedSincePrinting.length === 0;
  if (isCurrent && stamped?.version === printed.version) return 'handing-in';
  if (isCurrent) return 'stamping';
  return isConfirmed ? 'confirming' : 'filling';
}

function publishOf({ stages }: CampaignDefinition) {
  return stages.find((stage) => stage.kind === 'publish');
}

/** The last day for objections to a result that was decided then. */
function objectUntil(campaign: CampaignDefinition, { status, decidedAt }: Application): string {
  const days = publishOf(campaign)?.objectionDays ?? 0;
  const isOver = status === 'awarded' || status === 'not-awarded';
  return isOver && decidedAt && days > 0 ? dayBefore(shanghaiDay(new Date(decidedAt)), -days) : '';
}
