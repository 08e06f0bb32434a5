import { formOf, isSubmitted } from '../../../domain/application/answers/progress.ts';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { plainValue } from '../../../domain/form/reading/base/accepts.ts';
import type { FormDefinition } from '../../../domain/form/schema.ts';
import { asksFor, traitsOf } from '../../../domain/form/traits-of.ts';
import { contactShapes, type ShapeKind } from '../../../domain/language/contacts/contact-shapes.ts';
import { besideShapes } from '../../../domain/language/contacts/contact-words.ts';
import { isLongerThan } from '../../../domain/language/text/length.ts';
import { say } from '../../../domain/messages/messages.ts';
import { arrive } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { manyAnswer } from '../../journey/reading/many-answer.ts';
import { clearTransientMode, takeAnswer } from '../../journey/taking/take-answer.ts';
import { answerAt, overAt } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';

/** Longest message of a few answers. */
const MAX_CHARACTERS = 80;

/** An e-mail address where the form has no column for one: it is said so, and what else is told is taken. @returns null where a column may take it */
export const unaskedListener: Listener = (asked, place, heard) => {
  if (heard.kind !== 'text' || isLongerThan(heard.text, MAX_CHARACTERS) || isSubmitted(asked.application)) return null;
  const field = fieldAt(asked, place);
  // Words of one's own may hold anything.
  if (!field || traitsOf(field).isLong || (field.kind === 'text' && field.looks === undefined)) return null;
  // Six digits may be anything.
  const strange = contactShapes(heard.text).flatMap(({ kind, ...shape }) =>
    kind === 'postcode' || takes(formOf(asked.track), kind) ? [] : [{ kind, ...shape }],
  );
  const isAnswer =
    !asksFor(field, 'words') && plainValue({ today: shanghaiDay(asked.now) }, field, heard.text) !== null;
  if (strange.length === 0 || isAnswer || overAt(place.place, asked)) return null;
  const { turn } = asked.bookmark;
  const words = strange.map(({ text }) => text);
  const part = say('form.no-column', { kinds: [...new Set(strange.map(({ kind }) => kind))], words, turn });
  const rest = besideShapes(heard.text.normalize('NFKC'), strange);
  if (rest === '') return arrive(asked, place, [part]);
  const journey = clearTransientMode(asked);
  const answer = manyAnswer(journey, place, rest) ?? answerAt(place.place, { kind: 'text', text: rest }, journey);
  const outcome = takeAnswer(journey, place, answer);
  return { ...outcome, parts: [part, ...outcome.parts] };
};

function takes({ fields }: FormDefinition, kind: ShapeKind): boolean {
  const kinds: readonly string[] = kind === 'mobile' || kind === 'phone' ? ['mobile', 'phone'] : [kind];
  return fields.some((field) => kinds.includes(field.kind));
}
