import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { type Coordination, CoordinationError, type Lease } from '../ports/process/coordination.ts';
import { createLimit } from './create-limit.ts';

export interface RedisCoordinationOptions {
  url: string;
  /** Begins every key; lets others use the same Redis. */
  prefix?: string;
}

/** Only the holder may extend or release: the token is compared and the key changed in one step. */
const EXTEND = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end return 0`;
const RELEASE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;

/** Coordination of any number of processes over one Redis. @throws Error when it cannot be reached */
export async function openRedisCoordination({
  url,
  prefix = 'shenbao:',
}: RedisCoordinationOptions): Promise<Coordination> {
  const redis = await connect(url);

  async function lease(key: string, milliseconds: number): Promise<Lease | null> {
    const [name, token] = [`${prefix}lease:${key}`, randomUUID()];
    if ((await reach(redis.set(name, token, 'PX', milliseconds, 'NX'))) !== 'OK') return null;
    return {
      extend: async () => (await reach(redis.eval(EXTEND, 1, name, token, milliseconds))) === 1,
      release: async () => void (await reach(redis.eval(RELEASE, 1, name, token))),
    };
  }

  return {
    lease,
    limit: createLimit(({ keyPrefix, ...options }) => {
      return new RateLimiterRedis({ ...options, storeClient: redis, keyPrefix: `${prefix}${keyPrefix}` });
    }),
    get: (key) => reach(redis.get(`${prefix}value:${key}`)),
    async set(key, value, seconds) {
      await reach(redis.set(`${prefix}value:${key}`, value, 'PX', Math.ceil(seconds * 1000)));
    },
    async delete(key) {
      await reach(redis.del(`${prefix}value:${key}`));
    },
    async check() {
      await reach(redis.ping());
    },
    async close() {
      await redis.quit().catch(() => redis.disconnect());
    },
  };
}

/** @throws CoordinationError for whatever the driver says */
async function reach<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (cause) {
    throw new CoordinationError({ cause });
  }
}

/** A Redis that hangs is out of order like one that is gone. */
const COMMAND_MILLISECONDS = 3_000;

/** The address, which may hold a password, is not told. */
async function connect(url: string): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 2,
    connectTimeout: 5_000,
    commandTimeout: COMMAND_MILLISECONDS,
  });
  redis.on('error', () => {}); // every call that fails because of it is rejected with it
  try {
    await redis.connect();
    return redis;
  } catch (cause) {
    redis.disconnect();
    throw new Error('Redis cannot be reached', { cause });
  }
}
