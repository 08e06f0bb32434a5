import { decideHandover } from '../../../domain/handover/decide-handover.ts';
import { type Handover, noHandoverYet } from '../../../domain/handover/handover.ts';
import type { HandoverCommand } from '../../../domain/handover/handover-command.ts';
import { say } from '../../../domain/messages/messages.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { Scene } from '../../base/scene.ts';

/** Decides on a handover and says `then`'s outcome when it stands; a refusal changes nothing. */
export function concludeHandover(
  scene: Scene,
  handover: Handover | undefined,
  command: HandoverCommand,
  then: () => Outcome,
): Outcome {
  const { person, staff = [], handlerAttends = null, staffBackOn: backOn = null } = scene;
  const known = handover ?? noHandoverYet(person.id);
  const away = staff.filter(({ isAway }) => isAway).map((member) => member.person);
  const context = { by: person.id, staff: staff.map((member) => member.person), away, backOn, handlerAttends };
  const decision = decideHandover(known, command, context);
  if (decision.kind === 'refused')
    return outcomeBeside(scene, [say('refused', { reason: decision.reason, values: { ...decision.values } })]);
  const outcome = then();
  const effects = [...outcome.effects, ...decision.effects];
  if (decision.events.length === 0) return { ...outcome, effects };
  const { asker } = known;
  const isHandedBack = command.kind === 'end' && asker !== person.id;
  return {
    ...outcome,
    effects,
    change: { kind: 'handover', asker, events: decision.events },
    ...(isHandedBack ? { work: [{ kind: 'hand-back', asker, by: person.id }] } : {}),
  };
}
