import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const samples = 'test/fixtures/stamped';

async function stamped(...words: string[]): Promise<{ code: number; out: string; error: string }> {
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/commands/stamped.ts', ...words], {
    cwd: root,
  });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, error: stderr }),
    (failed: { code: number; stdout: string; stderr: string }) => ({
      code: failed.code,
      out: failed.stdout,
      error: failed.stderr,
    }),
  );
}

it('prints one judgement a file', async () => {
  const files = [`${samples}/s7_red_logo_no_seal.jpg`, `${samples}/s6_old_version.pdf`, `${samples}/README.md`];
  const { code, out, error } = await stamped(...files, '--expect', `${samples}/expect.json`);
  const page = (of: number, state = 'ok') => ({ code: state, page: of });
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    {
      file: 's7_red_logo_no_seal.jpg',
      openable: true,
      pages: [page(2)],
      seal: 'absent',
      problems: ['missing_page', 'no_seal'],
    },
    {
      file: 's6_old_version.pdf',
      openable: true,
      pages: [page(1, 'other'), page(2, 'other')],
      seal: 'present',
      problems: ['wrong_version'],
    },
    { file: 'README.md', openable: false, pages: [], seal: 'cannot_confirm', problems: ['not_accepted'] },
  ]);
  expect([code, error]).toEqual([0, '']);
});

it.each([
  [[`${samples}/s1_scan_ok.pdf`], /^用法：/],
  [[`${samples}/s1_scan_ok.pdf`, '--expect', 'package.json'], /内容不对：要有 codes/],
  [['no-such.pdf', '--expect', `${samples}/expect.json`], /^读不到文件 no-such\.pdf/],
  [[`${samples}/s1_scan_ok.pdf`, samples, '--expect', `${samples}/expect.json`], /^读不到文件 test\/fixtures\/stamped/],
])('says what is wrong with %j', async (words, line) => {
  const { code, out, error } = await stamped(...words);
  expect(error).toMatch(line);
  expect(error.trim().split('\n')).toHaveLength(1);
  expect([code, out]).toEqual([1, '']);
});

it('explains its output and its exit codes', async () => {
  const { code, out } = await stamped('--help');
  expect(out).toMatch(/每个文件单独判断[\s\S]*退出码：0/u);
  expect(code).toBe(0);
});
