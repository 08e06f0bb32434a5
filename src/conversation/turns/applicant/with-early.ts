import { earlyAnswersOf } from '../../../domain/application/answers/early.ts';
import { formOf, trackOf } from '../../../domain/application/answers/progress.ts';
import { decide } from '../../../domain/application/decide.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import type { ApplicationEvent } from '../../../domain/application/record/events.ts';
import { campaignFor } from '../../../domain/application/record/extension.ts';
import { isSubmissionOpen } from '../../../domain/application/stages/window.ts';
import type { Effect } from '../../../domain/base/journal-entry.ts';
import type { AnswerValue } from '../../../domain/form/base/answers.ts';
import { printAnswer } from '../../../domain/form/parse-answer.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { earlyOf, withEarlyOf } from '../../../domain/people/early-answers.ts';
import { COLUMN_QUESTIONS } from '../../base/column-questions.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene, Scene } from '../../base/scene.ts';
import { step } from '../../journey/machine/step.ts';
import { arrive } from '../../journey/place/arrive.ts';
import { openPlacesFor } from '../../journey/place/open-places-for.ts';
import { evolveAll } from '../../journey/taking/take-answer.ts';
import { fieldPlace } from '../../steps/form.ts';

const FORM = fieldPlace('');

/** What asks a column: it is asked again once more is answered. */
const QUESTIONS: readonly Part['message'][] = [...COLUMN_QUESTIONS, 'form.write'];

type Filled = Scene & { application: Application };
interface Told {
  field: string;
  value: AnswerValue;
}

/** Stores what was said before the form opened as soon as the person is asked for the form, and says it back; what cannot be valid beside the other answers
 *  is said too. */
export function withEarly(scene: Filled, outcome: Outcome): Outcome {
  const { place } = outcome.bookmark;
  const { change } = outcome;
  const changed = change.kind === 'application' ? change.events : [];
  const isOwn = change.kind === 'application' || (change.kind === 'person' && change.events.length === 0);
  const isElsewhere = outcome.bookmark.application !== scene.application.id;
  if (isElsewhere || !isOwn || !place?.startsWith(FORM)) return outcome;
  const isNoted = scene.application.early !== undefined || changed.some(({ kind }) => kind === 'answersNoted');
  if (!isNoted && earlyOf(outcome.bookmark, scene.application.id).length === 0) return outcome;
  const before = evolveAll(scene.application, changed, scene.now);
  const campaign = campaignFor(scene.campaign, before);
  if (!isSubmissionOpen(campaign, before, scene.now)) return outcome;
  // Bookmarks of earlier programs kept it themselves.
  const kept = { ...outcome.bookmark, early: withEarlyOf(outcome.bookmark, scene.application.id, []) };
  const { events, effects, stored, dropped, after } = storedNow({ ...scene, campaign }, before, outcome);
  if (events.length === 0) return { ...outcome, bookmark: kept };
  // The list that was to be asked is asked without what is stored now.
  const rest = { ...kept, list: scene.person.bookmark?.list };
  const track = trackOf(scene.campaign, before);
  const journey: JourneyScene = { ...scene, campaign, track, application: after, bookmark: rest };
  const at = { place, skipped: rest.skipped, isDetour: rest.isDetour };
  const next = arrive(journey, step(track, at, { type: 'go-on', open: openPlacesFor(journey) }), []);
  const said = outcome.parts.filter(({ message }) => !QUESTIONS.includes(message));
  const used = stored.length > 0 ? [say('early.used', { filled: rowsKept(journey, stored) })] : [];
  const lost = dropped.length > 0 ? [say('early.dropped', { rows: rowsKept(journey, dropped) })] : [];
  return {
    ...next,
    parts: [...said, ...used, ...lost, ...next.parts],
    change: { kind: 'application', application: after.id, events: [...changed, ...events] },
    effects: [...outcome.effects, ...effects],
  };
}

/** Each answer by itself: one that cannot be valid holds none of the others up. */
function storedNow(scene: Filled, before: Application, { bookmark }: Outcome) {
  const { campaign, now, contacts } = scene;
  const context = { campaign, now, by: scene.person.id, contacts };
  const noted = earlyAnswersOf(before);
  const older = earlyOf(bookmark, before.id).filter(({ field }) => !noted.some((one) => one.field === field));
  const [stored, dropped]: [Told[], Told[]] = [[], []];
  const events: ApplicationEvent[] = [];
  const effects: Effect[] = [];
  let after = before;
  for (const told of [...older, ...noted].filter(({ field }) => before.answers[field] === undefined)) {
    const decision = decide(after, { kind: 'answer', ...told }, context);
    if (decision.kind === 'refused') {
      dropped.push(told);
      continue;
    }
    stored.push(told);
    events.push(...decision.events);
    effects.push(...decision.effects);
    after = evolveAll(after, decision.events, now);
  }
  if (dropped.length > 0) {
    const fields = dropped.map(({ field }) => field);
    const decision = decide(after, { kind: 'note-early', answers: [], dropped: fields }, context);
    if (decision.kind === 'decided') events.push(...decision.events);
    after = decision.kind === 'decided' ? evolveAll(after, decision.events, now) : after;
  }
  return { events, effects, stored, dropped, after };
}

function rowsKept({ track }: JourneyScene, answers: readonly Told[]): { label: string; text: string }[] {
  return answers.flatMap(({ field: id, value }) => {
    const field = formOf(track).fields.find((known) => known.id === id);
    return field ? [{ label: field.label, text: printAnswer(field, value) }] : [];
  });
}
