import { setTimeout as wait } from 'node:timers/promises';
import type { Connection, ConnectionEvents } from './connection.ts';

export interface ReconnectTiming {
  /** First and longest wait before connecting again; it doubles, and is drawn out by chance so that many do not come at once. */
  firstMilliseconds: number;
  longestMilliseconds: number;
  /** A connection that broke sooner counts as one that never came about. */
  stableMilliseconds: number;
}

export interface KeepNeeds {
  timing: ReconnectTiming;
  /** Makes one connection. @throws Error when it does not come about */
  open(events: Pick<ConnectionEvents, 'onDisconnect' | 'onClose'>): Promise<Connection>;
  /** @param tries in a row, the first is 1 */
  onFailure(error: unknown, tries: number): void;
  /** 0 to 1. */
  random(): number;
}

/** Keeps one connection up until `over`: one that is about to end is replaced before it is closed, one that broke is made again. There is never
 *  more than one try under way. @returns once everything is closed */
export async function keepConnected(needs: KeepNeeds, over: AbortSignal): Promise<void> {
  const live = new Set<Connection>();
  const closing = new Set<Promise<void>>();
  const hangUp = (connection: Connection) => {
    live.delete(connection);
    const closed = connection.close().finally(() => closing.delete(closed));
    closing.add(closed);
  };
  let newest: Connection | null = null;
  let isConnecting = false;
  const openPatiently = opener(needs, live, over, (ended) => {
    if (ended === newest) replace();
  });

  const replace = () => {
    if (isConnecting || over.aborted) return;
    isConnecting = true;
    openPatiently().then((opened) => {
      isConnecting = false;
      if (!opened) return;
      for (const connection of [...live]) if (connection !== opened || over.aborted) hangUp(connection);
      newest = opened;
      // It broke before it was the newest.
      if (!live.has(opened)) replace();
    });
  };

  replace();
  await new Promise<void>((resolve) => {
    if (over.aborted) resolve();
    over.addEventListener('abort', () => resolve(), { once: true });
  });
  for (const connection of [...live]) hangUp(connection);
  await Promise.all(closing);
}

/** Opens connections, each try after a longer wait while they break early. What is open is in `live`.
 *  @param onEnding called for a connection that ended or is about to
 *  @returns what opens one; null when it is over before there is a connection */
function opener(
  { timing, open, onFailure, random }: KeepNeeds,
  live: Set<Connection>,
  over: AbortSignal,
  onEnding: (connection: Connection) => void,
): () => Promise<Connection | null> {
  let failures = 0;

  const openOne = async (): Promise<Connection> => {
    const openedAt = performance.now();
    const own: { connection: Connection | null; isOver: boolean } = { connection: null, isOver: false };
    const connection = await open({
      onDisconnect() {
        if (own.connection) onEnding(own.connection);
      },
      onClose() {
        own.isOver = true;
        failures = performance.now() - openedAt < timing.stableMilliseconds ? failures + 1 : 0;
        if (!own.connection) return;
        live.delete(own.connection);
        onEnding(own.connection);
      },
    });
    own.connection = connection;
    if (!own.isOver) live.add(connection);
    return connection;
  };

  return async () => {
    while (!over.aborted) {
      await pause(timing, failures, random, over);
      if (over.aborted) break;
      try {
        return await openOne();
      } catch (error) {
        failures += 1;
        onFailure(error, failures);
      }
    }
    return null;
  };
}

async function pause(
  timing: ReconnectTiming,
  failures: number,
  random: () => number,
  over: AbortSignal,
): Promise<void> {
  if (failures === 0) return;
  const { firstMilliseconds: first, longestMilliseconds: longest } = timing;
  const most = Math.min(longest, first * 2 ** Math.min(failures, 20));
  await wait(Math.max(first, most * (0.5 + random() / 2)), undefined, { signal: over }).catch(() => {});
}
