import Koa from 'koa';
import type { Webhook } from '../ports/channel.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ports } from '../ports/ports.ts';

export interface WebOptions {
  /** Each answers under `/<name>/callback`. */
  webhooks: readonly Webhook[];
  /** Signs page links, as `createLinks` does. */
  linkSecret: string;
  /** Where the pages were built: `h5/` and `console/` stand there. */
  pagesFolder: string;
  /** Files the platforms ask for: `WW_verify_*.txt`. */
  publicFolder: string;
  /** Without a slash at the end. */
  publicUrl: string;
  /** The time the platform's timestamps follow: real time, or the simulator's clock. */
  callbackClock: Clock;
  isSimulated: boolean;
}

/** Everything that is answered over HTTP. What no route takes goes on to whatever the caller adds with `use`. */
export function createWebApp(_ports: Ports, _options: WebOptions): Koa {
  const app = new Koa();
  app.use(async (context, next) => {
    if (context.path !== '/healthz') return next();
    context.body = { isUp: true };
  });
  return app;
}
