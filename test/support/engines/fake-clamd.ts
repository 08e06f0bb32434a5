import { createServer, type Server, type Socket } from 'node:net';

/** The text every scanner takes for a virus; written in two halves, so that no scanner takes this file for one. */
export const eicar = Buffer.from(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`);

export interface FakeClamd {
  /** For CLAMD_URL. */
  url: string;
  address: { host: string; port: number } | { path: string };
  /** What came over the wire, whole files. */
  scanned: Buffer[];
  /** Answers a file otherwise than by looking for EICAR; null closes the connection without a word. */
  answer: ((file: Buffer) => string | null | 'never') | null;
  close(): Promise<void>;
}

/** ClamAV's daemon as far as we talk to it (clamd(8)): zPING and zINSTREAM, on TCP or a socket file. */
export async function openFakeClamd({
  path,
  maxBytes = 100 * 1024 * 1024,
}: {
  path?: string;
  maxBytes?: number;
} = {}): Promise<FakeClamd> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
    serve(socket, fake, maxBytes);
  });
  const fake: FakeClamd = {
    url: '',
    address: { path: path ?? '' },
    scanned: [],
    answer: null,
    close: () => stop(server, sockets),
  };
  await new Promise<void>((resolve) => (path ? server.listen(path, resolve) : server.listen(0, '127.0.0.1', resolve)));
  const bound = server.address();
  if (bound && typeof bound === 'object') fake.address = { host: '127.0.0.1', port: bound.port };
  fake.url = bound && typeof bound === 'object' ? `tcp://127.0.0.1:${bound.port}` : `unix:${path}`;
  return fake;
}

function serve(socket: Socket, fake: FakeClamd, maxBytes: number): void {
  let buffer = Buffer.alloc(0);
  const file: Buffer[] = [];
  let isStream = false;
  socket.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    if (!isStream) {
      const end = buffer.indexOf(0);
      if (end < 0) return;
      const command = buffer.toString('latin1', 0, end);
      buffer = buffer.subarray(end + 1);
      if (command === 'zPING') return void socket.end('PONG\0');
      if (command !== 'zINSTREAM') return void socket.end('UNKNOWN COMMAND\0');
      isStream = true;
    }
    while (buffer.length >= 4) {
      const length = buffer.readUInt32BE(0);
      if (length === 0) return finish(socket, fake, Buffer.concat(file));
      if (buffer.length < 4 + length) return;
      file.push(Buffer.from(buffer.subarray(4, 4 + length)));
      buffer = buffer.subarray(4 + length);
      if (file.reduce((sum, part) => sum + part.length, 0) > maxBytes)
        return void socket.end('INSTREAM size limit exceeded. ERROR\0');
    }
  });
}

function finish(socket: Socket, fake: FakeClamd, file: Buffer): void {
  fake.scanned.push(file);
  const answer =
    fake.answer?.(file) ??
    (fake.answer ? null : file.includes(eicar) ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK');
  if (answer === 'never') return;
  if (answer === null) socket.destroy();
  else socket.end(`${answer}\0`);
}

async function stop(server: Server, sockets: Set<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
