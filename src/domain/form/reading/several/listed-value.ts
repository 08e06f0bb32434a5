import { bareNameIn } from '../../../language/names/names-in.ts';
import { postPartsIn } from '../../../language/names/post-parts.ts';
import { NONE_COUNTED } from '../../../language/numbers/count-words.ts';
import { numbersIn } from '../../../language/numbers/counted.ts';
import { isNumeral } from '../../../language/numbers/number-words.ts';
import type { AnswerValue } from '../../base/answers.ts';
import type { FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { isTelling, plainValue } from '../base/accepts.ts';
import type { Claim, MessageContext } from '../base/reading.ts';
import { isOfAll, isRestOfOther } from '../counts/whole-counts.ts';

/** Whether a part may be for a column: words are for a column of words only where no option, number or contact of another column
 *  is written so; for one that takes anything, where no other takes them. */
export function mayBe(context: MessageContext, open: readonly FormField[], field: FormField, text: string): boolean {
  if (listValue(context, field, text) === null) return false;
  if (field.kind !== 'text') return true;
  return !open.some(
    (other) =>
      (isTelling(field) ? other.kind !== 'text' && other.kind !== 'name' : isTelling(other)) &&
      listValue(context, other, text) !== null,
  );
}

/** A part for a column that it does not name. @returns null where it is not plain for it */
export function listedClaim(context: MessageContext, field: FormField, text: string): Claim | null {
  const value = listValue(context, field, text);
  return value === null ? null : { field, text, value, isNamed: false };
}

/** The plain value of a part. Options have no numbers in a list; a line that breaks off or gives two names is none. */
export function listValue(context: MessageContext, field: FormField, text: string): AnswerValue | null {
  const said = field.kind === 'name' ? bareNameIn(text) : text;
  if ('options' in field && (!/\p{L}/u.test(said) || isNumeral(said) || isNumberAlone(said))) return null;
  if (field.kind === 'text' && !isTelling(field) && !/\p{L}/u.test(said)) return null;
  if (field.kind === 'count' && field.min === 0 && NONE_COUNTED.test(said)) return 0;
  if (asksFor(field, 'amount') && (isOfAll(context, said) || isRestOfOther(context, field, said))) return null;
  if (isOfSeveralPosts(context, field, said)) return null;
  const value = plainValue(context, field, said);
  // Digits beyond the column's are asked about.
  return typeof value === 'number' && numbersIn(said.normalize('NFKC'))[0]?.value !== value ? null : value;
}

/** 四个 is no option. */
function isNumberAlone(said: string): boolean {
  const [first] = numbersIn(said);
  return first?.from === 0 && first.to === said.length;
}

/** 申汀集团质量部, 质量管理部主管 where the part of the form has a column for each. */
function isOfSeveralPosts({ form }: MessageContext, field: FormField, said: string): boolean {
  if (field.kind !== 'text' || !OF_POST.has(field.looks ?? '')) return false;
  const looks = Object.keys(postPartsIn(said) ?? {}).filter((look) => look !== field.looks);
  return form.fields.some(
    (one) => one.section === field.section && one.kind === 'text' && looks.includes(one.looks ?? ''),
  );
}

const OF_POST: ReadonlySet<string> = new Set(['organisation', 'department', 'position']);
