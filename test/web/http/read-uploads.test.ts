import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdBytes, MAX_HELD_BYTES } from '../../../src/web/http/held-bytes.ts';
import { readUploads, type UploadedFile } from '../../../src/web/http/read-uploads.ts';
import { WebError } from '../../../src/web/http/web-error.ts';

const limits = { files: 3, fileBytes: 2000, totalBytes: 8000 };
const boundary = 'X-BOUNDARY';
const part = (name: string, text: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\n${text}\r\n`;
const whole = `${part('一.jpg', 'first')}${part('二.jpg', 'second')}--${boundary}--\r\n`;

let server: Server;
let outcome: Promise<UploadedFile[] | WebError>;
const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  process.off('unhandledRejection', note);
  server.closeAllConnections();
  server.close();
});

/** Sends bytes as they are over a socket; with `gone` the client goes away right behind them. */
async function send(
  body: string | Buffer,
  { length, type, gone = false }: { length?: number; type?: string; gone?: boolean } = {},
) {
  const bytes = Buffer.from(body);
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1'); // listens on TCP
  socket.on('error', () => {});
  outcome = new Promise((resolve) => {
    server.once('request', (request: IncomingMessage, response) => {
      readUploads(request, limits)
        .catch((error: unknown) => {
          if (error instanceof WebError) return error;
          throw error;
        })
        .then((read) => {
          response.end();
          resolve(read);
        });
    });
  });
  const head = `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${type ?? `multipart/form-data; boundary=${boundary}`}\r\nContent-Length: ${length ?? bytes.byteLength}\r\nConnection: close\r\n\r\n`;
  socket.write(Buffer.concat([Buffer.from(head), bytes]), () => gone && socket.destroy());
  const read = await outcome;
  socket.destroy();
  return read instanceof WebError
    ? read.code
    : read.map(({ name, bytes: sent }) => [name, Buffer.from(sent).toString()]);
}

describe('a form of files', () => {
  it('is read in the order sent', async () => {
    expect(await send(whole)).toEqual([
      ['一.jpg', 'first'],
      ['二.jpg', 'second'],
    ]);
  });

  it('is refused when it is cut off, at whatever byte', async () => {
    const bytes = Buffer.from(whole);
    // Without the line's end behind the closing boundary it is whole.
    for (let end = 0; end < bytes.byteLength - 2; end += 1)
      expect([end, await send(bytes.subarray(0, end))]).toEqual([end, 'bad-request']);
    expect(unhandled).toEqual([]);
  });

  it('is refused when the client goes away at whatever byte, or says a wrong length', async () => {
    const bytes = Buffer.from(whole);
    for (let end = 0; end < bytes.byteLength; end += 7)
      expect([end, await send(bytes.subarray(0, end), { length: bytes.byteLength, gone: true })]).toEqual([
        end,
        'bad-request',
      ]);
    expect(await send(whole, { length: whole.length - 60 })).toBe('bad-request');
    expect(await send(whole, { length: 1_000_000 })).toBe('too-large');
    expect(unhandled).toEqual([]);
  });

  it('is refused with a wrong boundary, none, or as something else', async () => {
    expect(await send(whole, { type: 'multipart/form-data; boundary=other' })).toBe('bad-request');
    expect(await send(whole, { type: 'multipart/form-data' })).toBe('bad-request');
    expect(await send(whole, { type: 'text/plain' })).toBe('bad-request');
    expect(await send('')).toBe('bad-request');
  });

  it('is refused with a file that is too large, too many files, or too much together', async () => {
    expect(await send(`${part('a.jpg', 'x'.repeat(2001))}--${boundary}--\r\n`)).toBe('too-large');
    expect(await send(`${['a', 'b', 'c', 'd'].map((name) => part(name, name)).join('')}--${boundary}--\r\n`)).toBe(
      'too-many-files',
    );
    expect(unhandled).toEqual([]);
  });

  it('waits for another time while the process holds as much as it may', async () => {
    const others = holdBytes();
    others.add(MAX_HELD_BYTES);
    expect(await send(whole)).toBe('unavailable');
    others.release();
    expect(await send(whole)).toHaveLength(2);
  });
});
