import { withoutEnds } from '../../../language/text/ends.ts';
import { GAP_END, PAUSES } from '../../../language/text/separators.ts';
import type { FormField } from '../../schema.ts';
import { fits, plainValue } from '../base/accepts.ts';
import type { MessageContext, Reading } from '../base/reading.ts';

/** 党员 2010年入的, 国企吧，集团下属的 where an open choice is asked: the option in front, held for a yes, and what is said behind it. @returns null where no
 *  option is in front */
export function ledOption(context: MessageContext, field: FormField, text: string): Reading | null {
  if (field.kind !== 'choice') return null;
  const said = text.trim();
  const [first = ''] = said.split(PAUSES);
  const value = first === said ? null : plainValue(context, field, first);
  if (value === null || !fits(field, value)) return null;
  const claims = [{ field, text: first, value, isNamed: true }];
  const rest = withoutEnds(said.slice(first.length), GAP_END);
  return { claims, refused: [], unused: [rest], weakness: 0, doubt: 'beside' };
}
