import { mappedField } from '../domain/application/adapt.ts';
import type { Application } from '../domain/application/application.ts';
import type { ApplicantCommand } from '../domain/application/commands.ts';
import { decide } from '../domain/application/decide.ts';
import type { ApplicationEvent } from '../domain/application/events.ts';
import { evolve } from '../domain/application/evolve.ts';
import { fieldOf, formOf, isSubmitted, trackOf } from '../domain/application/progress.ts';
import { isHelper } from '../domain/application/together.ts';
import { type Part, say } from '../domain/messages.ts';
import { questionTurn } from './answer-question.ts';
import { arrive, statusOf, stay } from './arrive.ts';
import { anewTurn, type CommandAnswer, isStepAnswer } from './begin-anew.ts';
import { commandTurn } from './commands.ts';
import { documentTurn } from './document-turn.ts';
import { DONE, ENGINE } from './machine.ts';
import { nextBookmark, type Outcome } from './outcome.ts';
import { ownApplicationsTurn } from './own-applications.ts';
import { pageTurn } from './page-turn.ts';
import { manyAnswer } from './read-many.ts';
import { asideTurn } from './say-aside.ts';
import type { Heard, JourneyScene, Scene, StepAnswer } from './scene.ts';
import { type Place, placeAtFirstOpen, placeOfBookmark, step } from './step.ts';
import { fieldIdOf, placeOf } from './steps/form.ts';
import { answerAt, askAt } from './steps/registry.ts';
import { clashParts } from './together/clash-parts.ts';
import { openFor } from './together/open-for.ts';
import { sectionDone, togetherTurn } from './together/together-turn.ts';
import { means } from './words.ts';

/** A message of somebody who has an application, or helps with one. A changed form is told once. */
export function journeyTurn(scene: Scene & { application: Application }, heard: Heard): Outcome | null {
  if (heard.kind === 'entered') return null;
  const outcome = placedTurn(scene, heard);
  const updated = updatedParts(scene);
  return { ...outcome, parts: [...updated, ...outcome.parts] };
}

/** The form changed since the person was last here: which columns are asked again. */
function updatedParts({ person, campaign, application, asksAgain = [] }: Scene & { application: Application }): Part[] {
  const { bookmark } = person;
  if (!bookmark?.place || bookmark.campaign !== campaign.id || bookmark.revision === campaign.revision) return [];
  const { fields } = formOf(trackOf(campaign, application));
  const labels = fields.filter(({ id }) => asksAgain.includes(id)).map(({ label }) => label);
  return [say('form.updated', { labels })];
}

/** Says something, then asks once more what is asked where the person stands; at the end nothing is asked. */
export function askJourneyAgain(scene: Scene & { application: Application }, parts: Part[]): Outcome {
  const { journey, open, place } = standing(scene);
  const settled = withoutPassingMode(journey);
  const said = [...updatedParts(scene), ...parts];
  if (place.place !== DONE) return arrive(settled, place, said);
  return open.size > 0
    ? arrive(settled, step(journey.track, place, { type: 'go-on', open }), said)
    : stay(settled, place, said);
}

/** Where the person stands, and what is open. @returns `kept` null when the place no longer holds and was found anew */
function standing(scene: Scene & { application: Application }) {
  const track = trackOf(scene.campaign, scene.application);
  const journey: JourneyScene = { ...scene, track, bookmark: nextBookmark(scene) };
  const under = { engine: ENGINE, campaign: scene.campaign.id, revision: scene.campaign.revision };
  const kept = placeOfBookmark(track, scene.person.bookmark, under);
  const open = openFor(journey);
  return { track, journey, kept, open, place: kept ?? placeAtFirstOpen(track, open) };
}

function placedTurn(scene: Scene & { application: Application }, heard: Heard): Outcome {
  const { track, journey, kept, open, place } = standing(scene);
  const onPage = pageTurn(journey, place, heard) ?? documentTurn(journey, place, heard);
  if (onPage) return isStepAnswer(onPage) ? command(withoutPassingMode(journey), place, onPage) : onPage;
  if (heard.kind === 'text') {
    const done = wordsTurn(journey, place, heard.text);
    if (done) return done;
  }
  const chosen = clashCardTurn(journey, place, heard);
  if (chosen) return chosen;
  // Something was sent back, or the journey changed: go to what is open before a reply is taken for an answer.
  if (place.place === DONE && open.size > 0) {
    const settled = { ...journey, bookmark: { ...journey.bookmark, misses: 0 } };
    return arrive(settled, step(track, place, { type: 'go-on', open }), []);
  }
  if (place.place === DONE && isHelping(journey)) return stay(journey, place, [sectionDone(journey)]);
  if (place.place === DONE) return doneTurn(journey, place, heard);
  if (kept) return replyTurn(journey, kept, heard);
  const asked = askedBefore(journey, place, heard);
  return asked ? replyTurn(journey, asked, heard) : arrive(journey, place, []);
}

