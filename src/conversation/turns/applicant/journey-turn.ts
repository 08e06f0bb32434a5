import { formOf, trackOf } from '../../../domain/application/answers/progress.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { campaignFor } from '../../../domain/application/record/extension.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { passedParts } from '../../base/asked-about.ts';
import { nextBookmark, type Outcome } from '../../base/outcome.ts';
import type { Heard, JourneyScene, Scene } from '../../base/scene.ts';
import { DONE, type JourneyPlace } from '../../journey/machine/machine.ts';
import { step } from '../../journey/machine/step.ts';
import { arrive, statusOf, stayAt } from '../../journey/place/arrive.ts';
import { askedBefore, currentPosition, updatedParts } from '../../journey/place/current-position.ts';
import { openPlacesFor } from '../../journey/place/open-places-for.ts';
import { besideSum } from '../../journey/reading/beside-sum.ts';
import { heldAnswer } from '../../journey/reading/held-answer.ts';
import { manyAnswer } from '../../journey/reading/many-answer.ts';
import { askBeforeVoiding } from '../../journey/taking/ask-before-voiding.ts';
import { sectionDone } from '../../journey/taking/section-done.ts';
import { clearTransientMode, isHelping, takeAnswer } from '../../journey/taking/take-answer.ts';
import { takeBesidePage } from '../../journey/taking/take-beside-page.ts';
import { answerCard, closedCard } from '../../listeners/application/card-listener.ts';
import { canWithdraw } from '../../listeners/commands/after-submission.ts';
import { listen } from '../../listeners/registry.ts';
import { means } from '../../meaning/words.ts';
import { answerAt, overAt } from '../../steps/registry.ts';
import { earlyTurn } from './early-turn.ts';
import { keepGrantor } from './keep-grantor.ts';
import { keepHeld } from './keep-held.ts';
import { sentBackAnswer, sentBackElsewhere, whichSentBack } from './sent-back-turn.ts';
import { withEarly } from './with-early.ts';
import { yesAgain } from './yes-again.ts';

/** A message of somebody who has an application, or helps with one. A changed form is told once. */
export function journeyTurn(scene: Scene & { application: Application }, heard: Heard): Outcome | null {
  if (heard.kind === 'entered') return null;
  const made = withEarly(scene, askBeforeVoiding(scene, heard, placedTurn));
  const outcome = keepGrantor(scene, keepHeld(scene, heard, yesAgain(scene, heard, withWordsKept(scene, made))));
  const first = [...updatedParts(scene), ...passedHere(scene, heard, outcome)];
  return first.length === 0 ? outcome : { ...outcome, parts: [...first, ...outcome.parts] };
}

/** A doubtful value was asked about, and something else was said: what was not stored is named, unless it was said again. */
function passedHere(scene: Scene & { application: Application }, heard: Heard, { bookmark, change }: Outcome): Part[] {
  const mode = scene.person.bookmark?.mode;
  if (mode?.kind !== 'holding' || heard.kind !== 'text' || bookmark.mode?.kind === 'holding') return [];
  const { journey } = currentPosition(scene);
  if (heldAnswer(journey, heard.text)) return [];
  const told = JSON.stringify(change.events);
  const { fields } = formOf(journey.track);
  const isPiece = (id: string) => fields.some((field) => field.id === id && field.kind === 'long-text');
  // Another piece of the same text does not say the one that was asked about.
  const isSaid = ({ field, value }: (typeof mode.answers)[number]) =>
    told.includes(`"${field}"`) && (!isPiece(field) || told.includes(JSON.stringify(value).slice(1, -1)));
  const left = mode.answers.filter((answer) => !isSaid(answer));
  return passedParts(fields.filter(({ id }) => left.some(({ field }) => field === id)));
}

/** Whether words of a text become others was asked, and neither a yes nor a no was said: they do not, and that is said. */
function withWordsKept(scene: Scene & { application: Application }, outcome: Outcome): Outcome {
  const kept = scene.person.bookmark?.mode;
  const { bookmark, parts } = outcome;
  if (kept?.kind !== 'changing-words' || bookmark.mode?.kind === 'voiding-paper') return outcome;
  if (parts.some(({ message }) => SETTLED.includes(message))) return outcome;
  const isAskedAnew = parts.some(({ message }) => message === 'text.words-sure');
  const mode = bookmark.mode?.kind === 'changing-words' && !isAskedAnew ? null : bookmark.mode;
  const { fields } = formOf(currentPosition(scene).journey.track);
  const passed = passedParts(fields.filter(({ id }) => id === kept.field));
  return { ...outcome, parts: [...passed, ...parts], bookmark: { ...bookmark, mode } };
}

const SETTLED: readonly Part['message'][] = ['text.words-changed', 'text.words-kept', 'refused'];

