import type { CardOf } from '../../../domain/base/card.ts';
import type { StoredFileReference } from '../../../domain/base/message.ts';
import { type Handover, hasSpoken, type OpenHandover } from '../../../domain/handover/handover.ts';
import { isUndecided } from '../../../domain/language/talk/decision-words.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Vocabulary } from '../../../domain/vocabulary.ts';
import type { Outcome } from '../../base/outcome.ts';
import { outcomeBeside } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { foldText, means, textAfterWord } from '../../meaning/words.ts';
import { concludeHandover } from './conclude-handover.ts';
import { handoverLines, handoverRows } from './handover-rows.ts';
import { passTurn } from './pass-turn.ts';

type Taken = Handover & { open: OpenHandover };

/** Longest text that takes a handover: the word and a number or a name. */
const MAX_COMMAND_CHARACTERS = 40;

/** 接手, 交还, 求助 of a member of staff, and what is said to the person being helped. @returns null for everything else */
export function staffTurn(scene: Scene, heard: Heard): Outcome | null {
  if (!scene.isStaff) return null;
  if (heard.kind === 'choice') return heard.card?.kind === 'handover' ? cardTurn(scene, heard.card, heard.code) : null;
  const attended = attendedBy(scene);
  if (heard.kind === 'text') return commandTurn(scene, attended, heard.text) ?? talk(scene, attended, heard.text);
  const isFile = heard.kind === 'picture' || (heard.kind === 'stored-files' && heard.purpose === 'chat');
  if (isFile && attended) return speak(scene, attended, '', heard.kind === 'picture' ? [heard.file] : heard.files);
  if (attended && (heard.kind === 'unreadable' || heard.kind === 'unsupported')) {
    const type = heard.kind === 'unreadable' ? heard.reason : heard.type;
    return outcomeBeside(scene, [say('handover.not-passed', { type, name: attended.open.name })]);
  }
  return null;
}

/** Only the words that are about requests, for who writes a broadcast meanwhile: nothing that is typed is said to anybody. @returns null for everything else */
export function handoverCommand(scene: Scene, text: string): Outcome | null {
  if (!asksOfHandovers(scene.vocabulary, { kind: 'text', text })) return null;
  const wanted = textAfterWord(scene.vocabulary, 'take-over', text);
  const isMeant = wanted === null || wanted === '' || namedBy(openOnes(scene), wanted).length > 0;
  return isMeant ? commandTurn(scene, attendedBy(scene), text) : null;
}

/** Whether staff read from this message on how far somebody is who asked for them. */
export function asksOfHandovers(vocabulary: Vocabulary, heard: Heard): boolean {
  if (heard.kind === 'choice') return heard.card?.kind === 'handover';
  if (heard.kind !== 'text' || [...heard.text].length > MAX_COMMAND_CHARACTERS) return false;
  if (textAfterWord(vocabulary, 'take-over', heard.text) !== null) return true;
  return LISTING.some((word) => means(vocabulary, word, heard.text));
}

const LISTING = ['requests', 'people', 'worklist', 'nudge', 'hand-back'] as const;

function openOnes({ handovers = [] }: Scene): Taken[] {
  return handovers.flatMap(({ open, ...known }) => (open ? [{ ...known, open }] : []));
}

/** The handovers that the member of staff has taken. */
function mine(scene: Scene): Taken[] {
  return openOnes(scene).filter(({ open }) => open.handler?.person === scene.person.id);
}

/** Whom the words go to: null when nobody is attended, or the one who was is gone. A colleague's request is attended from the moment that it was given,
 *  while no other is in hand. */
export function attendedBy(scene: Scene): Taken | null {
  const attending = scene.person.bookmark?.attending ?? null;
  const own = mine(scene);
  const chosen = own.find(({ asker }) => asker === attending);
  if (chosen || attending !== null || scene.application) return chosen ?? null;
  const [only, more] = own;
  return only?.open.handler?.isAwaited && !more ? only : null;
}

function commandTurn(scene: Scene, attended: Taken | null, text: string): Outcome | null {
  const { vocabulary, desks } = scene;
  const isList =
    desks.length === 0 && !attended && (['worklist', 'nudge'] as const).some((word) => means(vocabulary, word, text));
  if (isList || ['requests' as const, 'people' as const].some((word) => means(vocabulary, word, text)))
    return outcomeBeside(scene, [list(scene, 'asked')]);
  if (means(vocabulary, 'help', text) && (attended || !scene.application))
    return outcomeBeside(scene, [say('staff.help', {})]);
  if (asksHow(scene, text)) return outcomeBeside(scene, [say('staff.help', {})]);
  if (means(vocabulary, 'hand-back', text)) return handBack(scene, attended);
  const passed = passTurn(scene, attended, text);
  if (passed) return passed;
  const wanted = [...text].length > MAX_COMMAND_CHARACTERS ? null : textAfterWord(vocabulary, 'take-over', text);
  return wanted === null ? null : takeNamed(scene, attended, wanted);
}

