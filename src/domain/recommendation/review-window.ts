import type { Application } from '../application/record/application.ts';
import { bodyAt, isAtFirstStage, stageOf, stageWindowNow } from '../application/stages/stage.ts';
import { windowNow } from '../application/stages/window.ts';
import { isOwn } from '../application/together/is-own.ts';
import type { PersonId } from '../base/person.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';

/** Whether the recommending body may decide now: `body` is the one the person acts for; what is sent back has to come again before the submission closes. */
export type ReviewWindow =
  | { isOpen: true; closesOn: string; canReturn: boolean; returnsUntil: string }
  | { isOpen: false; reason: 'own-application' | 'already-decided' | 'recommendation-closed'; closesOn: string };

export function reviewWindow(
  application: Application,
  campaign: CampaignDefinition,
  { now, by, body }: { now: Date; by: PersonId; body?: string | null },
): ReviewWindow {
  const stage = stageOf(campaign, application);
  const { state, to } =
    stage?.kind === 'recommend'
      ? stageWindowNow(stage, application, now)
      : windowNow(campaign, 'recommendation', application, now);
  if (isOwn(application, by)) return { isOpen: false, reason: 'own-application', closesOn: to };
  const isElsewhere = body && bodyAt(application) !== body;
  if (application.status !== 'awaiting-recommendation' || isElsewhere)
    return { isOpen: false, reason: 'already-decided', closesOn: to };
  if (state === 'after') return { isOpen: false, reason: 'recommendation-closed', closesOn: to };
  // A later level sends back until it closes itself: the submission is over by then.
  if (stage?.kind === 'recommend' && !isAtFirstStage(campaign, application))
    return { isOpen: true, closesOn: to, canReturn: true, returnsUntil: to };
  const submission = windowNow(campaign, 'submission', application, now);
  return { isOpen: true, closesOn: to, canReturn: submission.state !== 'after', returnsUntil: submission.to };
}
