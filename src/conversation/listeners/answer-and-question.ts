import { traitsOf } from '../../domain/form/traits-of.ts';
import { isLongerThan } from '../../domain/language/text/length.ts';
import { LAST_PAUSE } from '../../domain/language/text/separators.ts';
import { fieldAt } from '../journey/field-at.ts';
import { manyAnswer } from '../journey/many-answer.ts';
import { clearTransientMode } from '../journey/take-answer.ts';
import { takeBesidePage } from '../journey/take-beside-page.ts';
import type { Listener } from './listener.ts';
import { questionParts } from './question-listener.ts';

/** Longest message that may be both. */
const MAX_CHARACTERS = 200;

/** 18人 女16 要交钱吗？: plain answers are stored, and the question behind them is answered beside them. What has to be asked about, and a question that we
 *  have no answer to, stays one message. */
export const answerAndQuestion: Listener = (journey, place, heard) => {
  if (heard.kind !== 'text' || isLongerThan(heard.text, MAX_CHARACTERS)) return null;
  const [, said = '', asked = ''] = LAST_PAUSE.exec(heard.text.trim()) ?? [];
  const field = fieldAt(journey, place);
  if (said === '' || !field || traitsOf(field).isFree) return null;
  const answered = questionParts(journey, asked, null, journey);
  // 邮编20007？ asks for a yes.
  if (!answered?.some(({ message }) => message === 'faq.answer' || message === 'guidance.field')) return null;
  const scene = clearTransientMode(journey);
  const answers = manyAnswer(scene, place, said);
  if (answers?.kind !== 'command') return null;
  const outcome = takeBesidePage(scene, place, answers);
  return { ...outcome, parts: [...answered, ...outcome.parts] };
};
