import { type Application, evolve } from '../domain/application/application.ts';
import { decide } from '../domain/application/decide.ts';
import type { ApplicationEvent } from '../domain/application/events.ts';
import { trackOf } from '../domain/application/progress.ts';
import { type Part, say } from '../domain/messages.ts';
import { arrive, statusOf, stay } from './arrive.ts';
import { commandTurn } from './commands.ts';
import { DONE, ENGINE } from './machine.ts';
import { nextBookmark, type Outcome } from './outcome.ts';
import type { Heard, JourneyScene, Scene, StepAnswer } from './scene.ts';
import { type Place, placeAtFirstOpen, placeOfBookmark, step } from './step.ts';
import { answerAt, askAt, openPlaces } from './steps/registry.ts';

/** A message of an applicant who has an application. */
export function journeyTurn(scene: Scene & { application: Application }, heard: Heard): Outcome | null {
  if (heard.kind === 'entered') return null;
  const track = trackOf(scene.campaign, scene.application);
  const bookmark = nextBookmark(scene);
  const journey: JourneyScene = { ...scene, track, bookmark };
  const under = { engine: ENGINE, campaign: scene.campaign.id, revision: scene.campaign.revision };
  const kept = placeOfBookmark(track, scene.person.bookmark, under);
  const open = openPlaces(track, scene.application);
  const place = kept ?? placeAtFirstOpen(track, open);
  if (heard.kind === 'text') {
    const done = commandTurn(journey, place, heard.text);
    if (done) return done;
  }
  // Something was sent back, or the journey changed: go to what is open before a reply is taken for an answer.
  if (place.place === DONE && open.size > 0) return arrive(journey, step(track, place, { type: 'go-on', open }), []);
  if (place.place === DONE) return arrive(journey, place, [statusOf(journey)]);
  if (!kept) return arrive(journey, place, []);
  return replyTurn(journey, place, heard);
}

function replyTurn(journey: JourneyScene, place: Place, heard: Heard): Outcome {
  if (heard.kind !== 'choice') return apply(journey, place, answerAt(place.place, heard, journey));
  const isCurrent = heard.card.startsWith(`q_${journey.application.id}_${place.place.replaceAll('/', '-')}_`);
  if (!isCurrent) return arrive(journey, place, [say('journey.closed-card', {})]);
  const outcome = apply(journey, place, answerAt(place.place, { kind: 'text', text: heard.key }, journey));
  const closing: Part[] = heard.code
    ? [say('card.close', { code: heard.code, decision: heard.key === 'no' ? 'no' : 'yes' })]
    : [];
  return { ...outcome, parts: [...closing, ...outcome.parts] };
}

function apply(journey: JourneyScene, place: Place, answer: StepAnswer): Outcome {
  if (answer.kind === 'say') {
    const misses = answer.isMiss ? journey.bookmark.misses + 1 : 0;
    const mode = answer.mode === undefined ? journey.bookmark.mode : answer.mode;
    const outcome = stay({ ...journey, bookmark: { ...journey.bookmark, misses, mode } }, place, answer.parts);
    return answer.asksAgain ? { ...outcome, parts: [...outcome.parts, ...askAt(place.place, journey)] } : outcome;
  }
  if (answer.kind === 'go-on') {
    const open = openPlaces(journey.track, journey.application);
    return arrive(journey, step(journey.track, place, { type: 'go-on', open }), answer.parts);
  }
  return command(journey, place, answer);
}

function command(journey: JourneyScene, place: Place, answer: Extract<StepAnswer, { kind: 'command' }>): Outcome {
  const { campaign, now, person, contacts, track } = journey;
  const decision = decide(journey.application, answer.command, { campaign, now, by: person.id, contacts });
  if (decision.kind === 'refused') {
    const bookmark = { ...journey.bookmark, misses: journey.bookmark.misses + 1 };
    return stay({ ...journey, bookmark }, place, [
      say('refused', { reason: decision.reason, values: { ...decision.values } }),
    ]);
  }
  const application = evolveAll(journey.application, decision.events, now);
  const mode = answer.mode === undefined ? journey.bookmark.mode : answer.mode;
  const next: JourneyScene = { ...journey, application, bookmark: { ...journey.bookmark, misses: 0, mode } };
  const changes = { application: application.id, applicationEvents: decision.events, effects: decision.effects };
  if (answer.stays) return { ...stay(next, place, answer.parts), ...changes };
  const open = openPlaces(track, application);
  return { ...arrive(next, step(track, place, { type: 'go-on', open }), answer.parts), ...changes };
}

export function evolveAll(application: Application, events: readonly ApplicationEvent[], now: Date): Application {
  return events.reduce((known, event) => evolve(known, event, now.toISOString()), application);
}

/** Goes on after the official form was printed. */
export function afterPrinting(scene: Scene & { application: Application }, parts: Part[]): Outcome {
  const track = trackOf(scene.campaign, scene.application);
  const journey: JourneyScene = { ...scene, track, bookmark: { ...nextBookmark(scene), misses: 0, mode: null } };
  return arrive(journey, placeAtFirstOpen(track, openPlaces(track, scene.application)), parts);
}
