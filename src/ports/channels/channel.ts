import type { IncomingMessage, OutgoingMessage } from '../../domain/base/message.ts';
import type { ChannelName } from '../../domain/base/person.ts';

export type ChannelErrorCode =
  /** The platform will not reach this person (left, outside the visible range). */
  | 'unreachable'
  /** The platform refused the message itself: a mistake of ours, repeating does not help. */
  | 'rejected'
  /** Not delivered for certain, may work later (busy, rate limit, token trouble, no connection). */
  | 'busy'
  /** The configuration is wrong (secret, trusted address): operators have to act; not delivered. */
  | 'misconfigured'
  /** The call was cut off after it was sent: delivered or not, nobody can tell. */
  | 'unknown-outcome'
  /** A card's one-use code is spent or too old. */
  | 'expired'
  /** The media id is unknown or over its time. */
  | 'media-gone';

/** @param detail the platform's code for operators, never its free text, no personal data */
export class ChannelError extends Error {
  readonly code: ChannelErrorCode;
  readonly detail: string;
  /** With `busy`: when trying again makes sense; null when nobody knows. */
  readonly retryInMilliseconds: number | null;
  constructor(code: ChannelErrorCode, detail: string, options?: ErrorOptions & { retryInMilliseconds?: number }) {
    super(`${code}: ${detail}`, options);
    this.name = 'ChannelError';
    this.code = code;
    this.detail = detail;
    this.retryInMilliseconds = options?.retryInMilliseconds ?? null;
  }

  /** Nothing reached anybody, for certain, and may later: it is no failure of the message. */
  get isUntaken(): boolean {
    return this.code === 'busy' || this.code === 'misconfigured';
  }

  /** To be tried again: untaken, or nobody knows. */
  get isForLater(): boolean {
    return this.isUntaken || this.code === 'unknown-outcome';
  }
}

/** File bytes go along with a `file` message; every other kind needs none. Cards of a matter are closed one by one. */
export type SendableMessage = Exclude<OutgoingMessage, { kind: 'close-matter' }> & { bytes?: Uint8Array };

/** What a platform says of a message that it took. */
export interface Sent {
  /** What the platform calls the message, for `recall`; null where it calls it nothing. */
  receipt: string | null;
  /** The platform's key to close this card later, the `code` of a `close-card`; only the channel reads it. Null for what cannot be closed, and where
   *  the platform does not say it again (a repeat). */
  cardKey: string | null;
}

/** What makes sending repeatable. */
export interface SendAttempt {
  /** Of calls with one identity within `limits.repeatSeconds` the person gets one message. */
  identity: string;
  /** An earlier call with this identity was cut off: that the message is there already is good news. */
  isRepeat: boolean;
  /** Awaited last before the message leaves; when it throws, nothing was sent and the error is thrown on. */
  leave(): Promise<void>;
}

/** What one call to many came to. */
export interface SentToMany {
  /** What the platform calls the message; null where it does not. */
  receipt: string | null;
  /** User ids that it was not sent to, as they were given. */
  rest: string[];
}

/** What a platform takes. */
export interface ChannelLimits {
  /** UTF-8 bytes of one text message; a longer one has to be split before sending. */
  textBytes: number;
  /** Bytes of one file to a person. */
  fileBytes: number;
  /** How long after its first call a message may be repeated; 0 when the platform recognises no repeats. */
  repeatSeconds: number;
  /** What a card holds, at least `cardRoom` (domain/base/message.ts); null where a card goes out as its words, numbered, since the platform
   *  has no buttons that answer. */
  card: { buttons: number; buttonCharacters: number; titleCharacters: number; textCharacters: number } | null;
  /** How long after a card was sent, and after each press on it, it can be closed; 0 where it cannot be changed, null without end. */
  closeCardSeconds: number | null;
  /** What people send in the chat that reaches us; a file that does not is brought through a page. */
  filesIn: readonly ('image' | 'file')[];
  /** People of one call to many; absent where there is none. */
  toMany?: number;
}

/** Calls of ours to the platform, and what it delivers to us. */
export type QuotaKind = 'calls' | 'deliveries';

/** What an organisation used of a month's quota. */
export interface QuotaUse {
  /** The platform as people know it. */
  platform: string;
  kind: QuotaKind;
  /** `YYYY-MM`, in Shanghai. */
  month: string;
  used: number;
  limit: number;
}

