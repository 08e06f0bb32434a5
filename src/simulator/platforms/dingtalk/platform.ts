import Router from 'koa-router';
import type { ActionOutcome, PlayPlatform } from '../../platform.ts';
import { SimulatorError } from '../../simulator-error.ts';
import { batchSend } from './batch-send.ts';
import { createCard, createInstance, registerRoute, updateCard } from './cards.ts';
import { Deliveries } from './deliveries.ts';
import { createDingtalkWorld, type DingtalkApp, type DingtalkWorld } from './dingtalk-world.ts';
import { accessToken, corpToken, download, keep, uploadMedia, userGet } from './endpoints.ts';
import { Gateway } from './gateway.ts';
import { authCode, clientScript, userInfo } from './login.ts';
import { cardPress } from './press.ts';
import { batchRecall } from './recall.ts';
import { DingtalkRefusal } from './refusals.ts';
import { robotMessage } from './robot-message.ts';
import { type Endpoint, serveCall } from './server.ts';
import { sendBySession } from './session.ts';

/** DingTalk: what people do becomes a message to the robot, over the product's stream or to its address. Source: DingTalk's documentation, Stream mode, robot messages, robot callbacks. */
export const playDingtalk =
  (app: DingtalkApp): PlayPlatform =>
  (neutral) => {
    const world = createDingtalkWorld(neutral, app);
    const gateway = new Gateway(world);
    const deliveries = new Deliveries(world, gateway);
    return {
      name: 'dingtalk',
      // Ours: the platform names none.
      textBytes: 20_000,
      groups: app.groups ?? [],
      routes: [routes(world, [accessToken, gateway.endpoint, download, uploadMedia, ...PEOPLE, ...MESSAGES, ...CARDS])],
      stream: {
        count: () => gateway.connections,
        disconnect: (graceMilliseconds) => gateway.disconnect(graceMilliseconds),
        throwIn: (data) => gateway.throwIn(data),
        cut: () => gateway.cut(),
        ping: () => gateway.ping(),
      },
      keep(type, name, bytes) {
        if (bytes.length === 0 || bytes.length > 100 * 1024 * 1024) throw new SimulatorError('bad-file');
        return keep(world, type, name, bytes);
      },
      async tell(entry, action): Promise<ActionOutcome> {
        const press =
          action.kind === 'press' ? cardPress(world, entry, action.card.content.taskId ?? '', action.key) : null;
        if (press) return deliveries.press(press);
        const message = robotMessage(world, entry, action);
        return message ? deliveries.send(message) : { isDelivered: true, attempts: 0 };
      },
      issueLoginCode: (userId) => world.loginCodes.issue(userId),
      expireToken: () => world.access.expireToken(),
      setRateLimits(areOn) {
        world.hasLimits = areOn;
      },
      verifyUrl: async () => ({ isVerified: false, status: 0 }),
      async close() {
        const closed = deliveries.close();
        await gateway.close();
        await closed;
      },
    };
  };

const MESSAGES = [batchSend, sendBySession, batchRecall];
const CARDS = [createCard, createInstance, updateCard, registerRoute];
const PEOPLE = [userInfo, userGet, corpToken];

function routes(world: DingtalkWorld, endpoints: readonly Endpoint[]): Router {
  const router = new Router({ prefix: '/dingtalk' });
  for (const endpoint of endpoints)
    router.register(`/${endpoint.path}`, [endpoint.method ?? 'POST'], (context) => serveCall(world, endpoint, context));
  router.get('/files/:name', (context) => {
    const found = world.media.find(String(context.params.name).replace(/\.file$/, ''));
    if (!found) return;
    // The stored name and type say nothing, as the platform's do.
    context.set('content-type', 'application/octet-stream');
    context.body = Buffer.from(world.media.bytesOf(found));
  });
  router.get('/jsapi/dingtalk.open.js', clientScript);
  router.get('/jsapi/auth-code', (context) => authCode(world, context));
  router.all('/{*rest}', (context) => serveCall(world, unknown(context.path), context));
  return router;
}

function unknown(path: string): Endpoint {
  return {
    name: path.slice(0, 100),
    path,
    isOpen: true,
    answer() {
      throw new DingtalkRefusal('no-such-api');
    },
  };
}
