import { describe, expect, it } from 'vitest';
import { decideAnswer, decideAnswerTelling, decideAnswerUndo } from '../../../src/domain/objection/decide-answer.ts';
import { decideFiling, type FiledObjection } from '../../../src/domain/objection/decide-filing.ts';
import {
  decideConfirmation,
  decideObjection,
  decideWithdrawal,
  type Objecting,
  type Objection,
  toldAnswer,
} from '../../../src/domain/objection/objection.ts';

const STAFF = 'wecom:yulin';
const named: Objecting = {
  ...{ id: 'K7M2PX', campaign: 'star-2021', title: '用户满意服务明星', contact: '俞琳' },
  ...{ application: 'SBAAAA22', body: null, until: '2022-02-02' },
};
const text = '某班组的服务人数和公示材料不一致';
const raise = (objecting: Partial<Objecting> = {}, said = text, today = '2022-02-02') => {
  const context = { by: 'wecom:heyan', staff: [STAFF], today };
  const decision = decideObjection(said, { ...named, ...objecting }, context);
  return decision.kind === 'refused' ? decision.reason : decision.events[0]?.kind;
};
const open: Objection = {
  ...{ id: 'K7M2PX', campaign: 'star-2021', by: 'wecom:heyan', at: '2022-02-01T02:00:00.000Z', text },
  ...{ application: 'SBAAAA22', body: null, answer: null, filed: null, confirmed: 'chat' },
};
const page = { name: '周敏', phone: '13800000129', about: '二楼班组', text };
const filed: Objection = { ...open, by: '', application: null, filed: page, confirmed: null };
const file = (
  filing: Partial<FiledObjection> = {},
  objecting: Partial<Objecting> = {},
  today = '2022-02-02',
  known: Objection | null = null,
  ofPhone = 0,
) => {
  const decision = decideFiling(
    { ...page, ...filing },
    { ...named, ...objecting },
    { staff: [STAFF], today, known, ofPhone, waiting: 0 },
  );
  return decision.kind === 'refused' ? decision.reason : (decision.events[0]?.kind ?? 'nothing');
};
const confirm = (known: Objection | null, how: 'chat' | 'phone' = 'phone', by = STAFF, day = '2022-02-02') => {
  const decision = decideConfirmation(known, how, { by, staff: [STAFF], now: new Date(`${day}T12:00:00+08:00`) });
  return decision.kind === 'refused' ? decision.reason : decision.events[0]?.kind;
};
const withdraw = (known: Objection | null, by = 'wecom:heyan') => {
  const decision = decideWithdrawal(known, { by, staff: [STAFF], title: '', typed: 'K7M2PX' });
  return decision.kind === 'refused' ? decision.reason : decision.events[0]?.kind;
};
const answer = (known: Objection | null, said = '已经核对，人数一致。', by = STAFF, isOwn = false) => {
  const decision = decideAnswer(known, said, { ...about, isOwn, by, staff: [STAFF, 'wecom:heyan'] });
  return decision.kind === 'refused' ? decision.reason : decision.events[0]?.kind;
};
const about = { isOwn: false, title: '用户满意服务明星', now: new Date('2022-02-02T12:00:00+08:00'), undoSeconds: 60 };