/** From here on people have to act: four fifths. */
export function isNearlyUsedUp({ used, limit }: QuotaUse): boolean {
  return used * 5 >= limit * 4;
}

/** Why a platform takes nothing of ours at the moment. */
export interface HeldOff {
  /** The platform as people know it. */
  platform: string;
  /** `settings`: somebody has to put something right; `busy`: it is tried again until it works. */
  why: 'settings' | 'busy';
  /** What is to be corrected, in words; of `busy` the platform's code. */
  advice: string;
}

/** The way out of one platform. What comes in is translated by its webhooks or its stream. */
export interface Channel {
  readonly name: ChannelName;
  readonly limits: ChannelLimits;
  /** Sends one message; resolved means the platform took it. @throws ChannelError */
  send(userId: string, message: SendableMessage, attempt?: SendAttempt): Promise<Sent>;
  /** Sends one text to many in one call, at most `limits.toMany`; absent where the platform has no such call. Whoever is in `rest` got nothing, for
   *  certain; nobody did when it throws, except for `unknown-outcome`. @throws ChannelError */
  sendToMany?(userIds: readonly string[], text: string, attempt: SendAttempt): Promise<SentToMany>;
  /** Takes a message back from whoever has it; absent where the platform cannot. @throws ChannelError expired when it is too old */
  recall?(receipt: string): Promise<void>;
  /** While a quota is nearly used up, messages that are words may go out together, and several parts of a form are asked in one. Only where the platform recognises no repeats; absent where
   *  nothing is to be saved. `inWords` is null for what needs a call of its own. */
  saving?: { isOn(): Promise<boolean>; inWords(message: SendableMessage): string | null };
  /** Why nothing is taken at the moment, in any process; null while all is well. Absent where nobody asks. */
  heldOff?(): Promise<HeldOff | null>;
  /** What this month's quota came to; absent where the platform has none. */
  quota?(): Promise<readonly QuotaUse[]>;
  /** The mobile number that the platform tells of a member, eleven digits; null where it tells none. Absent where it is not to be asked. @throws ChannelError */
  mobileOf?(userId: string): Promise<string | null>;
  /** Fetches what a person sent. @param timeoutMilliseconds the channel's own when left out
   *  @throws ChannelError; RangeError over `maxBytes` */
  fetchMedia(
    mediaId: string,
    maxBytes: number,
    timeoutMilliseconds?: number,
  ): Promise<{ bytes: Uint8Array; contentType: string; name?: string }>;
}

/** What came in over HTTP, before anything of it is trusted. */
export interface WebhookRequest {
  method: 'GET' | 'POST';
  query: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string>>;
  /** At most `Webhook.maxBytes`; the web room sees to that. */
  body: string;
}

/** What a platform hands over; the rest of an `IncomingMessage` follows when it is accepted. */
export type ReceivedMessage = Omit<IncomingMessage, 'acceptedAt'>;

/** What a webhook found. `messages` and `ignored` are answered 200 with `body`, once every message is durable. */
export type WebhookResult =
  /** In the order they were said: one call may hold a text and several pictures. */
  | { kind: 'messages'; messages: readonly ReceivedMessage[]; body: string; contentType?: string }
  /** Verified, but nothing to apply (URL verification, events we have no use for). */
  | { kind: 'ignored'; body: string; contentType?: string }
  /** `reason` is a code for the log; the sender learns nothing but the refusal. */
  | { kind: 'refused'; reason: 'signature' | 'malformed' | 'stale' | 'foreign' };

/** Verify, decrypt, translate: in this order. Never throws for bad input. */
export interface Webhook {
  readonly name: ChannelName;
  /** Where the platform calls it, `/<name>/callback` for example; no other webhook has the same. */
  readonly path: string;
  /** Of a body, before anything of it is trusted. */
  readonly maxBytes: number;
  /** The platform gives up earlier than others: until then a message is durable, or it hears 503. */
  readonly answerMilliseconds?: number;
  receive(request: WebhookRequest, now: Date): WebhookResult;
}

/** Messages that come over a connection we hold. */
export interface Stream {
  /** Connects, and stays connected until stopped; of several processes one at a time holds the connection.
   *  @param accept resolves once the message is durable: only then is it acknowledged */
  start(accept: (message: ReceivedMessage) => Promise<void>): void;
  /** Takes nothing more and hangs up. */
  stop(): Promise<void>;
}
