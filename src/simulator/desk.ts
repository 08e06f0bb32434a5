import Koa from 'koa';
import mount from 'koa-mount';
import Router from 'koa-router';
import { onlyOwnRequests } from './only-own-requests.ts';
import type { Simulator } from './simulator.ts';

/** One page with everybody's phones, whichever platforms are played: each phone shows one of them at a time. */
export function createDesk(simulators: readonly Simulator[]): Koa {
  const app = new Koa();
  const router = new Router({ prefix: '/api' });
  router.get('/apps', onlyOwnRequests, (context) => {
    context.body = simulators.map(({ name }) => name);
  });
  app.use(router.routes());
  for (const simulator of simulators) app.use(mount(simulator.app));
  return app;
}
