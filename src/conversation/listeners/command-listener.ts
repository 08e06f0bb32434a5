import { formOf, isSubmitted, missingFields } from '../../domain/application/answers/progress.ts';
import { minutesFor } from '../../domain/application/record/pace.ts';
import { windowNow } from '../../domain/application/stages/window.ts';
import { daysLeft } from '../../domain/campaign/calendar.ts';
import type { JourneyStep } from '../../domain/campaign/schema.ts';
import type { AskedColumn } from '../../domain/form/reading/reading.ts';
import { isLongerThan } from '../../domain/language/length.ts';
import { CALLED_APART } from '../../domain/language/separators.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import type { Outcome } from '../base/outcome.ts';
import type { JourneyScene } from '../base/scene.ts';
import { meansArticle } from '../base/spoken-words.ts';
import { markOfSummary, summaryOf } from '../base/summary.ts';
import { means } from '../base/words.ts';
import { arrive, statusOf, stay } from '../journey/arrive.ts';
import { fieldAt } from '../journey/field-at.ts';
import { DONE, type JourneyPlace } from '../journey/machine.ts';
import { openPlacesFor } from '../journey/open-places-for.ts';
import { step } from '../journey/step.ts';
import { clearTransientMode, takeAnswer } from '../journey/take-answer.ts';
import { fieldPlace } from '../steps/form.ts';
import { ruleOf } from '../steps/form-question.ts';
import { aboutPlace, answerAt, type OpenPlaces, replaceable, stepAt } from '../steps/registry.ts';
import { listAskedAt, listFrom } from '../steps/section-list.ts';
import { sumAt } from '../steps/sums.ts';
import { afterSubmission } from './after-submission.ts';
import { editTurn } from './edit-turn.ts';
import type { Listener } from './listener.ts';

/** Longest text that may be a command with a column's name. */
const MAX_COMMAND_CHARACTERS = 40;

/** What can be said at any time, from any place. @returns null when the text is none of it */
export const commandListener: Listener = (asked, place, heard) => {
  if (heard.kind !== 'text') return null;
  const { text } = heard;
  const journey = clearTransientMode(asked);
  return (
    afterSubmission(journey, place, text) ??
    lookTurn(journey, place, text) ??
    (isSubmitted(journey.application) ? null : moveTurn(journey, place, text))
  );
};

/** Commands that change nothing: answer, then ask the same question again. */
function lookTurn(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  // The summary stands in this question already.
  const isShown =
    aboutPlace(journey.track, place.place)?.showsSummary &&
    windowNow(journey.campaign, 'submission', journey.application, journey.now).state === 'open';
  if (isShown && means(journey.vocabulary, 'preview', text) && isRightAbove(journey))
    return arrive(journey, place, [say('confirm.above', {})]);
  if (isShown && means(journey.vocabulary, 'preview', text))
    return arrive({ ...journey, bookmark: { ...journey.bookmark, shown: undefined } }, place, []);
  const parts = looked(journey, place, text);
  if (parts) return arrive(journey, place, parts);
  if (!isPause(journey, text)) return null;
  const total = formOf(journey.track).fields.length;
  return stay(journey, place, [
    say('paused', { done: total - missingFields(journey.track, journey.application).length, total }),
  ]);
}

/** The whole was the last thing that was said, and it says the same now. */
function isRightAbove(journey: JourneyScene): boolean {
  const { shown, turn } = journey.bookmark;
  return (
    shown?.turn === turn - 1 && shown.application === journey.application.id && shown.mark === markOfSummary(journey)
  );
}

/** 今天先到这里 小孩要睡觉了: also with a reason behind it. */
function isPause({ vocabulary }: JourneyScene, text: string): boolean {
  if (means(vocabulary, 'pause', text)) return true;
  if (isLongerThan(text, MAX_COMMAND_CHARACTERS)) return false;
  const [first = '', ...more] = text.trim().split(CALLED_APART);
  return more.length > 0 && [...first].length > 2 && means(vocabulary, 'pause', first);
}

