import type { ChatEntry } from '../../simulator/chats.ts';
import type { Delivery } from '../../simulator/phones.ts';
import type { Simulator } from '../../simulator/simulator.ts';

const PATIENCE_MILLISECONDS = 30_000;

/** One person's phone: what the app showed since the person last did something. */
export interface Phone {
  userId: string;
  says(text: string): Promise<void>;
  sendsImage(bytes: Uint8Array, name: string): Promise<void>;
  clicks(entry: ChatEntry, key: string): Promise<void>;
  /** Something the person did elsewhere, on a page: what comes from now on is an answer to it. */
  looksUp(): void;
  /** The first thing the app shows that fits. @throws SimulatorError timed-out */
  waitsFor(fits: (entry: ChatEntry) => boolean): Promise<ChatEntry>;
}

export function phoneOf(simulator: Simulator, userId: string): Phone {
  let mark = simulator.mark();
  const did = ({ isDelivered, mark: after }: Delivery) => {
    if (!isDelivered) throw new Error(`what ${userId} sent was not taken`);
    mark = after;
  };
  return {
    userId,
    says: async (text) => did(await simulator.userSays(userId, text)),
    sendsImage: async (bytes, name) => did(await simulator.userSendsImage(userId, bytes, name)),
    async clicks(entry, key) {
      if (entry.content.kind !== 'card' || entry.content.taskId === null) throw new Error('nothing to click');
      did(await simulator.userClicks(userId, entry.content.taskId, key));
    },
    looksUp() {
      mark = simulator.mark();
    },
    waitsFor: (fits) =>
      simulator.waitFor(userId, (entry) => entry.from === 'app' && fits(entry), PATIENCE_MILLISECONDS, mark),
  };
}

/** Words of a bubble; empty for what has none. */
export function wordsOf({ content }: ChatEntry): string {
  return content.kind === 'text' || content.kind === 'markdown' ? content.text : '';
}

/** Whether the entry is a card that can still be pressed and has this button. */
export function isLive({ content }: ChatEntry, key: string): boolean {
  return (
    content.kind === 'card' &&
    content.closed === null &&
    (content.card.button_list ?? []).some((button) => button.key === key)
  );
}
