import type { ChatEntry, Chats } from './chats.ts';
import { SimulatorError } from './simulator-error.ts';

/** Resolves with the first entry of a chat that changed after `after` and fits; at once when there is one already.
 *  @throws SimulatorError timed-out, with the end of the chat in its message */
export function waitFor(
  chats: Chats,
  userId: string,
  predicate: (entry: ChatEntry) => boolean,
  timeoutMilliseconds: number,
  after: number,
): Promise<ChatEntry> {
  const fits = (entry: ChatEntry) => entry.userId === userId.toLowerCase() && entry.changed > after && predicate(entry);
  return new Promise((resolve, reject) => {
    const found = chats.of(userId).find(fits);
    if (found) return resolve(found);
    const end = () => {
      clearTimeout(timer);
      unsubscribe();
    };
    const timer = setTimeout(() => {
      end();
      const last = chats
        .of(userId)
        .slice(-3)
        .map((entry) => `${entry.from}: ${JSON.stringify(entry.content).slice(0, 200)}`);
      reject(
        new SimulatorError('timed-out', `${userId} waited ${timeoutMilliseconds} ms; last seen: ${last.join(' | ')}`),
      );
    }, timeoutMilliseconds);
    const unsubscribe = chats.subscribe((entry) => {
      if (!fits(entry)) return;
      end();
      resolve(entry);
    });
  });
}
