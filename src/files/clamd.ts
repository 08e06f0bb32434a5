import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ScanError, type ScanVerdict, type VirusScan } from '../ports/documents/virus-scan.ts';

/** Where clamd listens: `tcp://host:port` or `unix:/path`. */
export type ClamdAddress = { host: string; port: number } | { path: string };

export interface ClamdOptions {
  address: ClamdAddress;
  /** Without an answer for this long it counts as gone; clamd takes about a second for 20 MiB. */
  timeoutMilliseconds?: number;
  /** clamd is away for a moment when it loads new signatures: one more try after this long. */
  retryMilliseconds?: number;
}

const chunkBytes = 64 * 1024;
const maxReplyBytes = 4096;

/** No scanner is configured. */
export const noVirusScan: VirusScan = {
  isOn: false,
  scan: async () => ({ kind: 'clean' }),
  check: async () => {},
};

/** ClamAV's daemon, asked by INSTREAM (clamd(8)): one connection a file, the file in length-prefixed chunks, one line back.
 *  By hand: the package `clamscan` has no types, looks for local scanners when it starts, and answers a refused stream with neither yes nor no. */
export function createClamd({
  address,
  timeoutMilliseconds = 30_000,
  retryMilliseconds = 1000,
}: ClamdOptions): VirusScan {
  const ask = (request: Iterable<Uint8Array>) => talk(address, request, timeoutMilliseconds);
  return {
    isOn: true,
    async scan(bytes) {
      const reply = await ask(instream(bytes)).catch(async () => {
        await pause(retryMilliseconds);
        return ask(instream(bytes));
      });
      return verdictOf(reply);
    },
    async check() {
      if ((await ask([command('PING')])) !== 'PONG') throw new ScanError('clamd does not answer PING');
    },
  };
}

/** Reads `tcp://127.0.0.1:3310` and `unix:/run/clamav/clamd.ctl`. @returns null for anything else */
export function readClamdAddress(url: string): ClamdAddress | null {
  const path = /^unix:(?:\/\/)?(\/[^\s\0]{1,100})$/u.exec(url)?.[1];
  if (path !== undefined) return { path };
  const [, host, port] = /^tcp:\/\/(\[[0-9A-Fa-f:.]+\]|[0-9A-Za-z.-]{1,253}):(\d{1,5})$/u.exec(url) ?? [];
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535) return null;
  return { host: host.replace(/^\[|\]$/gu, ''), port: Number(port) };
}

function command(name: string): Uint8Array {
  return Buffer.from(`z${name}\0`);
}

function* instream(bytes: Uint8Array): Generator<Uint8Array> {
  yield command('INSTREAM');
  for (let at = 0; at < bytes.byteLength; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes);
    yield lengthOf(chunk.byteLength);
    yield chunk;
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function verdictOf(reply: string): ScanVerdict {
  if (reply === 'stream: OK') return { kind: 'clean' };
  const signature = /^stream: (.+) FOUND$/su.exec(reply)?.[1];
  if (signature === undefined) throw new ScanError(`clamd refused: ${reply.replace(/[^\w .:-]/gu, '').slice(0, 100)}`);
  return { kind: 'infected', signature: signature.replace(/[^\w.-]/gu, '').slice(0, 100) };
}

/** One question, one line. @throws ScanError */
function talk(address: ClamdAddress, request: Iterable<Uint8Array>, timeoutMilliseconds: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    let reply = '';
    const fail = (why: string, cause?: unknown) => {
      socket.destroy();
      reject(new ScanError(why, { cause }));
    };
    socket.setTimeout(timeoutMilliseconds, () => fail('clamd does not answer in time'));
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      reply += text;
      const end = reply.indexOf('\0');
      if (end < 0 && reply.length <= maxReplyBytes) return;
      socket.destroy();
      resolve(reply.slice(0, end < 0 ? maxReplyBytes : end).trim());
    });
    // A reply may come before the whole file is read, with the connection closed behind it: what was said counts.
    socket.once('close', () => fail('clamd closed the connection'));
    socket.once('error', (error) => fail('clamd cannot be reached', error));
    socket.once('connect', () => {
      write(socket, request).catch((error: unknown) => fail('clamd cannot be reached', error));
    });
  });
}

async function write(socket: Socket, request: Iterable<Uint8Array>): Promise<void> {
  for (const piece of request) {
    if (socket.destroyed) return;
    if (!socket.write(piece))
      await new Promise<void>((resolve) => {
        socket.once('drain', resolve);
        socket.once('close', resolve);
      });
  }
}
