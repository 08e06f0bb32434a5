import type { MessageValues } from '../../../domain/base/message-values.ts';
import { accountOf, shownAccount } from '../../../domain/base/person.ts';
import type { Handover, OpenHandover } from '../../../domain/handover/handover.ts';
import { readBehindColleague } from '../../../domain/language/names/behind-colleague.ts';
import { say } from '../../../domain/messages/messages.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { Scene } from '../../base/scene.ts';
import { foldText, typedAfterWord } from '../../meaning/words.ts';
import { concludeHandover } from './conclude-handover.ts';
import { handoverRows } from './handover-rows.ts';

type Taken = Handover & { open: OpenHandover };
type Member = NonNullable<Scene['staff']>[number];
type Why = MessageValues['handover.pass-whom']['why'];

/** To whom something is given, and what is said to that colleague along with it. */
interface Meant {
  to: Member;
  note: string;
}

/** Longer words that name no colleague are a sentence to the asker. */
const MAX_NAME_CHARACTERS = 20;
const MAX_CHARACTERS = 300;

/** 转给 王影, 转给王影 她问公章: the one attended, the one whose number is said, or the only one in hand goes to a colleague, with the words for the colleague.
 *  @returns null for everything else */
export function passTurn(scene: Scene, attended: Taken | null, text: string): Outcome | null {
  const found = typedAfterWord(scene.vocabulary, 'pass-on', text);
  if (!found || [...found.said].length > MAX_CHARACTERS) return null;
  const { person, staff = [] } = scene;
  const meant = meantBy(staff, found.said, person.id);
  if (meant === 'unknown' && (!found.isApart || [...found.said].length > MAX_NAME_CHARACTERS)) return null;
  const own = mine(scene);
  const numbered = typeof meant === 'string' ? null : withNumber(own, meant);
  const given = numbered?.given ?? attended ?? (own.length === 1 ? (own[0] ?? null) : null);
  if (!given) {
    // The asker is gone: whoever takes the words says so. Or they may be an answer in the own form.
    if (person.bookmark?.attending || (scene.application && typeof meant === 'string')) return null;
    const why = own.length > 0 ? 'whom' : 'nothing-taken';
    return outcomeBeside(scene, [say('handover.list', { why, rows: handoverRows(openOnes(scene), scene) })]);
  }
  return typeof meant === 'string' ? whom(scene, meant) : give(scene, given, numbered?.meant ?? meant);
}

function give(scene: Scene, given: Taken, { to, note }: Meant): Outcome {
  const left = mine(scene).filter(({ asker }) => asker !== given.asker);
  const { number, name } = given.open;
  const part = say('handover.given', { number, name, to: calledOf(to), note, left: handoverRows(left, scene) });
  const isAttended = scene.person.bookmark?.attending === given.asker;
  return concludeHandover(scene, given, { kind: 'pass', to: to.person, name: to.name, note }, () =>
    outcomeBeside(scene, [part], isAttended ? { attending: null } : {}),
  );
}

/** The colleague whose name or account the words begin with, and what is said behind it, or why there is none. */
function meantBy(staff: readonly Member[], typed: string, self: string): Meant | Why {
  const wanted = typed.trim();
  if (foldText(wanted) === '') return 'nobody';
  const named = staff.flatMap((member) => {
    const length = Math.max(...[calledOf(member), accountOf(member.person)].map((name) => lengthOfName(wanted, name)));
    return length > 0 ? [{ member, length }] : [];
  });
  const longest = Math.max(...named.map(({ length }) => length));
  const fitting = named.filter(({ length }) => length === longest);
  const [first, more] = fitting.filter(({ member }) => member.person !== self);
  if (!first) return fitting.length > 0 ? 'oneself' : 'unknown';
  if (more) return 'two';
  if (first.member.isAway) return 'away';
  const note = readBehindColleague(wanted.slice(first.length));
  return note === null ? 'more-words' : { to: first.member, note };
}

/** How many characters of the words are the name they begin with; an account ends where the letters end. 0 where they begin otherwise. */
function lengthOfName(typed: string, name: string): number {
  const begins = typed.slice(0, name.length).toLowerCase() === name.toLowerCase();
  const isCut = /\w$/u.test(name) && /^\w/u.test(typed.slice(name.length));
  return begins && !isCut ? name.length : 0;
}

const NUMBER = /^\s*([0-9A-Za-z]{4})(?![0-9A-Za-z])[\s\p{P}]*/u;

/** The one in hand whose number is said behind the name. */
function withNumber(own: readonly Taken[], { to, note }: Meant): { given: Taken; meant: Meant } | null {
  const [said = '', number = ''] = NUMBER.exec(note) ?? [];
  const given = own.find(({ open }) => open.number === number.toUpperCase());
  return given ? { given, meant: { to, note: note.slice(said.length).trim() } } : null;
}

function whom(scene: Scene, why: Why): Outcome {
  const others = (scene.staff ?? []).filter((member) => member.person !== scene.person.id && !member.isAway);
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
  return name ?? shownAccount(person);
}
