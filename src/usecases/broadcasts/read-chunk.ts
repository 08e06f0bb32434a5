import {
  type Broadcast,
  type Chunk,
  callFor,
  type Fate,
  type FateCounts,
  fateOf,
  notReached,
  type Recipient,
  type SentInOneCall,
} from '../../domain/broadcast/broadcast.ts';
import { broadcastEvents } from '../../domain/broadcast/broadcast-events.ts';
import type { Ports } from '../../ports/ports.ts';
import type { OutboxFate } from '../../ports/store/outbox.ts';

type Needs = Pick<Ports, 'journal' | 'outbox' | 'claims'>;

/** What became of the message to one person of a chunk. */
export interface Dealt extends Recipient {
  /** Its place in the chunk. */
  place: number;
  fate: Fate;
  /** ISO 8601; null while it waits, and for what was sent to many at once. */
  at: string | null;
}

/** The people of a chunk, as they were frozen. @throws Error when the journal has no such entry */
export async function readRecipients(
  { journal }: Pick<Ports, 'journal'>,
  id: string,
  { cause }: Pick<Chunk, 'cause'>,
): Promise<Recipient[]> {
  const entry = await journal.find(`broadcast/${id}`, cause);
  const frozen = entry?.events
    .map((event) => broadcastEvents.read(event))
    .find((event) => event?.kind === 'recipientsFrozen');
  if (frozen?.kind !== 'recipientsFrozen') throw new Error('a broadcast has no chunk of this cause');
  return frozen.recipients;
}

/** Where the messages of a chunk are in the outbox. */
export function chunkEntry(id: string, { seq }: Pick<Chunk, 'seq'>): string {
  return `broadcast/${id}/${seq}`;
}

/** Where it is noted that what one call sent was taken back. */
export function recallKeyOf(entry: string, { channel, until }: Pick<SentInOneCall, 'channel' | 'until'>): string {
  return `${entry}/many-${channel}/${until ?? 'all'}`;
}

/** The place of a row's reader in its chunk: `broadcast/<id>/<seq>/<place>`, with `.<part>` behind for a text that was split. */
export function placeOfKey(key: string): number {
  return Number.parseInt(key.slice(key.lastIndexOf('/') + 1), 10);
}

/** A chunk's people with what became of each, in their order. Whose message is not in the outbox yet waits, unless it never will be. */
export async function readChunkStates(ports: Needs, broadcast: Broadcast, chunk: Chunk): Promise<Dealt[]> {
  const recipients = await readRecipients(ports, broadcast.id, chunk);
  const rows = await ports.outbox.listFates(chunkEntry(broadcast.id, chunk));
  const byPlace = new Map<number, OutboxFate[]>();
  for (const row of rows) byPlace.set(placeOfKey(row.key), [...(byPlace.get(placeOfKey(row.key)) ?? []), row]);
  return recipients.map((recipient, place) => {
    const own = byPlace.get(place) ?? [];
    const worst = own.find(({ state }) => state !== 'sent') ?? own[0];
    const fate = recipient.isUnreachable
      ? 'unreachable'
      : worst
        ? fateOf(worst.state, worst.detail ?? '')
        : notQueued(broadcast, chunk, recipient, place);
    return { ...recipient, place, fate, at: worst?.settledAt ?? null };
  });
}

function notQueued({ status }: Broadcast, chunk: Chunk, recipient: Recipient, place: number): Fate {
  const sent = callFor(chunk, recipient, place);
  if (sent && !sent.rest.includes(place)) return sent.isUnknown ? 'unknown' : 'sent';
  return status === 'stopped' && chunk.round > 0 ? 'stopped' : 'queued';
}

export function countFates(dealt: readonly Pick<Dealt, 'fate'>[]): FateCounts {
  const counts: FateCounts = {};
  for (const { fate } of dealt) counts[fate] = (counts[fate] ?? 0) + 1;
  return counts;
}

/** How many people of the last round it did not reach. */
export function countNotReached({ chunks, round }: Broadcast): number {
  const last = chunks.filter((chunk) => chunk.round === round);
  return last.reduce((sum, { counts }) => sum + notReached.reduce((of, fate) => of + (counts?.[fate] ?? 0), 0), 0);
}
