import { say } from '../../../domain/messages/messages.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { means } from '../../meaning/words.ts';
import { sayBeside } from '../lobby/ask-again.ts';

/** 我的证明: the proof of the application that the conversation is about, for its owner; then the same
 *  question is asked again. @returns null for everything else */
export function proofTurn(scene: Scene, heard: Heard): Outcome | null {
  const { vocabulary, application, person } = scene;
  if (heard.kind !== 'text' || !means(vocabulary, 'my-proof', heard.text)) return null;
  if (!application || application.applicant !== person.id)
    return sayBeside(scene, heard, [say('proof.no-application', { isFiling: scene.desks.length === 0 })]);
  const outcome = sayBeside(scene, heard, [say('proof.preparing', { application: application.id })]);
  const prove = { kind: 'prove' as const, person: person.id, application: application.id };
  return { ...outcome, work: [...(outcome.work ?? []), prove] };
}
