import { copyFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { viewsUnderTest } from '../../conformance/store-under-test.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it.each(['shenbao.sqlite', 'shenbao.sqlite-wal'])(
  'takes nothing while %s is not the file it has open',
  async (name) => {
    const folder = temporaryFolder();
    const store = await openSqliteStore({ folder, views: viewsUnderTest });
    await store.check();
    const [file, aside] = [join(folder, name), join(folder, 'aside')];
    const said = { id: 'm1', person: 'wecom:a', acceptedAt: '', reply: { kind: 'text' as const, text: 'x' } };
    renameSync(file, aside);
    for (const how of ['removed', 'replaced']) {
      if (how === 'replaced') copyFileSync(aside, file);
      await expect(store.check()).rejects.toMatchObject({ name: 'StoreError', code: 'missing' });
      await expect(store.inbox.accept(said)).rejects.toMatchObject({ name: 'StoreError', code: 'missing' });
    }
    renameSync(aside, file);
    await store.check();
    await store.inbox.accept(said);
    await store.close();
  },
);
