import { say } from '../../../domain/messages/messages.ts';
import { blankForms } from '../../base/blank-forms.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { means } from '../../meaning/words.ts';
import { askAgain } from '../lobby/ask-again.ts';

/** 空白表 from anywhere: the way to it, then the same question again. @returns null for everything else */
export function blankFormTurn(scene: Scene, heard: Heard): Outcome | null {
  if (heard.kind !== 'text' || !means(scene.vocabulary, 'blank-form', heard.text)) return null;
  const forms = blankForms(scene);
  return askAgain(scene, forms.length > 0 ? forms : [say('page.no-blank', {})]);
}
