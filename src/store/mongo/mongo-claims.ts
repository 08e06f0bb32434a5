import type { Json } from '../../domain/base/json.ts';
import type { Claims } from '../../ports/store/claims.ts';
import { StoreError } from '../../ports/store/store.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { keyOf, keyText } from '../key-text.ts';
import type { MongoConnection } from './mongo-connection.ts';

/** Few claims share a prefix: most of a large page would be others'. */
const FEW = 16;

/** Claims in MongoDB: an insert under `_id`, or a look at who was first. */
export function mongoClaims({ models, run, insert, each }: MongoConnection): Claims {
  const { claims } = models;

  async function find(key: string): Promise<{ value: Json } | null> {
    const found = await run(async () => claims.findById(keyText(key)).lean());
    return found ? { value: parseJsonText<Json>(found.value) } : null;
  }

  async function* listAll(prefix = ''): AsyncIterable<{ key: string; value: Json }> {
    const begin = keyText(prefix);
    const rows = () =>
      claims
        .find({ _id: { $gte: begin } })
        .sort({ _id: 1 })
        .lean()
        .cursor({ batchSize: prefix === '' ? 500 : FEW });
    for await (const { _id, value } of each(rows)) {
      if (!_id.startsWith(begin)) return;
      yield { key: keyOf(_id), value: parseJsonText<Json>(value) };
    }
  }

  return {
    async claim(key, value) {
      const document = { _id: keyText(key), value: jsonText(value) };
      if (await insert(() => claims.insertOne(document))) return { won: true, value };
      const first = await find(key);
      if (!first) throw new StoreError('unavailable', 'the winner of a claim cannot be read yet');
      return { won: false, value: first.value };
    },
    find,
    listAll,
  };
}
