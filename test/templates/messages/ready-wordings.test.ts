import { expect, it } from 'vitest';
import { readWording } from '../../../src/domain/broadcast/wording.ts';
import { say } from '../../../src/domain/messages/messages.ts';
import { broadcastFieldNames } from '../../../templates/messages/desk/broadcasts.ts';
import { readyWordings } from '../../../templates/messages/phrases/broadcast-words.ts';
import { wordedPart } from '../../support/chats/worded-part.ts';

it('names all papers that a body owes in one sentence, and not as an application of its contact', () => {
  const typed = readyWordings[0]?.text ?? '';
  const read = readWording(typed, broadcastFieldNames);
  if (!('wording' in read)) throw new Error(typed);
  const waits = {
    kind: 'body' as const,
    body: '某局',
    waiting: 0,
    papers: ['recommendation' as const, 'statistics' as const],
  };
  const values = { name: '方晓岚', unit: '某局', waits, closesOn: '2021-12-24' };
  const told = wordedPart(say('broadcast.text', { parts: read.wording.parts, values }));
  expect(told).toMatch(/推荐意见表、.*统计表还没交盖章件/);
  expect(told).not.toContain('您的申报');
});
