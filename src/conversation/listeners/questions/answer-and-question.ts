import { traitsOf } from '../../../domain/form/traits-of.ts';
import { isEither } from '../../../domain/language/numbers/counted.ts';
import { isAsking } from '../../../domain/language/talk/decision-words.ts';
import { isLongerThan } from '../../../domain/language/text/length.ts';
import { clausesApart, toConfirm } from '../../../domain/language/text/separators.ts';
import type { Part } from '../../../domain/messages/messages.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { manyAnswer } from '../../journey/reading/many-answer.ts';
import { clearTransientMode } from '../../journey/taking/take-answer.ts';
import { takeBesidePage } from '../../journey/taking/take-beside-page.ts';
import type { Listener } from '../base/listener.ts';
import { questionParts } from './question-listener.ts';

/** Longest message that may be both. */
const MAX_CHARACTERS = 200;

/** 18人 女16 要交钱吗？, 管理3 技术5 兼职的算不算: plain answers are stored, and the question among them is answered beside them. What has to be asked about stays
 *  one message; so does a question that we have no answer to beside one answer, which it may be about. */
export const answerAndQuestion: Listener = (journey, place, heard) => {
  if (heard.kind !== 'text' || isLongerThan(heard.text, MAX_CHARACTERS) || toConfirm(heard.text) !== null) return null;
  // 技师证算职称吗，还是写初级: what is told hangs on the question.
  if (isEither(heard.text)) return null;
  const field = fieldAt(journey, place);
  if (!field || traitsOf(field).isFree) return null;
  for (const { clause, rest, isLast } of clausesApart(heard.text)) {
    const parts = isLast || isAsking(clause) ? questionParts(journey, clause, null, journey) : null;
    // 32？ is an answer.
    if (!parts || /\d/u.test(clause)) continue;
    const answered = answeredBeside(journey, place, rest, parts);
    if (answered) return answered;
  }
  return null;
};

function answeredBeside(
  journey: JourneyScene,
  place: JourneyPlace,
  said: string,
  parts: readonly Part[],
): Outcome | null {
  const scene = clearTransientMode(journey);
  const answers = manyAnswer(scene, place, said);
  if (answers?.kind !== 'command') return null;
  const { command } = answers;
  const isRow = command.kind === 'answer-many' && command.answers.length > 1;
  // 邮编20007？ asks for a yes.
  if (!isRow && !parts.some(({ message }) => message === 'faq.answer' || message === 'guidance.field')) return null;
  const outcome = takeBesidePage(scene, place, answers);
  return { ...outcome, parts: [...parts, ...outcome.parts] };
}
