import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../src/domain/base/journal-entry.ts';
import { type Entry, views } from '../../../src/domain/views.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { verifyJournal } from '../../../src/usecases/audit/verify-journal.ts';
import { followEntry } from '../../../src/usecases/follow-entry.ts';
import { describeForm, saveColumn } from '../../../src/usecases/pages/fill-form.ts';
import { describeImport } from '../../../src/usecases/pages/take-import.ts';
import { describeText } from '../../../src/usecases/pages/write-text.ts';
import { erasePerson, planErasure } from '../../../src/usecases/personal/erase-person.ts';
import { listOpenHandovers } from '../../../src/usecases/staff/list-open-handovers.ts';
import { rebuildViews } from '../../../src/usecases/store/rebuild-views.ts';
import { formPageTexts } from '../../../templates/pages/phone/whole-form.ts';
import { writingTexts } from '../../../templates/pages/phone/writing.ts';
import { sampleAnswers } from '../../support/campaigns/sample-answers.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const ORDER = { by: 'wecom:yulin', reason: '本人要求', request: 'r1' } as const;

const SAMPLE = sampleAnswers('team-metro-window');

/** What this person alone wrote: none of it may be found afterwards. */
const SECRETS = [
  '万航渡路',
  ...['班组名称', '联系人', '推荐人手机', '推荐人姓名']
    .filter((label) => SAMPLE.has(label))
    .map((label) => SAMPLE.get(label) ?? label),
];

let chat: Dialogue;

async function begun(store = openSqliteStore({ folder: temporaryFolder(), views })): Promise<Dialogue> {
  chat = await dialogue('team', { store: await store });
  await chat.answersUpTo('deeds');
  await chat.says('人工 我住万航渡路，可以吗');
  return chat;
}

async function everythingKept({ season: { ports } }: Dialogue): Promise<string> {
  const kept: unknown[] = [];
  for await (const entry of ports.journal.readAll()) kept.push(entry);
  for (const view of views) for await (const row of ports.views.listAll(view)) kept.push(row);
  for (const state of ['waiting', 'sent', 'failed', 'unknown'] as const)
    kept.push(await ports.outbox.list(state, 10_000));
  kept.push(await ports.inbox.listParked(1000));
  return JSON.stringify(kept);
}

