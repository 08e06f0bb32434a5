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

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm run intake` prints for the lists, whatever its exit code. */
async function printed(lists: readonly string[], ...options: string[]): Promise<string> {
  const files = lists.map((name) => `test/fixtures/intake/${name}.json`);
  const command = ['--import', 'tsx', 'src/commands/intake.ts', ...files, ...options];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root });
  return stdout;
}

it('stores nothing wrong and loses nothing of the corpora that the reading was made for', {
  timeout: 120_000,
}, async () => {
  const lists = [
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
    'first-opened',
    'second-opened',
    'third-opened',
    'fourth-opened',
    'fifth-opened',
    'sixth-opened',
    'seventh-opened',
    'sections-opened',
    'tenth',
    'eleventh',
    'thirteenth',
    'fourteenth',
    'fifteenth',
    'sixteenth',
    'seventeenth',
  ];
  expect(await printed(lists, '--max-needless', '2')).toMatch(/合计 +句数 7461/u);
});

/** Lists that the reading was not tuned for when they were written or opened: how many stand wrong or lost, and asked about needlessly.
 *  These only shrink; a list at nothing wrong goes to the ones above. */
const last: [list: string, wrongOrLost: number, needless: number][] = [
  ['twelfth', 0, 2],
  ['questions', 0, 0],
  ['notes', 3, 0],
  ['corrections', 0, 0],
  ['eighteenth', 0, 2],
  ['nineteenth', 0, 1],
  ['twentieth', 1, 4],
  ['run-on', 0, 3],
  ['twenty-first', 0, 3],
  ['twenty-second', 1, 4],
];

it('stores no more wrong of the lists that came last than is known', { timeout: 120_000 }, async () => {
  const lines = await printed(
    last.map(([list]) => list),
    '--max-wrong',
    '1000',
  );
  const over = last.filter(([list, wrongOrLost, needless]) => {
    const counts = new RegExp(`^${list}\\.json .*存错 (\\d+) .*丢了 (\\d+) .*多问 (\\d+)$`, 'mu').exec(lines);
    const [wrong = Number.NaN, lost = Number.NaN, asked = Number.NaN] = (counts ?? []).slice(1).map(Number);
    return !(wrong + lost <= wrongOrLost && asked <= needless);
  });
  expect(over, lines).toEqual([]);
});
