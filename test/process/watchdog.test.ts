import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { views } from '../../src/domain/views.ts';
import { readBlocked } from '../../src/process/watchdog.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Runs workers on the folder until they end. @returns how, and what they wrote to standard error */
function work(folder: string): Promise<{ code: number | null; signal: string | null; written: string }> {
  const script = fileURLToPath(new URL('../support/engines/looping-worker.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'ignore', 'pipe'] });
  let written = '';
  child.stderr.on('data', (chunk: Buffer) => {
    written += chunk;
  });
  return new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal, written })));
}

it('ends a process that is held, and the next one sets the message aside and answers the others', async () => {
  const folder = temporaryFolder();
  const store = await openSqliteStore({ folder, views });
  for (const [id, person] of [
    ['loop', 'wecom:heyan'],
    ['good', 'wecom:heyan'],
    ['other', 'wecom:ruanboxuan'],
  ] as const)
    await store.inbox.accept({
      id,
      person,
      acceptedAt: '2021-11-25T01:00:00.000Z',
      reply: { kind: 'text', text: '你好' },
    });
  await store.close();

  const held = await work(folder);
  expect([held.code, held.signal]).toEqual([null, 'SIGKILL']);
  expect(held.written).toMatch(/event-loop-blocked/);
  const [name = ''] = readdirSync(join(folder, 'blocked'));
  expect(JSON.parse(readFileSync(join(folder, 'blocked', name), 'utf8')).current).toEqual({
    id: 'loop',
    person: 'wecom:heyan',
  });

  expect(await work(folder)).toMatchObject({ code: 0 });
  expect(readdirSync(join(folder, 'blocked'))).toEqual([]);
  const after = await openSqliteStore({ folder, views });
  expect(await after.inbox.listParked(10)).toMatchObject([{ message: { id: 'loop' }, why: 'blocked' }]);
  const said = async (person: string) =>
    (await after.journal.read(`person/${person}`)).flatMap(({ effects }) => effects);
  expect((await said('wecom:heyan')).map(({ message }) => message).slice(0, 2)).toEqual([
    'trouble.parked',
    'lobby.welcome',
  ]);
  expect((await said('wecom:ruanboxuan')).map(({ message }) => message)).toContain('lobby.welcome');
  await after.close();
}, 60_000);

it('passes over notes that cannot be read, and forgets them too', () => {
  const folder = join(temporaryFolder(), 'blocked');
  expect(readBlocked(folder).notes).toEqual([]);
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.json'), '{"cur');
  writeFileSync(join(folder, 'b.json'), JSON.stringify({ current: null, inHand: [{ id: 'm', person: 'p' }] }));
  const blocked = readBlocked(folder);
  expect(blocked.notes).toEqual([{ current: null, inHand: [{ id: 'm', person: 'p' }] }]);
  blocked.forget();
  expect(readdirSync(folder)).toEqual([]);
});
