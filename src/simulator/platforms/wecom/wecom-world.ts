import { SentMessages } from '../../sent-messages.ts';
import type { World } from '../../world.ts';
import { Credentials } from './credentials.ts';
import { RepeatedSends } from './repeated-sends.ts';
import { SendLimits } from './send-limits.ts';

/** The app as it is in the platform's console: the product has to be configured with the same. */
export interface WecomApp {
  corpId: string;
  agentId: number;
  secret: string;
  token: string;
  /** 43 characters. */
  encodingAesKey: string;
  /** The product's callback. A function when the port is not known yet; null = none configured. */
  callbackUrl: string | null | (() => string | null);
  /** Hosts (with port) that OAuth may return to. The callback's host when left out. */
  trustedDomains?: readonly string[];
  /** Made before 2022-06-20: it is told its members' mobile numbers. */
  isToldMobiles?: boolean;
  /** The people who see the app; all when left out. */
  visibleTo?: readonly string[];
}

/** The world as this platform keeps it. */
export interface WecomWorld extends World {
  app: WecomApp;
  credentials: Credentials;
  limits: SendLimits;
  sent: SentMessages;
  repeated: RepeatedSends;
  callbackUrl(): string | null;
}

export function createWecomWorld(world: World, app: WecomApp): WecomWorld {
  const { clock, makeId, lines, kept, options } = world;
  return {
    ...world,
    app,
    credentials: new Credentials(clock, makeId, lines, kept),
    sent: new SentMessages(lines, kept),
    repeated: new RepeatedSends(lines, kept),
    limits: new SendLimits(clock, options.rateLimits ?? true),
    callbackUrl: () => (typeof app.callbackUrl === 'function' ? app.callbackUrl() : app.callbackUrl),
  };
}
