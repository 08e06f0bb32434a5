import { type Broadcast, callFor, type Fate } from '../../domain/broadcast/broadcast.ts';
import { broadcastView } from '../../domain/broadcast/broadcast-events.ts';
import type { Ports } from '../../ports/ports.ts';
import type { LedgerJson, LedgerRowJson } from '../../wire/console/broadcasts.ts';
import { refreshRow } from '../follow-entry.ts';
import { chunkEntry, type Dealt, readChunkStates, recallKeyOf } from './read-chunk.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'outbox' | 'claims'>;

const ENOUGH = 100;

/** What became of each person's message, chunk by chunk. @param fate only these; null for all @returns null for an unknown broadcast */
export async function readLedger(
  ports: Needs,
  id: string,
  { from, fate }: { from: number; fate: Fate | null },
): Promise<LedgerJson | null> {
  const broadcast = (await refreshRow<Broadcast>(ports, broadcastView, id))?.data;
  if (!broadcast) return null;
  const rows: LedgerRowJson[] = [];
  for (let index = from; index < broadcast.chunks.length; index += 1) {
    const chunk = broadcast.chunks[index];
    if (!chunk || rows.length >= ENOUGH) return { rows, next: index };
    if (fate && chunk.counts && !chunk.counts[fate] && broadcast.recalledAt === null) continue;
    for (const dealt of await readChunkStates(ports, broadcast, chunk)) {
      const now = await fateNow(ports, broadcast, index, dealt);
      if (fate !== null && now !== fate) continue;
      const { person, shown, application, at } = dealt;
      rows.push({ person, shown, application, round: chunk.round, fate: now, at });
    }
  }
  return { rows, next: null };
}

/** Of what waits, whether the platform held it off; of what was sent, whether it was taken back. */
async function fateNow(
  { claims }: Needs,
  broadcast: Broadcast,
  index: number,
  { place, fate, ...recipient }: Dealt,
): Promise<Fate> {
  const chunk = broadcast.chunks[index];
  if (!chunk) return fate;
  const entry = chunkEntry(broadcast.id, chunk);
  const key = `${entry}/${place}`;
  if (fate === 'queued') return (await claims.find(`unsent/${key}/1`)) ? 'throttled' : fate;
  if (fate !== 'sent' || broadcast.recalledAt === null) return fate;
  const call = callFor(chunk, recipient, place);
  const own = await claims.find(`recalled/${key}`);
  const taken = own ?? (call && (await claims.find(`recalled/${recallKeyOf(entry, call)}`)));
  return taken?.value === 'done' ? 'recalled' : fate;
}
