import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../src/domain/base/journal-entry.ts';
import { eraseEntry } from '../../src/domain/erase-entry.ts';
import { ERASURE, entry, GONE, KEPT } from './entry-to-erase.ts';

const rows: [what: string, before: JournalEntry, left: Pick<JournalEntry, 'events' | 'effects'> | null][] = [
  [
    'an answer of the own application',
    entry('application/AB12CD34', [{ kind: 'fieldAnswered', field: 'mobile', value: '13900000000' }]),
    { events: [{ kind: 'fieldAnswered', field: 'mobile', value: '' }], effects: [] },
  ],
  [
    'what a publication says to the applicant, among others',
    entry('publication/p1', [
      {
        kind: 'publicationOrdered',
        results: [
          { application: 'AB12CD34', outcome: 'not-awarded', comment: '可再补充。' },
          { application: 'ZZ', outcome: 'awarded', comment: '很好。' },
        ],
      },
    ]),
    {
      events: [
        {
          kind: 'publicationOrdered',
          results: [
            { application: 'AB12CD34', outcome: 'not-awarded', comment: '' },
            { application: 'ZZ', outcome: 'awarded', comment: '很好。' },
          ],
        },
      ],
      effects: [],
    },
  ],
  [
    'why the panel moved it',
    entry('panel/star-2021/panel', [
      { kind: 'listFrozen', lines: [{ application: 'AB12CD34', outcome: 'awarded', reason: '事迹突出' }] },
    ]),
    {
      events: [{ kind: 'listFrozen', lines: [{ application: 'AB12CD34', outcome: 'awarded', reason: '' }] }],
      effects: [],
    },
  ],
  [
    'a number, a list, a picture',
    entry('application/AB12CD34', [
      { kind: 'fieldAnswered', field: 'headcount', value: 32 },
      { kind: 'fieldAnswered', field: 'kinds', value: ['a', 'b'] },
      { kind: 'pictureAdded', field: 'photos', file: { key: 'media/ab/cd', name: '我.jpg', sizeBytes: 3 } },
    ]),
    {
      events: [
        { kind: 'fieldAnswered', field: 'headcount', value: 0 },
        { kind: 'fieldAnswered', field: 'kinds', value: ['', ''] },
        { kind: 'pictureAdded', field: 'photos', file: { key: '', name: '', sizeBytes: 0 } },
      ],
      effects: [],
    },
  ],
  [
    'why an item of the checklist is not right yet: what was found of it stays',
    entry('application/AB12CD34', [
      {
        kind: 'stageDecided',
        findings: [
          { item: 'stamp', verdict: 'repair', reason: '章不清' },
          { item: 'form', verdict: 'passed' },
        ],
      },
    ]),
    {
      events: [
        {
          kind: 'stageDecided',
          findings: [
            { item: 'stamp', verdict: 'repair', reason: '' },
            { item: 'form', verdict: 'passed' },
          ],
        },
      ],
      effects: [],
    },
  ],
  [
    'messages of the own stream, whoever they went to',
    entry('person/wecom:heyan', [], [KEPT, { ...KEPT, to: 'wecom:heyan' }]),
    { events: [], effects: [] },
  ],
  ['somebody else’s stream', entry('person/wecom:other', [], [KEPT]), null],
  [
    'another application',
    entry('application/ZZ999999', [{ kind: 'fieldAnswered', field: 'mobile', value: '1' }]),
    null,
  ],
  [
    'a message elsewhere about the application: the places of the others stay',
    entry('person/wecom:other', [], [{ ...KEPT, values: { application: 'AB12CD34', title: '先锋班组' } }, KEPT]),
    { events: [], effects: [GONE, KEPT] },
  ],
  [
    'a list shown to a contact: only the row of the application',
    entry(
      'person/wecom:other',
      [],
      [
        {
          ...KEPT,
          values: {
            body: '普陀区',
            rows: [
              { application: 'AB12CD34', name: '何燕', enterprise: '上海地铁' },
              { application: 'ZZ999999', name: '何燕红', enterprise: '上海医院' },
            ],
          },
        },
        {
          ...KEPT,
          values: {
            helpers: [
              { person: 'wecom:heyan', name: '小何' },
              { person: 'wecom:b', name: '小何' },
            ],
          },
        },
      ],
    ),
    {
      events: [],
      effects: [
        {
          ...KEPT,
          values: { body: '普陀区', rows: [{ application: 'ZZ999999', name: '何燕红', enterprise: '上海医院' }] },
        },
        { ...KEPT, values: { helpers: [{ person: 'wecom:b', name: '小何' }] } },
      ],
    },
  ],
  [
    'a list of an earlier program, which names nobody by number',
    entry('person/wecom:other', [], [{ ...KEPT, values: { rows: [{ name: '何燕', enterprise: '上海地铁' }] } }]),
    null,
  ],
  [
    'a list beside words that name the application too: the whole message',
    entry(
      'person/wecom:other',
      [],
      [{ ...KEPT, values: { named: 'AB12CD34', rows: [{ application: 'ZZ999999', name: '何燕红' }] } }],
    ),
    { events: [], effects: [GONE] },
  ],
  [
    'a broadcast: only this one of its people',
    entry('broadcast/b1', [
      {
        kind: 'recipientsFrozen',
        round: 1,
        recipients: [
          {
            person: 'wecom:heyan',
            shown: '何燕',
            application: 'AB12CD34',
            values: { name: '何燕', unit: '地铁', closesOn: '2021-12-20' },
          },
          { person: 'wecom:other', shown: '王芳', application: null },
        ],
        next: null,
      },
    ]),
    {
      events: [
        {
          kind: 'recipientsFrozen',
          round: 1,
          recipients: [
            {
              person: 'wecom:heyan',
              shown: '',
              application: 'AB12CD34',
              values: { name: '', unit: '', closesOn: '2021-12-20' },
            },
            { person: 'wecom:other', shown: '王芳', application: null },
          ],
          next: null,
        },
      ],
      effects: [],
    },
  ],
  [
    'an enterprise named for the application in the papers of a body',
    entry('body/star-2021/district-putuo', [
      { kind: 'enterpriseNamed', application: 'AB12CD34', name: '上海地铁' },
      { kind: 'enterpriseNamed', application: 'ZZ999999', name: '上海医院' },
    ]),
    {
      events: [
        { kind: 'enterpriseNamed', application: 'AB12CD34', name: '' },
        { kind: 'enterpriseNamed', application: 'ZZ999999', name: '上海医院' },
      ],
      effects: [],
    },
  ],
  [
    'a helper in somebody else’s application',
    entry('application/ZZ999999', [{ kind: 'helperJoined', person: 'wecom:heyan', name: '小何' }]),
    { events: [{ kind: 'helperJoined', person: 'wecom:heyan', name: '' }], effects: [] },
  ],
];

describe('what an erasure leaves of an entry', () => {
  it.each(rows)('%s', (_what, before, left) => {
    expect(eraseEntry(before, ERASURE)).toEqual(left && { ...before, ...left });
  });

  it.each(rows)('is the same when it is done again: %s', (_what, before) => {
    const once = eraseEntry(before, ERASURE) ?? before;
    expect(eraseEntry(once, ERASURE) ?? once).toEqual(once);
  });
});
