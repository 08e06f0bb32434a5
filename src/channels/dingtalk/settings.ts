import { z } from 'zod';
import { aesKey, definePlatformSettings, httpUrl, oneOf, present, token, word } from '../platform-settings.ts';
import type { DingtalkConfig } from './config.ts';
import { dingtalkUserIds } from './user-ids.ts';

const monthly = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'whole-number-expected')
  .transform(Number);

const needed = ['DINGTALK_CLIENT_ID', 'DINGTALK_CLIENT_SECRET', 'DINGTALK_ROBOT_CODE'] as const;
const events = ['DINGTALK_EVENT_TOKEN', 'DINGTALK_EVENT_AES_KEY'] as const;

export const dingtalkSettings = definePlatformSettings({
  name: 'dingtalk',
  variables: {
    DINGTALK_READS_MOBILE: oneOf('on', 'off').default('off'),
    DINGTALK_CLIENT_ID: word.optional(),
    DINGTALK_CLIENT_SECRET: word.optional(),
    DINGTALK_ROBOT_CODE: word.optional(),
    DINGTALK_MODE: oneOf('stream', 'http').default('stream'),
    DINGTALK_API_BASE: httpUrl.default('https://api.dingtalk.com'),
    DINGTALK_OAPI_BASE: httpUrl.default('https://oapi.dingtalk.com'),
    DINGTALK_CORP_ID: word.optional(),
    DINGTALK_JSAPI_URL: httpUrl.default('https://g.alicdn.com/dingding/dingtalk-jsapi/3.0.25/dingtalk.open.js'),
    DINGTALK_CARD_TEMPLATE_ID: word.optional(),
    DINGTALK_MONTHLY_CALLS: monthly.default(5_000),
    DINGTALK_MONTHLY_DELIVERIES: monthly.default(3_000),
    DINGTALK_EVENT_TOKEN: token.optional(),
    DINGTALK_EVENT_AES_KEY: aesKey.optional(),
  },
  groups: [
    { needed, triggers: [...needed, 'DINGTALK_CORP_ID', 'DINGTALK_CARD_TEMPLATE_ID', ...events] },
    { needed: events, triggers: events },
  ],
  addresses: ['DINGTALK_API_BASE', 'DINGTALK_OAPI_BASE', 'DINGTALK_JSAPI_URL'],
  userIds: dingtalkUserIds,
  accountExample: 'dingtalk:0123',
  read(env): DingtalkConfig | null {
    if (env.DINGTALK_CLIENT_ID === undefined) return null;
    const { DINGTALK_EVENT_TOKEN: signedWith, DINGTALK_EVENT_AES_KEY: key } = env;
    return {
      clientId: env.DINGTALK_CLIENT_ID,
      clientSecret: present(env.DINGTALK_CLIENT_SECRET),
      robotCode: present(env.DINGTALK_ROBOT_CODE),
      mode: env.DINGTALK_MODE,
      apiBase: env.DINGTALK_API_BASE,
      oapiBase: env.DINGTALK_OAPI_BASE,
      corpId: env.DINGTALK_CORP_ID ?? null,
      jsapiUrl: env.DINGTALK_JSAPI_URL,
      cardTemplateId: env.DINGTALK_CARD_TEMPLATE_ID ?? null,
      ...(env.DINGTALK_READS_MOBILE === 'on' ? { readsMobile: true } : {}),
      monthly: { calls: env.DINGTALK_MONTHLY_CALLS, deliveries: env.DINGTALK_MONTHLY_DELIVERIES },
      events: signedWith === undefined || key === undefined ? null : { token: signedWith, aesKey: key },
    };
  },
});
