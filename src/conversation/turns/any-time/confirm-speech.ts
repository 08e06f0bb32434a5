import { say } from '../../../domain/messages/messages.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { means } from '../../meaning/words.ts';

/** Words that a platform made of a voice are said back and count once the person says yes; a no leaves everything as it was. Anything else is
 *  said instead of them. @returns what was said, or the outcome when nothing is said yet */
export function confirmSpeech(scene: Scene, heard: Heard): { heard: Heard } | { outcome: Outcome } {
  const spoken = scene.person.bookmark?.spoken;
  if (heard.kind === 'spoken')
    return { outcome: outcomeBeside(scene, [say('voice.heard', { text: heard.text })], { spoken: heard.text }) };
  if (spoken === undefined || heard.kind !== 'text') return { heard };
  if (means(scene.vocabulary, 'yes', heard.text)) return { heard: { kind: 'text', text: spoken } };
  if (means(scene.vocabulary, 'no', heard.text)) return { outcome: outcomeBeside(scene, [say('voice.dropped', {})]) };
  return { heard };
}
