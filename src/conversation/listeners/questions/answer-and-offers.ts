import { formOf } from '../../../domain/application/answers/progress.ts';
import type { ApplicantCommand } from '../../../domain/application/record/commands.ts';
import { printAnswer } from '../../../domain/form/parse-answer.ts';
import { traitsOf } from '../../../domain/form/traits-of.ts';
import { isLongerThan } from '../../../domain/language/text/length.ts';
import { say } from '../../../domain/messages/messages.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { manyAnswer } from '../../journey/reading/many-answer.ts';
import { clearTransientMode, takeAnswer } from '../../journey/taking/take-answer.ts';
import { textBeforeWord } from '../../meaning/words.ts';
import { offersFrom } from '../../steps/columns/form-question.ts';
import type { Listener } from '../base/listener.ts';

/** Longest message that may be both. */
const MAX_CHARACTERS = 200;

/** 联系人是王丽，其余的都用: what is told is stored, and the other columns take what is offered for them. */
export const answerAndOffers: Listener = (asked, place, heard) => {
  if (heard.kind !== 'text' || isLongerThan(heard.text, MAX_CHARACTERS)) return null;
  const field = fieldAt(asked, place);
  const told = textBeforeWord(asked.vocabulary, 'use-all', heard.text) ?? '';
  if (!field || traitsOf(field).isFree || told === '') return null;
  const journey = clearTransientMode(asked);
  const answer = manyAnswer(journey, place, told);
  if (answer?.kind !== 'command' || answer.stays) return null;
  const given = answersIn(answer.command);
  const offers = offersFrom(formOf(journey.track), field, journey).filter(
    (offer) => !given.some((one) => one.field === offer.field.id),
  );
  if (given.length === 0 || offers.length === 0) return null;
  const answers = [...given, ...offers.map(({ field: { id }, value }) => ({ field: id, value }))];
  const filled = offers.map((offer) => ({ label: offer.field.label, text: printAnswer(offer.field, offer.value) }));
  const parts = [...answer.parts, say('many.taken', { filled, doubts: [], left: null })];
  return takeAnswer(journey, place, { ...answer, command: { kind: 'answer-many', answers }, parts });
};

/** What a command answers, where it does nothing else. */
function answersIn(command: ApplicantCommand): Extract<ApplicantCommand, { kind: 'answer-many' }>['answers'] {
  if (command.kind === 'answer') return [{ field: command.field, value: command.value }];
  return command.kind === 'answer-many' && !command.pieces?.length ? command.answers : [];
}
