import type { IncomingMessage } from '../../domain/base/message.ts';
import type { Inbox, ParkedMessage } from '../../ports/store/inbox.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { keyOf, keyText } from '../key-text.ts';
import { firstPeople } from './first-people.ts';
import type { MongoConnection } from './mongo-connection.ts';

/** The inbox in MongoDB. A finished row keeps its `_id` for good and loses everything else, so that the sparse indexes no longer hold it. */
export function mongoInbox({ models, run, insert }: MongoConnection, nextOrder: () => number): Inbox {
  const { inbox } = models;
  return {
    async accept(message) {
      const [_id, person, text, order] = [keyText(message.id), keyText(message.person), jsonText(message), nextOrder()];
      return (await insert(() => inbox.insertOne({ _id, person, order, message: text }))) ? 'added' : 'repeated';
    },
    async listWaiting(person, limit) {
      const waiting = () => inbox.find({ person: keyText(person) }, { message: 1 }).sort({ order: 1, _id: 1 });
      const found = await run(async () => waiting().limit(limit).lean());
      return found.map((row) => parseJsonText<IncomingMessage>(row.message));
    },
    async listPeopleWaiting(limit) {
      const waiting = () =>
        inbox
          .find({ order: { $gte: 0 } }, { person: 1 })
          .sort({ order: 1 })
          .lean()
          .cursor();
      return run(() => firstPeople(waiting(), ({ person }) => person, limit));
    },
    async finish(id) {
      const kept = { _id: keyText(id), message: { $exists: true } };
      const all = { person: 1, order: 1, message: 1, tries: 1, parked: 1, parkedFor: 1, parkedOrder: 1 };
      await run(async () => inbox.updateOne(kept, { $unset: all }));
    },
    countWaiting: () => run(async () => inbox.countDocuments({ order: { $gte: 0 } })),
    async countTry(id) {
      const waiting = { _id: keyText(id), order: { $gte: 0 } };
      const counted = await run(async () =>
        inbox.findOneAndUpdate(waiting, { $inc: { tries: 1 } }, { returnDocument: 'after', lean: true }),
      );
      return counted?.tries ?? 0;
    },
    async park(id, why) {
      const waiting = await run(async () => inbox.findOne({ _id: keyText(id), order: { $gte: 0 } }).lean());
      if (!waiting) return false;
      const { _id, person, order } = waiting;
      const aside = { $set: { parked: why, parkedFor: person, parkedOrder: order }, $unset: { person: 1, order: 1 } };
      const parked = await run(async () => inbox.updateOne({ _id, order: { $gte: 0 } }, aside));
      return parked.modifiedCount === 1;
    },
    async listParked(limit) {
      const parked = () => inbox.find({ parkedOrder: { $gte: 0 } }, { message: 1, parked: 1 }).sort({ parkedOrder: 1 });
      return (await run(async () => parked().limit(limit).lean())).map(parkedOf);
    },
    countParked: () => run(async () => inbox.countDocuments({ parkedOrder: { $gte: 0 } })),
    async putBack(id) {
      const parked = await run(async () => inbox.findOne({ _id: keyText(id), parkedOrder: { $gte: 0 } }).lean());
      if (!parked) return null;
      const { _id, parkedFor: person, parkedOrder: order } = parked;
      const gone = { parked: 1, parkedFor: 1, parkedOrder: 1, tries: 1 };
      const back = { $set: { person, order }, $unset: gone };
      const put = await run(async () => inbox.updateOne({ _id, parkedOrder: { $gte: 0 } }, back));
      return put.modifiedCount === 1 && person !== undefined ? keyOf(person) : null;
    },
  };
}

function parkedOf({ message, parked }: { message?: string; parked?: string }): ParkedMessage {
  return { message: parseJsonText<IncomingMessage>(message), why: parked ?? '' };
}
