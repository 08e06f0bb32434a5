import { decided, refused, tell } from '../../base/decision.ts';
import type { Effect } from '../../base/journal-entry.ts';
import { bodyName } from '../../campaign/body-name.ts';
import { stageNamed } from '../../campaign/chain.ts';
import type { Track } from '../../campaign/schema.ts';
import { fieldOf, trackOf } from '../answers/progress.ts';
import { titleOf } from '../answers/title-of.ts';
import { isSealUnseen } from '../papers/is-seal-unseen.ts';
import type { Application } from '../record/application.ts';
import type { ApplicationDecision, DecideContext } from '../record/decide-context.ts';
import type { ApplicationEvent } from '../record/events.ts';
import { reviewCard } from '../stages/shown-for-review.ts';
import { stageOnSubmission } from '../stages/stage.ts';
import { isStepDone, stepRules } from '../steps/registry.ts';
import { isOwn } from '../together/is-own.ts';

/** Hands the application in; whoever decides first is asked, unless it is their own. */
export function decideSubmission(
  application: Application,
  track: Track,
  { campaign, contacts, now }: DecideContext,
): ApplicationDecision {
  const isReady = track.journey.every((step) => stepRules(step.step).handsIn || isStepDone(step, application));
  if (!isReady || !application.printed) return refused('steps-missing');
  const { version } = application.printed;
  const stage = stageOnSubmission(campaign, application);
  const submitted: ApplicationEvent = { kind: 'submitted', version, ...(stage ? { stage } : {}) };
  if (stage && stage.kind !== 'recommend')
    return decided([submitted], tellEndorsers(application, version, { campaign, contacts }));
  const about = {
    card: reviewCard(application.id, version, now),
    application: application.id,
    title: titleOf(campaign, application),
    track: track.title,
    body: bodyName(campaign, stage?.body ?? application.body) ?? '',
    ...(isSealUnseen(application) ? { isUnstamped: true as const } : {}),
  };
  return decided(
    [submitted],
    // Nobody is asked about an application of their own.
    contacts
      .filter((contact) => !isOwn(application, contact))
      .map((contact) => tell(contact, 'recommendation.asked', { ...about, version })),
  );
}

/** What a body endorsed reads otherwise now: its contacts are told, nothing is asked of them. */
function tellEndorsers(
  application: Application,
  version: number,
  { campaign, contacts }: Pick<DecideContext, 'campaign' | 'contacts'>,
): Effect[] {
  const { visits = [], returned } = application;
  const endorsed = visits.findLast(({ decision, stage }) => decision === 'on' && stage.kind === 'recommend');
  if (!endorsed || endorsed.version === version) return [];
  const track = trackOf(campaign, application);
  const labels = (returned?.fields ?? []).map((id) => fieldOf(track, id)?.label ?? id);
  const stage = stageNamed(campaign, application.stage?.id)?.title ?? '';
  const about = { application: application.id, title: titleOf(campaign, application), stage, version, labels };
  return contacts
    .filter((contact) => !isOwn(application, contact))
    .map((contact) => tell(contact, 'recommendation.repaired', about));
}
