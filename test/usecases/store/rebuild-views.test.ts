import { afterEach, describe, expect, it } from 'vitest';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import { personView } from '../../../src/domain/people/person.ts';
import { views } from '../../../src/domain/views.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { rebuildViews } from '../../../src/usecases/store/rebuild-views.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let chat: Dialogue;
afterEach(() => chat.close());

describe('views folded anew from the journal', () => {
  it('equal those that were kept along the way', async () => {
    const store = await openSqliteStore({ folder: temporaryFolder(), views });
    chat = await dialogue('team', { store });
    await chat.answersUpTo('organisation');
    expect(await rebuildViews(store)).toMatchObject({ rows: { application: 1, person: 1 }, differing: 0 });
  });

  it('replace a row that is wrong, and one that is missing', async () => {
    const store = await openSqliteStore({ folder: temporaryFolder(), views });
    chat = await dialogue('team', { store });
    await chat.answersUpTo('women');
    const kept = await chat.application();
    await store.views.put(applicationView, { id: kept.id, seq: 10_000, data: { ...kept, answers: {} } });
    await store.views.clear(personView);
    expect(await rebuildViews(store)).toMatchObject({ differing: 2 });
    expect(await chat.application()).toEqual(kept);
    await chat.says('18', /管理人员/);
  });
});
