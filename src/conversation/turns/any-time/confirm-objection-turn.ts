import { say } from '../../../domain/messages/messages.ts';
import { decideConfirmation, decideWithdrawal } from '../../../domain/objection/objection.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { sayBeside } from '../lobby/ask-again.ts';

/** 确认异议 with its number: who filed it on the public page says so here, and hears the answer here; 撤回异议 takes it back.
 *  @returns null for everything else */
export function confirmObjectionTurn(scene: Scene, heard: Heard): Outcome | null {
  const { confirming, person, now } = scene;
  if (!confirming || heard.kind !== 'text') return null;
  const { what, id, objection, title, open } = confirming;
  if (open) {
    const rows = open.map((one) => ({ objection: one.id, text: one.text }));
    return sayBeside(scene, heard, [say('objection.which', { rows })]);
  }
  const staff = (scene.staff ?? []).map((one) => one.person);
  const about = { by: person.id, typed: id };
  const decision =
    what === 'confirm'
      ? decideConfirmation(objection, 'chat', { ...about, staff: [], now })
      : decideWithdrawal(objection, { ...about, staff, title });
  if (decision.kind === 'refused')
    return sayBeside(scene, heard, [say('refused', { reason: decision.reason, values: decision.values })]);
  return {
    ...sayBeside(scene, heard, [
      say(what === 'confirm' ? 'objection.confirmed' : 'objection.taken-back', { title, objection: id }),
    ]),
    change: { kind: 'objection', id, events: decision.events },
    effects: decision.effects,
  };
}
