import { fieldOf } from '../../../domain/application/answers/progress.ts';
import { decide } from '../../../domain/application/decide.ts';
import type { ApplicationEvent } from '../../../domain/application/record/events.ts';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { isPictureList } from '../../../domain/form/base/answers.ts';
import { parseAnswer } from '../../../domain/form/parse-answer.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene, StepAnswer } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { arrive } from '../../journey/place/arrive.ts';
import { askWhose } from '../../journey/reading/many-answer.ts';
import { readEarly, rowsOf, type ToldEarly } from '../../journey/reading/read-early.ts';
import { evolveAll, takeAnswer } from '../../journey/taking/take-answer.ts';
import { pickedIndex } from '../../meaning/words.ts';
import { isAtConditions } from '../../steps/clauses-asked.ts';
import { formOpensOn, isFormNotYetOpen } from '../../steps/closed-now.ts';
import { verdictInFront } from '../../steps/eligibility.ts';
import { fieldPlace } from '../../steps/form.ts';
import { answerAt } from '../../steps/registry.ts';

const FORM = fieldPlace('');

/** Answers that come before the form is asked: at the conditions, and until the form opens. While it is open they are stored; before, they are
 *  kept and stored as soon as it opens (`withEarly`). @returns null for a message without any, and once the form is being filled in */
export function earlyTurn(
  asked: JourneyScene,
  journey: JourneyScene,
  place: JourneyPlace,
  text: string,
): Outcome | null {
  const isBefore = isAtConditions(place);
  const isClosed = isFormNotYetOpen(journey);
  if (!isBefore && !(isClosed && place.place.startsWith(FORM))) return null;
  const placed = placedAnswer(asked, journey, text);
  if (placed) return take(journey, place, placed);
  const led = isBefore ? verdictInFront(text, journey) : null;
  const told = readEarly(journey, led ? led.rest : text);
  if (!led) {
    if (told) return take(journey, place, told);
    return isBefore ? null : unread(journey, place);
  }
  if (!told) return null;
  const noted = withNoted(journey, told.claims);
  const { journey: next } = noted;
  const outcome = takeAnswer(next, place, answerAt(place.place, { kind: 'text', text: led.front }, next));
  const parts = [...(isClosed ? notedParts(journey, told) : []), ...unusedParts(told), ...outcome.parts];
  return alsoNoted({ ...outcome, parts }, noted);
}

/** A name or a sentence is not asked about before its column is: it is said that nothing was kept of it. */
function unread(journey: JourneyScene, place: JourneyPlace): Outcome {
  return takeAnswer(journey, place, {
    kind: 'say',
    isMiss: true,
    parts: [say('early.unread', { from: formOpensOn(journey), misses: journey.bookmark.misses })],
  });
}

/** A number, after it was asked which column is meant. */
function placedAnswer(
  { bookmark: { mode } }: JourneyScene,
  { track, now }: JourneyScene,
  text: string,
): ToldEarly | null {
  if (mode?.kind !== 'placing-answer') return null;
  const picked = pickedIndex(text, mode.fields.length);
  const field = picked === null ? null : fieldOf(track, mode.fields[picked] ?? '');
  const parsed = field && parseAnswer(field, { kind: 'text', text: mode.text }, { today: shanghaiDay(now) });
  if (!field || parsed?.kind !== 'accepted') return null;
  return { claims: [{ field, value: parsed.value }], which: null, unused: [] };
}

function take(journey: JourneyScene, place: JourneyPlace, told: ToldEarly): Outcome {
  const which = told.which && askWhose(told.which.text, told.which.fields);
  const asks = which?.parts ?? [];
  const mode = which?.mode ?? null;
  if (told.claims.length === 0) return takeAnswer(journey, place, { kind: 'say', parts: asks, mode });
  if (!isFormNotYetOpen(journey)) {
    const parts = [
      say('many.taken', { filled: rowsOf(told.claims), doubts: [], left: null }),
      ...unusedParts(told),
      ...asks,
    ];
    const answers = told.claims.map(({ field, value }) => ({ field: field.id, value }));
    const answer: StepAnswer = {
      kind: 'command',
      command: { kind: 'answer-many', answers },
      parts,
      mode,
      ...(which ? { stays: true } : {}),
    };
    return takeAnswer(journey, place, answer);
  }
  const noted = withNoted({ ...journey, bookmark: { ...journey.bookmark, misses: 0, mode } }, told.claims);
  const parts = [...notedParts(journey, told), ...unusedParts(told)];
  const { journey: next } = noted;
  if (which) return alsoNoted(takeAnswer(next, place, { kind: 'say', parts: [...parts, ...asks], mode }), noted);
  const said = isAtConditions(place) ? arrive(next, place, parts) : takeAnswer(next, place, { kind: 'say', parts });
  return alsoNoted(said, noted);
}

function notedParts(journey: JourneyScene, { claims }: ToldEarly): Part[] {
  return [say('early.noted', { filled: rowsOf(claims), from: formOpensOn(journey) })];
}

function unusedParts({ unused }: ToldEarly): Part[] {
  return unused.length > 0 ? [say('form.unused', { words: [...unused] })] : [];
}

interface Noted {
  journey: JourneyScene;
  events: readonly ApplicationEvent[];
}

/** The application with what was told kept on record. */
function withNoted(journey: JourneyScene, claims: ToldEarly['claims']): Noted {
  const { application, campaign, now, person, contacts } = journey;
  const answers = claims.flatMap(({ field, value }) => (isPictureList(value) ? [] : [{ field: field.id, value }]));
  const decision = decide(
    application,
    { kind: 'note-early', answers },
    { campaign, now, by: person.id, contacts, seen: person.bookmark?.seen },
  );
  const events = decision.kind === 'refused' ? [] : decision.events;
  return { journey: { ...journey, application: evolveAll(application, events, now) }, events };
}

/** An outcome beside which something was kept. */
function alsoNoted(outcome: Outcome, { journey, events }: Noted): Outcome {
  if (events.length === 0) return outcome;
  const { change } = outcome;
  const more = change.kind === 'application' ? change.events : [];
  return {
    ...outcome,
    change: { kind: 'application', application: journey.application.id, events: [...events, ...more] },
  };
}
