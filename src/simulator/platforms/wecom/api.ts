import Router from 'koa-router';
import { accountEndpoints } from './account-endpoints.ts';
import { WecomRefusal } from './error-codes.ts';
import { getMedia, uploadMedia } from './media-endpoints.ts';
import { authorize } from './oauth.ts';
import { recallMessage } from './recall-message.ts';
import { sendMessage } from './send-message.ts';
import { type Endpoint, serveCall } from './server.ts';
import { updateCard } from './update-card.ts';
import type { WecomWorld } from './wecom-world.ts';

/** The platform's own addresses: `/wecom/cgi-bin/…` and the OAuth page. */
export function wecomApi(world: WecomWorld): Router {
  const router = new Router({ prefix: '/wecom' });
  const endpoints = [...accountEndpoints, sendMessage(), recallMessage, updateCard, uploadMedia, getMedia];
  for (const endpoint of endpoints) {
    router.all(`/cgi-bin/${endpoint.name}`, (context) => serveCall(world, endpoint, context));
  }
  router.get('/connect/oauth2/authorize', (context) => authorize(world, context));
  router.all('/cgi-bin/{*rest}', (context) => serveCall(world, unknownEndpoint(context.path, context.method), context));
  return router;
}

function unknownEndpoint(path: string, method: string): Endpoint {
  return {
    name: path.replace(/^.*\/cgi-bin\//, '').slice(0, 100),
    method: method === 'GET' ? 'GET' : 'POST',
    isOpen: true,
    answer() {
      throw new WecomRefusal('bad-url');
    },
  };
}
