import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Coordinated } from '../coordinated.ts';
import type { DingtalkApi } from './api.ts';
import type { DingtalkConfig } from './config.ts';

export const CARDS_PATH = '/dingtalk/cards';
/** Registered again once a day: whoever deletes it on the platform waits no longer. */
const KEPT_SECONDS = 24 * 3600;

/** Where presses go: a part of the request that creates a card. */
export type CardRoute = { callbackType: 'STREAM' } | { callbackType: 'HTTP'; callbackRouteKey: string };

/** Signs presses over HTTP; made from the app's secret, so that there is nothing to configure. */
export function cardSecret({ clientSecret }: Pick<DingtalkConfig, 'clientSecret'>): string {
  return createHmac('sha256', clientSecret).update('presses on cards').digest('hex');
}

/** Over our stream, or to our address, which the platform has to know by name first. Source: DingTalk's documentation, interactive cards.
 *  @throws ChannelError from the returned function */
export function createCardRoute(
  config: Pick<DingtalkConfig, 'clientId' | 'clientSecret' | 'mode'> & { publicUrl: string },
  api: DingtalkApi,
  coordination: Coordinated,
): () => Promise<CardRoute> {
  if (config.mode === 'stream') return async () => ({ callbackType: 'STREAM' });
  const callbackUrl = `${config.publicUrl}${CARDS_PATH}`;
  const name = createHash('sha256').update(`${callbackUrl}\n${config.clientSecret}`).digest('hex').slice(0, 24);
  const callbackRouteKey = `shenbao-${name}`;
  const key = `dingtalk/${config.clientId}/card-route/${name}`;
  return async () => {
    if ((await coordination.get(key)) === null) {
      const route = { callbackRouteKey, callbackUrl, apiSecret: cardSecret(config), forceUpdate: true };
      await api.post('v1.0/card/callbacks/register', route, z.looseObject({}));
      await coordination.set(key, 'registered', KEPT_SECONDS);
    }
    return { callbackType: 'HTTP', callbackRouteKey };
  };
}
