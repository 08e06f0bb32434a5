import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs robot callbacks. Source: DingTalk's documentation, robot callbacks over HTTP. */
export function robotSign(timestamp: string, appSecret: string): string {
  return createHmac('sha256', appSecret).update(`${timestamp}\n${appSecret}`).digest('base64');
}

/** Signs card callbacks. Source: DingTalk's documentation, card callbacks. */
export function cardSign(timestamp: string, apiSecret: string): string {
  return createHmac('sha256', apiSecret).update(timestamp).digest('base64');
}

/** `stale`: genuine, but its time is too far from ours. */
export type SignCheck = 'genuine' | 'signature' | 'stale';

/** Signature first, in constant time, then age. @param timestamp milliseconds, exactly as received
 *  @param windowSeconds how far it may lie from `now`, either way; null takes any */
export function checkSign(
  given: { sign: string; timestamp: string },
  expected: string,
  { now, windowSeconds }: { now: Date; windowSeconds: number | null },
): SignCheck {
  const [a, b] = [Buffer.from(given.sign), Buffer.from(expected)];
  if (a.length !== b.length || !timingSafeEqual(a, b)) return 'signature';
  if (windowSeconds === null) return 'genuine';
  if (!/^\d{13}$/.test(given.timestamp)) return 'stale';
  return Math.abs(now.getTime() - Number(given.timestamp)) <= windowSeconds * 1000 ? 'genuine' : 'stale';
}