describe('erasing what is kept of a person', () => {
  afterEach(() => chat.close());

  it('takes values, messages and the application, and nothing of anybody else', { timeout: 60_000 }, async () => {
    const { season } = await begun();
    await season.hear('wecom:other', { kind: 'text', text: '你好' });
    const before = await everythingKept(chat);
    for (const secret of SECRETS) expect(before, secret).toContain(secret);
    const others = await season.ports.journal.read('person/wecom:other');

    const plan = await planErasure(season.ports, chat.person);
    expect(plan).toMatchObject({ applications: [(await chat.application()).id] });
    expect(plan.entries).toBeGreaterThan(10);
    expect(plan.messages).toBeGreaterThan(10);
    expect(await everythingKept(chat)).toBe(before);

    const done = await erasePerson(season.ports, { person: chat.person, ...ORDER });
    expect(done.applications).toEqual(plan.applications);
    const after = await everythingKept(chat);
    for (const secret of SECRETS) expect(after, secret).not.toContain(secret);
    expect(await season.ports.journal.read('person/wecom:other')).toEqual(others);
  });

  it('takes what a check found of the application, and leaves it foldable', { timeout: 60_000 }, async () => {
    const { season } = await begun();
    const { ports } = season;
    await endorse(ports, {
      ...{ id: 'CHECKED1', track: 'individual', organisation: '申汀医院', name: '沈某' },
      body: 'district-putuo',
    });
    const stage = { id: 'formal-check', kind: 'check' as const };
    const findings = [{ item: 'papers', verdict: 'repair' as const, reason: '万航渡路的章看不清' }];
    const checked: Entry = {
      ...{ stream: 'application/CHECKED1', seq: 2, cause: 'checked', by: 'wecom:yulin' },
      ...{ at: ports.clock.now().toISOString(), effects: [] },
      events: [{ kind: 'stageDecided', stage, decision: 'back', reason: '万航渡路', asksStamp: true, findings }],
    };
    await ports.journal.append(checked);
    await followEntry(ports, checked);
    await erasePerson(ports, { person: 'wecom:applicant', ...ORDER });
    expect(JSON.stringify(await ports.journal.read('application/CHECKED1'))).not.toMatch(/万航渡路|沈某/u);
    expect(await rebuildViews(ports)).toMatchObject({ differing: 0 });
  });

  it('leaves a journal that verifies and views that are equal when folded anew', { timeout: 60_000 }, async () => {
    const { season } = await begun();
    await erasePerson(season.ports, { person: chat.person, ...ORDER });
    const report = await verifyJournal(season.ports);
    expect(report).toMatchObject({ problems: [], unsealed: 0 });
    expect(report.erased).toBeGreaterThan(10);
    expect(await rebuildViews(season.ports)).toMatchObject({ differing: 0 });
  });

  const deaths = [
    // It is closed and the order is written down, then all is emptied in one commit.
    ['turns', 1],
    ['turns', 2],
    ['journal', 1],
    ['outbox', 1],
    ['outbox', 5],
    ['views', 1],
    ['views', 2],
  ] as const;

  it.each(deaths)(
    'does the rest when it is ordered again after a crash: %s, write %i',
    { timeout: 60_000 },
    async (dead, nth) => {
      const { season } = await begun();
      const dying = { ...season.ports, [dead]: dyingAt(season.ports[dead], nth) };
      await expect(erasePerson(dying, { person: chat.person, ...ORDER })).rejects.toThrow('died');
      await erasePerson(season.ports, { person: chat.person, ...ORDER });
      const after = await everythingKept(chat);
      for (const secret of SECRETS) expect(after, secret).not.toContain(secret);
      expect(await verifyJournal(season.ports)).toMatchObject({ problems: [] });
      expect(await rebuildViews(season.ports)).toMatchObject({ differing: 0 });
      expect(await planErasure(season.ports, chat.person)).toMatchObject({ entries: 0, messages: 0, files: 0 });
    },
  );

  it('does the rest when a store that empties entry by entry died half-way', { timeout: 60_000 }, async () => {
    const { season } = await begun();
    const { ports } = season;
    const erase = async (left: readonly JournalEntry[]) => {
      await ports.journal.erase(left.slice(0, left.length / 2));
      throw new Error('died');
    };
    const dying = { ...ports, journal: { ...ports.journal, erase } };
    await expect(erasePerson(dying, { person: chat.person, ...ORDER })).rejects.toThrow('died');
    await erasePerson(ports, { person: chat.person, ...ORDER });
    const after = await everythingKept(chat);
    for (const secret of SECRETS) expect(after, secret).not.toContain(secret);
    expect(await rebuildViews(ports)).toMatchObject({ differing: 0 });
  });

  it('lets the person begin anew afterwards, and tells what became of the old one', { timeout: 60_000 }, async () => {
    const { season } = await begun();
    const { id } = await chat.application();
    await erasePerson(season.ports, { person: chat.person, ...ORDER });
    await chat.says('你好', /申报|专栏|班组/);
    await chat.says('我的申报');
    expect(chat.heard()).not.toContain(SAMPLE.get('班组名称'));
    const row = await season.ports.views.get(views[0] ?? (views as never), id);
    expect(row?.data).toMatchObject({ status: 'erased', answers: {} });
  });

  it('says on a page that is still open that all is gone, and where to begin anew', { timeout: 60_000 }, async () => {
    const { season } = await begun();
    const { id } = await chat.application();
    const link = { subject: id, person: chat.person, nonce: 'n', issuedAt: season.ports.clock.now() };
    const entry = { field: 'postcode', text: '200070', mark: '', save: 's', isSure: false, isFinished: false };
    await erasePerson(season.ports, { person: chat.person, ...ORDER });
    expect([
      await describeForm(season.ports, link),
      await saveColumn(season.ports, link, entry),
      await describeText(season.ports, { ...link, subject: `${id}/deeds` }),
      await describeImport(season.ports, link),
    ]).toEqual([
      { refused: 'text-erased' },
      { kind: 'refused', reason: 'text-erased' },
      { kind: 'refused', reason: 'text-erased' },
      { refused: 'text-erased' },
    ]);
    for (const texts of [formPageTexts, writingTexts])
      expect(texts.refusals['text-erased']).toMatch(/已经按要求删除[\s\S]*“你好”/);
  });

  it('ends what the person asked staff for, and says of the application that it is gone', {
    timeout: 60_000,
  }, async () => {
    const { season } = await begun();
    expect(await listOpenHandovers(season.ports)).toMatchObject([{ data: { asker: chat.person } }]);
    await erasePerson(season.ports, { person: chat.person, ...ORDER });
    await erasePerson(season.ports, { person: chat.person, ...ORDER });
    expect(await listOpenHandovers(season.ports)).toEqual([]);
    await chat.says('进度', /已经按要求删除/);
    expect(await verifyJournal(season.ports)).toMatchObject({ problems: [] });
    expect(await rebuildViews(season.ports)).toMatchObject({ differing: 0 });
  });

  it('leaves no trace in the files of the embedded store once it is closed', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    await begun(openSqliteStore({ folder, views }));
    await erasePerson(chat.season.ports, { person: chat.person, ...ORDER });
    await chat.close();
    const bytes = readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name)));
    const all = Buffer.concat(bytes);
    for (const secret of SECRETS) expect(all.includes(secret), secret).toBe(false);
  });
});

/** A port whose process dies right before its `nth` write. */
function dyingAt<Port extends object>(port: Port, nth: number): Port {
  let writes = 0;
  return new Proxy(port, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (!['erase', 'remove', 'put', 'write'].includes(String(name)) || typeof method !== 'function') return method;
      return (...given: unknown[]) => {
        writes += 1;
        if (writes >= nth) throw new Error('died');
        return method.apply(target, given);
      };
    },
  });
}
