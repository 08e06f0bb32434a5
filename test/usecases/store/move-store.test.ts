import { describe, expect, it } from 'vitest';
import { views } from '../../../src/domain/views.ts';
import { openMongoStore } from '../../../src/store/mongo/open-mongo-store.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { moveStore } from '../../../src/usecases/store/move-store.ts';
import { dialogue } from '../../support/chats/dialogue.ts';
import { mongoForTests } from '../../support/engines/engines.ts';
import { openSeason } from '../../support/seasons/season.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const mongo = await mongoForTests();

describe.skipIf(!mongo)('a season that outgrows its folder', () => {
  it('is carried to MongoDB and goes on at the next question', { timeout: 120_000 }, async () => {
    const small = await openSqliteStore({ folder: temporaryFolder(), views });
    const chat = await dialogue('team', { store: small });
    await chat.answersUpTo('headcount');
    const large = await openMongoStore({ url: mongo?.url ?? '', views });
    const there = await openSeason({ store: large });

    const moved = await moveStore(
      { store: small, files: chat.season.ports.files },
      { store: large, files: there.ports.files },
    );
    expect(moved.entries).toBe(await large.journal.countEntries());
    expect(moved.journalHash).toMatch(/^[0-9a-f]{64}$/);

    const heard = await there.hear('wecom:heyan', { kind: 'text', text: '32' }, 'after-the-move:1');
    expect(JSON.stringify(heard)).toMatch(/【其中\(女\)】/);
    await chat.close();
    await there.close();
  });

  it('does not answer a message again that the platform delivers once more after the move', {
    timeout: 120_000,
  }, async () => {
    const other = await mongoForTests();
    const small = await openSqliteStore({ folder: temporaryFolder(), views });
    const here = await openSeason({ store: small });
    expect(await here.hear('wecom:heyan', { kind: 'text', text: '你好' }, 'wecom:1')).toHaveLength(1);
    const large = await openMongoStore({ url: other?.url ?? '', views });
    const there = await openSeason({ store: large });
    await moveStore({ store: small, files: here.ports.files }, { store: large, files: there.ports.files });
    expect(await there.hear('wecom:heyan', { kind: 'text', text: '你好' }, 'wecom:1')).toEqual([]);
    await here.close();
    await there.close();
  });
});
