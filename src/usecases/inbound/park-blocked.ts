import type { Ports } from '../../ports/ports.ts';
import type { InHand } from '../../ports/process/watch.ts';
import { parkMessage } from './park-message.ts';

/** The messages that an earlier process was answering when its event loop was blocked and it was ended. */
export interface Blocked {
  /** The one that blocked it; null when it is not known which of several. */
  current: InHand | null;
  inHand: readonly InHand[];
}

/** How many of a person's waiting messages are searched: the one in question was the first. */
const LOOKED_AT = 20;

/** Sets aside the message that blocked an earlier process, before anything is answered. If it may be one of several, each counts as tried once more. Safe to repeat. */
export async function parkBlocked(ports: Ports, { current, inHand }: Blocked): Promise<void> {
  const guilty = current ?? (inHand.length === 1 ? (inHand[0] ?? null) : null);
  if (!guilty) {
    for (const { id } of inHand) await ports.inbox.countTry(id);
    return;
  }
  const waiting = await ports.inbox.listWaiting(guilty.person, LOOKED_AT);
  const message = waiting.find(({ id }) => id === guilty.id);
  if (message) await parkMessage(ports, message, 'blocked');
}
