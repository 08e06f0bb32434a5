import type { MessageKey, MessageValues } from '../../../src/domain/base/message-values.ts';

const title = '2021年用户满意服务明星';
type Key = Extract<MessageKey, `objection.${string}` | `proof.${string}`>;

export const objectionSamples: { readonly [Each in Key]: MessageValues[Each][] } = {
  'objection.ask': [{ title, until: '2022-02-02' }],
  'objection.own': [
    { title, rows: [], until: '2022-02-02' },
    { title, rows: [], until: null },
    { title, rows: [{ objection: 'K7M2PX', text: '服务人数不一致。', answer: null }], until: null },
    { title, rows: [{ objection: 'K7M2PX', text: '服务人数不一致。', answer: '已核对，人数一致。' }], until: null },
  ],
  'objection.which': [{ rows: ['K7M2PX', 'K7M2PZ'].map((objection) => ({ objection, text: '服务人数不一致。' })) }],
  'objection.let-go': [{}],
  'objection.taken': [{ title, objection: 'K7M2PX' }],
  'objection.raised': [
    { title, objection: 'K7M2PX', text: '某某班组的服务人数和公示材料不一致。', application: 'SB7K3M9Q' },
    { title, objection: 'K7M2PX', text: '某某班组的服务人数和公示材料不一致。', application: null },
  ],
  'objection.filed': [{ title, objection: 'K7M2PXK7M2PX', text: '服务人数和公示材料不一致。', about: '二楼班组' }],
  'objection.confirmed': [{ title, objection: 'K7M2PXK7M2PX' }],
  'objection.taken-back': [{ title, objection: 'K7M2PXK7M2PX' }],
  'objection.withdrawn': [{ title, objection: 'K7M2PXK7M2PX' }],
  'objection.answered': [{ title, asked: '某某班组的服务人数不一致。', answer: '已核对原始材料，人数一致。' }],
  'proof.preparing': [{ application: 'SB7K3M9Q' }],
  'proof.ready': [
    { application: 'SB7K3M9Q', day: '2022-01-27', root: 'wJ8n0Qv3tT4u5fKf2y9k1mVhR7cZb6xLpA0sDgEoIiU', entries: 131 },
  ],
  'proof.not-yet': [{ application: 'SB7K3M9Q' }],
  'proof.no-application': [{ isFiling: true }, { isFiling: false }],
};
