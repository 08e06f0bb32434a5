import { z } from 'zod';
import type { ChannelKit, KitNeeds } from '../../ports/channel-kit.ts';
import { PERSON_LIMITS } from '../person-limit.ts';
import { createWecomApi } from './api.ts';
import { createWecomChannel } from './channel.ts';
import type { WecomConfig } from './config.ts';
import { createWecomLogin } from './oauth.ts';
import { createWecomWebhook } from './webhook.ts';

/** WeCom as one kit: callbacks in, the message API out, OAuth for pages. One client speaks to the API for all of it. */
export function createWecomKit(config: WecomConfig, needs: KitNeeds): ChannelKit {
  const { coordination, claims, words, limitsSends, timestampWindowSeconds } = needs;
  const api = createWecomApi(config, { coordination });
  const limits = limitsSends ? PERSON_LIMITS : [];
  return {
    name: 'wecom',
    words,
    webhooks: [createWecomWebhook(config, timestampWindowSeconds === undefined ? {} : { timestampWindowSeconds })],
    stream: null,
    channel: createWecomChannel(config, { coordination, claims, api, limits }),
    login: createWecomLogin(config, { coordination, api }),
    // The cheapest call that needs a token and a trusted address.
    check: () => api.get('getcallbackip', {}, z.looseObject({})).then(() => {}),
    abort: () => api.abort(),
    close: () => api.close(),
  };
}