/** Says something, then asks once more what is asked where the person is; at the end nothing is asked. */
export function askJourneyAgain(scene: Scene & { application: Application }, parts: Part[]): Outcome {
  const { journey, open, place } = currentPosition(scene);
  const settled = clearTransientMode(journey);
  const said = [...updatedParts(scene), ...parts];
  if (place.place !== DONE) return arrive(settled, place, said);
  return !open.isEmpty()
    ? arrive(settled, step(journey.track, place, { type: 'go-on', open }), said)
    : stayAt(settled, place, said);
}

function placedTurn(scene: Scene & { application: Application }, heard: Heard): Outcome {
  const { track, journey, kept, open, place } = currentPosition(scene);
  // Something was sent back, or the journey changed: what is open is where the person is.
  const isOpen = place.place === DONE && !open.isEmpty();
  const there = isOpen ? step(track, place, { type: 'go-on', open }) : place;
  const done = listen(journey, there, heard);
  if (done) return done;
  // It is asked before a reply is taken for an answer.
  if (isOpen) {
    const settled = { ...journey, bookmark: { ...journey.bookmark, misses: 0 } };
    return sentBackAnswer(settled, there, heard) ?? arrive(settled, there, closedCard(settled, heard));
  }
  const named = kept && place.place !== DONE ? null : namedByHelper(journey, place, heard);
  if (named) return named;
  if (place.place === DONE && isHelping(journey)) return stayAt(journey, place, [sectionDone(journey)]);
  if (place.place === DONE) return doneTurn(journey, place, heard);
  if (kept) return replyTurn(journey, kept, heard);
  const asked = askedBefore(journey, place, heard);
  return asked ? replyTurn(journey, asked, heard) : arrive(journey, place, closedCard(journey, heard));
}

/** What a helper says of a column by its name is taken wherever the helper stands: before the first question, and after the last. */
function namedByHelper(journey: JourneyScene, place: JourneyPlace, heard: Heard): Outcome | null {
  if (heard.kind !== 'text' || !isHelping(journey)) return null;
  const scene = clearTransientMode(journey);
  const many = manyAnswer(scene, place, heard.text);
  return many && takeAnswer(scene, place, many);
}

/** What somebody sends that nobody keeps here: they are told so. */
const SENT: ReadonlySet<Heard['kind']> = new Set(['picture', 'stored-files', 'document', 'unreadable', 'unsupported']);

/** Nothing is asked any more: how things stand, and what can be said when that was not what was meant. */
function doneTurn(journey: JourneyScene, place: JourneyPlace, heard: Heard): Outcome {
  const { application, bookmark, vocabulary } = journey;
  const isAsked =
    heard.kind !== 'text' || means(vocabulary, 'resume', heard.text) || means(vocabulary, 'submit', heard.text);
  const misses = isAsked ? 0 : bookmark.misses;
  const untaken = SENT.has(heard.kind) ? [say('done.not-taken', { turn: bookmark.turn })] : [];
  const { printed } = application;
  if (heard.kind === 'text' && printed && means(vocabulary, 'make-form', heard.text))
    return stayAt(journey, place, [say('document.file', printed.file), statusOf(journey)]);
  const closed = [...closedCard(journey, heard, true), ...untaken];
  if (isAsked) return stayAt({ ...journey, bookmark: { ...bookmark, misses } }, place, [...closed, statusOf(journey)]);
  const part =
    misses === 0
      ? statusOf(journey)
      : say('done.unclear', {
          status: application.status,
          misses,
          canWithdraw: canWithdraw(journey),
        });
  return stayAt({ ...journey, bookmark: { ...bookmark, misses: misses + 1 } }, place, [part]);
}

function replyTurn(journey: JourneyScene, place: JourneyPlace, heard: Heard): Outcome {
  const scene = clearTransientMode(journey);
  if (heard.kind === 'text') {
    const over = overAt(place.place, scene);
    if (over) return takeAnswer(scene, place, { kind: 'say', isMiss: true, parts: over });
    const picked = whichSentBack(journey, scene, place, heard.text);
    if (picked) return picked;
    const early = earlyTurn(journey, scene, place, heard.text);
    if (early) return early;
    const elsewhere = sentBackElsewhere(scene, place, heard.text);
    if (elsewhere) return elsewhere;
    const many = manyAnswer(scene, place, heard.text) ?? besideSum(scene, place, heard.text);
    return takeBesidePage(scene, place, many ?? answerAt(place.place, heard, scene));
  }
  return heard.kind === 'choice'
    ? answerCard(journey, place, heard)
    : takeAnswer(scene, place, answerAt(place.place, heard, scene));
}

/** Goes on after the official form was printed. */
export function afterPrinting(scene: Scene & { application: Application }, parts: Part[]): Outcome {
  const track = trackOf(scene.campaign, scene.application);
  const campaign = campaignFor(scene.campaign, scene.application);
  const bookmark = { ...nextBookmark(scene), misses: 0, mode: null };
  const journey: JourneyScene = { ...scene, campaign, track, bookmark };
  const from = { place: DONE, skipped: journey.bookmark.skipped, isDetour: false };
  return arrive(journey, step(track, from, { type: 'go-on', open: openPlacesFor(journey) }), parts);
}
