import { z } from 'zod';
import { type JournalEntry, streamKey } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { View } from '../base/view.ts';
import { waitSchema } from '../reminders/wait-schema.ts';
import { audienceSchema } from './audience.ts';
import { type Broadcast, beginningOf, type Chunk, fates, isFinished } from './broadcast.ts';
import { wordingSchema } from './wording.ts';

const cursor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('applications'), after: z.string().nullable() }),
  z.object({ kind: z.literal('bodies'), after: z.string().nullable() }),
  z.object({ kind: z.literal('chunks'), from: z.number().int() }),
]);

const recipientSchema = z.object({
  person: z.string(),
  shown: z.string(),
  application: z.string().nullable(),
  values: z
    .object({ name: z.string(), unit: z.string(), waits: waitSchema.nullable(), closesOn: z.string() })
    .optional(),
  isUnreachable: z.boolean().optional(),
  isInSeveralApps: z.boolean().optional(),
});

const counts = z.partialRecord(z.enum(fates), z.number().int());
const chunk = z.number().int();

/** Everything that can happen to a broadcast; read back from the journal with this schema. */
const broadcastEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('broadcastDrafted'),
    campaign: z.string(),
    by: z.string(),
    audience: audienceSchema,
    wording: wordingSchema,
  }),
  /** Sent to its writer alone. */
  z.object({ kind: z.literal('broadcastTested'), by: z.string() }),
  /** `expected`: people in the audience when it was looked at. */
  z.object({ kind: z.literal('broadcastScheduled'), by: z.string(), sendAt: z.string(), expected: z.number().int() }),
  z.object({ kind: z.literal('broadcastUndone'), by: z.string() }),
  /** A draft that nobody wants any more. */
  z.object({ kind: z.literal('broadcastDropped'), by: z.string() }),
  z.object({ kind: z.literal('broadcastBegun') }),
  /** The next people, each in one chunk of a round only. `next` is null when there are no more. */
  z.object({
    kind: z.literal('recipientsFrozen'),
    round: z.number().int(),
    recipients: z.array(recipientSchema),
    next: cursor.nullable(),
  }),
  /** One call took the chunk's next people of one channel, up to the place `until`, else all; `rest`, by their places, it did not take. */
  z.object({
    kind: z.literal('sentToMany'),
    chunk,
    channel: z.string(),
    receipt: z.string().nullable(),
    rest: z.array(z.number().int()),
    isUnknown: z.boolean(),
    until: z.number().int().optional(),
  }),
  z.object({ kind: z.literal('chunkSettled'), chunk, counts }),
  z.object({ kind: z.literal('broadcastPaused'), by: z.string() }),
  z.object({ kind: z.literal('broadcastResumed'), by: z.string() }),
  z.object({ kind: z.literal('broadcastStopped'), by: z.string() }),
  z.object({ kind: z.literal('retryAsked'), by: z.string() }),
  z.object({ kind: z.literal('broadcastRecalled'), by: z.string() }),
  z.object({ kind: z.literal('recallEnded') }),
]);

export type BroadcastEvent = z.infer<typeof broadcastEventSchema>;

export const broadcastEvents = nounEvents(broadcastEventSchema, {
  broadcastDrafted: [],
  broadcastTested: [],
  broadcastScheduled: [],
  broadcastUndone: [],
  broadcastDropped: [],
  broadcastBegun: [],
  recipientsFrozen: ['recipients'],
  sentToMany: [],
  chunkSettled: [],
  broadcastPaused: [],
  broadcastResumed: [],
  broadcastStopped: [],
  retryAsked: [],
  broadcastRecalled: [],
  recallEnded: [],
});

/** One entry of a broadcast's stream further; bookmarks there are about people. @throws Error when an event is not what this program wrote */
function evolveBroadcast(
  known: Broadcast | null,
  { stream, seq, cause, at, events }: Pick<JournalEntry, 'stream' | 'seq' | 'cause' | 'at' | 'events'>,
): Broadcast | null {
  return events.reduce<Broadcast | null>((broadcast, event) => {
    const read = broadcastEvents.read(event);
    return read ? evolveBroadcastBy(broadcast, read, { id: streamKey(stream), seq, cause, at }) : broadcast;
  }, known);
}

