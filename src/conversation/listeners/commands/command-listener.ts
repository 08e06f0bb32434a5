import { formOf, isSubmitted, missingFields } from '../../../domain/application/answers/progress.ts';
import { minutesFor } from '../../../domain/application/record/pace.ts';
import { isSubmissionOpen, isSubmissionOver } from '../../../domain/application/stages/window.ts';
import { daysLeft } from '../../../domain/campaign/calendar.ts';
import { isPaperFaulty } from '../../../domain/language/talk/paper-words.ts';
import { asksWhatIsLeft } from '../../../domain/language/talk/record-words.ts';
import { isLongerThan } from '../../../domain/language/text/length.ts';
import { CALLED_APART, FIRST_APART } from '../../../domain/language/text/separators.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { erasedPart } from '../../base/erased-part.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import { markOfSummary, summaryOf } from '../../base/summary.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { step } from '../../journey/machine/step.ts';
import { arrive, statusOf, stayAt } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { openPlacesFor } from '../../journey/place/open-places-for.ts';
import { clearTransientMode } from '../../journey/taking/take-answer.ts';
import { asideKind } from '../../meaning/aside-kind.ts';
import { meansArticle } from '../../meaning/spoken-words.ts';
import { means } from '../../meaning/words.ts';
import { ruleOf } from '../../steps/columns/form-question.ts';
import { fieldPlace } from '../../steps/form.ts';
import { aboutPlace, overAt, replaceable } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';
import { afterSubmission } from './after-submission.ts';
import { editTurn } from './edit-turn.ts';
import { handInTurn } from './hand-in-turn.ts';
import { skipTurn } from './skip-turn.ts';

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
    (isSubmitted(journey.application) ? null : moveInTime(journey, place, text))
  );
};

