import { formOf, isSubmitted, trackOf } from '../../../domain/application/answers/progress.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { isAtFirstStage, stageOf } from '../../../domain/application/stages/stage.ts';
import { isSubmissionOver } from '../../../domain/application/stages/window.ts';
import type { MessageValues } from '../../../domain/base/message-values.ts';
import { say } from '../../../domain/messages/messages.ts';
import { askedAbout, passedParts } from '../../base/asked-about.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { means } from '../../meaning/words.ts';

/** 算了不报了, from anywhere: nothing is asked any more and nothing is lost; what was asked about is not stored. @returns null for everything else, for
 *  contacts and staff, where only another application is asked for, and once it is over */
export function giveUpTurn(scene: Scene, heard: Heard): Outcome | null {
  const { application, desks, isStaff, vocabulary, person, campaign } = scene;
  if (heard.kind !== 'text' || !means(vocabulary, 'give-up', heard.text)) return null;
  if (!application && (isStaff || desks.length > 0)) return null;
  const mode = person.bookmark?.mode ?? null;
  if (application && (mode?.kind === 'choosing-track' || mode?.kind === 'choosing-campaign')) return null;
  const who = application ? standingOf(scene, application) : 'nobody';
  if (who === null) return null;
  const part = say('own.give-up', { who, contact: campaign.contact });
  if (application?.campaign !== campaign.id || mode?.kind !== 'holding') return outcomeBeside(scene, [part]);
  const held = askedAbout(formOf(trackOf(campaign, application)), mode.answers).map(({ field }) => field);
  return outcomeBeside(scene, [...passedParts(held), part], { mode: null });
}

/** @returns null once nothing is decided any more */
function standingOf({ campaign, now }: Scene, application: Application): MessageValues['own.give-up']['who'] | null {
  const isOver = isSubmissionOver(campaign, application, now);
  if (!isSubmitted(application)) return isOver ? 'over' : 'draft';
  if (stageOf(campaign, application) === null) return null;
  return isAtFirstStage(campaign, application) && !isOver ? 'submitted' : 'later';
}
