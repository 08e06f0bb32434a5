import { freePort, isIdle, type Product } from '../../../src/commands/simulate/product.ts';
import { readConfig } from '../../../src/config/config.ts';
import { type Running, start } from '../../../src/main.ts';

/** The product in the process of the test: it starts sooner than one of its own, and cannot be killed. */
export async function prepareProductHere(env: Readonly<Record<string, string>>): Promise<Product> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const own = { ...env, PORT: String(port), PUBLIC_URL: address };
  let running: Running | null = null;
  return {
    address,
    env: own,
    isRunning: () => running !== null,
    isIdle: () => isIdle(address),
    async start(extra = {}) {
      running = await start(readConfig({ ...own, ...extra }));
    },
    async stop() {
      const stopped = running?.stop();
      running = null;
      await stopped;
    },
  };
}
