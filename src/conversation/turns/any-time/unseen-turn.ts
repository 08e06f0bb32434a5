import { fieldOf, trackOf } from '../../../domain/application/answers/progress.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { traitsOf } from '../../../domain/form/traits-of.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { Bookmark } from '../../../domain/people/bookmark.ts';
import { statisticsFormOf } from '../../../domain/recommendation/papers-context.ts';
import { papersModeIn } from '../../base/desk.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { Asked, Heard, Scene } from '../../base/scene.ts';
import { fieldIdOf } from '../../steps/form.ts';
import { holdUnseen } from '../applicant/hold-unseen.ts';
import { askAgain } from '../lobby/ask-again.ts';

type Turn = (scene: Scene, heard: Heard) => Outcome | null;
type Late = Scene & { asked: Asked };

/** A reply that was written before the newest question was shown. The same words once more count once. Else it is for the question that was
 *  seen; what cannot be for that one, and would change something where the person is now, is asked about.
 *  @param turn what is made of a message where the person is */
export function unseenTurn(scene: Scene, heard: Heard, turn: Turn): Outcome | null {
  const { asked, words = null } = scene;
  if (!asked || (heard.kind !== 'text' && heard.kind !== 'picture')) return turn(scene, heard);
  if (words !== null && asked.said.includes(words)) return repeated(scene, asked, words);
  const late: Late = { ...scene, asked };
  const here = turn(scene, heard);
  if (!here || isSameQuestion(asked.bookmark, scene.person.bookmark) || !isMoving(scene, here)) return here;
  const there = atSeen(late, heard, turn);
  if (there && isSame(here, there)) return here;
  const isThere = there !== null && belongs(late, there);
  if (!isThere || isOpenEnded(late, there, here)) return held(late, here, isThere ? there : null);
  return there;
}

/** Said once for all: whoever repeats themselves is in a hurry. */
function repeated(scene: Scene, { said }: Asked, words: string): Outcome | null {
  const isTold = said.filter((known) => known === words).length > 1;
  return isTold ? null : outcomeBeside(scene, [say('reply.repeated', {})]);
}

/** What the message comes to at the question that was seen. @returns null where that one was about something else than now */
function atSeen({ asked, ...scene }: Late, heard: Heard, turn: Turn): Outcome | null {
  const { bookmark } = scene.person;
  const seen = asked.bookmark;
  if (!bookmark || !seen || seen.application !== bookmark.application || seen.revision !== bookmark.revision)
    return null;
  const { place, isDetour, lastField } = seen;
  const mode = papersModeIn(seen.mode);
  const back = { ...bookmark, place, isDetour, lastField: lastField ?? null, mode, misses: 0 };
  return turn({ ...scene, person: { ...scene.person, bookmark: back } }, heard);
}

/** Whether an outcome stores something, or leads somewhere else. */
function isMoving({ person: { bookmark } }: Scene, { change, bookmark: next }: Outcome): boolean {
  return change.events.length > 0 || !isSameQuestion(next, bookmark);
}

/** Whether what was said is an answer at the question that was seen, or leads on from it. */
function belongs({ asked }: Late, { change, bookmark }: Outcome): boolean {
  return change.events.length > 0 || (bookmark.misses === 0 && bookmark.place !== asked.bookmark?.place);
}

function isSame(one: Outcome, other: Outcome): boolean {
  return JSON.stringify(one.change) === JSON.stringify(other.change) && isSameQuestion(one.bookmark, other.bookmark);
}

/** Whether two bookmarks wait for the same. */
function isSameQuestion(one: Bookmark | null, other: Bookmark | null): boolean {
  const asked = ({ application, place, mode }: Bookmark) => JSON.stringify([application, place, withoutHeld(mode)]);
  return one === other || (one !== null && other !== null && asked(one) === asked(other));
}

function withoutHeld(mode: Bookmark['mode']): unknown {
  return mode?.kind === 'filling-statistics' ? { kind: mode.kind, field: mode.field } : mode;
}

/** A column that takes any text takes this one too: that says nothing about which question was meant, when both may be. */
function isOpenEnded(scene: Late, there: Outcome, here: Outcome): boolean {
  const field = fieldOfBookmark(scene, scene.asked.bookmark);
  return field !== null && !traitsOf(field).isTyped && there.change.events.length > 0 && here.change.events.length > 0;
}

/** Asks before anything is stored: for the column that was seen when both take any text, else for the one asked now. */
function held(scene: Late, here: Outcome, there: Outcome | null): Outcome {
  const now = fieldOfBookmark(scene, scene.person.bookmark);
  const isHere = there === null || (now !== null && traitsOf(now).isTyped);
  return holdUnseen(scene, (isHere ? here : there).change) ?? askAgain(scene, [say('reply.unseen', {})]);
}

/** The column that a bookmark waits for. */
function fieldOfBookmark({ campaign, application }: Scene, bookmark: Bookmark | null): FormField | null {
  const mode = bookmark?.mode;
  if (mode?.kind === 'filling-statistics')
    return statisticsFormOf(campaign)?.fields.find(({ id }) => id === mode.field) ?? null;
  const id = bookmark?.place ? fieldIdOf(bookmark.place) : null;
  if (!application || id === null) return null;
  return fieldOf(trackOf(campaign, application), id);
}
