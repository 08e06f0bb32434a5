import { say } from '../../domain/messages/messages.ts';
import { decideConfirmation } from '../../domain/objection/objection.ts';
import { type Outcome, outcomeBeside } from '../base/outcome.ts';
import type { Heard, Scene } from '../base/scene.ts';

/** 确认异议 with its number: who filed it on the public page says so here, and hears the answer here. @returns null for everything else */
export function confirmObjectionTurn(scene: Scene, heard: Heard): Outcome | null {
  const { confirming, person } = scene;
  if (!confirming || heard.kind !== 'text') return null;
  const { id, objection, title } = confirming;
  const decision = decideConfirmation(objection, 'chat', { by: person.id, staff: [] });
  if (decision.kind === 'refused')
    return outcomeBeside(scene, [say('refused', { reason: decision.reason, values: decision.values })]);
  return {
    ...outcomeBeside(scene, [say('objection.confirmed', { title, objection: id })]),
    change: { kind: 'objection', id, events: decision.events },
  };
}
