import { hash } from 'node:crypto';

/** The platform's longest (WeCom's documentation, message/send). */
export const MOST_REPEAT_SECONDS = 14_400;

/** Between the platform's clock and ours. */
const MARGIN_SECONDS = 60;

/** The intervals of two messages differ by up to this much. */
function spreadOf(seconds: number): number {
  return Math.min(600, Math.floor(seconds / 4));
}

/** How long after its first call a message may be repeated without the person getting it twice; 0 for never. */
export function repeatableSeconds(seconds: number): number {
  return Math.max(0, seconds - spreadOf(seconds) - MARGIN_SECONDS);
}

/** What makes a request the same as its repeats and different from every other message with the same words. The platform takes the
 *  same request JSON within the interval for a repeat (WeCom's documentation, message/send); `identity` is no field of its, so that two messages with
 *  the same words differ by something nobody reads. In case it compares only the fields it knows the interval differs as well.
 *  Carried by the first call already: whether a repeat is known without that is not documented. */
export function repeatFields(identity: string, seconds: number): Readonly<Record<string, unknown>> {
  if (seconds <= 0) return {};
  const digest = hash('sha256', identity);
  return {
    enable_duplicate_check: 1,
    duplicate_check_interval: seconds - (Number.parseInt(digest.slice(0, 8), 16) % (spreadOf(seconds) + 1)),
    identity: digest.slice(0, 32),
  };
}