/** Commands that change nothing: answer, then ask the same question again. */
function lookTurn(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  // The summary is in this question already.
  const isShown =
    aboutPlace(journey.track, place.place)?.showsSummary &&
    isSubmissionOpen(journey.campaign, journey.application, journey.now);
  if (isShown && means(journey.vocabulary, 'preview', text) && isRightAbove(journey))
    return arrive(journey, place, [say('confirm.above', {})]);
  if (isShown && means(journey.vocabulary, 'preview', text))
    return arrive({ ...journey, bookmark: { ...journey.bookmark, shown: undefined } }, place, []);
  const parts = looked(journey, place, text);
  if (parts) return arrive(journey, place, parts);
  if (!isPause(journey, text)) return null;
  const over = isSubmitted(journey.application) ? [statusOf(journey)] : overAt(place.place, journey);
  if (over) return stayAt(journey, place, over);
  const total = formOf(journey.track).fields.length;
  return stayAt(journey, place, [
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
  const back = afterComingBack(journey, text);
  // Of what was handed in 还要多久 asks for the review.
  const asksForForm = !isSubmitted(journey.application) && asksWhatIsLeft(back);
  if (asksForForm || means(vocabulary, 'progress', back)) return [progressOf(journey)];
  if (means(vocabulary, 'preview', text)) return [say('confirm.summary', summaryOf(journey))];
  if (meansArticle(journey, text)) return articleOf(journey);
  if (means(vocabulary, 'status', text)) return [statusOf(journey)];
  return null;
}

/** 我回来了，上次到哪了: what is asked by somebody who comes back. */
function afterComingBack({ vocabulary }: JourneyScene, text: string): string {
  const [, front = '', rest = ''] = FIRST_APART.exec(text.trim()) ?? [];
  return front !== '' && (means(vocabulary, 'resume', front) || asideKind(vocabulary, front) === 'greeting')
    ? rest
    : text;
}

/** The rule and the example of the column that is asked, then what can be said at any time. */
function helpAt(journey: JourneyScene, place: JourneyPlace): Part[] {
  const { campaign, bookmark } = journey;
  const field = fieldAt(journey, place);
  const stage = isOver(journey, place) ? ('over' as const) : stageOf(journey);
  return [
    ...(field && stage === 'filling' ? [say('guidance.field', ruleOf(field))] : []),
    say('help', { contact: campaign.contact, stage, turn: bookmark.turn }),
  ];
}

function stageOf({ application, campaign, now }: JourneyScene): 'filling' | 'submitted' | 'decided' {
  const isOpen = isSubmissionOpen(campaign, application, now);
  const isWithdrawable = isOpen && application.status === 'awaiting-recommendation';
  if (!isSubmitted(application)) return 'filling';
  return isWithdrawable ? 'submitted' : 'decided';
}

/** The last day is past, and it was not handed in. */
function isOver(journey: JourneyScene, { place }: JourneyPlace): boolean {
  return !isSubmitted(journey.application) && overAt(place, journey) !== null;
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

/** What is filled in; of what was handed in, how it stands. */
function progressOf(journey: JourneyScene): Part {
  const { track, application, campaign, now } = journey;
  if (application.status === 'erased') return erasedPart(journey, application.id);
  if (isSubmitted(application)) return statusOf(journey);
  const total = formOf(track).fields.length;
  const missing = missingFields(track, application);
  const { to } = campaign.calendar.submission;
  const isOver = isSubmissionOver(campaign, application, now);
  return say('progress', {
    done: total - missing.length,
    total,
    missing: missing.map(({ label }) => label),
    ...(missing.length > 0 && !isOver ? { minutes: minutesFor(missing, application.pace) } : {}),
    daysLeft: daysLeft(campaign.calendar.submission, now),
    to,
  });
}

/** After the last day nothing is asked any more: a word that goes somewhere else is told so, and nothing moves. */
function moveInTime(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  const moved = moveTurn(journey, place, text);
  const over = moved && overAt(place.place, journey);
  return over ? stayAt(journey, place, over) : moved;
}

/** Commands that go somewhere else in the journey. */
function moveTurn(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  const { vocabulary, track } = journey;
  const open = openPlacesFor(journey);
  if (meansResume(vocabulary, text) || means(vocabulary, 'leave-people', text))
    return goOn(journey, place, step(track, place, { type: 'go-on', open }));
  if (means(vocabulary, 'back', text)) {
    const before = step(track, place, { type: 'back' });
    return before.place === place.place
      ? arrive(journey, place, [say('cannot-go-back', { turn: journey.bookmark.turn })])
      : arrive(journey, before, []);
  }
  const atPaper = retake(journey, place, text);
  if (atPaper) return atPaper;
  if (means(vocabulary, 'mistake', text)) return mistake(journey, place);
  return (
    skipTurn(journey, place, text, open) ?? handInTurn(journey, place, text, open) ?? editTurn(journey, place, text)
  );
}

/** 继续 where the whole is to be read: what is awaited is said; the card is not shown again right below itself. */
function goOn(journey: JourneyScene, from: JourneyPlace, next: JourneyPlace): Outcome {
  const isAwaited =
    from.place === next.place &&
    aboutPlace(journey.track, next.place)?.showsSummary &&
    isSubmissionOpen(journey.campaign, journey.application, journey.now) &&
    journey.bookmark.shown?.mark === markOfSummary(journey);
  if (!isAwaited) return arrive(journey, next, []);
  const part = say('confirm.waiting', {});
  return isRightAbove(journey) ? stayAt(journey, next, [part]) : arrive(journey, next, [part]);
}

/** 继续, and 我回来了，继续: the same said twice. */
function meansResume(vocabulary: JourneyScene['vocabulary'], text: string): boolean {
  if (means(vocabulary, 'resume', text)) return true;
  if (isLongerThan(text, MAX_COMMAND_CHARACTERS)) return false;
  const parts = text.trim().split(CALLED_APART);
  return parts.length > 1 && parts.every((part) => means(vocabulary, 'resume', part));
}

/** 传错了, 重拍, 这页拍糊了 where the stamped paper was taken: back to where it is sent, which voids nothing. */
function retake(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  const { track, vocabulary } = journey;
  const isMeant = means(vocabulary, 'retake', text) || isPaperFaulty(text);
  if (!isMeant || !aboutPlace(track, place.place)?.concernsBody) return null;
  const again = replaceable(journey);
  return again && stayAt(journey, step(track, place, { type: 'visit', place: again.place }), again.parts);
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
