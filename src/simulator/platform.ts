import type Router from 'koa-router';
import type { ChatEntry } from './chats.ts';
import type { Media } from './media.ts';
import type { World } from './world.ts';

/** What a person did on their phone. */
export type PersonAction =
  /** `isForApp`: in a group, whether the app is named in it. */
  | { kind: 'text'; text: string; isForApp?: boolean }
  | { kind: 'image' | 'file'; media: Media }
  /** A voice message, with the words the platform makes of it. */
  | { kind: 'voice'; words: string; seconds: number }
  /** Opened the chat. */
  | { kind: 'entered' }
  /** Pressed a button, the submit button or a menu entry. `selections`: chosen option ids by question key. */
  | {
      kind: 'press';
      card: ChatEntry & { content: { kind: 'card' } };
      key: string;
      isMenu: boolean;
      selections: Readonly<Record<string, readonly string[]>>;
    };

export interface ActionOutcome {
  isDelivered: boolean;
  /** How often it was sent; 0 for what the platform never reports. */
  attempts: number;
}

/** Several people and the app in one chat. */
export interface Group {
  id: string;
  name: string;
}

/** Connections the product holds to a platform that does not call it. */
export interface PlayedStream {
  /** How many there are. */
  count(): number;
  /** Ends them as the platform does every few hours: says so, and hangs up after a while. @returns how many */
  disconnect(graceMilliseconds: number): number;
  /** Cuts them without a word. @returns how many */
  cut(): number;
  /** Sends something as it is over each, whatever it is. */
  throwIn(data: string | Uint8Array): void;
  /** Whether a ping is echoed. */
  ping(): Promise<boolean>;
}

/** Plays a platform in a world: each folder of `platforms/` exports a function that makes one of an app. */
export type PlayPlatform = (world: World) => Platform;

/** One platform as it is played: its API for the product, and what it tells the product of its people. */
export interface Platform {
  readonly name: string;
  /** UTF-8 bytes of a text that a person types. */
  readonly textBytes: number;
  /** Chats of several people with the app; none where an app is not in groups. */
  readonly groups: readonly Group[];
  /** Its addresses, under `/<name>/`. */
  readonly routes: readonly Router[];
  /** Takes what a person sends into its store. @throws SimulatorError bad-file */
  keep(type: 'image' | 'file', name: string, bytes: Uint8Array): Media;
  /** Tells the product; of a group (`entry.by`), what names the app. Resolves when it took it or the platform gave up. */
  tell(entry: ChatEntry, action: PersonAction): Promise<ActionOutcome>;
  /** A one-use code, as opening a page in this person's client would give. */
  issueLoginCode(userId: string): string;
  /** Ends the product's token before its time. */
  expireToken(): void;
  setRateLimits(areOn: boolean): void;
  /** The console's check of the product's address. */
  verifyUrl(): Promise<{ isVerified: boolean; status: number }>;
  /** null where the platform calls the product. */
  readonly stream: PlayedStream | null;
  /** Ends retries and connections. */
  close(): Promise<void>;
}
