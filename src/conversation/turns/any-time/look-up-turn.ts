import { say } from '../../../domain/messages/messages.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { means } from '../../meaning/words.ts';

/** 查 and 进度 of a member of staff or an auditor: what was found for them is in the scene; 后台 of an auditor, also beside a form of their own.
 *  @returns null for everything else */
export function lookUpTurn(scene: Scene, heard: Heard): Outcome | null {
  const { isStaff, isAuditor = false, lookUp } = scene;
  if (isAuditor && heard.kind === 'text' && means(scene.vocabulary, 'console', heard.text))
    return outcomeBeside(scene, [console]);
  if (!(isStaff || isAuditor) || !lookUp || heard.kind !== 'text') return null;
  if (lookUp.kind === 'figures') return outcomeBeside(scene, [say('staff.figures', lookUp.values), console]);
  const isOne = lookUp.values.count === 1;
  return outcomeBeside(scene, [say('staff.found', lookUp.values), ...(isOne ? [console] : [])]);
}

const console = say('staff.console', {});
