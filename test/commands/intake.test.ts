import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { AcceptedEnd } from '../../src/commands/intake/corpus.ts';
import { grade, type Stored } from '../../src/commands/intake/grade.ts';

const both: AcceptedEnd[] = [{ stored: { contact: '何䶮', phone: '13800000021' } }];
const cases: [what: string, stored: Stored, said: string, ends: AcceptedEnd[], grade: string][] = [
  ['what was meant', { headcount: 32 }, '', [{ stored: { headcount: 32 } }, { stored: {} }], 'right'],
  ['nothing, where asking is fine', {}, '', [{ stored: { headcount: 32 } }, { stored: {} }], 'asked-back'],
  ['nothing, where the message was plain', {}, '', [{ stored: { headcount: 32 } }], 'needless'],
  ['another value', { headcount: 5 }, '', [{ stored: { headcount: 32 } }], 'wrong'],
  ['a column nobody spoke of', { headcount: 32, women: 5 }, '', [{ stored: { headcount: 32 } }], 'wrong'],
  ['one of two parts', { contact: '何䶮' }, '已记下', both, 'lost'],
  [
    'one part, the other said back',
    { contact: '何䶮' },
    '没用上：13800000021',
    [...both, { stored: { contact: '何䶮' }, said: ['13800000021'] }],
    'right',
  ],
  [
    'one part, the other not said back',
    { contact: '何䶮' },
    '已记下',
    [{ stored: { contact: '何䶮' }, said: ['13800000021'] }],
    'lost',
  ],
  ['a list in another order', { kinds: ['a', 'b'] }, '', [{ stored: { kinds: ['b', 'a'] } }], 'right'],
  ['a list that lacks one', { kinds: ['a'] }, '', [{ stored: { kinds: ['a', 'b'] } }], 'wrong'],
  ['any value where any is fine', { awards: [{ year: 2020 }] }, '', [{ stored: { awards: '*' } }], 'right'],
];

it.each(cases)('grades %s', (_what, stored, said, ends, expected) => {
  expect(grade(stored, said, ends)).toBe(expected);
});

it('stores nothing wrong and loses nothing of the corpora that the reading was made for', {
  timeout: 120_000,
}, async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const files = [
    'handed',
    'right-today',
    'own',
    'tried',
    'sections',
    'second',
    'third',
    'siblings',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'general',
  ].map((name) => `test/fixtures/intake/${name}.json`);
  const command = ['--import', 'tsx', 'src/commands/intake.ts', ...files, '--max-needless', '2'];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root });
  expect(stdout).toMatch(/合计 +句数 5190/u);
});
