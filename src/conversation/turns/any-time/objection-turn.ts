import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { say } from '../../../domain/messages/messages.ts';
import { decideObjection } from '../../../domain/objection/objection.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { means, typedAfterWord } from '../../meaning/words.ts';

/** 异议 and what is wrong, kept as it was written, from anybody named in the results; how they stand to them is in the scene. @returns null for everything else */
export function objectionTurn(scene: Scene, heard: Heard): Outcome | null {
  const { objecting, vocabulary, person, staff = [], now } = scene;
  if (!objecting || heard.kind !== 'text') return null;
  const { title, until } = objecting;
  const today = shanghaiDay(now);
  const isBare = means(vocabulary, 'object', heard.text);
  const text = isBare ? '' : (typedAfterWord(vocabulary, 'object', heard.text)?.said ?? '');
  const decision = decideObjection(text, objecting, { by: person.id, staff: staff.map((one) => one.person), today });
  if (decision.kind === 'refused')
    return outcomeBeside(scene, [
      isBare && until !== null && decision.reason === 'objection-length'
        ? say('objection.ask', { title, until })
        : say('refused', { reason: decision.reason, values: decision.values }),
    ]);
  return {
    ...outcomeBeside(scene, [say('objection.taken', { title, objection: objecting.id })]),
    change: { kind: 'objection', id: objecting.id, events: decision.events },
    effects: decision.effects,
  };
}
