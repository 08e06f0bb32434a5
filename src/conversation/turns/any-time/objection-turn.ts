import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { isAsking } from '../../../domain/language/talk/decision-words.ts';
import { say } from '../../../domain/messages/messages.ts';
import { decideObjection, LENGTH, type Objecting } from '../../../domain/objection/objection.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { asideKind } from '../../meaning/aside-kind.ts';
import { callsOff, isAnyWord, means, typedAfterWord } from '../../meaning/words.ts';
import { sayBeside } from '../lobby/ask-again.ts';

/** 异议 and what is wrong, or what is wrong once that was asked for, kept as it was written, from anybody named in the results; how they stand to them is in
 *  the scene. 我的异议 tells what became of the own ones. @returns null for everything else */
export function objectionTurn(scene: Scene, heard: Heard): Outcome | null {
  const { objecting, vocabulary } = scene;
  if (!objecting || heard.kind !== 'text') return null;
  const { text } = heard;
  const isOwn = objecting.application !== null || objecting.body !== null;
  if (objecting.unanswered !== undefined && !isOwn) return ofStaff(scene, objecting);
  if (means(vocabulary, 'my-objections', text)) return sayBeside(letGo(scene), heard, [ownOf(objecting)]);
  const written = typedAfterWord(vocabulary, 'object', text);
  // 我要申诉该怎么弄: how it is done is what the question of ours says.
  const isHowTo = written !== null && !written.isApart && isAsking(written.said);
  if (means(vocabulary, 'object', text) || written?.said === '' || isHowTo) return ask(scene, objecting, heard);
  if (written) return take(scene, objecting, heard, written.said);
  if (scene.person.bookmark?.mode?.kind !== 'objecting') return null;
  if (callsOff(vocabulary, text) || means(vocabulary, 'no', text))
    return sayBeside(letGo(scene), heard, [say('objection.let-go', {})]);
  const isTalk = isAnyWord(vocabulary, text) || asideKind(vocabulary, text) !== null;
  return isTalk || [...text.trim()].length < LENGTH.min ? null : take(scene, objecting, heard, text);
}

/** Who answers objections raises none: how many wait, and where. */
function ofStaff(scene: Scene, { title, unanswered: count = 0 }: Objecting): Outcome {
  return outcomeBeside(scene, [say('staff.objections', { title, count }), say('staff.console', {})]);
}

function ask(scene: Scene, objecting: Objecting, heard: Heard): Outcome {
  const decision = decide(scene, objecting, '');
  const { title, until } = objecting;
  if (decision.kind !== 'refused' || decision.reason !== 'objection-length' || until === null)
    return take(scene, objecting, heard, '');
  return outcomeBeside(scene, [say('objection.ask', { title, until })], { mode: { kind: 'objecting' } });
}

function take(scene: Scene, objecting: Objecting, heard: Heard, text: string): Outcome {
  const decision = decide(scene, objecting, text);
  const here = letGo(scene);
  if (decision.kind === 'refused')
    return sayBeside(here, heard, [say('refused', { reason: decision.reason, values: decision.values })]);
  return {
    ...sayBeside(here, heard, [say('objection.taken', { title: objecting.title, objection: objecting.id })]),
    change: { kind: 'objection', id: objecting.id, events: decision.events },
    effects: decision.effects,
  };
}

function decide({ person, staff = [], now }: Scene, objecting: Objecting, text: string) {
  const context = { by: person.id, staff: staff.map((one) => one.person), today: shanghaiDay(now) };
  return decideObjection(text, objecting, context);
}

function ownOf({ title, until, own = [] }: Objecting) {
  const rows = own.map(({ id, text, answer }) => ({ objection: id, text, answer }));
  return say('objection.own', { title, rows, until });
}

/** Where no objection is waited for any more. */
function letGo(scene: Scene): Scene {
  const { bookmark } = scene.person;
  if (bookmark?.mode?.kind !== 'objecting') return scene;
  return { ...scene, person: { ...scene.person, bookmark: { ...bookmark, mode: null } } };
}
