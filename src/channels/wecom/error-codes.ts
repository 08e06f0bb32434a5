import { ChannelError, type ChannelErrorCode } from '../../ports/channels/channel.ts';
import type { SharedRefusals } from '../back-off.ts';
import type { ProblemsByCode } from '../checks.ts';

/** The token has run out, or was withdrawn early: fetch another once. Source: WeCom's documentation, access tokens. */
export const SPENT_TOKEN: ReadonlySet<number> = new Set([40014, 41001, 42001]);

/** An OAuth code that is wrong, too old or used: log in again. */
export const SPENT_LOGIN: ReadonlySet<number> = new Set([40029, 42003, 42022]);

export const SYSTEM_BUSY = -1;

/** What holds every send of the app off. Source: WeCom's documentation, access tokens, frequency limits, global error codes. */
export const SHARED_REFUSALS: SharedRefusals = {
  throttled: new Set(['45009', '45033']),
  ofTheApp: new Set(['-1', '40014', '41001', '42001']),
};

/** A card with this task id is there already, when the card itself was right (WeCom's documentation, template cards, global error codes: 42014 to 42020). */
export const TASK_ID_TAKEN: ReadonlySet<string> = new Set([
  '42014',
  '42015',
  '42016',
  '42017',
  '42018',
  '42019',
  '42020',
]);

/** Source: WeCom's documentation, global error codes. What is in no row is `rejected`: the platform refused the call as it was. */
const codes: Record<Exclude<ChannelErrorCode, 'rejected' | 'unknown-outcome'>, readonly number[]> = {
  busy: [SYSTEM_BUSY, 45009, 45033, ...SPENT_TOKEN],
  unreachable: [40003, 40031, 43004, 46004, 50002, 60011, 60021, 60111, 81013],
  misconfigured: [
    40001, 40013, 40056, 40091, 40093, 41004, 42012, 43012, 48002, 50001, 50003, 60020, 60031, 80001, 301002, 301042,
  ],
  expired: [60140, 42052, ...SPENT_LOGIN],
  'media-gone': [40007, 41006],
};

const meanings: ReadonlyMap<number, ChannelErrorCode> = new Map(
  Object.entries(codes).flatMap(
    ([code, errcodes]) => errcodes.map((errcode) => [errcode, code as ChannelErrorCode] as const), // Object.entries forgets the key's type
  ),
);

/** @param errmsg free text and never a decision; only our own address is taken out of it, which operators have to enter as a
 *  trusted IP (60020) */
export function errorOf(errcode: number, errmsg: string): ChannelError {
  const address = errcode === 60020 ? /\b\d{1,3}(?:\.\d{1,3}){3}\b/.exec(errmsg)?.[0] : undefined;
  return new ChannelError(meanings.get(errcode) ?? 'rejected', address ? `${errcode} ${address}` : String(errcode));
}

/** What has to be corrected, by code, as `CheckWords.problems` names it. Source: WeCom's documentation, global error codes. */
export const PROBLEMS: ProblemsByCode = new Map([
  ['40013', 'corp'],
  ['40001', 'secret'],
  ['41004', 'secret'],
  ['60020', 'untrusted'],
  ['40056', 'agent'],
  ['301002', 'agent'],
]);
