import { describe, expect, it } from 'vitest';
import { everybody } from '../../../src/domain/broadcast/audience.ts';
import type { Broadcast, Recipient } from '../../../src/domain/broadcast/broadcast.ts';
import { type BroadcastEvent, evolveBroadcastBy } from '../../../src/domain/broadcast/broadcast-events.ts';
import {
  type BroadcastStaffCommand,
  decideBroadcast,
  decideStep,
} from '../../../src/domain/broadcast/decide-broadcast.ts';
import { isSameForAll, readWording } from '../../../src/domain/broadcast/wording.ts';
import { broadcastFieldNames } from '../../../templates/messages/desk/broadcasts.ts';

const STAFF = 'wecom:yulin';
const now = new Date('2021-12-10T10:00:00.000Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const wording = { text: '请尽快', parts: ['请尽快'] };
const recipient: Recipient = { person: 'wecom:a', shown: 'A', application: 'SB1' };

/** What a broadcast is after these events. */
function having(...events: BroadcastEvent[]): Broadcast {
  const drafted: BroadcastEvent = { kind: 'broadcastDrafted', campaign: 'c', by: STAFF, audience: everybody, wording };
  return [drafted, ...events].reduce<Broadcast | null>(
    (known, event, index) =>
      evolveBroadcastBy(known, event, { id: 'b1', seq: index + 1, cause: `c${index}`, at: now.toISOString() }),
    null,
  ) as Broadcast; // it was drafted
}

const scheduled: BroadcastEvent = {
  kind: 'broadcastScheduled',
  by: STAFF,
  sendAt: later(60).toISOString(),
  expected: 3,
};
const begun: BroadcastEvent = { kind: 'broadcastBegun' };
const frozen: BroadcastEvent = { kind: 'recipientsFrozen', round: 1, recipients: [recipient], next: null };
const settled: BroadcastEvent = { kind: 'chunkSettled', chunk: 0, counts: { invalid: 1 } };
const paused: BroadcastEvent = { kind: 'broadcastPaused', by: STAFF };
const stopped: BroadcastEvent = { kind: 'broadcastStopped', by: STAFF };
const recalled: BroadcastEvent = { kind: 'broadcastRecalled', by: STAFF };
const done = [scheduled, begun, frozen, settled];

describe('what staff may do with a broadcast', () => {
  const send = (at: Date | null, expected = 3): BroadcastStaffCommand => ({
    kind: 'send',
    isToAll: true,
    at: at?.toISOString() ?? null,
    expected,
  });
  const rows: [string, Broadcast | null, BroadcastStaffCommand, string, Date?][] = [
    ['nothing there', null, { kind: 'pause' }, 'broadcast-over'],
    ['send a draft', having(), send(null), 'broadcastScheduled'],
    ['send to everybody that was not said', having(), { kind: 'send', at: null, expected: 3 }, 'broadcast-to-all'],
    ['send to nobody', having(), send(null, 0), 'broadcast-to-nobody'],
    ['send at a time that is over', having(), send(later(-1)), 'time-past'],
    ['send in a year', having(), send(later(366 * 86_400)), 'time-too-far'],
    ['send twice', having(scheduled), send(null), 'broadcast-not-draft'],
    ['undo within a minute', having(scheduled), { kind: 'undo' }, 'broadcastUndone', later(59)],
    ['undo after it', having(scheduled), { kind: 'undo' }, 'undo-over', later(60)],
    ['undo what has begun', having(scheduled, begun), { kind: 'undo' }, 'undo-over'],
    [
      'change what is scheduled',
      having(scheduled),
      { kind: 'draft', campaign: 'c', audience: everybody, wording },
      'broadcast-not-draft',
    ],
    ['pause', having(scheduled, begun), { kind: 'pause' }, 'broadcastPaused'],
    ['pause twice', having(scheduled, begun, paused), { kind: 'pause' }, 'broadcast-not-sending'],
    ['resume', having(scheduled, begun, paused), { kind: 'resume' }, 'broadcastResumed'],
    ['resume what runs', having(scheduled, begun), { kind: 'resume' }, 'broadcast-not-paused'],
    ['stop', having(scheduled, begun), { kind: 'stop' }, 'broadcastStopped'],
    ['stop what is paused', having(scheduled, begun, paused), { kind: 'stop' }, 'broadcastStopped'],
    ['stop what is over', having(...done), { kind: 'stop' }, 'broadcast-not-sending'],
    ['retry while it runs', having(scheduled, begun), { kind: 'retry', failed: 1 }, 'broadcast-not-finished'],
    ['retry', having(...done), { kind: 'retry', failed: 1 }, 'retryAsked'],
    ['retry where all arrived', having(...done), { kind: 'retry', failed: 0 }, 'nothing-failed'],
    ['recall', having(...done), { kind: 'recall' }, 'broadcastRecalled'],
    ['recall what was stopped', having(scheduled, begun, frozen, stopped), { kind: 'recall' }, 'broadcastRecalled'],
    ['recall what runs', having(scheduled, begun), { kind: 'recall' }, 'broadcast-not-finished'],
    ['recall twice', having(...done, recalled), { kind: 'recall' }, 'already-recalled'],
    ['recall the day after', having(...done), { kind: 'recall' }, 'recall-over', later(25 * 3600)],
  ];
  it.each(rows)('%s', (_, broadcast, command, expected, at = now) => {
    const decision = decideBroadcast(broadcast, command, { by: STAFF, staff: [STAFF], now: at });
    expect(decision.kind === 'refused' ? decision.reason : decision.events.map(({ kind }) => kind).join()).toBe(
      expected,
    );
    const byAnother = decideBroadcast(broadcast, command, { by: 'wecom:heyan', staff: [STAFF], now: at });
    expect(byAnother).toMatchObject({ kind: 'refused', reason: 'staff-only' });
  });

  it('a press leaves a minute to take it back, also one for a time sooner than that', () => {
    const sendAt = (at: Date | null) => {
      const decision = decideBroadcast(having(), send(at), { by: STAFF, staff: [STAFF], now });
      return (
        decision.kind === 'decided' && decision.events[0]?.kind === 'broadcastScheduled' && decision.events[0].sendAt
      );
    };
    expect(sendAt(null)).toBe(later(60).toISOString());
    expect(sendAt(later(10))).toBe(later(60).toISOString());
    expect(sendAt(later(3600))).toBe(later(3600).toISOString());
  });
});

describe('what a worker does', () => {
  const kinds = (decision: ReturnType<typeof decideStep>) =>
    decision.kind === 'decided' && decision.events.map(({ kind }) => kind).join();
  it('begins when it is due and not before, freezes and settles while it runs, and everything once', () => {
    expect(kinds(decideStep(having(scheduled), { kind: 'begin' }, later(59)))).toBe('');
    expect(kinds(decideStep(having(scheduled), { kind: 'begin' }, later(60)))).toBe('broadcastBegun');
    const freeze = { kind: 'freeze', recipients: [recipient], next: null } as const;
    expect(kinds(decideStep(having(scheduled, begun), { ...freeze, recipients: [recipient] }, now))).toBe(
      'recipientsFrozen',
    );
    expect(kinds(decideStep(having(scheduled, begun, paused), { ...freeze, recipients: [recipient] }, now))).toBe('');
    const settle = { kind: 'settle', chunk: 0, counts: { sent: 1 } } as const;
    expect(kinds(decideStep(having(scheduled, begun, frozen), settle, now))).toBe('chunkSettled');
    expect(kinds(decideStep(having(...done), settle, now))).toBe('');
  });

  it('is through when everybody was frozen and dealt with; a retry opens the next round with the chunks of the last', () => {
    expect(having(scheduled, begun, frozen).status).toBe('sending');
    expect(having(...done).status).toBe('finished');
    const again = having(...done, { kind: 'retryAsked', by: STAFF });
    expect(again).toMatchObject({ status: 'sending', round: 2, cursor: { kind: 'chunks', from: 0 } });
  });
});

describe('a wording', () => {
  it('has fields by their names, also in full-width braces; an unknown one is named', () => {
    expect(readWording('{姓名}您好，还差：｛缺什么｝', broadcastFieldNames)).toEqual({
      wording: {
        text: '{姓名}您好，还差：｛缺什么｝',
        parts: [{ field: 'name' }, '您好，还差：', { field: 'missing' }],
      },
    });
    expect(readWording('{职务}{姓名}', broadcastFieldNames)).toEqual({ unknown: ['职务'] });
    const plain = readWording(' 明天截止 {} ', broadcastFieldNames);
    expect('wording' in plain && isSameForAll(plain.wording)).toBe(true);
  });

  it('is refused when it is empty or too long', () => {
    const draft = (text: string) =>
      decideBroadcast(
        null,
        { kind: 'draft', campaign: 'c', audience: everybody, wording: { text, parts: [text] } },
        { by: STAFF, staff: [STAFF], now },
      );
    expect(draft('')).toMatchObject({ reason: 'broadcast-empty' });
    expect(draft('长'.repeat(501))).toMatchObject({ reason: 'broadcast-too-long', values: { count: 501, limit: 500 } });
    expect(draft('长'.repeat(500)).kind).toBe('decided');
  });
});
