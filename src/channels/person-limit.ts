import { ChannelError } from '../ports/channels/channel.ts';
import type { AtOnce } from '../ports/process/at-once.ts';
import type { Coordinated } from './coordinated.ts';

export interface SendLimit {
  points: number;
  seconds: number;
}

/** The platform drops what is over 30 a minute or 1000 an hour to one person, and says nothing (WeCom's documentation, frequency limits). Any 64 seconds
 *  hold at most 30 of ours: four seconds are for the way. */
export const PERSON_LIMITS: readonly SendLimit[] = [
  { points: 30, seconds: 64 },
  { points: 990, seconds: 3604 },
];

/** Notes one send to a person, unless it were one too many in any of the times. Sends to one person never overlap (`Jobs.work`).
 *  @param now milliseconds since 1970 @throws ChannelError busy, with the time until the next one may go */
export function spendPoint(
  coordination: Pick<Coordinated, 'get' | 'set'>,
  key: string,
  limits: readonly SendLimit[],
  now: number,
): AtOnce<void> {
  return limits.length === 0 ? undefined : spend(coordination, key, limits, now);
}

async function spend(
  coordination: Pick<Coordinated, 'get' | 'set'>,
  key: string,
  limits: readonly SendLimit[],
  now: number,
): Promise<void> {
  const longest = Math.max(...limits.map(({ seconds }) => seconds));
  const kept = await coordination.get(key);
  const sent = kept === null ? [] : kept.split(' ').map((tenths) => Number.parseInt(tenths, 36) * 100);
  for (const { points, seconds } of limits) {
    const oldest = sent.at(-points);
    const retryInMilliseconds = oldest === undefined ? 0 : oldest + seconds * 1000 - now;
    if (retryInMilliseconds > 0) throw new ChannelError('busy', `own-limit-${seconds}s`, { retryInMilliseconds });
  }
  const recent = [...sent.filter((at) => at > now - longest * 1000), now];
  // Rounded up to tenths of a second, so that a wait is never too short.
  await coordination.set(key, recent.map((at) => Math.ceil(at / 100).toString(36)).join(' '), longest);
}
