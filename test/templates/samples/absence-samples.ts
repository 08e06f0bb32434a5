import type { MessageValues } from '../../../src/domain/base/message-values.ts';

/** What staff read of days on which they are away. */
export const absenceSamples: {
  [Key in 'staff.away' | 'staff.who-away' | 'staff.absence-off' | 'staff.back']: MessageValues[Key][];
} = {
  'staff.away': [
    { isSelf: true, from: '2021-12-03', until: '2021-12-05', taken: 2, there: ['王影'] },
    { isSelf: true, from: '2021-12-03', until: '2021-12-05', taken: 2, there: ['王影'], startsNow: true },
    { isSelf: true, from: '2021-12-03', until: null, taken: 0, there: [] },
    { isSelf: false, from: '2021-12-03', until: '2021-12-03', taken: 0, there: ['王影', '俞琳'] },
    {
      ...{ isSelf: true, from: '2021-12-04', until: '2021-12-06', taken: 0, there: ['王影'] },
      instead: [{ from: '2021-12-03', until: '2021-12-05' }],
      others: [{ from: '2021-12-20', until: null }],
    },
    {
      ...{ isSelf: true, from: '2021-12-03', until: '2021-12-08', taken: 0, there: ['王影'] },
      said: { from: '2021-12-05', until: '2021-12-08' },
      instead: [{ from: '2021-12-03', until: '2021-12-05' }],
    },
  ],
  'staff.who-away': [
    { today: '2021-12-03', people: [] },
    { today: '2021-12-03', people: [{ name: '王影', periods: [{ from: '2021-12-03', until: null }] }] },
    { today: '2021-12-01', people: [{ name: '王影', periods: [{ from: '2021-12-03', until: '2021-12-05' }] }] },
  ],
  'staff.absence-off': [
    { isSelf: true, off: [{ from: '2021-12-03', until: '2021-12-03' }], later: [] },
    {
      isSelf: false,
      off: [{ from: '2021-12-03', until: '2021-12-03' }],
      later: [
        { from: '2021-12-06', until: '2021-12-08' },
        { from: '2021-12-20', until: null },
      ],
    },
  ],
  'staff.back': [
    { isSelf: true, rows: [], later: [{ from: '2021-12-03', until: '2021-12-03' }] },
    { isSelf: true, rows: [] },
    {
      isSelf: false,
      rows: [
        { number: 'K3M9', name: 'heyan', title: '云苔路站“一米窗”服务班组', question: '公章', askedOn: '2021-12-03' },
      ],
    },
  ],
};
