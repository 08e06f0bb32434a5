import type { JournalEntry, StreamId } from '../../domain/base/journal-entry.ts';
import type { Appended, Journal } from '../../ports/journal.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { keyText } from '../key-text.ts';
import type { MongoConnection } from './mongo-connection.ts';

const MAX_ENTRY_BYTES = 1_048_576;

/** The journal in MongoDB. One insert meets both unique keys at once, on every topology: a document and its index entries are written
 *  together or not at all. */
export function mongoJournal({ models, run, insert, each }: MongoConnection): Journal {
  const { journal } = models;

  async function append(entry: JournalEntry): Promise<Appended> {
    const text = jsonText(entry, MAX_ENTRY_BYTES);
    const [stream, cause] = [keyText(entry.stream), keyText(entry.cause)];
    const document = { _id: `${stream}\uE001${entry.seq}`, stream, seq: entry.seq, cause, entry: text };
    if (await insert(() => journal.insertOne(document))) return 'added';
    // Which key it met does not matter: an entry of this cause is looked for, because `repeated` wins.
    return (await run(async () => journal.exists({ stream, cause }).lean())) ? 'repeated' : 'taken';
  }

  async function find(stream: StreamId, cause: string): Promise<JournalEntry | null> {
    const key = { stream: keyText(stream), cause: keyText(cause) };
    const found = await run(async () => journal.findOne(key, { entry: 1 }).lean());
    return found ? parseJsonText<JournalEntry>(found.entry) : null;
  }

  async function read(stream: StreamId, fromSeq = 1): Promise<JournalEntry[]> {
    const place = { stream: keyText(stream), seq: { $gte: fromSeq } };
    const found = await run(async () => journal.find(place, { entry: 1 }).sort({ seq: 1 }).lean());
    return found.map((one) => parseJsonText<JournalEntry>(one.entry));
  }

  async function* readAll(): AsyncIterable<JournalEntry> {
    const all = () => journal.find({}, { entry: 1 }).sort({ stream: 1, seq: 1 }).lean().cursor({ batchSize: 100 });
    for await (const { entry } of each(all)) yield parseJsonText<JournalEntry>(entry);
  }

  return { append, find, read, readAll, countEntries: () => run(async () => journal.countDocuments()) };
}
