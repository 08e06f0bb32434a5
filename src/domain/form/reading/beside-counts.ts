import { AMONG, isWomen, menIn, takesBack, tellsAverage } from '../../language/counted.ts';
import { bracketedIn } from '../../language/separators.ts';
import { namesOf } from '../base/label-names.ts';
import type { FormField } from '../schema.ts';
import type { Claim, MessageContext } from './reading.ts';

/** 男的33女的30 of 32 people: how old each group is. */
export function isOfEachGroup({ form, answers }: MessageContext, text: string, claims: readonly Claim[]): boolean {
  const others = Number(menIn(text) ?? Number.NaN);
  if (Number.isNaN(others)) return false;
  return claims.some(({ field, value }) => {
    const check = form.checks.find((one) => one.kind === 'at-most' && one.fields.includes(field.id));
    if (check?.kind !== 'at-most' || !namesOf(field).some(isWomen)) return false;
    const whole = claims.find((one) => one.field.id === check.limit)?.value ?? answers[check.limit];
    return typeof whole === 'number' && whole !== others + Number(value);
  });
}

/** 36了吧 等等37, 31 精确点31.5: another number behind the one that was read, which is no part of it. */
export function isSaidAnew(text: string, clauses: readonly string[], unused: readonly string[]): boolean {
  const first = clauses.findIndex((clause) => !unused.includes(clause));
  return clauses.some((clause, at) => at > first && unused.includes(clause) && takesBack(text, clause));
}

/** 女的平均29: how old they are, not how many. */
export function isOfAverage(clause: string, claims: readonly Claim[]): boolean {
  return tellsAverage(clause) && claims.some(({ field }) => field.kind === 'count');
}

/** 党员9其中管理2: another clause. */
export function withAmongApart(text: string): string {
  return text.replaceAll(AMONG, ` ${AMONG}`);
}

/** 其中管理2 behind 女19, 管理3（党员2）: counted among them, which no column asks; behind a whole it is a column's. */
export function isPartOfOther(
  { form }: MessageContext,
  clause: string,
  claims: readonly Claim[],
  text: string,
): boolean {
  const before = claims.at(-1);
  const isAmongOne = claims.length === 1 && clause.startsWith(AMONG);
  if (!before || !(isAmongOne || bracketedIn(text).includes(clause))) return false;
  const { id }: FormField = before.field;
  return !form.checks.some((check) => (check.kind === 'sum' ? check.whole : check.limit) === id);
}
