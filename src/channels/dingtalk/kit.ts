import { randomUUID } from 'node:crypto';
import type { ChannelKit, KitNeeds } from '../../ports/channels/channel-kit.ts';
import { createHttp } from '../http.ts';
import { createQuotaLedger } from '../quota.ts';
import { answerSession } from './answer-session.ts';
import { createDingtalkApi } from './api.ts';
import { createCardsWebhook } from './cards-webhook.ts';
import { createDingtalkChannel } from './channel.ts';
import { dingtalkChecks } from './checks.ts';
import type { DingtalkConfig } from './config.ts';
import { createEventsWebhook } from './events-webhook.ts';
import { createDingtalkLogin } from './login.ts';
import { createRobotWebhook } from './robot-webhook.ts';
import { createDingtalkStream } from './stream.ts';

/** DingTalk as one kit: robot messages over a stream of ours or by calls to our address, robot messages out. Its pages are opened
 *  by the client's own script where the organisation is known, else with a code that is sent to the chat. */
export function createDingtalkKit(config: DingtalkConfig, needs: KitNeeds): ChannelKit {
  const { coordination, claims, words, warn, timestampWindowSeconds } = needs;
  const ledger = { app: `dingtalk/${config.clientId}`, platform: words.name, limits: config.monthly };
  const quota = createQuotaLedger(ledger, { claims, instance: randomUUID(), now: needs.now ?? Date.now });
  const deliver = () => quota.count('deliveries');
  const api = createDingtalkApi(config, { coordination, spend: () => quota.count('calls') });
  const session = createHttp(config.oapiBase);
  const gateway = createHttp(config.apiBase, { readsRefusals: true });
  const { events, corpId } = config;
  const hint = async (why: 'group' | 'outsider', answerTo: string | null) => {
    if (answerTo !== null) await answerSession(session, config.oapiBase, answerTo, words.hints[why]);
  };
  const stream = config.mode === 'stream' ? createDingtalkStream(config, { coordination, warn, hint, deliver }) : null;
  return {
    name: 'dingtalk',
    words,
    webhooks: [
      ...(config.mode === 'http'
        ? [createRobotWebhook(config, { ...needs, deliver }), createCardsWebhook(config, { ...needs, deliver })]
        : []),
      ...(events ? [createEventsWebhook({ clientId: config.clientId, events }, timestampWindowSeconds)] : []),
    ],
    stream,
    channel: createDingtalkChannel(
      { ...config, publicUrl: needs.publicUrl },
      { coordination, api, quota, warn, words },
    ),
    login: corpId === null ? null : createDingtalkLogin({ ...config, corpId, publicUrl: needs.publicUrl }, api),
    checks: (context) => dingtalkChecks({ config, api, gateway }, context),
    abort: () => api.abort(),
    async close() {
      await stream?.stop();
      await quota.flush();
      await Promise.all([api.close(), session.close(), gateway.close()]);
    },
  };
}
