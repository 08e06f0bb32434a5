import { isSubmitted } from '../../../domain/application/answers/progress.ts';
import type { Vocabulary } from '../../../domain/vocabulary.ts';
import { stayAt } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { takeAnswer } from '../../journey/taking/take-answer.ts';
import { foldText, meaningsOf, textAfterWord } from '../../meaning/words.ts';
import { rowsSaid } from '../../steps/columns/rows.ts';
import { closedForm } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';

/** Rows of a table, and words that change one, where the table is asked: whatever is in a row may be a word for something else elsewhere. */
export const rowsListener: Listener = (journey, place, heard) => {
  if (heard.kind !== 'text' || isSubmitted(journey.application)) return null;
  const field = fieldAt(journey, place);
  if (field?.kind !== 'rows' || isCommand(journey.vocabulary, heard.text)) return null;
  const answer = rowsSaid(field, heard.text, journey);
  if (!answer) return null;
  const closed = closedForm(journey);
  return closed ? stayAt(journey, place, closed) : takeAnswer(journey, place, answer);
};

/** 下一步, 修改 电话: two words may be a name and a position as well. */
function isCommand(vocabulary: Vocabulary, text: string): boolean {
  return meaningsOf(vocabulary.words).has(foldText(text)) || textAfterWord(vocabulary, 'edit', text) !== null;
}