function looked(journey: JourneyScene, place: JourneyPlace, text: string): Part[] | null {
  const { vocabulary } = journey;
  if (means(vocabulary, 'help', text)) return helpAt(journey, place);
  if (means(vocabulary, 'progress', text)) return [progressOf(journey)];
  if (means(vocabulary, 'preview', text)) return [say('confirm.summary', summaryOf(journey))];
  if (meansArticle(journey, text)) return articleOf(journey);
  if (means(vocabulary, 'status', text)) return [statusOf(journey)];
  return null;
}

/** The rule and the example of the column that is asked, then what can be said at any time. */
function helpAt(journey: JourneyScene, place: JourneyPlace): Part[] {
  const { campaign, application, bookmark } = journey;
  const field = fieldAt(journey, place);
  const stage = isSubmitted(application) ? ('submitted' as const) : ('filling' as const);
  return [
    ...(field ? [say('guidance.field', ruleOf(field))] : []),
    say('help', { contact: campaign.contact, stage, turn: bookmark.turn }),
  ];
}

/** The deeds as an article, as it was made with the form. */
function articleOf({ application: { printed, changedSincePrinting } }: JourneyScene): Part[] {
  if (!printed?.article) return [say('document.no-article', {})];
  const isCurrent = changedSincePrinting.length === 0;
  return [
    say('document.article', { version: printed.version, isCurrent, isNew: false }),
    say('document.file', printed.article),
  ];
}

function progressOf({ track, application, campaign, now }: JourneyScene): Part {
  if (application.status === 'erased') return say('own.erased', { application: application.id });
  const total = formOf(track).fields.length;
  const missing = missingFields(track, application);
  const { to } = campaign.calendar.submission;
  const isOver = windowNow(campaign, 'submission', application, now).state === 'after';
  return say('progress', {
    done: total - missing.length,
    total,
    missing: missing.map(({ label }) => label),
    ...(missing.length > 0 && !isOver ? { minutes: minutesFor(missing, application.pace) } : {}),
    daysLeft: daysLeft(campaign.calendar.submission, now),
    to,
  });
}

/** Commands that go somewhere else in the journey. */
function moveTurn(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  const { vocabulary, track } = journey;
  const open = openPlacesFor(journey);
  if (meansResume(vocabulary, text) || means(vocabulary, 'leave-people', text))
    return arrive(journey, step(track, place, { type: 'go-on', open }), []);
  if (means(vocabulary, 'back', text)) {
    const before = step(track, place, { type: 'back' });
    return before.place === place.place
      ? arrive(journey, place, [say('cannot-go-back', { turn: journey.bookmark.turn })])
      : arrive(journey, before, []);
  }
  const atPaper = retake(journey, place, text);
  if (atPaper) return atPaper;
  if (means(vocabulary, 'mistake', text)) return mistake(journey, place);
  if (means(vocabulary, 'skip', text)) return skip(journey, place, open);
  // 提交 before the form is complete is no answer to what is asked.
  if (means(vocabulary, 'submit', text) && aboutPlace(track, place.place)?.readsColumns === 'all')
    return handInFrom(journey, place, text, open);
  if (means(vocabulary, 'submit', text) && BEFORE_FORM.has(stepAt(track, place.place)?.step ?? 'submit'))
    return arrive(journey, place, [say('submit.not-yet', { turn: journey.bookmark.turn })]);
  return editTurn(journey, place, text);
}

/** Steps that come before the form. */
const BEFORE_FORM: ReadonlySet<JourneyStep['step']> = new Set(['body', 'eligibility']);

/** 继续, and 我回来了，继续: the same said twice. */
function meansResume(vocabulary: JourneyScene['vocabulary'], text: string): boolean {
  if (means(vocabulary, 'resume', text)) return true;
  if (isLongerThan(text, MAX_COMMAND_CHARACTERS)) return false;
  const parts = text.trim().split(CALLED_APART);
  return parts.length > 1 && parts.every((part) => means(vocabulary, 'resume', part));
}

