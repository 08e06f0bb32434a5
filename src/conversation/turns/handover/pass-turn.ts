import type { MessageValues } from '../../../domain/base/message-values.ts';
import type { Handover, OpenHandover } from '../../../domain/handover/handover.ts';
import { say } from '../../../domain/messages/messages.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { Scene } from '../../base/scene.ts';
import { behind, foldText } from '../../base/words.ts';
import { concludeHandover } from './handover-outcome.ts';
import { handoverRows } from './handover-rows.ts';

type Taken = Handover & { open: OpenHandover };
type Member = NonNullable<Scene['staff']>[number];

/** A name behind the word, and no sentence. */
const MAX_NAME_CHARACTERS = 20;
/** What may stand behind a name without a blank before it is a sentence to the asker: a title, a particle. */
const MAX_CHARACTERS_BEHIND = 3;

/** 转给 王影: the one attended, or the only one in hand, goes to a colleague. @returns null for everything else */
export function passTurn(scene: Scene, attended: Taken | null, text: string): Outcome | null {
  const found = behind(scene.vocabulary, 'pass-on', text);
  if (!found || [...found.rest].length > MAX_NAME_CHARACTERS) return null;
  const { person, staff = [] } = scene;
  const meant = memberNamed(staff, found.rest, person.id);
  // Without a blank it may be a sentence to the asker.
  if (meant === 'unknown' && !found.isApart) return null;
  const own = mine(scene);
  const given = attended ?? (own.length === 1 ? (own[0] ?? null) : null);
  if (!given) {
    // The asker is gone: whoever takes the words says so. Or they may be an answer in the own form.
    if (person.bookmark?.attending || (scene.application && typeof meant === 'string')) return null;
    const why = own.length > 0 ? 'whom' : 'nothing-taken';
    return outcomeBeside(scene, [say('handover.list', { why, rows: handoverRows(openOnes(scene), scene) })]);
  }
  return typeof meant === 'string' ? whom(scene, meant) : give(scene, given, meant);
}

function give(scene: Scene, given: Taken, to: Member): Outcome {
  const left = mine(scene).filter(({ asker }) => asker !== given.asker);
  const { number, name } = given.open;
  const part = say('handover.given', { number, name, to: calledOf(to), left: handoverRows(left, scene) });
  return concludeHandover(scene, given, { kind: 'pass', to: to.person, name: to.name }, () =>
    outcomeBeside(scene, [part], { attending: null }),
  );
}

/** The colleague of a name or an account, or why there is none. */
function memberNamed(
  staff: readonly Member[],
  typed: string,
  self: string,
): Member | MessageValues['handover.pass-whom']['why'] {
  const wanted = foldText(typed);
  if (wanted === '') return 'nobody';
  const isCalled = (member: Member) => [calledOf(member), accountOf(member.person)].map(foldText).includes(wanted);
  const [first, more] = staff.filter((member) => member.person !== self && isCalled(member));
  if (first) return more ? 'two' : first;
  if (staff.some((member) => member.person === self && isCalled(member))) return 'oneself';
  const begins = staff
    .map((member) => foldText(calledOf(member)))
    .some((name) => wanted.startsWith(name) && wanted.length <= name.length + MAX_CHARACTERS_BEHIND);
  return begins ? 'more-words' : 'unknown';
}

function whom(scene: Scene, why: MessageValues['handover.pass-whom']['why']): Outcome {
  const others = (scene.staff ?? []).filter((member) => member.person !== scene.person.id);
  const names = others.map((member) => (why === 'two' ? accountOf(member.person) : calledOf(member)));
  return outcomeBeside(scene, [say('handover.pass-whom', { why, names })]);
}

function openOnes({ handovers = [] }: Scene): Taken[] {
  return handovers.flatMap(({ open, ...known }) => (open ? [{ ...known, open }] : []));
}

function mine(scene: Scene): Taken[] {
  return openOnes(scene).filter(({ open }) => open.handler?.person === scene.person.id);
}

function calledOf({ name, person }: Member): string {
  return name ?? accountOf(person);
}

function accountOf(person: string): string {
  return person.slice(person.indexOf(':') + 1);
}
