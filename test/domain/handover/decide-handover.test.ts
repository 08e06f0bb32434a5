import { describe, expect, it } from 'vitest';
import { decideHandover } from '../../../src/domain/handover/decide-handover.ts';
import { type Handover, noHandoverYet } from '../../../src/domain/handover/handover.ts';
import type { HandoverCommand } from '../../../src/domain/handover/handover-command.ts';
import { evolveHandoverBy } from '../../../src/domain/handover/handover-events.ts';

const ASKER = 'wecom:heyan';
const STAFF = 'wecom:yulin';
const COLLEAGUE = 'wecom:wangying';
const STRANGER = 'wecom:mallory';

const asked = { number: 'K3M9', name: 'heyan', body: null, question: '照片传不上去', standing: null };
const ask: HandoverCommand = { kind: 'ask', ...asked };
const take: HandoverCommand = { kind: 'take', name: '俞琳' };
const speak: HandoverCommand = { kind: 'speak', text: '您好', files: [] };
const pass: HandoverCommand = { kind: 'pass', to: COLLEAGUE, name: '王影', note: '' };
const end: HandoverCommand = { kind: 'end' };

const events = {
  asked: { kind: 'handoverAsked' as const, ...asked },
  taken: { kind: 'handoverTaken' as const, by: STAFF, name: '俞琳' },
  ended: { kind: 'handoverEnded' as const, by: STAFF },
};
type Status = 'none' | 'waiting' | 'taken' | 'over';
const happened = {
  none: [],
  waiting: [events.asked],
  taken: [events.asked, events.taken],
  over: [events.asked, events.taken, events.ended],
};

function handoverIn(status: Status): Handover {
  return happened[status].reduce<Handover>(
    (known, event) => evolveHandoverBy(known, event, '2021-12-06T01:00:00.000Z'),
    noHandoverYet(ASKER),
  );
}

type Row = [sentence: string, command: HandoverCommand, status: Status, by: string, expected: string, told: string[]];
const rows: Row[] = [
  ['is asked for: all staff hear', ask, 'none', ASKER, 'handoverAsked', [STAFF, COLLEAGUE]],
  ['is asked for again after an end', ask, 'over', ASKER, 'handoverAsked', [STAFF, COLLEAGUE]],
  ['is asked more while it waits', ask, 'waiting', ASKER, 'handoverSpoken', [STAFF, COLLEAGUE]],
  ['is taken: the asker and the others hear', take, 'waiting', STAFF, 'handoverTaken', [ASKER, COLLEAGUE]],
  ['is taken once: the second is told who has it', take, 'taken', COLLEAGUE, 'handover-taken', []],
  ['is taken again by the same: nothing', take, 'taken', STAFF, 'nothing', []],
  ['is not taken before it is asked for', take, 'none', STAFF, 'handover-over', []],
  ['is not taken when it is over', take, 'over', COLLEAGUE, 'handover-over', []],
  ['is given to a colleague: the asker and that one hear', pass, 'taken', STAFF, 'handoverPassed', [ASKER, COLLEAGUE]],
  ['is not given away by who has not taken it', pass, 'taken', COLLEAGUE, 'handover-over', []],
  ['is not given away while nobody has it', pass, 'waiting', STAFF, 'handover-over', []],
  ['is not given to somebody who is not staff', { ...pass, to: STRANGER }, 'taken', STAFF, 'handover-over', []],
  ['is not given to oneself', { ...pass, to: STAFF }, 'taken', STAFF, 'nothing', []],
  ['passes on what the handler says', speak, 'taken', STAFF, 'handoverSpoken', [ASKER]],
  ['passes on what the asker says', speak, 'taken', ASKER, 'handoverSpoken', [STAFF]],
  ['keeps what the asker says while it waits', speak, 'waiting', ASKER, 'handoverSpoken', []],
  ['passes on nothing of a colleague who has not taken it', speak, 'taken', COLLEAGUE, 'handover-over', []],
  ['passes on nothing of a stranger', speak, 'taken', STRANGER, 'handover-over', []],
  ['passes on nothing when it is over', speak, 'over', STAFF, 'handover-over', []],
  ['is ended by the handler', end, 'taken', STAFF, 'handoverEnded', []],
  ['is ended by the asker: the handler hears', end, 'taken', ASKER, 'handoverEnded', [STAFF]],
  ['is ended by the asker while it waits: all staff hear', end, 'waiting', ASKER, 'handoverEnded', [STAFF, COLLEAGUE]],
  ['is not ended by a colleague', end, 'taken', COLLEAGUE, 'handover-over', []],
  ['is not ended by a stranger', end, 'waiting', STRANGER, 'handover-over', []],
  ['is not ended twice', end, 'over', STAFF, 'handover-over', []],
];

