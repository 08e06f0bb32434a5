import type { Handover, OpenHandover } from '../../../domain/handover/handover.ts';
import { say } from '../../../domain/messages/messages.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { Scene } from '../../base/scene.ts';
import { behind, foldText } from '../../base/words.ts';
import { concludeHandover } from './handover-outcome.ts';
import { handoverRows } from './handover-rows.ts';

type Taken = Handover & { open: OpenHandover };

/** A name behind the word, and no sentence. */
const MAX_NAME_CHARACTERS = 20;

/** 转给 王影: the one attended goes to a colleague. @returns null for everything else */
export function passTurn(scene: Scene, attended: Taken | null, text: string): Outcome | null {
  const found = behind(scene.vocabulary, 'pass-on', text);
  if (!attended || !found || [...found.rest].length > MAX_NAME_CHARACTERS) return null;
  const { person, staff = [], handovers = [] } = scene;
  const others = staff.filter((member) => member.person !== person.id);
  const called = others.map((member) => ({ ...member, called: member.name ?? accountOf(member.person) }));
  const to = called.find((member) => foldText(member.called) === foldText(found.rest));
  if (!to) {
    // Without a blank it may be a sentence to the asker.
    if (!found.isApart && found.rest !== '') return null;
    return outcomeBeside(scene, [say('handover.pass-whom', { names: called.map((member) => member.called) })]);
  }
  const own = handovers.flatMap(({ open, ...known }) =>
    open?.handler?.person === person.id && known.asker !== attended.asker ? [{ ...known, open }] : [],
  );
  const part = say('handover.given', { name: attended.open.name, to: to.called, left: handoverRows(own, scene) });
  return concludeHandover(scene, attended, { kind: 'pass', to: to.person, name: to.name }, () =>
    outcomeBeside(scene, [part], { attending: null }),
  );
}

function accountOf(person: string): string {
  return person.slice(person.indexOf(':') + 1);
}