/** The form changed between a question and its answer: the answer is taken where its column is still asked. Not a choice: the
 *  numbers may mean other options now. */
function askedBefore(journey: JourneyScene, from: Place, heard: Heard): Place | null {
  const { person, campaign, track, application } = journey;
  const { place, application: about } = person.bookmark ?? {};
  const before = about === application.id && place ? fieldIdOf(place) : null;
  const now = before === null ? null : mappedField(campaign, application.track, before);
  const field = now === null ? null : fieldOf(track, now);
  if (!field || 'options' in field || heard.kind === 'choice') return null;
  return step(track, from, { type: 'visit', place: placeOf(field.id) });
}

/** Nothing is asked any more: how things stand, and what can be said when that was not what was meant. */
function doneTurn(journey: JourneyScene, place: Place, heard: Heard): Outcome {
  const { application, bookmark, vocabulary } = journey;
  const isAsked =
    heard.kind !== 'text' || means(vocabulary, 'resume', heard.text) || means(vocabulary, 'submit', heard.text);
  const misses = isAsked ? 0 : bookmark.misses;
  if (isAsked) return stay({ ...journey, bookmark: { ...bookmark, misses } }, place, [statusOf(journey)]);
  const part = misses === 0 ? statusOf(journey) : say('done.unclear', { status: application.status, misses });
  return stay({ ...journey, bookmark: { ...bookmark, misses: misses + 1 } }, place, [part]);
}

/** A button of a card that shows two answers. */
function clashCardTurn(journey: JourneyScene, place: Place, heard: Heard): Outcome | null {
  if (heard.kind !== 'choice' || !heard.card.startsWith(`clash_${journey.application.id}_`)) return null;
  const said = togetherTurn(journey, place, heard.key);
  if (!said) return null;
  const outcome = isStepAnswer(said) ? command(journey, place, said) : said;
  const closing = heard.code ? [say('card.close', { code: heard.code, decision: 'taken' as const })] : [];
  return { ...outcome, parts: [...closing, ...outcome.parts] };
}

/** What may be said at any place: an answer to what we asked last, commands, questions, asides. */
function wordsTurn(journey: JourneyScene, place: Place, text: string): Outcome | null {
  const together = togetherTurn(journey, place, text);
  if (together) return isStepAnswer(together) ? command(journey, place, together) : together;
  const anew = anewTurn(journey, place, text);
  if (anew) return isStepAnswer(anew) ? command(journey, place, anew) : anew;
  const own = ownApplicationsTurn(journey, place, text);
  if (own) return own;
  const settled = withoutPassingMode(journey);
  const done = commandTurn(settled, place, text);
  if (done) return isStepAnswer(done) ? command(settled, place, done) : done;
  return questionTurn(journey, place, text) ?? asideTurn(journey, place, text);
}

/** A yes that was asked for, or a list to choose from, is passed once something else is said. */
function withoutPassingMode(journey: JourneyScene): JourneyScene {
  const isPassing = PASSING.includes(journey.bookmark.mode?.kind ?? '');
  return isPassing ? { ...journey, bookmark: { ...journey.bookmark, mode: null } } : journey;
}

const PASSING = [
  'beginning-anew',
  'choosing-application',
  'choosing-track',
  'choosing-section',
  'stamping-paper',
  'choosing-imported',
];

function replyTurn(journey: JourneyScene, place: Place, heard: Heard): Outcome {
  const scene = withoutPassingMode(journey);
  if (heard.kind === 'text') {
    const many = manyAnswer(scene, place, heard.text);
    return apply(scene, place, many ?? answerAt(place.place, heard, scene));
  }
  if (heard.kind !== 'choice') return apply(scene, place, answerAt(place.place, heard, scene));
  const isCurrent = heard.card.startsWith(`q_${journey.application.id}_${place.place.replaceAll('/', '-')}_`);
  if (!isCurrent) return arrive(journey, place, [say('journey.closed-card', { turn: journey.bookmark.turn })]);
  const said =
    wordsOfButton(journey, place, heard.key) ??
    apply(scene, place, answerAt(place.place, { kind: 'text', text: heard.key }, scene));
  const closing: Part[] = heard.code
    ? [say('card.close', { code: heard.code, decision: heard.key === 'no' ? 'no' : 'yes' })]
    : [];
  return { ...said, parts: [...closing, ...said.parts] };
}

