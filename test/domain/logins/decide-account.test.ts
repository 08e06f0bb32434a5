import { describe, expect, it } from 'vitest';
import { type Account, evolveAccount, LOCK_MINUTES, MOST_WRONG } from '../../../src/domain/logins/account.ts';
import { type AccountCommand, decideAccount } from '../../../src/domain/logins/decide-account.ts';
import { problemOfPassword } from '../../../src/domain/logins/password-rule.ts';

const START = Date.parse('2021-11-25T01:00:00.000Z');
const minute = (count: number) => new Date(START + count * 60_000);
const issue: AccountCommand = {
  kind: 'issue',
  person: 'web:K7M2PX',
  name: '方晓岚',
  mobile: '13800000000',
  owner: { kind: 'contact', campaign: 'star-2021', body: 'district-putuo' },
  hash: 'first',
  until: minute(60).toISOString(),
};

/** The account after commands at their minutes; refused ones change nothing. */
function played(...steps: [minute: number, command: AccountCommand][]): { account: Account | null; last: string } {
  let [account, last]: [Account | null, string] = [null, ''];
  for (const [at, command] of steps) {
    const decision = decideAccount(account, command, minute(at));
    last = 'refused' in decision ? decision.refused : (decision.events[0]?.kind ?? '');
    for (const event of 'events' in decision ? decision.events : [])
      account = evolveAccount(account, event, { user: 'K7M2PX', at: minute(at).toISOString() });
  }
  return { account, last };
}

const tries = (from: number, count: number): [number, AccountCommand][] =>
  Array.from({ length: count }, () => [from, { kind: 'try' }]);
const change: AccountCommand = { kind: 'change', seen: 'first', hash: 'own' };

const cases: [says: string, steps: [number, AccountCommand][], outcome: string][] = [
  [
    'is issued once',
    [
      [0, issue],
      [1, issue],
    ],
    'has-account',
  ],
  ['is not there before', [[0, { kind: 'try' }]], 'no-account'],
  [
    'asks for an own password first',
    [
      [0, issue],
      [1, { kind: 'enter', seen: 'first' }],
    ],
    'change-first',
  ],
  [
    'takes an own password',
    [
      [0, issue],
      [1, change],
    ],
    'passwordChanged',
  ],
  [
    'opens with it',
    [
      [0, issue],
      [1, change],
      [2, { kind: 'enter', seen: 'own' }],
    ],
    'loggedIn',
  ],
  [
    'does not open by what was compared with another password',
    [
      [0, issue],
      [1, change],
      [2, { kind: 'enter', seen: 'first' }],
    ],
    'changed-meanwhile',
  ],
  [
    'does not open by a one-time password that is over',
    [
      [0, issue],
      [60, change],
    ],
    'one-time-over',
  ],
  ['takes the fifth try', [[0, issue], ...tries(1, MOST_WRONG)], 'passwordTried'],
  ['is locked at the sixth', [[0, issue], ...tries(1, MOST_WRONG + 1)], 'locked'],
  [
    'is locked to the last moment',
    [[0, issue], ...tries(1, MOST_WRONG), [LOCK_MINUTES + 0.99, { kind: 'try' }]],
    'locked',
  ],
  [
    'opens again after the lock',
    [[0, issue], ...tries(1, MOST_WRONG), [LOCK_MINUTES + 1, { kind: 'try' }]],
    'passwordTried',
  ],
  [
    'counts anew after the right password',
    [[0, issue], ...tries(1, 4), [1, change], ...tries(2, MOST_WRONG)],
    'passwordTried',
  ],
  ['does not count tries far apart together', [[0, issue], ...tries(1, 4), ...tries(20, 4)], 'passwordTried'],
  [
    'counts anew after a right one-time password',
    [[0, issue], ...tries(1, 4), [1, { kind: 'prove', seen: 'first' }], ...tries(2, MOST_WRONG)],
    'passwordTried',
  ],
  [
    'is unlocked by a reset',
    [
      [0, issue],
      ...tries(1, MOST_WRONG),
      [2, { kind: 'reset', hash: 'second', until: minute(90).toISOString() }],
      [3, { kind: 'try' }],
    ],
    'passwordTried',
  ],
  [
    'is closed',
    [
      [0, issue],
      [1, { kind: 'close' }],
      [2, { kind: 'try' }],
    ],
    'no-account',
  ],
  [
    'is issued again after it was closed',
    [
      [0, issue],
      [1, { kind: 'close' }],
      [2, issue],
    ],
    'accountIssued',
  ],
];

describe('an account for the web', () => {
  it.each(cases)('%s', (_says, steps, outcome) => {
    expect(played(...steps).last).toBe(outcome);
  });

  it('keeps no hash once it is closed', () => {
    expect(played([0, issue], [1, { kind: 'close' }]).account?.hash).toBe('');
  });
});

describe('an own password', () => {
  it.each([
    ['短一点', 'too-short'],
    ['a'.repeat(129), 'too-long'],
    ['aaaaaaaaaabbbb', 'too-simple'],
    ['1234567890', 'too-simple'],
    ['mine-k7m2px-here', 'like-the-name'],
    ['abcde-fghjk', 'same-as-before'],
    ['春天去普陀山看海吃面', null],
    ['correct horse battery', null],
  ])('%s: %s', (typed, problem) => {
    expect(problemOfPassword(typed, { user: 'K7M2PX', before: 'ABCDEFGHJK' })).toBe(problem);
  });
});
