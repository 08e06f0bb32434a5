import { withoutEnd } from '../text/ends.ts';

const SIGN = /[\s,，。.;；、]/u;
const FAULT = '(?:不对|打错了?|写错了?|填错了?|发错了?|错了|有误)';
const WHOLE = /^(\+?\d[\d-]{4,18}\d)(?=[\s,，。;；、\p{Script=Han}])(.+)$/u;
const LEADING = /^[\s,，。;；、]+/u;
const FAULTY = new RegExp(`^${FAULT}(.*)$`, 'u');
const DENIED = /^不是(\d{1,6})(.+)$/u;
const END_SAID =
  /^(?:应该|其实)?(?:是|为)?(?:最后|末尾|尾号|尾数|后面|结尾|末位)?(?:[一二两三四1-4]?位)?(?:数字?)?(?:应该)?(?:是|为)?(\d{1,6})(?:结尾|收尾|才对)?$/u;

/** A number whose end was taken back: 13800000128 不对 是129结尾. `corrected` is null where only the fault is said. */
export interface EndCorrected {
  corrected: string | null;
}

/** @returns null for any other text */
export function endCorrectedIn(typed: string): EndCorrected | null {
  const found = WHOLE.exec(typed.normalize('NFKC').trim());
  const number = found?.[1];
  const rest = found?.[2]?.replace(LEADING, '');
  if (!number || !rest) return null;
  const denied = DENIED.exec(rest);
  const said = denied?.[2] ?? FAULTY.exec(rest)?.[1];
  if (said === undefined || (denied && !number.endsWith(denied[1] ?? ''))) return null;
  const bare = withoutEnd(said.replace(/[\s,，。;；、]+/gu, ''), SIGN);
  if (bare === '') return { corrected: null };
  const end = END_SAID.exec(bare)?.[1];
  return end && end.length < number.length ? { corrected: number.slice(0, -end.length) + end } : null;
}
