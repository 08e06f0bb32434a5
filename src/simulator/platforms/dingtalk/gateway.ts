import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { DingtalkWorld } from './dingtalk-world.ts';
import { DingtalkRefusal } from './refusals.ts';
import { type Endpoint, readJson } from './server.ts';

const Open = z.looseObject({
  clientId: z.string(),
  clientSecret: z.string(),
  subscriptions: z.array(z.looseObject({ type: z.string(), topic: z.string() })).default([]),
});
const Ack = z.looseObject({
  code: z.number(),
  headers: z.looseObject({ messageId: z.string() }),
  data: z.string().catch(''),
});

export const ROBOT_TOPIC = '/v1.0/im/bot/messages/get';
export const CARD_TOPIC = '/v1.0/card/instances/callback';

/** What the product answered to a frame. */
export interface FrameAck {
  code: number;
  /** A text that holds JSON. */
  data: string;
}

/** The platform's end of the stream: tickets, frames, acks. A connection is on a port of its own, as the real one on another host.
 *  Source: DingTalk's documentation, Stream mode. */
export class Gateway {
  readonly #world: DingtalkWorld;
  #server: WebSocketServer | null = null;
  /** Connections, and the topics each was opened for. */
  readonly #live = new Map<WebSocket, readonly string[]>();
  readonly #topics = new Map<string, readonly string[]>();
  readonly #awaited = new Map<string, (ack: FrameAck) => void>();
  readonly #arrivals = new Set<() => void>();
  #next = 0;

  constructor(world: DingtalkWorld) {
    this.#world = world;
  }

  /** `gateway/connections/open`. */
  readonly endpoint: Endpoint = {
    name: 'gateway/connections/open',
    path: 'api/v1.0/gateway/connections/open',
    isOpen: true,
    answer: async (call) => {
      const { clientId, clientSecret, subscriptions } = readJson(call, Open);
      const { app, access } = this.#world;
      if (clientId !== app.clientId || clientSecret !== app.clientSecret) throw new DingtalkRefusal('bad-secret');
      if (app.mode !== 'stream') throw new DingtalkRefusal('not-stream');
      const ticket = access.issueTicket();
      this.#topics.set(
        ticket,
        subscriptions.map(({ topic }) => topic),
      );
      return { endpoint: `ws://127.0.0.1:${await this.#listen()}/connect`, ticket };
    },
  };

  async #listen(): Promise<number> {
    if (!this.#server) {
      const server = new WebSocketServer({
        host: '127.0.0.1',
        port: 0,
        verifyClient: ({ req }: { req: IncomingMessage }) => this.#lets(req.url),
      });
      this.#server = server;
      server.on('connection', (socket, { url }) => this.#take(socket, this.#topics.get(ticketOf(url)) ?? []));
      await new Promise((resolve) => server.once('listening', resolve));
    }
    const address = this.#server.address();
    return (address as AddressInfo).port; // a TCP server's address is never a pipe's
  }

  #lets(url: string | undefined): boolean {
    return this.#world.access.useTicket(ticketOf(url));
  }

  #take(socket: WebSocket, topics: readonly string[]): void {
    this.#live.set(socket, topics);
    socket.on('close', () => this.#live.delete(socket));
    socket.on('error', () => {}); // the close says it
    socket.on('message', (data) => {
      const ack = Ack.safeParse(parsed(String(data))).data;
      if (ack) this.#awaited.get(ack.headers.messageId)?.(ack);
    });
    socket.send(this.#frame('SYSTEM', 'REGISTERED', this.#world.makeId(), '{}'));
    for (const tell of this.#arrivals) tell();
  }

  #frame(type: string, topic: string, messageId: string, data: string): string {
    const headers = {
      contentType: 'application/json',
      messageId,
      time: String(this.#world.clock.now().getTime()),
      topic,
    };
    return JSON.stringify({ specVersion: '1.0', type, headers, data });
  }

  get connections(): number {
    return this.#live.size;
  }

  /** Sends something over one of the connections that were opened for its topic, once.
   *  @returns what was answered in time; null when nothing was, or it was refused */
  async deliver(topic: string, messageId: string, payload: object, patience: number): Promise<FrameAck | null> {
    const socket = await this.#pick(patience, topic);
    if (!socket) return null;
    const acked = this.#ackOf(messageId, patience);
    socket.send(this.#frame('CALLBACK', topic, messageId, JSON.stringify(payload)), () => {});
    return acked;
  }

  #ackOf(messageId: string, patience: number): Promise<FrameAck | null> {
    return new Promise((resolve) => {
      const end = (ack: FrameAck | null) => {
        clearTimeout(timer);
        this.#awaited.delete(messageId);
        resolve(ack);
      };
      const timer = setTimeout(() => end(null), patience);
      this.#awaited.set(messageId, (ack) => end(ack.code === 200 ? ack : null));
    });
  }

  /** One after the other of the live ones; waits for one where there is none. */
  async #pick(patience: number, topic?: string): Promise<WebSocket | null> {
    const isFor = (topics: readonly string[]) => topic === undefined || topics.includes(topic);
    const open = () =>
      [...this.#live].flatMap(([socket, topics]) =>
        socket.readyState === socket.OPEN && isFor(topics) ? [socket] : [],
      );
    if (open().length === 0)
      await new Promise<void>((resolve) => {
        const end = () => {
          clearTimeout(timer);
          this.#arrivals.delete(end);
          resolve();
        };
        const timer = setTimeout(end, patience);
        this.#arrivals.add(end);
      });
    const live = open();
    this.#next += 1;
    return live[this.#next % live.length] ?? null;
  }

  /** Sends a ping as the platform does. @returns whether it was echoed */
  async ping(patience = 2000): Promise<boolean> {
    const socket = await this.#pick(patience);
    const messageId = this.#world.makeId();
    const echoed = this.#ackOf(messageId, patience);
    socket?.send(this.#frame('SYSTEM', 'ping', messageId, '{"opaque":"p"}'));
    return (await echoed) !== null;
  }

  /** Ends every connection as the platform does every few hours: it says so, and a while later hangs up. @returns how many */
  disconnect(graceMilliseconds: number): number {
    const ended = [...this.#live.keys()];
    for (const socket of ended) {
      const data = '{"reason":"persistent connection is timeout"}';
      socket.send(this.#frame('SYSTEM', 'disconnect', this.#world.makeId(), data), () => {});
      setTimeout(() => socket.terminate(), graceMilliseconds).unref();
    }
    return ended.length;
  }

  /** Sends something as it is over every connection, whatever it is. */
  throwIn(data: string | Uint8Array): void {
    for (const socket of this.#live.keys()) socket.send(data);
  }

  /** Cuts every connection without a word. @returns how many */
  cut(): number {
    const ended = [...this.#live.keys()];
    for (const socket of ended) socket.terminate();
    return ended.length;
  }

  async close(): Promise<void> {
    this.cut();
    for (const tell of [...this.#arrivals]) tell();
    const server = this.#server;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

function ticketOf(url: string | undefined): string {
  return new URL(url ?? '', 'ws://x').searchParams.get('ticket') ?? '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
