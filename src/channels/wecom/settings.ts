import { z } from 'zod';
import { aesKey, definePlatformSettings, httpUrl, oneOf, present, token, word } from '../platform-settings.ts';
import type { WecomConfig } from './config.ts';
import { wecomUserIds } from './user-ids.ts';

const API = 'https://qyapi.weixin.qq.com';
/** Any other platform, simulated or of a company's own, logs in where its API is. */
const AUTHORIZE = 'https://open.weixin.qq.com';

const needed = ['WECOM_CORP_ID', 'WECOM_AGENT_ID', 'WECOM_SECRET', 'WECOM_TOKEN', 'WECOM_ENCODING_AES_KEY'] as const;

export const wecomSettings = definePlatformSettings({
  name: 'wecom',
  variables: {
    WECOM_CORP_ID: word.optional(),
    WECOM_AGENT_ID: z
      .string()
      .regex(/^\d{1,15}$/, 'whole-number-expected')
      .transform(Number)
      .optional(),
    WECOM_SECRET: word.optional(),
    WECOM_TOKEN: token.optional(),
    WECOM_ENCODING_AES_KEY: aesKey.optional(),
    WECOM_API_BASE: httpUrl.default(API),
    WECOM_REPEAT_SECONDS: z
      .string()
      .regex(/^\d{1,5}$/, 'seconds-expected')
      .transform(Number)
      .refine((seconds) => seconds <= 14_400, 'seconds-expected')
      .default(14_400),
    WECOM_SEND_LIMITS: oneOf('on', 'off').default('on'),
    WECOM_READS_MOBILE: oneOf('on', 'off').default('off'),
  },
  groups: [{ needed, triggers: needed }],
  addresses: ['WECOM_API_BASE'],
  userIds: wecomUserIds,
  accountExample: 'wecom:yulin',
  read: (env): WecomConfig | null =>
    env.WECOM_CORP_ID === undefined
      ? null
      : {
          corpId: env.WECOM_CORP_ID,
          agentId: present(env.WECOM_AGENT_ID),
          secret: present(env.WECOM_SECRET),
          token: present(env.WECOM_TOKEN),
          encodingAesKey: present(env.WECOM_ENCODING_AES_KEY),
          apiBase: env.WECOM_API_BASE,
          repeatSeconds: env.WECOM_REPEAT_SECONDS,
          ...(env.WECOM_READS_MOBILE === 'on' ? { readsMobile: true } : {}),
          authorizeBase: env.WECOM_API_BASE === API ? AUTHORIZE : env.WECOM_API_BASE,
        },
});
