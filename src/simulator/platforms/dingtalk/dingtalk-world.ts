import type { Group } from '../../platform.ts';
import { SentMessages } from '../../sent-messages.ts';
import type { World } from '../../world.ts';
import { Access } from './access.ts';
import { CardStore } from './card-store.ts';
import { LoginCodes } from './login-codes.ts';

/** The app as it is in the developer console: the product has to be configured with the same. */
export interface DingtalkApp {
  clientId: string;
  clientSecret: string;
  robotCode: string;
  /** How the robot receives: the product holds a stream, or is called at `robotUrl`. */
  mode: 'stream' | 'http';
  /** The product's address in HTTP mode. A function when the port is not known yet. */
  robotUrl?: string | (() => string | null);
  /** Of the organisation: what pages log in with. */
  corpId?: string;
  /** Card templates of the organisation by their ids, each as the console exports it. */
  cardTemplates?: Readonly<Record<string, string>>;
  /** Of these, the ones that were never published. */
  unpublishedTemplates?: readonly string[];
  /** Groups that the robot is in; everybody is a member. */
  groups?: readonly Group[];
  /** It has the permission for mobile numbers. */
  isToldMobiles?: boolean;
  /** The people who see the app; all when left out. */
  visibleTo?: readonly string[];
  /** Calls that the app lacks the permission point for: `robot/otoMessages/batchRecall`. */
  forbidden?: readonly string[];
  /** Calls of one month; without end when left out (5000 on free organisations). */
  monthlyCalls?: number;
  /** Until a message that was not acknowledged comes again, 60 000 as the platform's; tests may be less patient. */
  redeliveryMilliseconds?: number;
}

/** The world as this platform keeps it. */
export interface DingtalkWorld extends World {
  app: DingtalkApp;
  access: Access;
  /** What people sent, by the code it is fetched with: the id in the store of media. */
  downloads: Map<string, string>;
  cards: CardStore;
  loginCodes: LoginCodes;
  /** What the robot sent, for recall. */
  sent: SentMessages;
  /** Whether the person is in the app's visible range. */
  isVisible(userId: string): boolean;
  /** Where the product reaches us, without a slash at its end; known once it called. */
  base: string;
  /** Whether calls are counted and slowed down. */
  hasLimits: boolean;
}

export function createDingtalkWorld(world: World, app: DingtalkApp): DingtalkWorld {
  const { clock, makeId, options } = world;
  return {
    ...world,
    app,
    access: new Access(clock, makeId, app.monthlyCalls ?? Number.POSITIVE_INFINITY),
    downloads: new Map(),
    cards: new CardStore(world.lines, world.kept, app.cardTemplates ?? {}),
    loginCodes: new LoginCodes(clock, makeId),
    sent: new SentMessages(world.lines, world.kept),
    isVisible: (userId) => app.visibleTo?.includes(userId) ?? true,
    base: '',
    hasLimits: options.rateLimits ?? true,
  };
}
