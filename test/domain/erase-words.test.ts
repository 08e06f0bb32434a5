import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../src/domain/base/journal-entry.ts';
import { eraseEntry } from '../../src/domain/erase-entry.ts';
import { isTellingWord, personalWords } from '../../src/domain/personal/personal-words.ts';
import { ERASURE, entry, GONE, KEPT } from './entry-to-erase.ts';

/** By words: what bodies, staff and panels have on record → what is left. */
const WORDED = {
  ...ERASURE,
  words: personalWords(['何燕', '先锋班组', '13900000000']),
  documents: new Set(['media/list']),
  applicants: new Set(['wecom:another']),
};
const spoken: [what: string, before: JournalEntry, left: Pick<JournalEntry, 'events' | 'effects'> | null][] = [
  [
    'a row of the body’s frozen list, and a list that names the person in passing',
    entry('body/star-2021/district-putuo', [
      {
        kind: 'paperConfirmed',
        paper: 'recommendation',
        version: 1,
        lines: ['AB12CD34\t地铁\t何燕', 'ZZ999999\t医院\t王芳'],
      },
      { kind: 'differenceExplained', reason: '何燕那份今年不算', stated: 2 },
    ]),
    {
      events: [
        {
          kind: 'paperConfirmed',
          paper: 'recommendation',
          version: 1,
          lines: ['AB12CD34\t\t', 'ZZ999999\t医院\t王芳'],
        },
        { kind: 'differenceExplained', reason: '…那份今年不算', stated: 2 },
      ],
      effects: [],
    },
  ],
  [
    'a message to a contact that names the person without a number',
    entry('person/wecom:contact', [], [{ ...KEPT, values: { rows: [{ title: '先锋班组' }] } }, KEPT]),
    { events: [], effects: [GONE, KEPT] },
  ],
  [
    'a printed list that was sent',
    entry('body/star-2021/district-putuo', [], [{ ...KEPT, values: { key: 'media/list', name: '推荐意见表.pdf' } }]),
    { events: [], effects: [GONE] },
  ],
  [
    'where a contact’s talk stood',
    entry('person/wecom:contact', [
      { kind: 'bookmarkMoved', person: 'wecom:contact', bookmark: { reason: '何燕 13900000000' } },
    ]),
    { events: [{ kind: 'bookmarkMoved', person: 'wecom:contact', bookmark: { reason: '… …' } }], effects: [] },
  ],
  ['a longer number', entry('person/wecom:contact', [{ kind: 'x', text: '0139000000001' }]), null],
  ['what another applicant says', entry('person/wecom:another', [{ kind: 'x', text: '何燕' }]), null],
  ['what another applicant filled in', entry('application/ZZ999999', [{ kind: 'fieldAnswered', value: '何燕' }]), null],
  ['the list of contacts', entry('roster/star-2021', [{ kind: 'bodiesImported', name: '何燕' }]), null],
];

describe('what an erasure leaves of what others say', () => {
  it.each(spoken)('%s', (_what, before, left) => {
    expect(eraseEntry(before, WORDED)).toEqual(left && { ...before, ...left });
  });

  it.each<[string, boolean]>([
    ['何', false],
    ['何燕', true],
    ['12', false],
    ['200040', false],
    ['2021-05-01', false],
    ['021-52588300', true],
    ['ab', false],
    ['he@metro.cn', true],
  ])('%s tells who it is: %s', (word, tells) => expect(isTellingWord(word)).toBe(tells));
});
