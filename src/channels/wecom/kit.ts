import type { ChannelKit, KitNeeds } from '../../ports/channels/channel-kit.ts';
import { PERSON_LIMITS } from '../person-limit.ts';
import { createWecomApi } from './api.ts';
import { createWecomChannel } from './channel.ts';
import { wecomChecks } from './checks.ts';
import type { WecomConfig } from './config.ts';
import { createWecomLogin } from './oauth.ts';
import { createWecomWebhook } from './webhook.ts';

/** WeCom as one kit: callbacks in, the message API out, OAuth for pages. One client speaks to the API for all of it. */
export function createWecomKit(config: WecomConfig, needs: KitNeeds): ChannelKit {
  const { coordination, claims, words, limitsSends, timestampWindowSeconds } = needs;
  const api = createWecomApi(config, { coordination });
  const login = createWecomLogin(config, { coordination, api });
  const limits = limitsSends ? PERSON_LIMITS : [];
  return {
    name: 'wecom',
    words,
    webhooks: [createWecomWebhook(config, timestampWindowSeconds === undefined ? {} : { timestampWindowSeconds })],
    stream: null,
    channel: createWecomChannel(config, { coordination, claims, api, limits, words }),
    login,
    checks: (context) => wecomChecks({ config, api, login, publicUrl: needs.publicUrl }, context),
    abort: () => api.abort(),
    close: () => api.close(),
  };
}
