import { say } from '../../../domain/messages/messages.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { means } from '../../meaning/words.ts';

/** 我的证明: the proof of the application that the conversation is about, for its owner. @returns null for everything else */
export function proofTurn(scene: Scene, heard: Heard): Outcome | null {
  const { vocabulary, application, person } = scene;
  if (heard.kind !== 'text' || !means(vocabulary, 'my-proof', heard.text)) return null;
  if (!application || application.applicant !== person.id)
    return outcomeBeside(scene, [say('proof.no-application', {})]);
  return {
    ...outcomeBeside(scene, [say('proof.preparing', { application: application.id })]),
    work: [{ kind: 'prove', person: person.id, application: application.id }],
  };
}
