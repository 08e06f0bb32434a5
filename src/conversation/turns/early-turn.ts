import type { Application } from '../../domain/application/application.ts';
import { decide } from '../../domain/application/decide.ts';
import type { ApplicationEvent } from '../../domain/application/events.ts';
import { evolve } from '../../domain/application/evolve.ts';
import { campaignFor } from '../../domain/application/extension.ts';
import { fieldOf, formOf, trackOf } from '../../domain/application/progress.ts';
import { windowNow } from '../../domain/application/window.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { isPictureList } from '../../domain/form/base/answers.ts';
import { parseAnswer, printAnswer } from '../../domain/form/parse-answer.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import { type EarlyAnswers, earlyOf, withEarlyOf } from '../../domain/people/early-answers.ts';
import type { Outcome } from '../base/outcome.ts';
import type { JourneyScene, Scene, StepAnswer } from '../base/scene.ts';
import { pickedIndex } from '../base/words.ts';
import { arrive } from '../journey/arrive.ts';
import type { JourneyPlace } from '../journey/machine.ts';
import { openPlacesFor } from '../journey/open-places-for.ts';
import { readEarly, rowsOf, type ToldEarly } from '../journey/read-early.ts';
import { step } from '../journey/step.ts';
import { takeAnswer } from '../journey/take-answer.ts';
import { verdictInFront } from '../steps/eligibility.ts';
import { fieldPlace } from '../steps/form.ts';
import { answerAt } from '../steps/registry.ts';

type Kept = EarlyAnswers['answers'][number];

const CONDITIONS = 'eligibility/';
const FORM = fieldPlace('');

/** Answers that come before the form is asked: at the conditions, and until the form opens. While it is open they are stored; before, they are
 *  kept and stored as soon as it opens (`withEarly`). @returns null for a message without any, and once the form is being filled in */
export function earlyTurn(
  asked: JourneyScene,
  journey: JourneyScene,
  place: JourneyPlace,
  text: string,
): Outcome | null {
  const isAtConditions = place.place.startsWith(CONDITIONS);
  const isClosed = isNotYetOpen(journey);
  if (!isAtConditions && !(isClosed && place.place.startsWith(FORM))) return null;
  const placed = placedAnswer(asked, journey, text);
  if (placed) return take(journey, place, placed);
  const led = isAtConditions ? verdictInFront(text, journey) : null;
  const told = readEarly(journey, led ? led.rest : text);
  if (!led) {
    if (told) return take(journey, place, told);
    // A name or a sentence is not asked about before its column is.
    return isAtConditions ? null : takeAnswer(journey, place, answerAt(place.place, { kind: 'text', text }, journey));
  }
  if (!told) return null;
  const noted = withNoted(journey, told.claims);
  const outcome = takeAnswer(noted, place, answerAt(place.place, { kind: 'text', text: led.front }, noted));
  const parts = [...(isClosed ? notedParts(journey, told) : []), ...unusedParts(told), ...outcome.parts];
  return { ...outcome, parts };
}

