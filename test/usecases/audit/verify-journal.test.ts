import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../src/domain/base/journal-entry.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { type AuditProblem, verifyJournal } from '../../../src/usecases/audit/verify-journal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function entry(stream: string, seq: number, more: Partial<JournalEntry> = {}): JournalEntry {
  return {
    stream: `application/${stream}`,
    seq,
    cause: `m${seq}`,
    by: 'wecom:heyan',
    at: '2021-11-25T01:00:00.000Z',
    events: [{ kind: 'fieldAnswered', field: 'teamName', value: '先锋班组' }],
    effects: [],
    ...more,
  };
}

/** What somebody does to the file past the program → what the audit finds. */
const tampering: [what: string, sql: string, problems: AuditProblem[]][] = [
  ['nothing', 'SELECT 1', []],
  [
    'changes a word',
    `UPDATE journal SET entry = replace(entry, '先锋', '后进') WHERE stream = 'application/A' AND seq = 2`,
    [{ stream: 'application/A', seq: 2, kind: 'altered' }],
  ],
  [
    'takes an entry out',
    `DELETE FROM journal WHERE stream = 'application/A' AND seq = 2`,
    [
      { stream: 'application/A', seq: 2, kind: 'missing' },
      { stream: 'application/A', seq: 3, kind: 'broken' },
    ],
  ],
  [
    'takes the first entry out',
    `DELETE FROM journal WHERE stream = 'application/A' AND seq = 1`,
    [
      { stream: 'application/A', seq: 1, kind: 'missing' },
      { stream: 'application/A', seq: 2, kind: 'broken' },
    ],
  ],
  [
    'gives a changed entry a digest of its own',
    `UPDATE journal SET digest = 'x' WHERE stream = 'application/A' AND seq = 3`,
    [{ stream: 'application/A', seq: 3, kind: 'broken' }],
  ],
  [
    'empties an entry without an order',
    `UPDATE journal SET salt = NULL, entry = replace(entry, '先锋班组', '') WHERE stream = 'application/A' AND seq = 2`,
    [{ stream: 'application/A', seq: 2, kind: 'not-recorded' }],
  ],
  [
    'takes the seals off',
    `UPDATE journal SET salt = NULL, digest = NULL, link = NULL WHERE stream = 'application/A' AND seq = 3`,
    [{ stream: 'application/A', seq: 3, kind: 'unsealed' }],
  ],
];

describe('the audit of the journal', () => {
  it.each(tampering)('finds it when somebody %s', async (_what, sql, problems) => {
    const folder = temporaryFolder();
    const store = await openSqliteStore({ folder, views: [] });
    for (const seq of [1, 2, 3]) await store.journal.append(entry('A', seq));
    await store.journal.append(entry('B', 1));
    await store.close();
    const file = new Database(join(folder, 'shenbao.sqlite'));
    file.exec(sql);
    file.close();
    const again = await openSqliteStore({ folder, views: [] });
    expect((await verifyJournal(again)).problems).toEqual(problems);
    await again.close();
  });

  it('counts what was erased by order, and what is from before there were seals', async () => {
    const store = await openSqliteStore({ folder: temporaryFolder(), views: [] });
    await store.journal.append(entry('old', 1), null);
    await store.journal.append(entry('old', 2));
    await store.journal.append(entry('A', 1));
    const places = ['application/A/1'];
    const event = { kind: 'personErased', reason: 'r', applications: ['A'], places, files: 0 };
    await store.journal.append({ ...entry('x', 1, { events: [event] }), stream: 'personal/r1' });
    await store.journal.erase([entry('A', 1, { events: [] })]);
    expect(await verifyJournal(store)).toEqual({
      entries: 4,
      streams: 3,
      erased: 1,
      unsealed: 1,
      roots: 0,
      problems: [],
    });
    await store.close();
  });
});
