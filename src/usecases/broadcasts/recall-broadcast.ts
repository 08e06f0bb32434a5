import { addressOf } from '../../domain/base/person.ts';
import { type Broadcast, type Chunk, callFor } from '../../domain/broadcast/broadcast.ts';
import { broadcastView } from '../../domain/broadcast/broadcast-events.ts';
import { ChannelError } from '../../ports/channels/channel.ts';
import type { Ports } from '../../ports/ports.ts';
import { type JobRun, RunLater } from '../../ports/process/jobs.ts';
import type { CommitNeeds } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { stepBroadcast } from './change-broadcast.ts';
import { chunkEntry, readChunkStates, recallKeyOf } from './read-chunk.ts';

type Needs = CommitNeeds & Pick<Ports, 'log'>;

/** Takes a broadcast back from those who have it, message by message, where the platform can. Each is noted once it is dealt with: a run that dies is gone
 *  on with. @throws RunLater when the platform is busy */
export async function recallBroadcast(ports: Needs, id: string, run: JobRun): Promise<void> {
  const broadcast = (await refreshRow<Broadcast>(ports, broadcastView, id))?.data;
  if (!broadcast?.isRecalling) return;
  for (const chunk of broadcast.chunks) {
    if (run.isStopping()) throw new RunLater('the process ends', null);
    await recallChunk(ports, broadcast, chunk);
  }
  await stepBroadcast(ports, id, 'recall-ended', { kind: 'end-recall' });
}

async function recallChunk(ports: Needs, broadcast: Broadcast, chunk: Chunk): Promise<void> {
  const entry = chunkEntry(broadcast.id, chunk);
  for (const call of chunk.many)
    if (call.receipt !== null) await recallOne(ports, call.channel, call.receipt, recallKeyOf(entry, call));
  for (const { place, fate, ...recipient } of await readChunkStates(ports, broadcast, chunk)) {
    if (fate !== 'sent') continue;
    const kept = readReceipt((await ports.claims.find(`receipt/${entry}/${place}`))?.value, recipient);
    if (kept) await recallOne(ports, kept.channel, kept.receipt, `${entry}/${place}`);
    else if (!callFor(chunk, recipient, place)) ports.log.info('message-without-receipt', { key: `${entry}/${place}` });
  }
}

/** What was kept before somebody could have several accounts is the receipt alone. */
function readReceipt(value: unknown, { person }: { person: string }): { receipt: string; channel: string } | null {
  if (typeof value === 'string') return { receipt: value, channel: addressOf(person)?.channel ?? '' };
  if (typeof value !== 'object' || value === null || !('receipt' in value && 'channel' in value)) return null;
  return { receipt: String(value.receipt), channel: String(value.channel) };
}

async function recallOne(ports: Needs, name: string, receipt: string, key: string): Promise<void> {
  const channel = ports.channels[name];
  if (!channel?.recall || (await ports.claims.find(`recalled/${key}`))) return;
  let done = 'done';
  try {
    await channel.recall(receipt);
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    const { code, detail, retryInMilliseconds } = error;
    if (error.isForLater) throw new RunLater(`${code} ${detail}`, retryInMilliseconds, { cause: error });
    done = detail;
  }
  await ports.claims.claim(`recalled/${key}`, done);
}
