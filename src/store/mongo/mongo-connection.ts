import mongoose, { type Connection } from 'mongoose';
import { StoreError } from '../../ports/store/store.ts';
import type { ViewDeclaration } from '../../ports/store/views.ts';
import { fillTimes } from './fill-times.ts';
import { defineModels, type Models } from './models.ts';
import { isDuplicate, storeErrorOf } from './store-error-of.ts';

const SCHEMA_VERSION = 1;
/** Milliseconds; the driver takes no less. */
const LEAST_HEARTBEAT = 500;

export interface MongoStoreOptions {
  /** With the database's name in its path. */
  url: string;
  views: readonly ViewDeclaration<never>[];
  /** How long a server is looked for, at first and whenever one is lost; one that takes calls and answers none counts as lost after at most three times as long. */
  connectMilliseconds?: number;
}

/** What the adapters of the store's ports share. */
export interface MongoConnection {
  models: Models;
  /** Runs one piece of work on the database; `close` waits for it. @throws StoreError */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Like `run`, for one insert. @returns false when a unique key was taken */
  insert(work: () => Promise<unknown>): Promise<boolean>;
  /** The rows of a cursor, one by one. @throws StoreError */
  each<Row>(open: () => AsyncIterable<Row>): AsyncIterable<Row>;
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Connects, makes the indexes that are missing and looks at the version. @throws StoreError unavailable, damaged */
export async function openMongoConnection(options: MongoStoreOptions): Promise<MongoConnection> {
  const { url, views, connectMilliseconds = 5_000 } = options;
  const connection = mongoose.createConnection(url, {
    writeConcern: { w: 'majority', journal: true },
    readPreference: 'primary',
    bufferCommands: false,
    serverSelectionTimeoutMS: connectMilliseconds,
    // A server that hangs is found by its heartbeat, and what waits for it is refused: the driver's own 40 seconds are longer than people wait.
    heartbeatFrequencyMS: Math.max(LEAST_HEARTBEAT, connectMilliseconds),
    connectTimeoutMS: connectMilliseconds,
  });
  try {
    await connection.asPromise();
    const models = defineModels(connection, views);
    for (const model of models.all) await model.createIndexes();
    await checkVersion(connection);
    await fillTimes(models);
    return { models, ...guarded(connection) };
  } catch (failure) {
    await connection.destroy().catch(() => {});
    throw storeErrorOf(failure);
  }
}

function guarded(connection: Connection): Omit<MongoConnection, 'models'> {
  const underWay = new Set<Promise<unknown>>();
  let isOpen = true;

  async function run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (!isOpen) throw new StoreError('unavailable', 'the store is closed');
    const working = work();
    underWay.add(working);
    try {
      return await working;
    } catch (failure) {
      throw isDuplicate(failure) ? failure : storeErrorOf(failure);
    } finally {
      underWay.delete(working);
    }
  }

  async function* each<Row>(open: () => AsyncIterable<Row>): AsyncIterable<Row> {
    if (!isOpen) throw new StoreError('unavailable', 'the store is closed');
    try {
      yield* open();
    } catch (failure) {
      throw storeErrorOf(failure);
    }
  }

  return {
    run,
    each,
    async insert(work) {
      try {
        await run(work);
        return true;
      } catch (failure) {
        if (isDuplicate(failure)) return false;
        throw failure;
      }
    },
    check: () => run(async () => void (await touch(connection))),
    async close() {
      isOpen = false;
      await Promise.allSettled(underWay);
      await connection.close();
    },
  };
}

async function touch(connection: Connection): Promise<void> {
  await metaOf(connection).updateOne({ _id: 'checked' }, { $inc: { times: 1 } }, { upsert: true });
}

async function checkVersion(connection: Connection): Promise<void> {
  const meta = metaOf(connection);
  const newest = await meta.findOne({ _id: 'schema' });
  if (newest && newest.version !== SCHEMA_VERSION) {
    throw new StoreError(
      newest.version !== undefined && newest.version > SCHEMA_VERSION ? 'newer' : 'damaged',
      `the database has version ${newest.version}, this program writes ${SCHEMA_VERSION}`,
    );
  }
  if (newest) return;
  await meta.insertOne({ _id: 'schema', version: SCHEMA_VERSION }).catch((failure: unknown) => {
    if (!isDuplicate(failure)) throw failure;
  });
}

function metaOf(connection: Connection) {
  return connection.collection<{ _id: string; version?: number; times?: number }>('meta');
}
