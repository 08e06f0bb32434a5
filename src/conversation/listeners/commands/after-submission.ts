import { formOf, isSubmitted } from '../../../domain/application/answers/progress.ts';
import { titleOf } from '../../../domain/application/answers/title-of.ts';
import { asApplicantKnowsIt } from '../../../domain/application/stages/held.ts';
import { isAtFirstStage } from '../../../domain/application/stages/stage.ts';
import { isSubmissionOver } from '../../../domain/application/stages/window.ts';
import { fieldByLabel } from '../../../domain/form/labels.ts';
import { contactShapes } from '../../../domain/language/contacts/contact-shapes.ts';
import { columnWord, correctionIn, namedToChange } from '../../../domain/language/corrections/correction.ts';
import { WRONG } from '../../../domain/language/corrections/correction-words.ts';
import { wantsChange } from '../../../domain/language/talk/change-wanted.ts';
import { isAsking } from '../../../domain/language/talk/decision-words.ts';
import { isPaperFaulty } from '../../../domain/language/talk/paper-words.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { CommandWord } from '../../../domain/vocabulary.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { arrive, stayAt } from '../../journey/place/arrive.ts';
import { takeCommand } from '../../journey/taking/take-answer.ts';
import { means, textAfterWord } from '../../meaning/words.ts';
import { fieldIdOf, fieldPlace } from '../../steps/form.ts';
import { overAt } from '../../steps/registry.ts';

/** Longest text that may be a command with a column's name. */
const MAX_COMMAND_CHARACTERS = 40;
/** Words that change or move something: after the submission they cannot. */
const LOCKED: readonly CommandWord[] = ['back', 'skip', 'mistake', 'begin-anew', 'restore'];

/** 撤回, and what cannot be done with an application that has been handed in. @returns null for everything else */
export function afterSubmission(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  const { application, vocabulary } = journey;
  if (means(vocabulary, 'withdraw', text)) return withdraw(journey, place);
  if (!isSubmitted(application)) return null;
  const isShort = [...text].length <= MAX_COMMAND_CHARACTERS;
  const isEdit =
    isShort &&
    (textAfterWord(vocabulary, 'edit', text) !== null ||
      changesColumn(journey, text) ||
      givesNumber(text) ||
      wantsChange(text) ||
      isPaperFaulty(text));
  if (!isEdit && !LOCKED.some((word) => means(vocabulary, word, text))) return null;
  const { status } = application;
  return arrive(journey, place, [
    say('locked', { status, turn: journey.bookmark.turn, canWithdraw: canWithdraw(journey) }),
  ]);
}

/** 团员改成11, 邮编写错了，200070, 单位性质 改: a change of a column, which has been handed in; while it can be withdrawn also of one that is not named: 有个地方写错了. */
function changesColumn(journey: JourneyScene, text: string): boolean {
  const { track } = journey;
  const correction = correctionIn(text);
  const about = namedToChange(text) ?? correction?.about ?? '';
  if (about !== '' && fieldByLabel(formOf(track), columnWord(about)) !== null) return true;
  const isFault = correction !== null && (correction.isChange || WRONG.test(text)) && !isAsking(text);
  return isFault && isAtFirstStage(journey.campaign, asApplicantKnowsIt(journey.application));
}

/** 电话换了 13900000129: a number that has changed; one that is only told is kept by whoever asks for it. */
function givesNumber(text: string): boolean {
  return correctionIn(text) !== null && contactShapes(text).length > 0 && !isAsking(text);
}

/** Whether what was handed in can still be taken back, as its applicant knows it. */
export function canWithdraw({ application, campaign, now }: JourneyScene): boolean {
  return isAtFirstStage(campaign, asApplicantKnowsIt(application)) && !isSubmissionOver(campaign, application, now);
}

function withdraw(journey: JourneyScene, place: JourneyPlace): Outcome | null {
  const { application, track, campaign, bookmark } = journey;
  if (isSubmitted(application)) {
    const about = { application: application.id, title: titleOf(campaign, application) };
    const told = (more: { asks?: true }) =>
      say('withdrawn', { ...about, to: campaign.calendar.submission.to, ...more });
    const command = { kind: 'command' as const, command: { kind: 'withdraw' as const } };
    const outcome = takeCommand(journey, place, { ...command, parts: [told({})] });
    // The form changed meanwhile: a column of it is asked first.
    const isAsked = fieldIdOf(outcome.bookmark.place ?? '') !== null;
    return isAsked ? takeCommand(journey, place, { ...command, parts: [told({ asks: true })] }) : outcome;
  }
  const over = overAt(place.place, journey);
  if (over) return stayAt(journey, place, over);
  // Where pieces come in the word takes the last of them away.
  const asked = formOf(track).fields.find(({ id }) => fieldPlace(id) === place.place);
  const isCollecting = asked?.kind === 'long-text' || asked?.kind === 'pictures';
  return isCollecting
    ? null
    : arrive(journey, place, [say('nothing-to-withdraw', { status: application.status, turn: bookmark.turn })]);
}
