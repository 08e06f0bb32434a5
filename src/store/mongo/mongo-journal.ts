import type { JournalEntry, StreamId } from '../../domain/base/journal-entry.ts';
import type { Seal } from '../../domain/base/seal.ts';
import type { Appended, Journal, JournalPlace, SealedEntry } from '../../ports/store/journal.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { keyText } from '../key-text.ts';
import { sealNext } from '../seal-next.ts';
import type { JournalDocument } from './models.ts';
import type { MongoConnection } from './mongo-connection.ts';

const MAX_ENTRY_BYTES = 1_048_576;

/** The journal in MongoDB. One insert meets both unique keys at once, on every topology: a document and its index entries are written
 *  together or not at all. */
export function mongoJournal(connection: MongoConnection): Journal {
  const { models, run } = connection;
  return {
    append: appendTo(connection),
    ...readsOf(connection),
    ...sealedReadsOf(connection),
    erase: eraseIn(connection),
    countEntries: () => run(async () => models.journal.countDocuments()),
  };
}

function appendTo({ models: { journal }, run, insert }: MongoConnection): Journal['append'] {
  async function linkBefore(stream: string, seq: number): Promise<string | null> {
    if (seq <= 1) return null;
    const before = await run(async () => journal.findById(placeKey(stream, seq - 1), { link: 1 }).lean());
    return before?.link ?? null;
  }

  return async (entry: JournalEntry, kept?: Seal | null): Promise<Appended> => {
    const text = jsonText(entry, MAX_ENTRY_BYTES);
    const [stream, cause] = [keyText(entry.stream), keyText(entry.cause)];
    const seal = kept === undefined ? sealNext(entry.stream, await linkBefore(stream, entry.seq), text) : kept;
    const document = {
      _id: placeKey(stream, entry.seq),
      stream,
      seq: entry.seq,
      cause,
      entry: text,
      at: entry.at,
      ...sealFields(seal),
    };
    if (await insert(() => journal.insertOne(document))) return 'added';
    // Which key it met does not matter: an entry of this cause is looked for, because `repeated` wins.
    return (await run(async () => journal.exists({ stream, cause }).lean())) ? 'repeated' : 'taken';
  };
}

function readsOf({
  models: { journal },
  run,
  each,
}: MongoConnection): Pick<Journal, 'find' | 'read' | 'readNewest' | 'readAll'> {
  return {
    async find(stream: StreamId, cause: string) {
      const key = { stream: keyText(stream), cause: keyText(cause) };
      const found = await run(async () => journal.findOne(key, { entry: 1 }).lean());
      return found ? parseJsonText<JournalEntry>(found.entry) : null;
    },
    async read(stream: StreamId, fromSeq = 1) {
      const place = { stream: keyText(stream), seq: { $gte: fromSeq } };
      const found = await run(async () => journal.find(place, { entry: 1 }).sort({ seq: 1 }).lean());
      return found.map((one) => parseJsonText<JournalEntry>(one.entry));
    },
    async readNewest({ before, from, limit }) {
      const since = from === undefined ? {} : { at: { $gte: from } };
      const query = before ? { $and: [since, earlierThan(before)] } : since;
      const order = { at: -1, stream: -1, seq: -1 } as const;
      const found = await run(async () => journal.find(query, { entry: 1 }).sort(order).limit(limit).lean());
      return found.map((one) => parseJsonText<JournalEntry>(one.entry));
    },
    async *readAll() {
      const all = () => journal.find({}, { entry: 1 }).sort({ stream: 1, seq: 1 }).lean().cursor({ batchSize: 100 });
      for await (const { entry } of each(all)) yield parseJsonText<JournalEntry>(entry);
    },
  };
}

function sealedReadsOf({
  models: { journal },
  run,
  each,
}: MongoConnection): Pick<Journal, 'readSealed' | 'readAllSealed'> {
  return {
    async *readAllSealed() {
      const all = () => journal.find({}, SEALED).sort({ stream: 1, seq: 1 }).lean().cursor({ batchSize: 100 });
      for await (const document of each(all)) yield sealedOf(document);
    },
    async readSealed(stream: StreamId) {
      const ofStream = { stream: keyText(stream) };
      const found = await run(async () => journal.find(ofStream, SEALED).sort({ seq: 1 }).lean());
      return found.map(sealedOf);
    },
  };
}

function eraseIn({ models: { journal }, run }: MongoConnection): Journal['erase'] {
  return async (left: readonly JournalEntry[], before: readonly JournalEntry[] = []): Promise<void> => {
    const changes = left.map((entry, index) => ({
      updateOne: {
        filter: {
          _id: placeKey(keyText(entry.stream), entry.seq),
          cause: keyText(entry.cause),
          ...(before[index] ? { entry: jsonText(before[index], MAX_ENTRY_BYTES) } : {}),
        },
        update: { $set: { entry: jsonText(entry, MAX_ENTRY_BYTES) }, $unset: { salt: 1 as const } },
      },
    }));
    for (let from = 0; from < changes.length; from += ERASED_AT_ONCE)
      await run(async () => journal.bulkWrite(changes.slice(from, from + ERASED_AT_ONCE), { ordered: true }));
  };
}

/** Entries in one call: at most 1 MiB each. */
const ERASED_AT_ONCE = 40;

const SEALED = { entry: 1, salt: 1, digest: 1, link: 1 } as const;

function earlierThan({ at, stream, seq }: JournalPlace) {
  const key = keyText(stream);
  return {
    at: { $lte: at },
    $or: [{ at: { $lt: at } }, { at, stream: { $lt: key } }, { at, stream: key, seq: { $lt: seq } }],
  };
}

function placeKey(stream: string, seq: number): string {
  return `${stream}\uE001${seq}`;
}

function sealFields(seal: Seal | null): Pick<JournalDocument, 'salt' | 'digest' | 'link'> {
  if (!seal) return {};
  const { salt, digest, link } = seal;
  return { digest, link, ...(salt === null ? {} : { salt }) };
}

function sealedOf({
  entry,
  salt,
  digest,
  link,
}: Omit<JournalDocument, '_id' | 'stream' | 'seq' | 'cause'>): SealedEntry {
  const seal = digest !== undefined && link !== undefined ? { salt: salt ?? null, digest, link } : null;
  return { entry: parseJsonText<JournalEntry>(entry), seal };
}
