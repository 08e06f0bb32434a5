import { expect, it } from 'vitest';
import { matchCode } from '../../../../src/documents/stamped/page/match-code.ts';

const ours = [1, 2, 3].map((page) => `SB1:T20210001:V7:P${page}/3:ABCDEF234567`);
const samples = ['SQA1|APP-0001|v3|p1/2|abcdef123456', 'SQA1|APP-0001|v3|p2/2|abcdef123456'];

it('knows a page of its own by the whole text', () => {
  expect(matchCode('SB1:T20210001:V7:P2/3:ABCDEF234567', ours)).toEqual({ code: 'ok', page: 2 });
});

it.each([
  ['an older version', 'SB1:T20210001:V6:P2/4:ZYXWVU765432', ours, 2, 'wrong_version'],
  ['a forged check', 'SB1:T20210001:V7:P2/3:ABCDEF234568', ours, 2, 'wrong_version'],
  ['another application', 'SB1:T20210002:V7:P3/3:ABCDEF234567', ours, 3, 'wrong_application'],
  ['an older version of another form of code', 'SQA1|APP-0001|v2|p1/2|abcdef123456', samples, 1, 'wrong_version'],
  ['another application of that form', 'SQA1|APP-0002|v3|p1/2|abcdef123456', samples, 1, 'wrong_application'],
])('tells %s', (_, text, expected, page, otherwise) => {
  expect(matchCode(text, expected)).toEqual({ code: 'other', page, otherwise });
});

it.each(['https://example.org/a:b:c:d', 'SB1:T20210001', 'ZB1:T20210001:V7:P2/3:ABCDEF234567', ''])(
  'takes %j for a stranger',
  (text) => {
    expect(matchCode(text, ours)).toBeNull();
  },
);
