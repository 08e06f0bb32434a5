import { LINK } from '../../../language/numbers/counted.ts';
import { withoutEnds } from '../../../language/text/ends.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormDefinition, FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { plainValue } from '../base/accepts.ts';
import type { Claim, MessageContext } from '../base/reading.ts';
import { squeeze } from './labelled-parts.ts';

/** 手机 in front of 021-55501266, 人数 in front of 20: the label of a value that was taken explains it and is not left over; nor is the same number said again. */
export function withoutLabels(
  context: Pick<MessageContext, 'form' | 'today'>,
  claims: readonly Claim[],
  unused: readonly string[],
  said: string,
): string[] {
  return unused.filter(
    (words) => !claims.some((claim) => isLabelOf(context.form, claim, words, said) || saysAgain(context, claim, words)),
  );
}

/** 其中女32 beside 32 for the same column. */
function saysAgain(context: Pick<MessageContext, 'today'>, { field, value }: Claim, words: string): boolean {
  return asksFor(field, 'amount') && plainValue(context, field, words) === value;
}

function isLabelOf(form: FormDefinition, { field, text }: Claim, words: string, said: string): boolean {
  const name = squeeze(words);
  const isNamed = form.fields.some((one) => isAlike(one, field) && namesOf(one).map(squeeze).includes(name));
  if (!isNamed) return false;
  const at = said.indexOf(words);
  return withoutEnds(said.slice(at + words.length), LINK).startsWith(withoutEnds(text, LINK));
}

/** A mobile telephone is in the column of a telephone. */
function isAlike(one: FormField, field: FormField): boolean {
  const telephones: readonly FormField['kind'][] = ['phone', 'mobile'];
  return one === field || (telephones.includes(one.kind) && telephones.includes(field.kind));
}
