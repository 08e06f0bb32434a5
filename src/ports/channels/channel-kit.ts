import type { ChannelName } from '../../domain/base/person.ts';
import type { Coordination } from '../process/coordination.ts';
import type { Claims } from '../store/claims.ts';
import type { Channel, Stream, Webhook } from './channel.ts';
import type { CheckContext, CheckWords, KitCheck } from './kit-check.ts';
import type { PageLogin } from './page-login.ts';

/** How a platform spells the ids of its people. */
export interface UserIdRule {
  /** The one spelling of an id that is kept and compared: in lower case where the platform knows no case, as it is where it does.
   *  @returns null for what is no id of a person on this platform (`@all`, two ids joined) */
  spell(written: string): string | null;
}

/** Words of a platform that our own texts hold. They are in `templates/platforms/<name>.ts`, the one place that names it to people. */
export interface PlatformWords {
  /** As people know it. */
  name: string;
  /** Why a file that is sent in the chat does not reach us; null where it does. */
  filesLost: string | null;
  /** Said to whoever writes where we do not serve: in a group, or from outside the organisation. */
  hints: { group: string; outsider: string };
  /** What `npm run doctor` says of it. */
  checks: CheckWords;
}

/** One platform, whole: what comes in, what goes out, who opens a page, how its people are named. `app.ts` builds a list of them and
 *  knows nothing else of a platform; a new one is a folder in `src/channels/` and a line in `src/config/platforms.ts`. */
export interface ChannelKit {
  readonly name: ChannelName;
  readonly words: PlatformWords;
  /** HTTP that the platform calls; empty where it speaks over a stream alone. */
  readonly webhooks: readonly Webhook[];
  /** A connection of ours that the platform speaks over; null where it calls us. */
  readonly stream: Stream | null;
  /** The way out, with its limits. */
  readonly channel: Channel;
  /** Who opens a page in the platform's client; null where it cannot say. */
  readonly login: PageLogin | null;
  /** What has to be right between the platform's console and us, in the order in which it is set up. */
  checks(context: CheckContext): readonly KitCheck[];
  /** Cuts off every call under way: a call that hangs does not hold up whoever closes. */
  abort(): void;
  close(): Promise<void>;
}

/** What a kit is built with, beside its own configuration. */
export interface KitNeeds {
  coordination: Coordination;
  claims: Pick<Claims, 'claim' | 'listAll'>;
  words: PlatformWords;
  /** Where we are reached, without a slash at the end. */
  publicUrl: string;
  /** A line for operators: codes and counts of ours, nothing of people. */
  warn(event: string, values?: Readonly<Record<string, string | number | boolean>>): void;
  /** Milliseconds since 1970; real time when left out. */
  now?(): number;
  /** Whether messages to one person are held back below the platform's limit. */
  limitsSends: boolean;
  /** How far a callback's time may be off, in seconds; null takes any, the kit's own measure when left out. */
  timestampWindowSeconds?: number | null;
}
