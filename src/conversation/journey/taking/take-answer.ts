import { isSubmitted } from '../../../domain/application/answers/progress.ts';
import { clausesContradicted } from '../../../domain/application/answers/writing-help.ts';
import { decide } from '../../../domain/application/decide.ts';
import { evolve } from '../../../domain/application/evolve.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import type { ApplicantCommand } from '../../../domain/application/record/commands.ts';
import type { ApplicationEvent } from '../../../domain/application/record/events.ts';
import { isHelper } from '../../../domain/application/together/together.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Bookmark } from '../../../domain/people/bookmark.ts';
import type { Change, Outcome } from '../../base/outcome.ts';
import type { JourneyScene, StepAnswer } from '../../base/scene.ts';
import { DONE, type JourneyPlace } from '../machine/machine.ts';
import { step } from '../machine/step.ts';
import { arrive, stayAt } from '../place/arrive.ts';
import { openPlacesFor } from '../place/open-places-for.ts';
import { clashParts } from './clash-parts.ts';
import { sectionDone } from './section-done.ts';

/** What a step made of a reply: something to say, a way on, or a command that is decided now. */
export function takeAnswer(journey: JourneyScene, place: JourneyPlace, answer: StepAnswer): Outcome {
  if (answer.kind === 'say') {
    const misses = answer.isMiss ? journey.bookmark.misses + 1 : 0;
    const mode = answer.mode === undefined ? journey.bookmark.mode : answer.mode;
    const next = { ...journey, bookmark: { ...journey.bookmark, misses, mode } };
    return answer.asksAgain ? arrive(next, place, answer.parts) : stayAt(next, place, answer.parts);
  }
  if (answer.kind === 'skip') {
    const open = openPlacesFor(journey);
    return onward(journey, step(journey.track, place, { type: 'skip', open }), answer.parts);
  }
  if (answer.kind === 'go-on') {
    const open = openPlacesFor(journey);
    return onward(journey, step(journey.track, place, { type: 'go-on', open }), answer.parts);
  }
  return takeCommand(journey, place, answer);
}

/** Decides on a command; a refusal is said and counts as a miss, what stands leads on. */
export function takeCommand(
  journey: JourneyScene,
  place: JourneyPlace,
  answer: Extract<StepAnswer, { kind: 'command' }>,
): Outcome {
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
    return stayAt({ ...journey, bookmark }, place, [
      say('refused', { reason: decision.reason, values: { ...decision.values }, misses: journey.bookmark.misses }),
    ]);
  }
  const application = evolveAll(journey.application, decision.events, now);
  const mode = answer.mode === undefined ? journey.bookmark.mode : answer.mode;
  const next: JourneyScene = {
    ...journey,
    application,
    bookmark: {
      ...journey.bookmark,
      misses: 0,
      mode,
      lastField: lastOf(answer.command) ?? journey.bookmark.lastField,
      list: listAfter(journey.bookmark, answer.command),
      helping: helpingAfter(journey.bookmark, decision.events),
    },
  };
  const none = clausesContradicted(campaign, application, answeredIn(decision.events));
  const told =
    none.length > 0
      ? [
          ...answer.parts,
          say('writing.contradicted', {
            wanted: none.map(({ clause, about, label }) => ({ clause, about, label })),
            track: application.track,
          }),
        ]
      : answer.parts;
  const { parts, effects } = clashParts(decision, person.id, told);
  const outcome = answer.stays
    ? stayAt(next, place, parts)
    : onward(next, step(track, place, { type: 'go-on', open: openPlacesFor(next) }), parts);
  const { events } = decision;
  const change: Change =
    events.length > 0 ? { kind: 'application', application: application.id, events } : outcome.change;
  return { ...outcome, effects, change };
}

/** A text that is answered needs no more help. */
function helpingAfter({ helping }: Bookmark, events: readonly ApplicationEvent[]): Bookmark['helping'] {
  return helping && answeredIn(events).includes(helping.field) ? undefined : helping;
}

function answeredIn(events: readonly ApplicationEvent[]): string[] {
  return events.flatMap((event) => (event.kind === 'fieldAnswered' ? [event.field] : []));
}

/** Arrives; a helper for whom nothing is left to ask hears that. */
function onward(journey: JourneyScene, place: JourneyPlace, parts: Part[]): Outcome {
  const isOver = place.place === DONE && isHelping(journey);
  return arrive(journey, place, isOver ? [...parts, sectionDone(journey)] : parts);
}

export function isHelping({ application, person }: JourneyScene): boolean {
  return isHelper(application, person.id) && !isSubmitted(application);
}

/** Whoever answers one column of a list is asked the next one alone; whoever answers several is asked the rest of the list. */
function listAfter({ list }: Bookmark, given: ApplicantCommand): Bookmark['list'] {
  const fields = given.kind === 'answer' ? [given.field] : [];
  const answered = given.kind === 'answer-many' ? given.answers.map(({ field }) => field) : fields;
  const own = answered.filter((field) => list?.fields.includes(field));
  return list && own.length > 0 ? { ...list, isSingle: own.length === 1 } : list;
}

/** The field a correction is for. */
function lastOf(given: ApplicantCommand): string | null {
  if (given.kind === 'answer') return given.field;
  return given.kind === 'answer-many' ? (given.answers.at(-1)?.field ?? null) : null;
}

/** An application some events further. */
export function evolveAll(application: Application, events: readonly ApplicationEvent[], now: Date): Application {
  return events.reduce((known, event) => evolve(known, event, now.toISOString()), application);
}

/** A yes that was asked for, or a list to choose from, is passed once something else is said. */
export function clearTransientMode(journey: JourneyScene): JourneyScene {
  const isTransient = TRANSIENT.includes(journey.bookmark.mode?.kind ?? '');
  return isTransient ? { ...journey, bookmark: { ...journey.bookmark, mode: null } } : journey;
}

const TRANSIENT = [
  'beginning-anew',
  'choosing-application',
  'objecting',
  'choosing-track',
  'changing-track',
  'choosing-campaign',
  'choosing-section',
  'stamping-paper',
  'choosing-imported',
  'choosing-form',
  'holding',
  'clearing-text',
  'changing-words',
  'placing-answer',
  'choosing-column',
  'awaiting-picture',
  'adding-paragraph',
];
