import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the process that starts engines listens; see engines-setup.ts. */
    engines: string;
  }
}

export interface TestMongo {
  /** A database of its own, not made yet. */
  url: string;
  /** FerretDB v1 is in where no MongoDB is at hand: no transactions, slow updates, conditional updates not atomic. */
  isStandIn: boolean;
}

/** A Redis for this suite, started once per test run and shared; another database number at each call. An engine that is missing is told once, loudly, and
 *  gives null: the suite skips. With CI=true it fails. Ask at the top of a test file: `const redis = await redisForTests();`, `describe.skipIf(!redis)(…)`. */
export async function redisForTests(): Promise<string | null> {
  const found = await ask<{ url: string }>('redis');
  return found?.url ?? null;
}

/** A MongoDB for this suite, like `redisForTests`: a new database at each call. */
export async function mongoForTests(): Promise<TestMongo | null> {
  return ask<TestMongo>('mongo');
}

async function ask<Answer>(engine: 'redis' | 'mongo'): Promise<Answer | null> {
  const response = await fetch(`${inject('engines')}/${engine}`);
  if (response.ok) return (await response.json()) as Answer; // engines-setup.ts answers this shape
  const reason = await response.text();
  if (process.env.CI === 'true') throw new Error(`${engine} is needed with CI=true: ${reason}`);
  console.warn(`\n!!! SKIPPED: everything that needs ${engine}. ${reason}\n`);
  return null;
}
