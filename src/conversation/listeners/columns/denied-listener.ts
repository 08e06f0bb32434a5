import { formOf, isSubmitted } from '../../../domain/application/answers/progress.ts';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import type { AnswerValue } from '../../../domain/form/base/answers.ts';
import { parseAnswer, printAnswer } from '../../../domain/form/parse-answer.ts';
import { isLong } from '../../../domain/form/reading/base/accepts.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { deniedAlone } from '../../../domain/language/corrections/denied.ts';
import { say } from '../../../domain/messages/messages.ts';
import { arrive } from '../../journey/place/arrive.ts';
import { clearTransientMode } from '../../journey/taking/take-answer.ts';
import { foldText } from '../../meaning/words.ts';
import type { Listener } from '../base/listener.ts';
import { visitColumn } from '../commands/edit-turn.ts';

/** 不是陆敏, where nothing else is said: the column that says so is asked again. @returns null where no column does */
export const deniedListener: Listener = (asked, place, heard) => {
  const denied = heard.kind === 'text' ? deniedAlone(heard.text) : null;
  if (denied === null || isSubmitted(asked.application)) return null;
  const journey = clearTransientMode(asked);
  const { answers } = journey.application;
  const today = shanghaiDay(journey.now);
  const columns = formOf(journey.track).fields.filter((field) => {
    const value = answers[field.id];
    return value !== undefined && !isLong(field) && saysSo(field, value, denied, today);
  });
  const [only, ...more] = columns;
  if (!only) return null;
  if (more.length > 0)
    return arrive(journey, place, [
      say('form.denied-which', { text: denied, labels: columns.map(({ label }) => label) }),
    ]);
  return visitColumn(journey, place, only);
};

/** The answer as it is now, or in other words: 党员 for 中共党员. */
function saysSo(field: FormField, value: AnswerValue, denied: string, today: string): boolean {
  if (foldText(printAnswer(field, value)) === foldText(denied)) return true;
  const parsed = field.kind === 'choice' ? parseAnswer(field, { kind: 'text', text: denied }, { today }) : null;
  return parsed?.kind === 'accepted' && parsed.value === value;
}
