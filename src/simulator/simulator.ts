import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { serveEvents } from './api/events.ts';
import { pageApi } from './api/page-api.ts';
import { servePages } from './api/pages.ts';
import type { ChatEntry } from './chats.ts';
import type { Faults } from './faults.ts';
import type { Media } from './media.ts';
import type { SimulatedPerson } from './people.ts';
import { type Delivery, Phones } from './phones.ts';
import type { Platform, PlayedStream, PlayPlatform } from './platform.ts';
import { waitFor } from './wait-for.ts';
import type { WireEntry } from './wire-log.ts';
import { createWorld, type World, type WorldOptions } from './world.ts';

export interface SimulatorOptions extends WorldOptions {
  /** The platform, and the app the product is on it: `playWecom(app)`. */
  play: PlayPlatform;
}

/** The platform's servers and everybody's phones. Nothing of the product is known here but its callback address. */
export interface Simulator {
  /** The platform's: `wecom`. */
  name: string;
  /** Mount it (koa-mount) or `listen`. The API base for the product is `<base>/wecom/cgi-bin`, OAuth `<base>/wecom/connect/oauth2/authorize`. */
  app: Koa;
  /** Serves alone on loopback. @param port 0 = any free one @returns the base address, without a slash at its end */
  listen(port?: number): Promise<string>;
  people(): readonly SimulatedPerson[];
  /** These resolve when the callback was answered 200 or given up. @throws SimulatorError at once when it cannot be done */
  userSays(userId: string, text: string): Promise<Delivery>;
  /** In a group of the platform. @param isForApp whether the app is named in it */
  userSaysInGroup(userId: string, groupId: string, text: string, isForApp: boolean): Promise<Delivery>;
  /** A voice message. @param words what the platform hears */
  userSpeaks(userId: string, words: string): Promise<Delivery>;
  userSendsImage(userId: string, bytes: Uint8Array, name: string): Promise<Delivery>;
  /** There are platforms that never tell the app of it. */
  userSendsFile(userId: string, bytes: Uint8Array, name: string): Promise<Delivery>;
  userClicks(
    userId: string,
    taskId: string,
    key: string,
    selections?: Record<string, readonly string[]>,
  ): Promise<Delivery>;
  userEnters(userId: string): Promise<Delivery>;
  userResends(userId: string, entryId: number): Promise<Delivery>;
  /** What the person's phone shows, oldest first. */
  chatOf(userId: string): readonly ChatEntry[];
  /** The latest change number of all chats. */
  mark(): number;
  /** The first entry that changed after `after` (0 = ever) and fits. @throws SimulatorError timed-out */
  waitFor(
    userId: string,
    predicate: (entry: ChatEntry) => boolean,
    timeoutMilliseconds?: number,
    after?: number,
  ): Promise<ChatEntry>;
  /** Every new or changed entry of every chat. @returns ends the subscription */
  onMessage(listener: (entry: ChatEntry) => void): () => void;
  /** Bytes of a picture or file in a chat; null when the id is unknown. Phones keep it for ever. */
  mediaOf(mediaId: string): { media: Media; bytes: Uint8Array } | null;
  /** A one-use login code, as opening a page in this person's phone would give. */
  oauthCode(userId: string): string;
  wireLog(): readonly WireEntry[];
  /** Ends the product's token before its time: the next call is refused. */
  expireToken(): void;
  setRateLimits(areOn: boolean): void;
  /** The console's URL verification. */
  verifyUrl(): Promise<{ isVerified: boolean; status: number }>;
  faults: Faults;
  /** Connections the product holds to the platform; nothing of the kind where the platform calls. */
  stream: PlayedStream | null;
  /** Ends streams, retries and the server of `listen`; history is on disk. */
  close(): Promise<void>;
}

export function createSimulator(options: SimulatorOptions): Simulator {
  const world = createWorld(options);
  const platform = options.play(world);
  const phones = new Phones(world, platform);
  const app = new Koa();
  const events = serveEvents(world);
  for (const router of platform.routes) app.use(router.routes());
  // By its name, and by none for scripts that know of one platform.
  for (const prefix of [`/api/${platform.name}`, '/api'])
    app.use(pageApi(world, phones, events, { prefix, apps: [platform.name] }).routes());
  app.use(servePages(options.pagesFolder));
  const server = createServer(app.callback());
  return {
    name: platform.name,
    app,
    ...actions(world, phones, platform),
    ...sights(world),
    listen: (port = 0) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => resolve(addressOf(server.address())));
      }),
    async close() {
      events.close();
      if (server.listening) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
      await platform.close();
      world.close();
    },
  };
}

function actions({ faults }: World, phones: Phones, platform: Platform) {
  return {
    userSays: async (userId: string, text: string) => phones.says(userId, text),
    userSaysInGroup: async (userId: string, groupId: string, text: string, isForApp: boolean) =>
      phones.saysInGroup(userId, groupId, text, isForApp),
    userSpeaks: async (userId: string, words: string) => phones.speaks(userId, words),
    userSendsImage: async (userId: string, bytes: Uint8Array, name: string) => phones.sendsImage(userId, bytes, name),
    userSendsFile: async (userId: string, bytes: Uint8Array, name: string) => phones.sendsFile(userId, bytes, name),
    userClicks: async (userId: string, taskId: string, key: string, selections?: Record<string, readonly string[]>) =>
      phones.clicks(userId, taskId, key, selections),
    userEnters: async (userId: string) => phones.enters(userId),
    userResends: async (userId: string, entryId: number) => phones.resends(userId, entryId),
    oauthCode: (userId: string) => platform.issueLoginCode(userId),
    expireToken: () => platform.expireToken(),
    setRateLimits: (areOn: boolean) => platform.setRateLimits(areOn),
    verifyUrl: () => platform.verifyUrl(),
    faults,
    stream: platform.stream,
  };
}

function sights({ people, chats, wire, media }: World) {
  return {
    people: () => [...people.values()],
    chatOf: (userId: string) => chats.of(userId),
    mark: () => chats.mark,
    waitFor: (userId: string, predicate: (entry: ChatEntry) => boolean, timeoutMilliseconds = 5000, after = 0) =>
      waitFor(chats, userId, predicate, timeoutMilliseconds, after),
    onMessage: (listener: (entry: ChatEntry) => void) => chats.subscribe(listener),
    mediaOf(mediaId: string) {
      const found = media.find(mediaId);
      return found ? { media: found, bytes: media.bytesOf(found) } : null;
    },
    wireLog: () => wire.list(),
  };
}

function addressOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return `http://127.0.0.1:${address.port}`;
}
