import type { MessageKey, MessageValues } from '../../../src/domain/base/message-values.ts';

type Key = Extract<MessageKey, `decision.${string}`>;

export const decisionSamples: { readonly [Each in Key]: MessageValues[Each][] } = {
  'decision.ask': [{ version: 2, pages: 3 }],
  'decision.none': [{}],
  'decision.outdated': [{ version: 2, changed: ['云苔路站“一米窗”服务班组', '沈㛃安'] }],
  'decision.page': [
    { count: 1, pages: 3 },
    { count: 3, pages: 3 },
  ],
  'decision.reading': [{ count: 3 }],
  'decision.cleared': [{}],
  'decision.taken': [
    { version: 2, count: 3, doubts: [], where: [] },
    { version: 2, count: 1, doubts: ['seal_cannot_confirm'], where: [] },
  ],
};
