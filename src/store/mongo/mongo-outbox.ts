import { z } from 'zod';
import type { Outbox, OutboxRow } from '../../ports/store/outbox.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { keyOf, keyText } from '../key-text.ts';
import { firstPeople } from './first-people.ts';
import type { MongoConnection } from './mongo-connection.ts';

const State = z.enum(['waiting', 'sent', 'failed', 'unknown']);

/** The outbox in MongoDB. */
export function mongoOutbox(connection: MongoConnection, nextOrder: () => number): Outbox {
  const { models, run, insert } = connection;
  const { outbox } = models;

  async function listIn(filter: object, limit: number): Promise<OutboxRow[]> {
    const found = await run(async () => outbox.find(filter, { row: 1 }).sort({ order: 1, _id: 1 }).limit(limit).lean());
    return found.map((each) => parseJsonText<OutboxRow>(each.row));
  }

  return {
    async put(rows) {
      if (rows.length === 0) return;
      const documents = rows.map((row) => ({
        _id: keyText(row.key),
        order: nextOrder(),
        state: 'waiting',
        waitingFor: keyText(row.person),
        row: jsonText(row),
      }));
      await insert(() => outbox.insertMany(documents, { ordered: false, lean: true }));
    },
    listWaiting: (person, limit) => listIn({ waitingFor: keyText(person) }, limit),
    async listPeopleWaiting(limit) {
      const waiting = () => outbox.find({ state: 'waiting' }, { waitingFor: 1 }).sort({ order: 1 }).lean().cursor();
      return run(() => firstPeople(waiting(), ({ waitingFor }) => waitingFor, limit));
    },
    // FerretDB v1 matches and changes in two steps; only the holder of the sending claim settles, so that nobody comes between.
    async settle(key, { state, at, detail }) {
      const kept = { state, settledAt: at, ...(detail === undefined ? {} : { detail: keyText(detail) }) };
      const waiting = { _id: keyText(key), state: 'waiting' };
      await run(async () => outbox.updateOne(waiting, { $set: kept, $unset: { waitingFor: 1 } }));
    },
    async find(key) {
      const found = await run(async () => outbox.findById(keyText(key)).lean());
      if (!found) return null;
      const detail = found.detail === undefined ? {} : { detail: keyOf(found.detail) };
      return { row: parseJsonText<OutboxRow>(found.row), state: State.parse(found.state), ...detail };
    },
    listFates: fatesReader(connection),
    async list(state, limit, after) {
      if (after === undefined) return listIn({ state }, limit);
      const place = await run(async () => outbox.findById(keyText(after), { order: 1 }).lean());
      return listIn({ state, order: { $gt: place?.order ?? 0 } }, limit);
    },
    async remove(keys) {
      if (keys.length > 0) await run(async () => outbox.deleteMany({ _id: { $in: keys.map(keyText) } }));
    },
    count: (state) => run(async () => outbox.countDocuments({ state })),
  };
}

/** The states of the messages of an entry. */
function fatesReader({ models: { outbox }, run }: MongoConnection): Outbox['listFates'] {
  const fields = { row: 1, state: 1, settledAt: 1, detail: 1 };
  return async (entry) => {
    const ofEntry = { _id: rowsOf(entry) };
    const found = await run(async () => outbox.find(ofEntry, fields).sort({ order: 1, _id: 1 }).lean());
    return found.map(({ _id, row, state, settledAt, detail }) => ({
      key: keyOf(_id),
      person: parseJsonText<OutboxRow>(row).person,
      state: State.parse(state),
      settledAt: settledAt ?? null,
      ...(detail === undefined || detail === null ? {} : { detail: keyOf(detail) }),
    }));
  };
}

/** The keys of an entry's rows. The sign after the slash ends the range. */
function rowsOf(entry: string): { $gte: string; $lt: string } {
  return { $gte: `${keyText(entry)}/`, $lt: `${keyText(entry)}0` };
}
