import { expect, it } from 'vitest';
import type { JournalEntry, JournalEvent } from '../../../src/domain/base/journal-entry.ts';
import { lastDecision } from '../../../src/usecases/applications/last-decision.ts';

const stage = { id: 'recommendation', kind: 'recommend', body: 'group-shenting-rail' };
const held = { by: 'wecom:fangxiaolan', until: '2021-12-06T09:01:00.000Z' };
const decided = (decision: 'on' | 'back' | 'out', how = {}): JournalEvent => ({
  ...{ kind: 'stageDecided', stage, decision, ...how },
  ...(decision === 'on' ? { next: null } : { reason: '改一下', fields: [] }),
});
const undone: JournalEvent = { kind: 'decisionUndone', number: 1 };
const checked: JournalEvent = { ...decided('back'), stage: { id: 'formal-check', kind: 'check' } };

it.each<[sentence: string, events: JournalEvent[], decision: string | undefined]>([
  ['nothing is decided yet', [{ kind: 'submitted', version: 1 }], undefined],
  ['the last counts', [decided('back'), decided('on')], 'recommend'],
  ['a decision of staff is none of a body', [decided('on'), checked], 'recommend'],
  ['one that is held counts', [decided('back'), decided('on', { held })], 'recommend'],
  [
    'one that was taken back does not: the one before it does',
    [decided('back'), decided('on', { held }), undone],
    'return',
  ],
  ['nor two', [decided('back', { held }), undone, decided('on', { held }), undone], undefined],
  [
    'one made anew after it was taken back counts',
    [decided('out', { held }), undone, decided('on', { held })],
    'recommend',
  ],
  [
    'what was told before cannot have been taken back',
    [decided('back'), decided('on', { held }), undone, decided('out')],
    'decline',
  ],
])('%s', (_sentence, events, decision) => {
  const entries = events.map(
    (event, at): JournalEntry => ({
      ...{ stream: 'application/SBAAAA22', seq: at + 1, cause: `c${at}`, by: 'wecom:fangxiaolan' },
      ...{ at: '2021-12-06T01:00:00.000Z', events: [event], effects: [] },
    }),
  );
  expect(lastDecision(entries)?.decision).toBe(decision);
});
