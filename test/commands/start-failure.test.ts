import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { describeStartFailure } from '../../src/assembly/describe-start-failure.ts';
import { describeFailure } from '../../src/commands/run-command.ts';
import { readSampleApplication } from '../../src/commands/simulate/application-file.ts';
import { StoreError, type StoreErrorCode } from '../../src/ports/store/store.ts';
import { isUsed } from '../../src/process/data-folder.ts';
import { isMain } from '../../src/process/is-main.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const said = (code: StoreErrorCode, env: Record<string, string> = {}) =>
  describeStartFailure(new StoreError(code, ''), { DATA_DIR: '/d', ...env });

describe('what the operator reads when the store cannot be opened', () => {
  it.each([
    ['damaged', /\/d 里的数据库.*已损坏.*留底.*备份/],
    ['newer', /更新版本.*升级/],
    ['missing', /\/d 里有密钥.*shenbao\.sqlite.*备份.*DATA_DIR/],
    ['in-use', /另一个申报通进程/],
    ['unavailable', /不能写入/],
  ] as const)('%s', (code, words) => {
    expect(said(code)).toMatch(words);
  });

  it('names MongoDB where it is the store', () => {
    expect(said('newer', { MONGO_URL: 'mongodb://x' })).toMatch(/MONGO_URL.*更新版本/);
    expect(said('unavailable', { MONGO_URL: 'mongodb://x' })).toMatch(/连不上数据库（MONGO_URL）/);
  });
});

it('names a file that a command was given and that is not there; a data folder that cannot be made is another matter', async () => {
  const folder = temporaryFolder();
  const say = async (path: string, look: (path: string) => Promise<unknown>) =>
    describeStartFailure(await look(path).catch((error: unknown) => error), { DATA_DIR: join(folder, 'data') });
  for (const look of [readFile, stat, readdir])
    expect(await say(join(folder, '申报.md'), look)).toMatch(/没有找到文件.*申报\.md/);
  expect(await say(join(folder, 'data', 'secret-key'), readFile)).toMatch(/不能写入/);
});

it('says in one line what is wrong with what a command was given', async () => {
  const path = join(temporaryFolder(), 'broken.json');
  writeFileSync(path, '{"form":');
  const failed = await readSampleApplication(path).catch((error: unknown) => error);
  expect(describeFailure(failed)).toMatch(/^\S+broken\.json 不是申报样例：.*。$/);
});

describe('a command that only reads, with a data folder that holds nothing', () => {
  it.each([
    ['audit', 'verify'],
    ['audit', 'proof', 'AB12CD34', '--out', '/dev/null'],
    ['flows', 'replay'],
    ['rebuild'],
    ['move', '--to', 'mongodb://127.0.0.1:1/x'],
    ['retention', '--dry-run'],
  ])('%s says so, and makes none', { timeout: 60_000 }, async (command, ...given) => {
    const empty = temporaryFolder();
    for (const folder of [join(empty, 'mistyped'), empty]) {
      const ended = promisify(execFile)(process.execPath, ['--import', 'tsx', `src/commands/${command}.ts`, ...given], {
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
        env: { PATH: process.env.PATH ?? '', DATA_DIR: folder },
      });
      await expect(ended).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^数据文件夹 .+ 里没有数据.*DATA_DIR.*再运行.*\n$/),
      });
    }
    expect(readdirSync(empty)).toEqual([]);
  });
});

it('takes a folder with a key, or with files that people sent, for a used one', () => {
  const folder = temporaryFolder();
  expect(isUsed(folder)).toBe(false);
  mkdirSync(join(folder, 'files', '@tmp'), { recursive: true });
  expect(isUsed(folder)).toBe(false);
  mkdirSync(join(folder, 'files', 'media'));
  expect(isUsed(folder)).toBe(true);
  const other = temporaryFolder();
  writeFileSync(join(other, 'secret-key'), 'x');
  expect(isUsed(other)).toBe(true);
});

it('knows the program that was started in folders of any name, also through a link', () => {
  for (const name of ['a b', '申报', '#1', '50%', '%20', 'a?b', 'é'.normalize('NFD')]) {
    const folder = join(temporaryFolder(), name);
    mkdirSync(folder);
    const program = join(folder, 'main.ts');
    writeFileSync(program, '');
    const link = join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    const url = pathToFileURL(program).href;
    expect([name, isMain(url, program), isMain(url, join(link, 'main.ts'))]).toEqual([name, true, true]);
    expect(isMain(url, join(folder, 'other.ts'))).toBe(false);
    expect(isMain(url, undefined)).toBe(false);
  }
});
