import type { Broadcast } from '../../domain/broadcast/broadcast.ts';
import { broadcastView } from '../../domain/broadcast/broadcast-events.ts';
import type { Ports } from '../../ports/ports.ts';
import { type JobRun, RunLater } from '../../ports/process/jobs.ts';
import type { CommitNeeds } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { stepBroadcast } from './change-broadcast.ts';
import { freezeNextRecipients } from './freeze-next-recipients.ts';
import { recallBroadcast } from './recall-broadcast.ts';
import { sendChunk } from './send-chunk.ts';

type Needs = CommitNeeds & Pick<Ports, 'campaigns' | 'log'>;

/** While messages wait to be sent it is looked again after this long. */
const LOOK_MILLISECONDS = 500;
const AT_ONCE = 50;

/** Sends a broadcast on, once it is due: freezes who it is for, then sends chunk by chunk until it is through, paused or stopped. Everything that was done
 *  is in the journal or under a key: a run that dies is gone on with. @throws RunLater while messages are on their way */
export async function runBroadcast(ports: Needs, id: string, run: JobRun): Promise<void> {
  for (;;) {
    if (run.isStopping()) throw new RunLater('the process ends', null);
    const broadcast = (await refreshRow<Broadcast>(ports, broadcastView, id))?.data;
    if (!broadcast) return;
    if (broadcast.status === 'scheduled') {
      if ((broadcast.sendAt ?? '') > ports.clock.now().toISOString()) return;
      await stepBroadcast(ports, id, `begun/${broadcast.sendAt}`, { kind: 'begin' });
    } else if (broadcast.status !== 'sending') {
      return recallBroadcast(ports, id, run);
    } else if (broadcast.cursor) {
      await freezeNextRecipients(ports, broadcast, broadcast.cursor);
    } else if (!(await sendNext(ports, broadcast))) {
      throw new RunLater('messages are on their way', LOOK_MILLISECONDS);
    }
  }
}

/** @returns false when the chunk that is being sent has to wait */
async function sendNext(ports: Needs, broadcast: Broadcast): Promise<boolean> {
  const index = broadcast.chunks.findIndex(({ counts }) => counts === null);
  if (index < 0) return true;
  const before = broadcast.chunks[index]?.many.length;
  const isDone = await sendChunk(ports, broadcast, index);
  if (isDone) return true;
  const now = (await ports.views.get<Broadcast>(broadcastView, broadcast.id))?.data;
  return now?.chunks[index]?.many.length !== before;
}

/** Wakes every broadcast that is due or under way. Asked again and again: a process may have died. */
export async function sweepBroadcasts(ports: Pick<Ports, 'views' | 'jobs' | 'clock'>): Promise<void> {
  const query = { index: 'due', atMost: ports.clock.now().toISOString(), limit: AT_ONCE };
  const due = await ports.views.list<Broadcast>(broadcastView, query);
  await Promise.all(due.map(({ id }) => ports.jobs.wake('broadcasts', id)));
}