/** A button of a card that asks whether to begin anew. */
function wordsOfButton(journey: JourneyScene, place: Place, key: string): Outcome | null {
  const anew = journey.bookmark.mode?.kind === 'beginning-anew' ? anewTurn(journey, place, key) : null;
  return anew && (isStepAnswer(anew) ? command(journey, place, anew) : anew);
}

function apply(journey: JourneyScene, place: Place, answer: StepAnswer): Outcome {
  if (answer.kind === 'say') {
    const misses = answer.isMiss ? journey.bookmark.misses + 1 : 0;
    const mode = answer.mode === undefined ? journey.bookmark.mode : answer.mode;
    const outcome = stay({ ...journey, bookmark: { ...journey.bookmark, misses, mode } }, place, answer.parts);
    return answer.asksAgain ? { ...outcome, parts: [...outcome.parts, ...askAt(place.place, journey)] } : outcome;
  }
  if (answer.kind === 'skip') {
    const open = openFor(journey);
    return onward(journey, step(journey.track, place, { type: 'skip', open }), answer.parts);
  }
  if (answer.kind === 'go-on') {
    const open = openFor(journey);
    return onward(journey, step(journey.track, place, { type: 'go-on', open }), answer.parts);
  }
  return command(journey, place, answer);
}

function command(journey: JourneyScene, place: Place, answer: CommandAnswer): Outcome {
  const { campaign, now, person, contacts, track } = journey;
  const decision = decide(journey.application, answer.command, {
    campaign,
    now,
    by: person.id,
    contacts,
    seen: person.bookmark?.seen,
  });
  if (decision.kind === 'refused') {
    const bookmark = { ...journey.bookmark, misses: journey.bookmark.misses + 1 };
    return stay({ ...journey, bookmark }, place, [
      say('refused', { reason: decision.reason, values: { ...decision.values }, misses: journey.bookmark.misses }),
    ]);
  }
  const application = evolveAll(journey.application, decision.events, now);
  const mode = answer.mode === undefined ? journey.bookmark.mode : answer.mode;
  const next: JourneyScene = {
    ...journey,
    application,
    bookmark: { ...journey.bookmark, misses: 0, mode, lastField: lastOf(answer.command) ?? journey.bookmark.lastField },
  };
  const { parts, effects } = clashParts(decision, person.id, answer.parts);
  const changes = { application: application.id, applicationEvents: decision.events, effects };
  if (answer.stays) return { ...stay(next, place, parts), ...changes };
  return { ...onward(next, step(track, place, { type: 'go-on', open: openFor(next) }), parts), ...changes };
}

/** Arrives; a helper for whom nothing is left to ask hears that. */
function onward(journey: JourneyScene, place: Place, parts: Part[]): Outcome {
  const isOver = place.place === DONE && isHelping(journey);
  return arrive(journey, place, isOver ? [...parts, sectionDone(journey)] : parts);
}

function isHelping({ application, person }: JourneyScene): boolean {
  return isHelper(application, person.id) && !isSubmitted(application);
}

/** The field a correction is for. */
function lastOf(given: ApplicantCommand): string | null {
  if (given.kind === 'answer') return given.field;
  return given.kind === 'answer-many' ? (given.answers.at(-1)?.field ?? null) : null;
}

export function evolveAll(application: Application, events: readonly ApplicationEvent[], now: Date): Application {
  return events.reduce((known, event) => evolve(known, event, now.toISOString()), application);
}

/** Goes on after the official form was printed. */
export function afterPrinting(scene: Scene & { application: Application }, parts: Part[]): Outcome {
  const track = trackOf(scene.campaign, scene.application);
  const journey: JourneyScene = { ...scene, track, bookmark: { ...nextBookmark(scene), misses: 0, mode: null } };
  const from = { place: DONE, skipped: journey.bookmark.skipped, isDetour: false };
  return arrive(journey, step(track, from, { type: 'go-on', open: openFor(journey) }), parts);
}
