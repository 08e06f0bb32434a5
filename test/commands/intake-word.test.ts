import { expect, it } from 'vitest';
import { gradeFile } from '../../src/commands/intake/play-word.ts';

const right = { teamName: '一米窗', headcount: 32 };
const item = { right, doubt: ['headcount', 'postcode'], open: ['email'], ends: ['form'] };
const two = { right: {}, doubt: [], open: [], ends: ['which'] };

it.each([
  ['what was written', item, right, 'form', ['postcode'], 'asked-back'],
  ['one told as a doubt that may be', item, { teamName: '一米窗' }, 'form', ['headcount', 'postcode'], 'asked-back'],
  ['one told as a doubt that is plain', item, { headcount: 32 }, 'form', ['teamName', 'postcode'], 'needless'],
  ['one neither stored nor told', item, { headcount: 32 }, 'form', ['postcode'], 'lost'],
  ['something written that is no value, and nothing told', item, right, 'form', [], 'lost'],
  ['another value', item, { ...right, headcount: 3 }, 'form', ['postcode'], 'wrong'],
  ['a column that has to stay open', item, { ...right, email: '见附件' }, 'form', ['postcode'], 'wrong'],
  ['a question which form is meant', two, {}, 'which', [], 'asked-back'],
  ['a value of one of two forms', two, { headcount: 32 }, 'form', [], 'wrong'],
  ['a plain file refused', item, {}, 'refused', [], 'needless'],
])('grades a Word file: %s', (_what, known, stored, end, told, expected) => {
  expect(gradeFile(known, stored, end, told).grade).toBe(expected);
});
