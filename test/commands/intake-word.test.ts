import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
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

it('stores nothing wrong and loses nothing of the Word files that the reading was made for', {
  timeout: 120_000,
}, async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folders = ['word', 'word-own'].map((name) => `test/fixtures/intake/${name}`);
  const command = ['--import', 'tsx', 'src/commands/intake.ts', ...folders, '--max-needless', '2'];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root });
  expect(stdout).toMatch(/合计 +句数 133/u);
});
