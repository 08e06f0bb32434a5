import { HAS_COUNT } from '../../../language/numbers/counted.ts';
import type { FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import type { Claim, MessageContext } from '../base/reading.ts';
import { countNames } from '../parts/count-names.ts';
import { squeeze } from '../parts/labelled-parts.ts';
import { wholeOf } from './whole-counts.ts';

/** A number without a word for the column asked, beside numbers of other columns. */
interface BareCount {
  focus: FormField;
  own: Claim;
  /** The other columns' numbers that the message names. */
  named: readonly Claim[];
  /** The column that counts all of them. */
  whole: FormField | null;
}

/** 32人，其中女18 where 管理人员 is asked and 32 is how many all of them are: that number said again, and no part of itself. */
export function withWholeAgain(context: MessageContext, claims: readonly Claim[], text: string): readonly Claim[] {
  const bare = bareCount(context, claims, text);
  if (!bare?.whole || bare.own.value !== context.answers[bare.whole.id] || !isOverfull(context, bare)) return claims;
  const { own, whole } = bare;
  const isTold = claims.some(({ field }) => field === whole);
  return claims.flatMap((claim) => (claim === own ? (isTold ? [] : [{ ...own, field: whole }]) : [claim]));
}

/** 3人，其中女2 where 管理人员 is asked: whether the other column's number does not go along with it. */
export function isBareBesideOther(context: MessageContext, claims: readonly Claim[], text: string): boolean {
  const bare = bareCount(context, claims, text);
  if (!bare) return false;
  const { focus, own, named, whole } = bare;
  const isAll = whole !== null && own.value === context.answers[whole.id];
  return isAll || named.some(({ field }) => field !== whole && !goesAlong(context, focus, field));
}

function bareCount(context: MessageContext, claims: readonly Claim[], text: string): BareCount | null {
  const { focus, form } = context;
  if (!focus || !asksFor(focus, 'amount') || claims.length < 2 || !HAS_COUNT.test(text)) return null;
  const own = claims.find(({ field }) => field === focus);
  if (!own || isNamedIn(context, text, focus)) return null;
  const named = claims.filter(
    ({ field }) => field !== focus && asksFor(field, 'amount') && isNamedIn(context, text, field),
  );
  return named.length > 0 ? { focus, own, named, whole: wholeOf(form, focus) } : null;
}

/** Beside all of them nobody is left for another part; a column before it was told already. */
function isOverfull({ form }: MessageContext, { focus, named }: BareCount): boolean {
  const isBefore = ({ field }: Claim) => form.fields.indexOf(field) < form.fields.indexOf(focus);
  const isBeside = ({ field, value }: Claim) =>
    Number(value) > 0 &&
    form.checks.some(
      (check) => check.kind === 'sum' && check.parts.includes(field.id) && check.parts.includes(focus.id),
    );
  return named.some((claim) => isBefore(claim) || isBeside(claim));
}

/** A part of what is counted, a column of the list that was asked, or the next one. */
function goesAlong({ form, list }: MessageContext, focus: FormField, field: FormField): boolean {
  if (wholeOf(form, field) === focus || list?.some((one) => one.field === field)) return true;
  return form.fields.indexOf(field) === form.fields.indexOf(focus) + 1;
}

function isNamedIn({ form }: MessageContext, text: string, field: FormField): boolean {
  const said = squeeze(text);
  return countNames(form).some((one) => one.field === field && said.includes(one.name));
}
