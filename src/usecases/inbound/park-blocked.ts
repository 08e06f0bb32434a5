import type { Ports } from '../../ports/ports.ts';
import type { InHand } from '../../ports/process/watch.ts';
import { parkMessage } from './park-message.ts';

/** What an earlier process had in hand when its event loop was held and it was ended. */
export interface Blocked {
  /** The one that held it; null when nobody knows which of several. */
  current: InHand | null;
  inHand: readonly InHand[];
}

/** Messages looked through for one of a person: it was the first in order. */
const LOOKED_AT = 20;

/** Sets aside what held an earlier process, before anything is answered. Of several that were in hand each has a try counted. Safe to repeat. */
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
