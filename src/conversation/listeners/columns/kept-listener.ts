import { formOf, isSubmitted } from '../../../domain/application/answers/progress.ts';
import { fieldAlone } from '../../../domain/form/labels.ts';
import { columnWord } from '../../../domain/language/corrections/correction.ts';
import { keptName } from '../../../domain/language/corrections/kept-words.ts';
import { say } from '../../../domain/messages/messages.ts';
import { arrive } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { clearTransientMode, takeAnswer } from '../../journey/taking/take-answer.ts';
import type { Listener } from '../base/listener.ts';

/** 人数没错, 邮编不用改: what is in the column stays, and counts as answered again where it was sent back. @returns null where nothing is there,
 *  and while a value is asked about */
export const keptListener: Listener = (asked, place, heard) => {
  const name = heard.kind === 'text' ? keptName(heard.text) : null;
  if (name === null || isSubmitted(asked.application) || asked.bookmark.mode?.kind === 'holding') return null;
  const focus = fieldAt(asked, place);
  const field = fieldAlone(formOf(asked.track), columnWord(name), focus?.section);
  const value = field && asked.application.answers[field.id];
  if (!field || value === undefined || value === null) return null;
  const journey = clearTransientMode(asked);
  const parts = [say('kept', { label: field.label })];
  if (journey.application.reopened.includes(field.id))
    return takeAnswer(journey, place, { kind: 'command', command: { kind: 'answer', field: field.id, value }, parts });
  return field === focus ? takeAnswer(journey, place, { kind: 'go-on', parts }) : arrive(journey, place, parts);
};