/** 提交 at a column: with everything filled in it hands in, or leads to what comes before that; else what is missing is said. */
function handInFrom(journey: JourneyScene, place: JourneyPlace, text: string, open: OpenPlaces): Outcome {
  const next = step(journey.track, place, { type: 'go-on', open });
  const isFilled = missingFields(journey.track, journey.application).length === 0;
  if (!isFilled || next.place === DONE || next.place === place.place)
    return arrive(journey, place, [progressOf(journey)]);
  if (!aboutPlace(journey.track, next.place)?.handsIn) return arrive(journey, next, [say('submit.first', {})]);
  return takeAnswer(journey, next, answerAt(next.place, { kind: 'text', text }, journey));
}

/** 传错了, 重拍 where the stamped paper was taken: back to where it is sent, which voids nothing. */
function retake(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  const { track, vocabulary } = journey;
  if (!means(vocabulary, 'retake', text) || !aboutPlace(track, place.place)?.concernsBody) return null;
  const again = replaceable(journey);
  return again && stay(journey, step(track, place, { type: 'visit', place: again.place }), again.parts);
}

/** 上一题写错了: to what was answered last; while a text or pictures come in, the step takes the last of them away. */
function mistake(journey: JourneyScene, place: JourneyPlace): Outcome | null {
  const { track, bookmark, application } = journey;
  const asked = fieldAt(journey, place);
  if (asked && (application.pieces[asked.id]?.length || application.pictures[asked.id]?.length)) return null;
  const last = formOf(track).fields.find(({ id }) => id === bookmark.lastField);
  const to =
    last && last !== asked
      ? step(track, place, { type: 'visit', place: fieldPlace(last.id) })
      : step(track, place, { type: 'back' });
  return arrive(journey, to, to.place === place.place ? [say('cannot-go-back', { turn: bookmark.turn })] : []);
}

function skip(journey: JourneyScene, place: JourneyPlace, open: OpenPlaces): Outcome {
  const label = skippedLabel(journey, place);
  if (label === null || place.place === DONE)
    return arrive(journey, place, [say('cannot-skip', { turn: journey.bookmark.turn })]);
  let next = place;
  const places = skippedPlaces(journey, place);
  for (const other of places) {
    const { skipped, isDetour } = next;
    next = step(journey.track, { place: other, skipped, isDetour }, { type: 'skip', open });
  }
  // Nothing else is open: it is asked again at once, so the promise to ask later would be hollow.
  if (next.place === place.place) {
    const also = missingFields(journey.track, journey.application).map((field) => field.label);
    return stay(journey, next, [say('skipped', { label, isLast: true, also: also.filter((one) => one !== label) })]);
  }
  const putOff = { places, seq: journey.application.seq ?? 0 };
  return arrive({ ...journey, bookmark: { ...journey.bookmark, putOff } }, next, [say('skipped', { label })]);
}

/** A list that was asked in one message is put off whole. */
function skippedPlaces(journey: JourneyScene, { place }: JourneyPlace): string[] {
  const columns = listOf(journey, place);
  return columns ? columns.map(({ field }) => fieldPlace(field.id)) : [place];
}

function listOf(journey: JourneyScene, place: string): AskedColumn[] | null {
  const form = formOf(journey.track);
  const asked = form.fields.find(({ id }) => fieldPlace(id) === place);
  return asked && listAskedAt(form, asked, journey.bookmark) ? listFrom(form, asked, journey) : null;
}

/** What is put off: a list by its part of the form, a column, or a sum by its columns. @returns null at a place that cannot be */
function skippedLabel(journey: JourneyScene, { place }: JourneyPlace): string | null {
  const { track } = journey;
  const [listed] = listOf(journey, place) ?? [];
  if (listed) return listed.field.section;
  const form = formOf(track);
  const sum = sumAt(form, place);
  const ids = sum ? sum.parts : form.fields.filter(({ id }) => fieldPlace(id) === place).map(({ id }) => id);
  const labels = form.fields.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
  return labels.length > 0 ? labels.join('\u3001') : null;
}
