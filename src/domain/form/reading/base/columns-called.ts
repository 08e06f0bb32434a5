import { lowerNamesOf } from '../../base/label-names.ts';
import type { FormField } from '../../schema.ts';
import { takesCalls } from './column-for.ts';
import type { MessageContext } from './reading.ts';

type CalledContext = Pick<MessageContext, 'form' | 'focus' | 'last' | 'answers'>;

/** Whose 职务 is to be changed, where the form has one of the applicant's and one of another organisation's person: the column that has the word alone for
 *  its label, or the one of the part that is asked or was just answered. @param found the column that the word was taken for
 *  @returns more than one where it cannot be told */
export function columnsCalled(
  { form, focus, last, answers }: CalledContext,
  name: string,
  found: FormField,
): readonly FormField[] {
  const word = name.toLowerCase();
  const called = form.fields.filter((field) => !field.prefill && lowerNamesOf(field).includes(word));
  if (called.length < 2 || !called.includes(found)) return [found];
  const own = called.find(({ label }) => label.toLowerCase() === word);
  const inPart = (part: FormField | null) => called.find(({ section }) => section === part?.section);
  const near = inPart(focus) ?? inPart(last);
  // 手机 is also what somebody calls a column for any telephone.
  if (!own) return near ? [near] : takesCalls(found) ? form.fields.filter(takesCalls) : called;
  if (!near || near === own) return [own];
  const isAnswered = ({ id }: FormField) => answers[id] !== undefined;
  if (isAnswered(near) || near === focus) return isAnswered(own) || isAnswered(near) ? [near, own] : [near];
  return isAnswered(own) ? [own] : [near];
}
