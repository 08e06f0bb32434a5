import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

async function audit(folder: string, ...given: string[]): Promise<{ code: number; said: string }> {
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: folder };
  return run(process.execPath, ['--import', 'tsx', 'src/commands/audit.ts', ...given], { cwd: root, env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (failure: { code: number; stdout: string; stderr: string }) => ({
      code: failure.code,
      said: failure.stdout + failure.stderr,
    }),
  );
}

describe('npm run audit', () => {
  it('verifies a journal, and says so', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStore({ folder, views: [] });
    await store.journal.append({
      stream: 'application/A',
      seq: 1,
      cause: 'm1',
      by: 'system',
      at: '2021-11-25T01:00:00.000Z',
      events: [],
      effects: [],
    });
    await store.close();
    expect(await audit(folder, 'verify')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/1 条记录[\s\S]*✓ 全部一致/),
    });
  });

  it('says of what is no proof what it is, and that none can be made yet', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'x.json');
    writeFileSync(file, '{"kind":"other"}');
    expect(await audit(folder, 'verify', file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('不是证明文件'),
    });
    await (await openSqliteStore({ folder, views: [] })).close();
    const proof = await audit(folder, 'proof', 'AB12CD34', '--out', join(folder, 'p.json'));
    expect(proof).toMatchObject({ code: 1, said: expect.stringContaining('还不能给 AB12CD34 出证明') });
  });
});
