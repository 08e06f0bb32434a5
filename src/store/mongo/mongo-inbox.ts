import type { IncomingMessage } from '../../domain/base/message.ts';
import type { Inbox } from '../../ports/inbox.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { keyText } from '../key-text.ts';
import { firstPeople } from './first-people.ts';
import type { MongoConnection } from './mongo-connection.ts';

/** The inbox in MongoDB. A finished row keeps its `_id` for good and gives up everything else: it leaves the sparse indexes. */
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
      const waiting = { _id: keyText(id), order: { $gte: 0 } };
      await run(async () => inbox.updateOne(waiting, { $unset: { person: 1, order: 1, message: 1 } }));
    },
    countWaiting: () => run(async () => inbox.countDocuments({ order: { $gte: 0 } })),
  };
}