/** 接手后怎么交还, 交还？: about the words, and none of them. */
function asksHow({ vocabulary }: Scene, text: string): boolean {
  if ([...text].length > MAX_COMMAND_CHARACTERS) return false;
  return (
    (['take-over', 'hand-back'] as const).some((word) => textAfterWord(vocabulary, word, text) !== null) &&
    isUndecided(text)
  );
}

/** A list of what is open, and why it is shown. */
function list(scene: Scene, why: 'asked' | 'which' | 'none-waits' | 'unknown' | 'whom' | 'nothing-taken'): Part {
  return say('handover.list', { why, rows: handoverRows(openOnes(scene), scene) });
}

/** 接手 alone takes the only one that waits; 接手 K3M9, or a name, the one that is meant. Other words behind it are said to the asker. */
function takeNamed(scene: Scene, attended: Taken | null, wanted: string): Outcome | null {
  const open = openOnes(scene);
  if (wanted === '') {
    const waiting = open.filter(({ open: { handler } }) => handler === null);
    // Where nobody waits, the only one there is: one's own, or one that a colleague was faster to take.
    const [only, more] = waiting.length > 0 ? waiting : open;
    if (only && !more) return take(scene, only);
    return outcomeBeside(scene, [list(scene, waiting.length > 0 ? 'which' : 'none-waits')]);
  }
  const named = namedBy(open, wanted);
  const [first] = named;
  if (first) return named.length === 1 ? take(scene, first) : outcomeBeside(scene, [list(scene, 'which')]);
  return attended ? null : outcomeBeside(scene, [list(scene, 'unknown')]);
}

/** The requests of a number or a name. */
function namedBy(open: readonly Taken[], wanted: string): Taken[] {
  const folded = foldText(wanted);
  return open.filter(({ open: { number, name, standing } }) =>
    [number, name, standing?.contact ?? number].map(foldText).includes(folded),
  );
}

function cardTurn(scene: Scene, { number }: CardOf<'handover'>, code: string | undefined): Outcome {
  const closing = code ? [say('card.close', { code, decision: 'taken' as const })] : [];
  const wanted = openOnes(scene).find(({ open }) => open.number === number);
  const outcome = wanted ? take(scene, wanted) : outcomeBeside(scene, [list(scene, 'unknown')]);
  return { ...outcome, parts: [...closing, ...outcome.parts] };
}

function take(scene: Scene, wanted: Taken): Outcome {
  const { person, staff = [] } = scene;
  const name = staff.find((member) => member.person === person.id)?.name ?? null;
  return concludeHandover(scene, wanted, { kind: 'take', name }, () => {
    const { number, name: asker, question, standing, handler } = wanted.open;
    const lines = handoverLines(wanted, person.id);
    const isSwitched = handler?.person === person.id;
    const part = say('handover.yours', { number, name: asker, question, standing, lines, isSwitched });
    const material = standing ? [say('handover.material', { ...standing })] : [];
    // A broadcast that was being written is left: what is typed from here on goes to the asker.
    const left = person.bookmark?.mode?.kind === 'broadcasting' ? { mode: null } : {};
    return outcomeBeside(scene, [part, ...material], { attending: wanted.asker, ...left });
  });
}

function handBack(scene: Scene, attended: Taken | null): Outcome {
  const own = mine(scene);
  const given = attended ?? (own.length === 1 ? own[0] : undefined);
  if (!given) return outcomeBeside(scene, [list(scene, own.length > 0 ? 'whom' : 'nothing-taken')]);
  const left = handoverRows(
    own.filter(({ asker }) => asker !== given.asker),
    scene,
  );
  const part = say('handover.handed-back', { name: given.open.name, left });
  return concludeHandover(scene, given, { kind: 'end' }, () => outcomeBeside(scene, [part], { attending: null }));
}

/** Free words: to the person attended; when that one is gone, or several were taken and none is attended, nothing is sent and that is said. */
function talk(scene: Scene, attended: Taken | null, text: string): Outcome | null {
  const { vocabulary, person } = scene;
  if (means(vocabulary, 'console', text)) return outcomeBeside(scene, [say('staff.console', {})]);
  if (attended) return speak(scene, attended, text, []);
  if (person.bookmark?.attending) return outcomeBeside(scene, [say('handover.gone', {})], { attending: null });
  return mine(scene).length > 0 && !scene.application ? outcomeBeside(scene, [list(scene, 'whom')]) : null;
}

function speak(scene: Scene, attended: Taken, text: string, files: readonly StoredFileReference[]): Outcome {
  const { name, number } = attended.open;
  const isFirst = !hasSpoken(attended.open, scene.person.id);
  const parts = isFirst || mine(scene).length > 1 ? [say('handover.sent', { name, number })] : [];
  const kept = { attending: attended.asker };
  return concludeHandover(scene, attended, { kind: 'speak', text, files }, () => outcomeBeside(scene, parts, kept));
}
