import { cpSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import { views } from '../../../src/domain/views.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { followLeftOver } from '../../../src/usecases/store/follow-left-over.ts';
import { rebuildViews } from '../../../src/usecases/store/rebuild-views.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let chat: Dialogue;
afterEach(() => chat.close());

describe('rows that were in memory when the process died', () => {
  it('are brought up to the journal when the store is opened again, once', async () => {
    const folder = temporaryFolder();
    chat = await dialogue('team', { store: await openSqliteStore({ folder, views }) });
    await chat.answersUpTo('organisation');
    const { id } = await chat.application();
    const inMemory = await chat.season.ports.views.get(applicationView, id);
    // What a power cut leaves: the files as they are, without an end.
    const left = temporaryFolder();
    for (const name of ['shenbao.sqlite', 'shenbao.sqlite-wal']) cpSync(`${folder}/${name}`, `${left}/${name}`);
    const store = await openSqliteStore({ folder: left, views });
    expect((await store.views.get(applicationView, id))?.seq).toBeLessThan(inMemory?.seq ?? 0);
    expect(await followLeftOver(store)).toBeGreaterThan(0);
    expect(await store.views.get(applicationView, id)).toEqual(inMemory);
    expect((await rebuildViews(store)).differing).toBe(0);
    await store.close();
    const again = await openSqliteStore({ folder: left, views });
    expect(await followLeftOver(again)).toBe(0);
    expect(await again.views.get(applicationView, id)).toEqual(inMemory);
    await again.close();
  });

  it('are found in lists as they are in memory', async () => {
    chat = await dialogue('team', { store: await openSqliteStore({ folder: temporaryFolder(), views }) });
    await chat.answersUpTo('organisation');
    const { id } = await chat.application();
    const { views: kept } = chat.season.ports;
    const [listed] = await kept.list(applicationView, { index: 'campaign', equals: 'star-2021', limit: 10 });
    expect(listed).toEqual(await kept.get(applicationView, id));
    for await (const row of kept.listAll(applicationView)) expect(row).toEqual(listed);
  });
});
