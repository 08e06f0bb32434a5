import type { Claim, MessageContext } from './reading.ts';

/** What stands already is changed only when the writer says so: 修改, 改成. */
export function isSilentChange({ focus, answers, corrected }: MessageContext, claims: readonly Claim[]): boolean {
  return claims.some(({ field, value, isChange }) => {
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
