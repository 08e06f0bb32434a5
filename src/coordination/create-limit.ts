import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { type Coordination, CoordinationError, type LimitResult } from '../ports/process/coordination.ts';

interface LimiterOptions {
  points: number;
  duration: number;
  keyPrefix: string;
}

/** The port's `limit` on rate-limiter-flexible: one limiter for each pair of points and seconds, made when it is first used. */
export function createLimit(make: (options: LimiterOptions) => RateLimiterAbstract): Coordination['limit'] {
  const limiters = new Map<string, RateLimiterAbstract>();
  return async (key, points, seconds): Promise<LimitResult> => {
    const keyPrefix = `limit:${points}:${seconds}`;
    const limiter = limiters.get(keyPrefix) ?? make({ points, duration: seconds, keyPrefix });
    limiters.set(keyPrefix, limiter);
    try {
      await limiter.consume(key);
      return { isAllowed: true, retryInMilliseconds: 0 };
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return { isAllowed: false, retryInMilliseconds: refusal.msBeforeNext };
      throw new CoordinationError({ cause: refusal });
    }
  };
}
