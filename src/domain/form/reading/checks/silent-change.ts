import type { Claim, MessageContext, Reading } from '../base/reading.ts';
import { sureOf } from './last-look.ts';
import { settledClaims } from './settle.ts';

/** What is already is changed only when the writer says so: 修改, 改成. @returns the claims that change an answer without saying so */
export function silentChanges({ focus, answers, corrected }: MessageContext, claims: readonly Claim[]): Claim[] {
  return claims.filter(({ field, value, isChange }) => {
    const known = answers[field.id];
    return (
      !isChange &&
      field !== focus &&
      !corrected?.has(field.id) &&
      known !== undefined &&
      JSON.stringify(known) !== JSON.stringify(value)
    );
  });
}

/** What need not be asked about of claims that are: of a pasted form, beside about how many, or where each part says its column. @param changes claims that change an answer */
export function sureBeside(
  context: MessageContext,
  { claims, doubt, doubtful, isApart }: Pick<Reading, 'claims' | 'doubt' | 'doubtful' | 'isApart'>,
  changes: readonly Claim[],
  said: string,
): readonly Claim[] {
  if (doubt && !doubtful) return [];
  const apart = [...changes, ...(doubtful ?? [])];
  return standingAlone(context, sureOf(context, claims, said, doubtful || isApart ? 0 : undefined), apart);
}

/** What changes nothing and stands without what does: 员工25 of a sum whose whole is asked about does not. */
function standingAlone(context: MessageContext, sure: readonly Claim[], changes: readonly Claim[]): readonly Claim[] {
  if (changes.length === 0) return sure;
  // 主要岗位：管理3人, 技术：5人: what seems to change other columns may be the text that is asked.
  const own = sure.find(({ field }) => field.kind === 'text' && field === context.focus);
  if (own && /\d/u.test(own.text)) return [];
  const rest = sure.filter((claim) => !changes.includes(claim));
  const { taken } = settledClaims(context, { claims: rest, refused: [] });
  return rest.filter(({ field }) => taken.some((one) => one.field === field));
}
