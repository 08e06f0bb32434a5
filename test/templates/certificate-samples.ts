import type { MessageKey, MessageValues } from '../../src/domain/base/message-values.ts';

const about = { application: 'SB7K3M9Q', title: '云苔路站“一米窗”服务班组', number: 'ZSSB7K3M9Q' };
const contact = '俞琳、王影 021-52588300';

type Key = Extract<MessageKey, `award-certificate.${string}`>;

export const certificateSamples: { readonly [Each in Key]: MessageValues[Each][] } = {
  'award-certificate.made': [
    { ...about, code: 'ZSSB7K3M9Q-V1-ABCDEFGH2345', isAgain: false },
    { ...about, code: 'ZSSB7K3M9Q-V2-ABCDEFGH2345', isAgain: true },
  ],
  'award-certificate.revoked': [{ ...about, reason: '单位名称有误，重新制作。', contact }],
};