interface Place {
  id: string;
  seq: number;
  cause: string;
  at: string;
}

export function evolveBroadcastBy(known: Broadcast | null, event: BroadcastEvent, place: Place): Broadcast | null {
  if (event.kind === 'broadcastDrafted') return drafted(event, place);
  return known && through(evolved(known, event, place));
}

function drafted(event: Extract<BroadcastEvent, { kind: 'broadcastDrafted' }>, { id, at }: Place): Broadcast {
  const { campaign, by, audience, wording } = event;
  const start = beginningOf(1, []);
  return {
    ...{ id, campaign, by, audience, wording, at },
    ...{ status: 'draft', sendAt: null, round: 1, cursor: start, chunks: [], recalledAt: null, isRecalling: false },
  };
}

function evolved(
  broadcast: Broadcast,
  event: Exclude<BroadcastEvent, { kind: 'broadcastDrafted' }>,
  { seq, cause, at }: Place,
): Broadcast {
  switch (event.kind) {
    case 'broadcastTested':
      return { ...broadcast, at };
    case 'broadcastScheduled':
      return { ...broadcast, at, status: 'scheduled', sendAt: event.sendAt, expected: event.expected };
    case 'broadcastUndone':
      return { ...broadcast, at, status: 'draft', sendAt: null };
    case 'broadcastDropped':
      return { ...broadcast, at, status: 'dropped' };
    case 'broadcastBegun':
    case 'broadcastResumed':
      return { ...broadcast, at, status: 'sending' };
    case 'recipientsFrozen': {
      const { recipients, round, next } = event;
      const frozen: Chunk = { seq, cause, round, size: recipients.length, many: [], counts: null };
      return {
        ...broadcast,
        cursor: next,
        chunks: recipients.length > 0 ? [...broadcast.chunks, frozen] : broadcast.chunks,
      };
    }
    case 'sentToMany': {
      const { channel, receipt, rest, isUnknown, until } = event;
      return withChunk(broadcast, event.chunk, (of) => ({
        ...of,
        many: [...of.many, { channel, receipt, rest, isUnknown, ...(until === undefined ? {} : { until }) }],
      }));
    }
    case 'chunkSettled':
      return withChunk(broadcast, event.chunk, (of) => ({ ...of, counts: event.counts }));
    case 'broadcastPaused':
      return { ...broadcast, at, status: 'paused' };
    case 'broadcastStopped':
      return { ...broadcast, at, status: 'stopped' };
    case 'retryAsked': {
      const round = broadcast.round + 1;
      return { ...broadcast, at, status: 'sending', round, cursor: beginningOf(round, broadcast.chunks) };
    }
    case 'broadcastRecalled':
      return { ...broadcast, at, recalledAt: at, isRecalling: true };
    case 'recallEnded':
      return { ...broadcast, isRecalling: false };
  }
}

function withChunk(broadcast: Broadcast, index: number, change: (chunk: Chunk) => Chunk): Broadcast {
  return { ...broadcast, chunks: broadcast.chunks.map((each, at) => (at === index ? change(each) : each)) };
}

function through(broadcast: Broadcast): Broadcast {
  return broadcast.status === 'sending' && isFinished(broadcast) ? { ...broadcast, status: 'finished' } : broadcast;
}

/** Broadcasts for reading. */
export const broadcastView = {
  name: 'broadcast',
  indexes: {
    campaign: ({ campaign }: Broadcast) => campaign,
    /** When there is something to do for it, ISO 8601; at once, `0`, for one under way. */
    due: ({ status, sendAt, isRecalling }: Broadcast) =>
      status === 'scheduled' ? sendAt : status === 'sending' || isRecalling ? '0' : null,
  },
  events: broadcastEvents,
  empty: () => null,
  fold: evolveBroadcast,
} as const satisfies View<Broadcast>;
