import { isSubmitted } from '../../../domain/application/answers/progress.ts';
import { isAtFirstStage } from '../../../domain/application/stages/stage.ts';
import { isSubmissionOver } from '../../../domain/application/stages/window.ts';
import { asksErasure } from '../../../domain/language/talk/erasure-words.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { means } from '../../meaning/words.ts';
import { sayBeside } from '../lobby/ask-again.ts';

/** 删除我的资料, 注销, from anywhere: nothing is erased by a word; whoever is to be asked is named, then the same question is asked again, and
 *  what was asked about stays so. @returns null for everything else */
export function erasureTurn(scene: Scene, heard: Heard): Outcome | null {
  if (heard.kind !== 'text') return null;
  if (!means(scene.vocabulary, 'erase-mine', heard.text) && !asksErasure(heard.text)) return null;
  return sayBeside(scene, heard, [say('own.erase-how', { who: whoOf(scene), contact: scene.campaign.contact })]);
}

/** As whom they ask: it decides what else than erasing there is. */
function whoOf({ isStaff, application, campaign, now }: Scene): 'staff' | 'nobody' | 'draft' | 'submitted' | 'later' {
  if (isStaff) return 'staff';
  if (!application) return 'nobody';
  // After the last day there is nothing to begin again.
  if (!isSubmitted(application)) return isSubmissionOver(campaign, application, now) ? 'later' : 'draft';
  return isAtFirstStage(campaign, application) ? 'submitted' : 'later';
}