describe('a handover', () => {
  it.each(rows)('%s', (_sentence, command, status, by, expected, told) => {
    const context = { by, staff: [STAFF, COLLEAGUE], handlerAttends: ASKER };
    const decision = decideHandover(handoverIn(status), command, context);
    expect(decision.kind === 'refused' ? decision.reason : (decision.events[0]?.kind ?? 'nothing')).toBe(expected);
    const effects = decision.kind === 'refused' ? [] : decision.effects;
    expect(effects.filter(({ message }) => message !== 'card.settled').map(({ to }) => to)).toEqual(told);
  });

  const assign: HandoverCommand = { kind: 'assign', to: COLLEAGUE, name: '王影', note: '', byName: '俞琳' };
  const release: HandoverCommand = { kind: 'release' };
  it.each<[string, HandoverCommand, Status, by: string, away: string[], expected: string, told: string[]]>([
    ['is asked for: who is away hears nothing', ask, 'none', ASKER, [STAFF], 'handoverAsked', [COLLEAGUE]],
    ['is given to a colleague on a page', assign, 'waiting', STAFF, [], 'handoverPassed', [ASKER, COLLEAGUE]],
    ['is not given to who is away', assign, 'waiting', STAFF, [COLLEAGUE], 'colleague-away', []],
    ['is not given to a stranger', { ...assign, to: STRANGER }, 'waiting', STAFF, [], 'no-member', []],
    ['is not taken from whoever works on it', assign, 'taken', COLLEAGUE, [], 'handover-taken', []],
    ['is given on by who has it', assign, 'taken', STAFF, [], 'handoverPassed', [ASKER, COLLEAGUE]],
    ['is taken from who is away', assign, 'taken', COLLEAGUE, [STAFF], 'handoverPassed', [ASKER, COLLEAGUE, STAFF]],
    ['is not let go while its handler is there', release, 'taken', STAFF, [], 'nothing', []],
    ['waits again once its handler is away', release, 'taken', STAFF, [STAFF], 'handoverReleased', [ASKER, COLLEAGUE]],
  ])('%s', (_sentence, command, status, by, away, expected, told) => {
    const context = { by, staff: [STAFF, COLLEAGUE], away, handlerAttends: ASKER };
    const decision = decideHandover(handoverIn(status), command, context);
    expect(decision.kind === 'refused' ? decision.reason : (decision.events[0]?.kind ?? 'nothing')).toBe(expected);
    const effects = decision.kind === 'refused' ? [] : decision.effects;
    expect(effects.filter(({ message }) => message !== 'card.settled').map(({ to }) => to)).toEqual(told);
  });

  it('tells who waits that nobody is there, once for each day of return', () => {
    const context = { by: 'system', staff: [STAFF], away: [STAFF], backOn: '2021-11-29', handlerAttends: null };
    const waiting = handoverIn('waiting');
    const decision = decideHandover(waiting, release, context);
    expect(decision).toMatchObject({
      events: [{ kind: 'handoverWaits', backOn: '2021-11-29' }],
      effects: [{ to: ASKER, message: 'handover.nobody-there' }],
    });
    const open = waiting.open && { ...waiting.open, backOn: '2021-11-29' };
    expect(decideHandover({ ...waiting, open }, release, context)).toMatchObject({ events: [], effects: [] });
    expect(decideHandover(waiting, release, { ...context, backOn: null })).toMatchObject({ events: [] });
  });

  it.each<[string, HandoverCommand, Status, string, object[]]>([
    [
      'is taken',
      take,
      'waiting',
      STAFF,
      [
        { to: STAFF, how: 'taken', by: '俞琳', isMine: true },
        { to: COLLEAGUE, how: 'taken', by: '俞琳', isMine: false },
      ],
    ],
    [
      'is ended while it waits',
      end,
      'waiting',
      ASKER,
      [
        { to: STAFF, how: 'left', by: 'heyan', isMine: false },
        { to: COLLEAGUE, how: 'left', by: 'heyan', isMine: false },
      ],
    ],
    ['is ended after it was taken: they are closed', end, 'taken', ASKER, []],
    ['is asked more', ask, 'waiting', ASKER, []],
  ])('closes everybody’s card when it %s', (_sentence, command, status, by, closed) => {
    const decision = decideHandover(handoverIn(status), command, {
      by,
      staff: [STAFF, COLLEAGUE],
      handlerAttends: ASKER,
    });
    const effects = decision.kind === 'refused' ? [] : decision.effects;
    const closing = effects.filter(({ message }) => message === 'card.settled');
    expect(closing.map(({ to, values: { card, ...values } }) => ({ to, ...values }))).toEqual(closed);
    for (const { values } of closing) expect(values.card).toEqual({ kind: 'handover', number: 'K3M9' });
  });
});
