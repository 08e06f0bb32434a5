import { entriesOf } from '../../domain/base/keys-of.ts';
import { type Broadcast, type Fate, type FateCounts, peopleIn } from '../../domain/broadcast/broadcast.ts';
import { broadcastView } from '../../domain/broadcast/broadcast-events.ts';
import type { Ports } from '../../ports/ports.ts';
import { refreshRow } from '../follow-entry.ts';
import { countFates, countNotReached, readChunkStates } from './read-chunk.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'outbox' | 'claims'>;

export interface BroadcastProgress {
  broadcast: Broadcast;
  people: number;
  /** Everybody by what became of the message; a retry counts in place of what it repeats. */
  counts: FateCounts;
  /** People of the last round whom it did not reach: a retry would go to these. */
  failed: number;
}

const MOST = 200;

/** A campaign's broadcasts, the newest first. */
export async function listBroadcasts(ports: Needs, campaign: string): Promise<BroadcastProgress[]> {
  const rows = await ports.views.list<Broadcast>(broadcastView, { index: 'campaign', equals: campaign, limit: MOST });
  const kept = rows.map(({ data }) => data).filter(({ status }) => status !== 'dropped');
  const newest = kept.sort((a, b) => (a.at < b.at ? 1 : -1));
  return Promise.all(newest.map((broadcast) => progressOf(ports, broadcast)));
}

/** @returns null for an unknown broadcast */
export async function findProgress(ports: Needs, id: string): Promise<BroadcastProgress | null> {
  const row = await refreshRow<Broadcast>(ports, broadcastView, id);
  return row && progressOf(ports, row.data);
}

/** Reads the chunks that are being sent; those dealt with have been counted. */
async function progressOf(ports: Needs, broadcast: Broadcast): Promise<BroadcastProgress> {
  const counts: FateCounts = {};
  const isLive = broadcast.status === 'sending' || broadcast.status === 'paused' || broadcast.status === 'stopped';
  for (const [index, chunk] of broadcast.chunks.entries()) {
    const isFirstOpen = broadcast.chunks.findIndex((each) => each.counts === null) === index;
    const waiting: Fate = broadcast.status === 'stopped' ? 'stopped' : 'queued';
    const own =
      chunk.counts ??
      (isLive && isFirstOpen ? countFates(await readChunkStates(ports, broadcast, chunk)) : { [waiting]: chunk.size });
    add(counts, own, 1);
    // Whoever is tried again was counted as not reached before.
    if (chunk.round > 1) add(counts, { failed: chunk.size }, -1);
  }
  return { broadcast, people: peopleIn(broadcast), counts: settledOf(counts), failed: countNotReached(broadcast) };
}

function add(counts: FateCounts, own: FateCounts, sign: 1 | -1): void {
  for (const [fate, count] of entriesOf(own)) counts[fate] = (counts[fate] ?? 0) + sign * count;
}

const NOT_REACHED = ['failed', 'invalid', 'not-licensed', 'unreachable'] as const;

/** What a retry repeats was counted under any of the four: a count below none is taken from the others. */
function settledOf(counts: FateCounts): FateCounts {
  const settled = { ...counts };
  for (const fate of NOT_REACHED) {
    const owed = -(settled[fate] ?? 0);
    if (owed <= 0) continue;
    settled[fate] = 0;
    let left = owed;
    for (const other of NOT_REACHED) {
      const taken = Math.min(left, Math.max(0, settled[other] ?? 0));
      settled[other] = (settled[other] ?? 0) - taken;
      left -= taken;
    }
  }
  return Object.fromEntries(Object.entries(settled).filter(([, count]) => count > 0));
}
