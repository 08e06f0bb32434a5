import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Proof } from '../../../src/domain/audit/proof-schema.ts';
import { views } from '../../../src/domain/views.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { checkProof, proveApplication } from '../../../src/usecases/audit/prove-application.ts';
import { readRoots, takeRoot, takeRootDaily } from '../../../src/usecases/audit/take-root.ts';
import { verifyJournal } from '../../../src/usecases/audit/verify-journal.ts';
import { erasePerson } from '../../../src/usecases/personal/erase-person.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let chat: Dialogue;
let folder: string;
let today: string;

beforeEach(async () => {
  folder = temporaryFolder();
  chat = await dialogue('team', { store: await openSqliteStore({ folder, views }) });
  await chat.answersUpTo('organisation');
  for (const other of ['a', 'b', 'c']) await chat.season.hear(`wecom:${other}`, { kind: 'text', text: '你好' });
  today = new Date(chat.season.ports.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
});
afterEach(() => chat.close());

/** The product at another moment. */
function at(iso: string) {
  const { ports } = chat.season;
  return { ...ports, clock: { ...ports.clock, now: () => new Date(iso) } };
}

/** Half past one the night after, in Shanghai. */
function nightAfter() {
  return at(new Date(new Date(`${today}T01:30:00+08:00`).getTime() + 24 * 3_600_000).toISOString());
}

async function proved(): Promise<Proof> {
  await takeRoot(nightAfter(), today);
  const proof = await proveApplication(chat.season.ports, (await chat.application()).id);
  if (!proof) throw new Error('no proof');
  return proof;
}

describe('the proof of an application', () => {
  it('holds without us, and says which root to compare', async () => {
    const proof = JSON.parse(JSON.stringify(await proved()));
    const [published] = await readRoots(chat.season.ports);
    expect(checkProof(proof)).toMatchObject({ kind: 'holds', day: today, root: published?.root, erased: 0 });
    expect(proof.path.length).toBeGreaterThan(1);
  });

  const forgeries: [what: string, forge: (proof: Proof) => Proof, seq: number | null][] = [
    ['a word is changed', (proof) => withText(proof, 1, (text) => text.replace('star-2021', 'star-2020')), 2],
    ['an entry is left out', (proof) => ({ ...proof, entries: proof.entries.filter((_, index) => index !== 1) }), 2],
    ['the last entries are left out', (proof) => ({ ...proof, entries: proof.entries.slice(0, -1) }), null],
    ['it is of another application', (proof) => ({ ...proof, application: 'ZZ999999' }), 1],
    ['the root is another one', (proof) => ({ ...proof, root: 'x'.repeat(43) }), null],
    ['the path is cut', (proof) => ({ ...proof, path: proof.path.slice(1) }), null],
    ['an entry is no JSON', (proof) => withText(proof, 0, () => 'x'), 1],
  ];

  it.each(forgeries)('fails when %s', async (_what, forge, seq) => {
    expect(checkProof(forge(await proved()))).toEqual({ kind: 'fails', seq });
  });

  it('holds still when the data was erased, and says how much', async () => {
    const { id } = await chat.application();
    await erasePerson(chat.season.ports, { person: chat.person, by: 'wecom:yulin', reason: '本人要求', request: 'r1' });
    await takeRoot(nightAfter(), today);
    const proof = await proveApplication(chat.season.ports, id);
    const found = proof && checkProof(proof);
    expect(found).toMatchObject({ kind: 'holds' });
    expect(found?.kind === 'holds' && found.erased).toBeGreaterThan(3);
    expect(JSON.stringify(proof)).not.toContain('先锋');
  });

  it('is made of the leaves kept with the root: the journal is not walked, and it is the same', async () => {
    const { ports } = chat.season;
    const walked = await proved();
    const { id } = await chat.application();
    const unread = { ...ports.journal, readAllSealed: () => expect.fail('the whole journal was read') };
    const { find, read, readSealed } = ports.journal;
    const journal = {
      ...unread,
      find: find.bind(ports.journal),
      read: read.bind(ports.journal),
      readSealed: readSealed.bind(ports.journal),
    };
    const kept = await proveApplication({ journal, files: ports.files }, id);
    expect(kept).toEqual(walked);
    expect(await proveApplication({ journal: ports.journal }, id)).toEqual(walked);
  });

  it('is walked for where the kept leaves are gone, broken or of another root', async () => {
    const { files, journal } = chat.season.ports;
    const proof = await proved();
    const { id } = await chat.application();
    for (const text of ['{"root":"x","pages":[]}', 'broken']) {
      await files.put(`audit/leaves/${today}/head.json`, new TextEncoder().encode(text), 'application/json');
      expect(await proveApplication({ journal, files }, id)).toEqual(proof);
    }
    await files.delete(`audit/leaves/${today}/head.json`);
    expect(await proveApplication({ journal, files }, id)).toEqual(proof);
  });

  it('keeps the leaves of the newest root only', async () => {
    const { files } = chat.season.ports;
    await files.put('audit/leaves/2021-11-01/head.json', new Uint8Array(), 'application/json');
    await proved();
    const keys: string[] = [];
    for await (const key of files.list('audit/leaves/')) keys.push(key);
    expect(keys).toEqual([`audit/leaves/${today}/0.json`, `audit/leaves/${today}/head.json`]);
  });

  it('is not there before a root covers the application', async () => {
    expect(await proveApplication(chat.season.ports, (await chat.application()).id)).toBeNull();
  });
});

describe('the root of a day', () => {
  it('shows that the end of a stream was cut off, which no seal does', async () => {
    await takeRoot(nightAfter(), today);
    expect(await verifyJournal(chat.season.ports)).toMatchObject({ roots: 1, problems: [] });
    await chat.season.ports.views.list(views[0] ?? (views as never), {
      index: 'campaign',
      equals: 'star-2021',
      limit: 1,
    });
    const { id } = await chat.application();
    const file = new Database(join(folder, 'shenbao.sqlite'));
    file.exec(
      `DELETE FROM journal WHERE stream = 'application/${id}' AND seq = (SELECT max(seq) FROM journal WHERE stream = 'application/${id}')`,
    );
    file.close();
    expect(await verifyJournal(chat.season.ports)).toMatchObject({
      roots: 0,
      problems: [{ stream: 'audit/roots', seq: 1, kind: 'other-root' }],
    });
  });

  it('is taken once, and only when the day has been over for an hour', async () => {
    const { ports } = chat.season;
    await takeRootDaily(at(`${today}T23:30:00+08:00`), { day: '' });
    expect(await readRoots(ports)).toEqual([]);
    await Promise.all([1, 2, 3].map(() => takeRootDaily(nightAfter(), { day: '' })));
    expect((await readRoots(ports)).map(({ day }) => day)).toEqual([today]);
  });
});

function withText(proof: Proof, index: number, change: (text: string) => string): Proof {
  return {
    ...proof,
    entries: proof.entries.map((entry, place) => (place === index ? { ...entry, text: change(entry.text) } : entry)),
  };
}
