import type { MessageKey, MessageValues } from '../../../src/domain/base/message-values.ts';
import type { BroadcastWording } from '../../../src/domain/broadcast/wording.ts';
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

const card = { kind: 'broadcast', broadcast: 'b-SB7K3M9Q', step: 'look', turn: 12 } as const;
const rows = [
  { state: 'to-stamp' as const, people: 12 },
  { state: 'everybody' as const, people: 128 },
];

export const broadcastSamples: { [Key in BroadcastKeys]: MessageValues[Key][] } = {
  'broadcast.who': [{ rows }, { rows, text: '大家快点交' }],
  'broadcast.who-card': [{ card: { ...card, step: 'who' }, rows }],
  'broadcast.what': [{ people: 12 }, { people: 12, text: '请在12月15日前交材料' }],
  'broadcast.what-card': [{ card: { ...card, step: 'what' } }],
  'broadcast.unknown-fields': [{ fields: ['职务'] }],
  'broadcast.look': [{ parts, values: null }],
  'broadcast.look-card': [
    { card, people: 128, idle: 3, unreachable: 3 },
    { card, people: 0, idle: 3, unreachable: 3 },
    { card, people: 128, idle: 0, unreachable: 3 },
    { card, people: 0, idle: 0, unreachable: 0 },
  ],
  'broadcast.tested': [{}],
  'broadcast.scheduled': [
    { card: { ...card, step: 'sent' }, people: 128, at: null, warns: null },
    { card: { ...card, step: 'sent' }, people: 128, at: '2021-12-16T22:10:00+08:00', warns: 'night' },
  ],
  'broadcast.words-only': [{}],
  'broadcast.beside': [{ name: '何䶮', number: 'K3M9' }],
  'broadcast.over': [{ name: '何䶮', number: 'K3M9' }],
  'broadcast.set-aside': [{ text: '' }, { text: '{姓名}您好' }],
  'broadcast.goes-on': [{ text: '' }, { text: '{姓名}您好' }],
  'broadcast.replaced': [{ text: '{姓名}您好' }],
  'broadcast.to-all': [
    { card, people: 128, at: null },
    { card, people: 128, at: '2021-12-16T09:10:00+08:00' },
  ],
  'broadcast.cancelled': [{}],
  'broadcast.done': ['undo', 'pause', 'resume', 'stop', 'retry', 'recall'].map((what) => ({ what })),
  'broadcast.standing': [
    { progress: null },
    ...(['scheduled', 'sending', 'paused', 'stopped', 'finished'] as const).map((status) => ({
      progress: {
        id: 'b1',
        status,
        text: '请尽快',
        people: 128,
        counts: { sent: 125, invalid: 3 },
        failed: 3,
        sendAt: null,
      },
    })),
  ],
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
