import { StoreError } from '../../ports/store/store.ts';
import type { ViewDeclaration, ViewQuery, ViewRow, Views } from '../../ports/store/views.ts';
import { checkQuery, indexValues } from '../index-values.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { idText, keyOf, keyText } from '../key-text.ts';
import type { ViewDocument } from './models.ts';
import type { MongoConnection } from './mongo-connection.ts';

const ATTEMPTS = 5;

/** Views in MongoDB: a collection each, what a row is found under as lists beside its text. */
export function mongoViews(connection: MongoConnection): Views {
  const { models, run, each } = connection;

  async function list<Shape>(view: ViewDeclaration<Shape>, query: ViewQuery): Promise<ViewRow<Shape>[]> {
    checkQuery(view, query);
    const field = `keys.${query.index}`;
    const rows = models.view(view.name);
    const found = await run(async () =>
      query.equals === undefined
        ? rows
            .find({ [field]: { $lte: keyText(query.atMost ?? '') } })
            .sort({ [field]: 1, _id: 1 })
            .limit(query.limit)
            .lean()
        : rows
            .find({
              [field]: keyText(query.equals),
              ...(query.after === undefined ? {} : { _id: { $gt: idText(query.after) } }),
            })
            .sort({ _id: 1 })
            .limit(query.limit)
            .lean(),
    );
    return found.map((row) => viewRow<Shape>(row));
  }

  async function* listAll<Shape>(view: ViewDeclaration<Shape>): AsyncIterable<ViewRow<Shape>> {
    const all = () => models.view(view.name).find().sort({ _id: 1 }).lean().cursor({ batchSize: 200 });
    for await (const row of each(all)) yield viewRow<Shape>(row);
  }

  return {
    async get<Shape>(view: ViewDeclaration<Shape>, id: string) {
      const found = await run(async () => models.view(view.name).findById(idText(id)).lean());
      return found ? viewRow<Shape>(found) : null;
    },
    put: (view, row) => putRow(connection, view, row),
    list,
    async count(view, query) {
      checkQuery(view, { ...query, limit: 1 });
      return run(async () => models.view(view.name).countDocuments({ [`keys.${query.index}`]: keyText(query.equals) }));
    },
    listAll,
    async clear(view) {
      await run(async () => models.view(view.name).deleteMany());
    },
  };
}

/** Replaces a row that is not newer; when there is none that matches, the upsert inserts it, or meets the newer one's `_id`: atomic, one call.
 *  FerretDB v1 matches and replaces in two steps: an older copy may win there, which the next fold mends. */
async function putRow<Shape>(
  { models, run, insert }: MongoConnection,
  view: ViewDeclaration<Shape>,
  row: ViewRow<Shape>,
): Promise<void> {
  const model = models.view(view.name);
  const [_id, { seq }] = [idText(row.id), row];
  const document = { seq, data: jsonText(row.data), keys: indexValues(view, row.data) };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const notNewer = { _id, seq: { $lte: seq } };
    if (await insert(async () => model.replaceOne(notNewer, document, { upsert: true }))) return;
    const kept = await run(async () => model.findById(_id, { seq: 1 }).lean());
    if (kept && kept.seq > seq) return;
    // Another process inserted an older copy at the same moment: replace it.
  }
  throw new StoreError('unavailable', 'a view row is changed by too many at once');
}

function viewRow<Shape>({ _id, seq, data }: Pick<ViewDocument, '_id' | 'seq' | 'data'>): ViewRow<Shape> {
  return { id: keyOf(_id), seq, data: parseJsonText<Shape>(data) };
}
