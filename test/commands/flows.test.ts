import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { views } from '../../src/domain/views.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { dialogue } from '../support/chats/dialogue.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the command prints; it has to end well. */
async function flows(command: string, dataDir: string, ...more: string[]): Promise<string> {
  const words = ['--import', 'tsx', 'src/commands/flows.ts', command, ...more];
  const run = await promisify(execFile)(process.execPath, words, {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
  });
  return run.stdout;
}

it('replays what is stored: nobody is asked again by the form that asked', async () => {
  const folder = temporaryFolder();
  const chat = await dialogue('team', { store: await openSqliteStore({ folder, views }) });
  await chat.answersUpTo('deeds');
  await chat.close();
  expect(await flows('replay', folder)).toMatch(/✓ 对过 1 段对话：0 段会再问，0 段接不下去/);
  expect(await flows('check', folder)).toMatch(/✓ 1 个活动没有问题/);
});

it('looks at campaigns of another folder by themselves, before they are put in place', async () => {
  const folder = temporaryFolder();
  expect(await flows('check', folder, 'test/fixtures')).toMatch(/✓ 5 个活动没有问题（没有对照已填的）/);
  const said = await flows('check', folder, `${folder}/nothing`).catch((error: { stdout: string }) => error.stdout);
  expect(said).toMatch(/✗ flows: 没有找到 .*nothing\/flows：CAMPAIGNS_DIR 要指到装着 flows\/ 的文件夹/);
});