describe('an objection', () => {
  it.each<[sentence: string, found: string | undefined, expected: string]>([
    ['is taken from an applicant in the results, to the last day', raise(), 'objectionRaised'],
    ['is taken from a contact of a body', raise({ application: null, body: 'district-putuo' }), 'objectionRaised'],
    ['is refused from anybody else', raise({ application: null }), 'objection-not-named'],
    ['is refused after the last day', raise({}, text, '2022-02-03'), 'objection-over'],
    ['is refused before anything is published', raise({ until: null }), 'objection-not-heard'],
    ['says what is wrong', raise({}, '不服'), 'objection-length'],
    ['has an end', raise({}, '长'.repeat(1001)), 'objection-length'],
    ['is in words', raise({}, '😀😀😀😀😀'), 'objection-length'],
    ['counts a rare character once', raise({}, '𠮷'.repeat(1000)), 'objectionRaised'],
    ['is answered by staff', answer(open), 'objectionAnswered'],
    ['is answered once', answer({ ...open, answer: { text: '好', by: STAFF, at: open.at } }), 'objection-answered'],
    ['is not answered by whoever raised it', answer(open, undefined, 'wecom:heyan'), 'own-application'],
    ['nor by whom it is about', answer(open, undefined, STAFF, true), 'own-application'],
    ['is not answered by anybody', answer(open, undefined, 'wecom:mallory'), 'staff-only'],
    ['is not answered with nothing', answer(open, ' '), 'objection-length'],
    ['has to be there', answer(null), 'objection-not-found'],
    [
      'is taken once while nobody has answered it',
      raise({ own: [{ id: 'K7M2PX', text, answer: null }] }),
      'objection-repeated',
    ],
    ['is filed by page by anybody, to the last day', file(), 'objectionFiled'],
    ['not after it', file({}, {}, '2022-02-03'), 'objection-over'],
    ['not before anything is published', file({}, { until: null }), 'objection-not-heard'],
    ['with no face for a name', file({ name: '😀😀' }), 'objection-name'],
    ['with a name', file({ name: ' 周 ' }), 'objection-name'],
    ['with a number that can be called', file({ phone: null }), 'objection-phone'],
    ['about something', file({ about: '' }), 'objection-about'],
    [
      'a name, case and words as long as they may be',
      file({ name: '周'.repeat(40), about: '案'.repeat(80), text: '长'.repeat(1000) }),
      'objectionFiled',
    ],
    ['as short', file({ name: '周敏', about: '某组', text: '人数不一致' }), 'objectionFiled'],
    ['no longer name', file({ name: '周'.repeat(41) }), 'objection-name'],
    ['no longer case', file({ about: '案'.repeat(81) }), 'objection-about'],
    ['with words', file({ text: '不服' }), 'objection-length'],
    ['that have an end', file({ text: '长'.repeat(1001) }), 'objection-length'],
    ['with a name that is seen', file({ name: '\u200b\u200d\u2060\u0007' }), 'objection-name'],
    ['about something that is seen', file({ about: '\u202e\u202c\u3164\ufe0f' }), 'objection-about'],
    ['with words that are seen', file({ text: '\u200b'.repeat(9) }), 'objection-length'],
    ['in the chat as well', raise({}, `不服${'\u200d'.repeat(9)}`), 'objection-length'],
    ['and so it is answered', answer(open, '\u2066\u200b\u2060\ufeff\u00ad\u2069'), 'objection-length'],
    ['once, with the same number and words', file({}, {}, '2022-02-02', filed), 'nothing'],
    ['or amended by another name', file({ name: '周敏之' }, {}, '2022-02-02', filed), 'objectionAmended'],
    ['or by another case', file({ about: '三楼班组' }, {}, '2022-02-02', filed), 'objectionAmended'],
    [
      'not once it is answered',
      file({ name: '周敏之' }, {}, '2022-02-02', { ...filed, answer: { text: '好', by: STAFF, at: open.at } }),
      'objection-answered',
    ],
    [
      'nor by the page once it is known who objects',
      file({ name: '周敏之' }, {}, '2022-02-02', { ...filed, confirmed: 'chat', by: 'wecom:zhou' }),
      'objection-not-amended',
    ],
    ['which says the same of what stands', file({}, {}, '2022-02-02', { ...filed, confirmed: 'phone' }), 'nothing'],
    [
      'one taken back is over, the same or amended',
      file({}, {}, '2022-02-02', { ...filed, confirmed: 'chat', withdrawnAt: open.at }),
      'objection-withdrawn',
    ],
    ['made-up ones of a number shut nobody out', file({}, {}, '2022-02-02', null, 500), 'objectionFiled'],
    ['is confirmed by staff who called', confirm(filed), 'objectionConfirmed'],
    ['or by who filed it, in the chat', confirm(filed, 'chat', 'wecom:zhou'), 'objectionConfirmed'],
    ['in seven days', confirm(filed, 'chat', 'wecom:zhou', '2022-02-09'), 'objection-expired'],
    ['but by a call later, too', confirm(filed, 'phone', STAFF, '2022-02-09'), 'objectionConfirmed'],
    ['by nobody else by telephone', confirm(filed, 'phone', 'wecom:zhou'), 'staff-only'],
    ['once', confirm({ ...filed, confirmed: 'phone' }), 'objection-confirmed'],
    ['not one by chat', confirm(open), 'objection-not-found'],
    ['is taken back by who raised it', withdraw(open), 'objectionWithdrawn'],
    ['by nobody else', withdraw(open, 'wecom:mallory'), 'objection-not-found'],
    ['not by who only filed it', withdraw(filed, ''.padEnd(1, 'x')), 'objection-not-found'],
    ['once', withdraw({ ...open, withdrawnAt: open.at }), 'objection-withdrawn'],
    [
      'not after its answer',
      withdraw({ ...open, answer: { text: '好', by: STAFF, at: open.at } }),
      'objection-answered',
    ],
    ['is not answered then', answer({ ...open, withdrawnAt: open.at }), 'objection-withdrawn'],
    ['is answered only then', answer(filed), 'objection-unconfirmed'],
    ['and then it is', answer({ ...filed, confirmed: 'phone' }), 'objectionAnswered'],
  ])('%s', (_sentence, found, expected) => expect(found).toBe(expected));
});

