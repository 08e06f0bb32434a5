import type { HeldOff } from '../ports/channels/channel.ts';
import type { PlatformWords } from '../ports/channels/channel-kit.ts';
import type { BackOff } from './back-off.ts';
import { type ProblemsByCode, problemOf } from './checks.ts';

/** Why a platform takes nothing of ours at the moment, in its own words: what `npm run doctor` says of the same refusal. */
export async function describeHeldOff(
  backOff: Pick<BackOff, 'held'>,
  { name, checks }: PlatformWords,
  problems: ProblemsByCode,
): Promise<HeldOff | null> {
  const held = await backOff.held();
  if (!held) return null;
  if (held.code !== 'misconfigured') return { platform: name, why: 'busy', advice: held.detail };
  const { problem, detail } = problemOf(held, problems);
  return { platform: name, why: 'settings', advice: checks.problems[problem]?.(detail) ?? held.detail };
}
