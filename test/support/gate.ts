import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands between a client and a server on loopback, and can take the server away. */
export interface Gate {
  port: number;
  /** The server is gone: what is connected is cut, nothing connects. */
  shut(): void;
  /** The server takes calls and answers none. */
  freeze(): void;
  open(): void;
  close(): Promise<void>;
}

export async function openGate(port: number): Promise<Gate> {
  let state: 'open' | 'shut' | 'frozen' = 'open';
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((near) => {
    if (state === 'shut') return void near.destroy();
    const far = connect(port, '127.0.0.1');
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [one, other] of [pair, [far, near] as const]) {
      one.on('error', () => other.destroy());
      one.on('close', () => {
        pairs.delete(pair);
        other.destroy();
      });
      one.on('data', (bytes) => {
        if (state !== 'frozen') other.write(bytes);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const [near, far] of pairs) {
      near.destroy();
      far.destroy();
    }
  };
  return {
    port: (server.address() as AddressInfo).port, // listens on TCP
    shut() {
      state = 'shut';
      cut();
    },
    freeze() {
      state = 'frozen';
    },
    open() {
      // What was swallowed is lost: whoever waits for it connects again.
      if (state === 'frozen') cut();
      state = 'open';
    },
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
