import { type Connection, type Model, Schema } from 'mongoose';
import type { ViewDeclaration } from '../../ports/store/views.ts';

/** Keys are kept as `keyText`, values as `jsonText`: no name in a value can be read as an operator or a path.
 *
 *  On a sharded cluster shard the journal by `{ stream: 1 }` (ranged): its unique indexes begin with `stream`, and `_id` begins with it too, so that both stay unique over
 *  all shards. Shard the other collections by `{ _id: 1 }` or `{ _id: 'hashed' }`: their only unique key is `_id`. */
export interface JournalDocument {
  /** `<stream>` + U+E001 + `<seq>`: the unique key of a place. */
  _id: string;
  stream: string;
  seq: number;
  cause: string;
  entry: string;
  /** The entry's time; filled in on opening where an earlier version wrote none. */
  at?: string;
  /** The seal: no salt once erased, none of the three on what an earlier version wrote. */
  salt?: string;
  digest?: string;
  link?: string;
}

/** `person`, `order` and `message` are there while the message waits: sparse indexes hold only what waits. While it is parked
 *  `parkedFor` and `parkedOrder` keep what the first two were. */
interface InboxDocument {
  _id: string;
  person?: string;
  order?: number;
  message?: string;
  tries?: number;
  parked?: string;
  parkedFor?: string;
  parkedOrder?: number;
}

interface OutboxDocument {
  _id: string;
  order: number;
  state: string;
  row: string;
  settledAt?: string;
  detail?: string;
  /** The person, while the row waits. */
  waitingFor?: string;
}

interface ClaimDocument {
  _id: string;
  value: string;
}

export interface ViewDocument {
  _id: string;
  seq: number;
  data: string;
  /** What the row is found under. */
  keys: Record<string, string[]>;
}

export interface Models {
  journal: Model<JournalDocument>;
  inbox: Model<InboxDocument>;
  outbox: Model<OutboxDocument>;
  claims: Model<ClaimDocument>;
  /** @throws Error for a view that was not declared when the store was opened */
  view(name: string): Model<ViewDocument>;
  all: Model<never>[];
}

export function defineModels(connection: Connection, views: readonly ViewDeclaration<never>[]): Models {
  const define = <Document>(name: string, schema: Schema<Document>) => connection.model<Document>(name, schema, name);
  const viewModels = new Map(views.map((view) => [view.name, define(`view-${view.name}`, viewSchema(view))]));
  const models = {
    journal: define('journal', journalSchema()),
    inbox: define('inbox', inboxSchema()),
    outbox: define('outbox', outboxSchema()),
    claims: define('claims', new Schema<ClaimDocument>({ _id: String, value: String }, options)),
  };
  return {
    ...models,
    view(name) {
      const model = viewModels.get(name);
      if (!model) throw new RangeError(`the view ${name} was not declared`);
      return model;
    },
    all: [...Object.values(models), ...viewModels.values()] as unknown as Model<never>[], // only their indexes are asked for
  };
}

const options = { versionKey: false, autoIndex: false, autoCreate: false, minimize: false } as const;

function journalSchema(): Schema<JournalDocument> {
  const schema = new Schema<JournalDocument>(
    {
      _id: String,
      stream: String,
      seq: Number,
      cause: String,
      entry: String,
      at: String,
      salt: String,
      digest: String,
      link: String,
    },
    options,
  );
  return schema
    .index({ stream: 1, cause: 1 }, { unique: true })
    .index({ stream: 1, seq: 1 }, { unique: true })
    .index({ at: 1, stream: 1, seq: 1 });
}

function inboxSchema(): Schema<InboxDocument> {
  const waiting = { _id: String, person: String, order: Number, message: String, tries: Number };
  const parked = { parked: String, parkedFor: String, parkedOrder: Number };
  const schema = new Schema<InboxDocument>({ ...waiting, ...parked }, options);
  return schema
    .index({ person: 1, order: 1 }, { sparse: true })
    .index({ order: 1 }, { sparse: true })
    .index({ parkedOrder: 1 }, { sparse: true });
}

function outboxSchema(): Schema<OutboxDocument> {
  const text = { _id: String, state: String, row: String, settledAt: String, detail: String, waitingFor: String };
  const schema = new Schema<OutboxDocument>({ ...text, order: Number }, options);
  // Not sparse: `order` is always there. The rows that do not wait are together under null.
  return schema.index({ waitingFor: 1, order: 1 }).index({ state: 1, order: 1 });
}

function viewSchema(view: ViewDeclaration<never>): Schema<ViewDocument> {
  const schema = new Schema<ViewDocument>(
    { _id: String, seq: Number, data: String, keys: Schema.Types.Mixed },
    options,
  );
  for (const name of Object.keys(view.indexes)) schema.index({ [`keys.${name}`]: 1, _id: 1 });
  return schema;
}
