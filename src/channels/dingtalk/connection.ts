import WebSocket from 'ws';
import { ackOf, type Frame, readFrame } from './stream-frames.ts';

export interface ConnectionEvents {
  /** A frame with work in it. What is resolved is sent back; null for nothing, and then it comes again. */
  onFrame(frame: Frame): Promise<string | null>;
  /** The platform asks us to connect again: this connection ends soon. */
  onDisconnect(): void;
  /** The connection is gone, for whatever reason. Said once. */
  onClose(): void;
  /** Something that is no frame. */
  onBroken(): void;
}

export interface Connection {
  /** Takes nothing more, acknowledges what is under way, and hangs up. @returns once it is closed */
  close(): Promise<void>;
}

export interface ConnectionTiming {
  /** Between two pings of ours. */
  pingMilliseconds: number;
  /** Without a word or a pong for so long the connection is dead, whatever the socket says. */
  idleMilliseconds: number;
  handshakeMilliseconds: number;
}

/** A frame holds a message with its text; nothing of the platform's is near this. */
const MAX_FRAME_BYTES = 1024 * 1024;

/** One connection over which frames come. Source: DingTalk's documentation, Stream mode. @throws Error when it does not come about */
export function connect(address: string, timing: ConnectionTiming, events: ConnectionEvents): Promise<Connection> {
  const socket = new WebSocket(address, {
    handshakeTimeout: timing.handshakeMilliseconds,
    maxPayload: MAX_FRAME_BYTES,
    followRedirects: false,
  });
  const work = { underWay: new Set<Promise<void>>(), isClosing: false };
  socket.on('message', (data, isBinary) => {
    const frame = isBinary || !Buffer.isBuffer(data) ? null : readFrame(data);
    if (!frame) events.onBroken();
    else if (!answerSystem(socket, frame, events) && !work.isClosing) {
      const taken = take(socket, frame, events).finally(() => work.underWay.delete(taken));
      work.underWay.add(taken);
    }
  });
  return new Promise((resolve, reject) => {
    socket.on('error', reject); // once it is open nobody hears: the close that follows says it
    socket.once('open', () => {
      watch(socket, timing);
      socket.once('close', () => events.onClose());
      resolve({
        async close() {
          work.isClosing = true;
          await Promise.all(work.underWay);
          await closeGently(socket);
        },
      });
    });
  });
}

/** What concerns the connection itself. @returns whether it was that */
function answerSystem(socket: WebSocket, frame: Frame, { onDisconnect }: ConnectionEvents): boolean {
  if (frame.type === 'EVENT') say(socket, ackOf(frame, 200, JSON.stringify({ status: 'SUCCESS', message: 'unused' })));
  if (frame.type !== 'SYSTEM') return frame.type === 'EVENT';
  const { topic } = frame.headers;
  if (topic === 'ping') say(socket, ackOf(frame, 200, frame.data, frame.headers));
  if (topic === 'disconnect') {
    say(socket, ackOf(frame, 200, frame.data));
    onDisconnect();
  }
  return true;
}

/** What is not acknowledged comes again. */
async function take(socket: WebSocket, frame: Frame, { onFrame }: ConnectionEvents): Promise<void> {
  const text = await onFrame(frame).catch(() => null);
  if (text !== null) say(socket, text);
}

/** The ack of a connection that ended meanwhile is lost: the message comes again and is known. */
function say(socket: WebSocket, text: string): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(text, () => {});
}

/** Pings, and hangs up when nothing at all was heard for too long: a socket may die without a word. */
function watch(socket: WebSocket, { pingMilliseconds, idleMilliseconds }: ConnectionTiming): void {
  let heard = performance.now();
  const hear = () => {
    heard = performance.now();
  };
  for (const sign of ['message', 'pong', 'ping'] as const) socket.on(sign, hear);
  const beat = setInterval(() => {
    if (performance.now() - heard > idleMilliseconds) socket.terminate();
    else socket.ping(() => {});
  }, pingMilliseconds);
  socket.once('close', () => clearInterval(beat));
}

const GOODBYE_MILLISECONDS = 2_000;

async function closeGently(socket: WebSocket): Promise<void> {
  if (socket.readyState === WebSocket.CLOSED) return;
  await new Promise<void>((resolve) => {
    const patience = setTimeout(() => socket.terminate(), GOODBYE_MILLISECONDS);
    socket.once('close', () => {
      clearTimeout(patience);
      resolve();
    });
    socket.close(1000);
  });
}