describe('an answer that can be taken back', () => {
  const until = '2022-02-02T04:01:00.000Z';
  const held: Objection = { ...open, answer: { text: '已经核对，人数一致。', by: STAFF, at: open.at, until } };
  const soon = { now: new Date('2022-02-02T12:00:30+08:00'), title: '' };
  const late = { now: new Date('2022-02-02T12:01:01+08:00'), title: '' };
  const undo = (known: Objection | null, now: Date, by = STAFF, isOwn = false) => {
    const decision = decideAnswerUndo(known, { by, staff: [STAFF], isOwn, now });
    return decision.kind === 'refused' ? decision.reason : decision.events[0]?.kind;
  };

  it('tells nobody for a minute, then who objected, once', () => {
    expect(decideAnswer(open, '已经核对，人数一致。', { ...about, by: STAFF, staff: [STAFF] })).toEqual({
      kind: 'decided',
      events: [{ kind: 'objectionAnswered', person: open.by, text: '已经核对，人数一致。', until }],
      effects: [],
    });
    expect(toldAnswer(held)).toBeNull();
    expect(decideAnswerTelling(held, soon)).toMatchObject({ events: [] });
    expect(decideAnswerTelling(held, late)).toMatchObject({
      events: [{ kind: 'objectionAnswerTold' }],
      effects: [{ to: open.by, message: 'objection.answered' }],
    });
    const { until: _, ...told } = held.answer ?? { text: '', by: '', at: '' };
    expect(decideAnswerTelling({ ...held, answer: told }, late)).toMatchObject({ events: [] });
  });

  it('is taken back by staff while nobody was told', () => {
    expect(undo(held, soon.now)).toBe('objectionAnswerUndone');
    expect(undo(held, late.now)).toBe('objection-told');
    expect(undo(held, soon.now, 'wecom:mallory')).toBe('staff-only');
    expect(undo(open, soon.now)).toBe('nothing-to-undo');
    expect(undo(held, soon.now, STAFF, true)).toBe('own-application');
  });

  it('does not keep who objected from taking the objection back, and is told to nobody then', () => {
    expect(withdraw({ ...held, by: 'wecom:heyan' })).toBe('objectionWithdrawn');
    expect(decideAnswerTelling({ ...held, withdrawnAt: open.at }, late)).toMatchObject({ effects: [] });
  });
});

describe('what is kept of an objection and of its answer', () => {
  it('is without marks that turn what stands around them', () => {
    const marked = { name: '\u202e周\u200b敏', phone: page.phone, about: '二楼\u200d班组', text: `${text}\u202e` };
    const decision = decideFiling(marked, named, {
      ...{ staff: [STAFF], today: '2022-02-02', known: null, ofPhone: 0, waiting: 0 },
    });
    expect(decision).toMatchObject({ events: [{ name: '周敏', about: '二楼班组', text }] });
    expect(decideAnswer(open, '已经\u202e核对过了', { ...about, by: STAFF, staff: [STAFF] })).toMatchObject({
      events: [{ text: '已经核对过了' }],
    });
  });
});

describe('a flood of objections by page', () => {
  it('turns nobody away: from the fiftieth that waits, or the fifth of a number, staff are only not told of each', () => {
    const told = (waiting: number, ofPhone = 0, known: Objection | null = null) => {
      const context = { staff: [STAFF], today: '2022-02-02', known, ofPhone, waiting };
      const decision = decideFiling({ ...page, about: '三楼班组' }, named, context);
      return decision.kind === 'refused' ? decision.reason : [decision.events.length, decision.effects.length];
    };
    expect([told(49), told(50), told(5000)]).toEqual([
      [1, 1],
      [1, 0],
      [1, 0],
    ]);
    expect([told(4, 4), told(5, 5)]).toEqual([
      [1, 1],
      [1, 0],
    ]);
    expect([told(49, 4, filed), told(50, 4, filed), told(5, 5, filed)]).toEqual([
      [1, 1],
      [1, 0],
      [1, 0],
    ]);
  });
});
