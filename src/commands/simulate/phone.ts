import type { ChatEntry } from '../../simulator/chats.ts';
import type { Delivery } from '../../simulator/phones.ts';
import type { Simulator } from '../../simulator/simulator.ts';
import { SimulatorError } from '../../simulator/simulator-error.ts';

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
  /** What the app has shown at any time, or shows now. @throws SimulatorError timed-out */
  finds(fits: (entry: ChatEntry) => boolean): Promise<ChatEntry>;
  /** The same as `waitsFor`, for somebody who does not mind silence. @returns null when nothing came within the patience */
  watchesFor(fits: (entry: ChatEntry) => boolean): Promise<ChatEntry | null>;
}

export interface PhoneOptions {
  /** How long an answer may take; 30 s when left out. */
  patienceMilliseconds?: number;
  /** How often what did not go out is done again, as something new; 0 when left out. */
  resends?: number;
}

export function phoneOf(simulator: Simulator, userId: string, options: PhoneOptions = {}): Phone {
  const { patienceMilliseconds = PATIENCE_MILLISECONDS, resends = 0 } = options;
  let mark = simulator.mark();
  /** Does it, and again while the platform could not hand it on. */
  const does = async (act: () => Promise<Delivery>) => {
    let delivery = await act();
    for (let again = 0; !delivery.isDelivered; again += 1) {
      if (again === resends) throw new Error(`what ${userId} sent was not taken`);
      const repeated = await act().catch(takenAfterAll);
      if (!repeated) break;
      delivery = repeated;
    }
    mark = delivery.mark;
  };
  const shown = (fits: (entry: ChatEntry) => boolean, after: number) =>
    simulator.waitFor(userId, (entry) => entry.from === 'app' && fits(entry), patienceMilliseconds, after);
  const waitsFor = (fits: (entry: ChatEntry) => boolean) => shown(fits, mark);
  return {
    userId,
    says: (text) => does(() => simulator.userSays(userId, text)),
    sendsImage: (bytes, name) => does(() => simulator.userSendsImage(userId, bytes, name)),
    async clicks(entry, key) {
      const { content } = entry;
      if (content.kind !== 'card' || content.taskId === null) throw new Error('nothing to click');
      const card = content.taskId;
      await does(() => simulator.userClicks(userId, card, key));
    },
    looksUp() {
      mark = simulator.mark();
    },
    waitsFor,
    finds: (fits) => shown(fits, 0),
    watchesFor: (fits) =>
      waitsFor(fits).catch((error: unknown) => {
        if (error instanceof SimulatorError && error.code === 'timed-out') return null;
        throw error;
      }),
  };
}

/** The app has closed the card meanwhile: it took the press, only its answer to the platform was lost. */
function takenAfterAll(error: unknown): null {
  if (error instanceof SimulatorError && error.code === 'card-closed') return null;
  throw error;
}

/** Words of a bubble; empty for what has none. */
export function bubbleText({ content }: ChatEntry): string {
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
