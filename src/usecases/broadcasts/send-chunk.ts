import { inWordsOf, tell } from '../../domain/base/decision.ts';
import type { Broadcast } from '../../domain/broadcast/broadcast.ts';
import { isSameForAll } from '../../domain/broadcast/wording.ts';
import type { Ports } from '../../ports/ports.ts';
import type { OutboxRow } from '../../ports/store/outbox.ts';
import type { CommitNeeds } from '../commit.ts';
import { outboxRows, wakeOutboxes } from '../queue-messages.ts';
import { stepBroadcast } from './change-broadcast.ts';
import { countFates, type Dealt, placeOfKey, readChunkStates } from './read-chunk.ts';
import { sendToMany } from './send-to-many.ts';

type Needs = CommitNeeds & Pick<Ports, 'log'>;

/** Messages that wait to be sent at once: what a pause lets go. */
const SLICE = 100;
/** The next ones are put when fewer than this wait. */
const FEW = 50;

/** Sends a chunk on: in one call where everybody gets the same words and the platform has such a call, else message by message through the outbox, a few
 *  at a time. Safe to repeat at any point: each message has one key. @returns whether the chunk is dealt with */
export async function sendChunk(ports: Needs, broadcast: Broadcast, index: number): Promise<boolean> {
  const chunk = broadcast.chunks[index];
  if (!chunk || chunk.counts) return true;
  if (isSameForAll(broadcast.wording) && (await sendToMany(ports, broadcast, index)) === 'sent') return false;
  const dealt = await readChunkStates(ports, broadcast, chunk);
  const waiting = dealt.filter(({ fate }) => fate === 'queued');
  if (waiting.length === 0) {
    await stepBroadcast(ports, broadcast.id, `settled/${index}`, {
      kind: 'settle',
      chunk: index,
      counts: countFates(dealt),
    });
    return true;
  }
  await queueNext(ports, broadcast, index, waiting);
  return false;
}

async function queueNext(ports: Needs, broadcast: Broadcast, index: number, waiting: readonly Dealt[]): Promise<void> {
  const chunk = broadcast.chunks[index];
  if (!chunk) return;
  const known = await ports.outbox.listFates(`broadcast/${broadcast.id}/${chunk.seq}`);
  const queued = new Set(known.map(({ key }) => placeOfKey(key)));
  const open = waiting.filter(({ place }) => !queued.has(place));
  if (waiting.length - open.length >= FEW || open.length === 0) return;
  const rows = open.slice(0, SLICE).flatMap((recipient) => rowsFor(ports, broadcast, chunk.seq, recipient));
  await ports.outbox.put(rows);
  await wakeOutboxes(ports, rows);
}

/** The message to one person, under its place in the chunk. */
function rowsFor(ports: Needs, { id, campaign, wording, at }: Broadcast, seq: number, recipient: Dealt): OutboxRow[] {
  const { person, place, values = null } = recipient;
  const effects = inWordsOf(campaign, [tell(person, 'broadcast.text', { parts: wording.parts, values })]);
  const stream = `broadcast/${id}` as const;
  const worded = outboxRows(ports, { stream, seq, cause: '', by: 'system', at, events: [], effects });
  // Worded as the entry's only message: its key gets the place of its reader.
  const from = `${stream}/${seq}/0`.length;
  return worded.map((row) => ({ ...row, key: `${stream}/${seq}/${place}${row.key.slice(from)}`, isRecallable: true }));
}
