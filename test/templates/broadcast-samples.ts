import type { MessageKey, MessageValues } from '../../src/domain/base/message-values.ts';
import type { BroadcastWording } from '../../src/domain/broadcast/wording.ts';
import { forApplicants } from './reminder-samples.ts';

type BroadcastKeys = Extract<MessageKey, `broadcast.${string}`>;

const parts: BroadcastWording['parts'] = [
  { field: 'name' },
  '：',
  { field: 'missing' },
  '，',
  { field: 'closes' },
  '截止。',
];

export const broadcastSamples: { [Key in BroadcastKeys]: MessageValues[Key][] } = {
  'broadcast.text': [
    { parts: ['各单位：材料请于周五前交齐。'], values: null },
    { parts, values: null },
    ...forApplicants(3).map(({ waits, closesOn }) => ({
      parts,
      values: { name: '何燕', unit: '申通地铁', waits, closesOn },
    })),
    { parts, values: { name: '何燕', unit: '', waits: null, closesOn: '2021-12-17' } },
  ],
};