function isNotYetOpen({ campaign, application, now }: JourneyScene): boolean {
  return windowNow(campaign, 'submission', application, now).state === 'before';
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
  const which = told.which && {
    text: told.which.text,
    rows: told.which.fields.map(({ section, label }) => ({ section, label })),
  };
  const asks = which ? [say('early.which', which)] : [];
  const mode = told.which
    ? { kind: 'placing-answer' as const, text: told.which.text, fields: told.which.fields.map(({ id }) => id) }
    : null;
  if (told.claims.length === 0) return takeAnswer(journey, place, { kind: 'say', parts: asks, mode });
  if (!isNotYetOpen(journey)) {
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
  if (which) return takeAnswer(noted, place, { kind: 'say', parts: [...parts, ...asks], mode });
  return place.place.startsWith(CONDITIONS)
    ? arrive(noted, place, parts)
    : takeAnswer(noted, place, { kind: 'say', parts });
}

function notedParts({ campaign, application, now }: JourneyScene, { claims }: ToldEarly): Part[] {
  const { from } = windowNow(campaign, 'submission', application, now);
  return [say('early.noted', { filled: rowsOf(claims), from })];
}

function unusedParts({ unused }: ToldEarly): Part[] {
  return unused.length > 0 ? [say('form.unused', { words: [...unused] })] : [];
}

function withNoted(journey: JourneyScene, claims: ToldEarly['claims']): JourneyScene {
  const { application, bookmark } = journey;
  const before = earlyOf(bookmark, application.id);
  const now: Kept[] = claims.flatMap(({ field, value }) =>
    isPictureList(value)
      ? []
      : [
          {
            field: field.id,
            value: Array.isArray(value) ? value.map(String) : (value as Exclude<Kept['value'], string[]>), // no list: just asked
          },
        ],
  );
  const answers = [...before.filter(({ field }) => !now.some((one) => one.field === field)), ...now];
  return { ...journey, bookmark: { ...bookmark, early: withEarlyOf(bookmark, application.id, answers) } };
}

/** What asks a column: it is asked anew once more is answered. */
const QUESTIONS: readonly Part['message'][] = [
  'form.section',
  'form.section-again',
  'form.ask',
  'form.choose',
  'form.write',
];

/** Stores what was said before the form opened as soon as the person is asked for the form, and says it back. */
export function withEarly(scene: Scene & { application: Application }, outcome: Outcome): Outcome {
  const { place } = outcome.bookmark;
  const early = earlyOf(outcome.bookmark, scene.application.id);
  const { change } = outcome;
  const changed = change.kind === 'application' ? change.events : [];
  const isOwn = change.kind === 'application' || (change.kind === 'person' && change.events.length === 0);
  const isElsewhere = outcome.bookmark.application !== scene.application.id;
  if (early.length === 0 || isElsewhere || !isOwn || !place?.startsWith(FORM)) return outcome;
  const before = evolved(scene.application, changed, scene.now);
  const campaign = campaignFor(scene.campaign, before);
  if (windowNow(campaign, 'submission', before, scene.now).state !== 'open') return outcome;
  // The list that was to be asked is asked without what is stored now.
  const bare = { ...outcome.bookmark, early: withEarlyOf(outcome.bookmark, scene.application.id, []) };
  const rest = { ...bare, list: scene.person.bookmark?.list };
  const answers = early.filter(({ field }) => before.answers[field] === undefined);
  const by = scene.person.id;
  const decision = decide(
    before,
    { kind: 'answer-many', answers },
    { campaign, now: scene.now, by, contacts: scene.contacts },
  );
  if (answers.length === 0 || decision.kind === 'refused') return { ...outcome, bookmark: bare };
  const track = trackOf(scene.campaign, before);
  const after = evolved(before, decision.events, scene.now);
  const journey: JourneyScene = { ...scene, campaign, track, application: after, bookmark: rest };
  const at = { place, skipped: rest.skipped, isDetour: rest.isDetour };
  const next = arrive(journey, step(track, at, { type: 'go-on', open: openPlacesFor(journey) }), []);
  const said = outcome.parts.filter(({ message }) => !QUESTIONS.includes(message));
  const used = say('early.used', { filled: rowsKept(journey, answers) });
  return {
    ...next,
    parts: [...said, used, ...next.parts],
    change: { kind: 'application', application: after.id, events: [...changed, ...decision.events] },
    effects: [...outcome.effects, ...decision.effects],
  };
}

function rowsKept({ track }: JourneyScene, answers: readonly Kept[]): { label: string; text: string }[] {
  return answers.flatMap(({ field: id, value }) => {
    const field = formOf(track).fields.find((known) => known.id === id);
    return field ? [{ label: field.label, text: printAnswer(field, value) }] : [];
  });
}

function evolved(application: Application, events: readonly ApplicationEvent[], now: Date): Application {
  return events.reduce((known, event) => evolve(known, event, now.toISOString()), application);
}
