import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../../src/domain/base/journal-entry.ts';
import { bodyView } from '../../../src/domain/recommendation/papers-events.ts';
import { views } from '../../../src/domain/views.ts';
import { verifyJournal } from '../../../src/usecases/audit/verify-journal.ts';
import { listExports } from '../../../src/usecases/exports/list-exports.ts';
import { makeExport } from '../../../src/usecases/exports/make-export.ts';
import { requestExport } from '../../../src/usecases/exports/request-export.ts';
import { followEntry } from '../../../src/usecases/follow-entry.ts';
import { describePapers } from '../../../src/usecases/papers/describe-papers.ts';
import { erasePerson, planErasure } from '../../../src/usecases/personal/erase-person.ts';
import { exportPerson } from '../../../src/usecases/personal/export-person.ts';
import { rebuildViews } from '../../../src/usecases/store/rebuild-views.ts';
import { body, courier, eldercare, MIN, market, openBodyChat } from '../../support/chats/body-chat.ts';
import { endorse } from '../../support/seasons/endorsed.ts';

const SHAO = 'wecom:shaowei';
const PHONE = '13812345678';
/** By which the courier is known everywhere. */
const WORDS = ['邵巍', '鹭捷速递', '上海鹭捷速递有限公司', PHONE];
const order = (request: string) => ({ by: 'wecom:yulin', reason: '本人来电', request }) as const;

type Chat = Awaited<ReturnType<typeof openBodyChat>>;
let chat: Chat;

async function append(stream: `${string}/${string}`, seq: number, events: JournalEvent[]): Promise<void> {
  const { ports } = chat.season;
  const at = ports.clock.now().toISOString();
  const entry = { stream, seq, cause: `made/${seq}`, by: 'system' as const, at, events, effects: [] };
  await ports.journal.append(entry);
  await followEntry(ports, entry);
}

/** The list of a body, printed, stamped and taken back; the body spoke of everybody on it. */
beforeEach(async () => {
  chat = await openBodyChat();
  const { ports } = chat.season;
  await endorse(ports, { ...courier, applicant: SHAO });
  await append(`application/${courier.id}`, 2, [{ kind: 'fieldAnswered', field: 'supervisorMobile', value: PHONE }]);
  await endorse(ports, { ...eldercare, applicant: 'wecom:elder' });
  await endorse(ports, { ...market, applicant: 'wecom:market' });
  await chat.says('推荐意见表', /邵巍/);
  await chat.says('2 改成 上海鹭捷速递有限公司', /2 邵巍（个人）\n　上海鹭捷速递有限公司/);
  await chat.clicks('confirm', /正在排/);
  await chat.photographs(/已收 1 页/);
  await chat.says('好了', /收到了/);
  await chat.says('谁还没交');
});
afterEach(() => chat.season.close());

/** Everything that is kept, files too. */
async function everythingKept(): Promise<string> {
  const { ports } = chat.season;
  const kept: unknown[] = [];
  for await (const entry of ports.journal.readAll()) kept.push(entry);
  for (const view of views) for await (const row of ports.views.listAll(view)) kept.push(row);
  for (const state of ['waiting', 'sent', 'failed', 'unknown'] as const)
    kept.push(await ports.outbox.list(state, 10_000));
  kept.push(await ports.inbox.listParked(1000));
  for await (const claim of ports.claims.listAll()) kept.push(claim);
  for await (const key of ports.files.list()) {
    const file = await ports.files.get(key);
    kept.push(key, Buffer.from(file?.bytes ?? []).toString('utf8'));
  }
  return JSON.stringify(kept);
}

async function papers() {
  return (await chat.season.ports.views.get(bodyView, `star-2021/${body}`))?.data as Awaited<
    ReturnType<Chat['papers']>
  >;
}

describe('erasing somebody whom others speak of', () => {
  it('leaves no word of theirs in what the body listed and printed, and the others as they were', async () => {
    const { ports } = chat.season;
    const before = await everythingKept();
    for (const word of WORDS) expect(before, word).toContain(word);
    const printed = (await papers()).recommendation.printed;
    expect(printed?.spreadsheet).not.toBeNull();

    const plan = await planErasure(ports, SHAO);
    expect(plan).toMatchObject({ applications: [courier.id], staying: 1 });
    expect(await everythingKept()).toBe(before);
    expect(await erasePerson(ports, { person: SHAO, ...order('r1') })).toMatchObject({ staying: 1 });

    const after = await everythingKept();
    const events = (await ports.journal.read(`body/star-2021/${body}`)).flatMap((entry) => entry.events);
    const listed = JSON.stringify([await papers(), events]);
    const own = JSON.stringify(await ports.journal.read(`application/${courier.id}`));
    for (const word of WORDS) expect(listed + own, word).not.toContain(word);
    for (const word of [eldercare.name, eldercare.organisation, market.name]) expect(after, word).toContain(word);
    expect((await papers()).recommendation.printed?.lines).toContain(`${courier.id}\t\t`);
    expect(await ports.files.get(printed?.file.key ?? '')).toBeNull();
    expect(await ports.files.get(printed?.spreadsheet?.key ?? '')).toBeNull();
    expect(await verifyJournal(ports)).toMatchObject({ problems: [] });
    expect(await rebuildViews(ports)).toMatchObject({ differing: 0 });
    expect(await planErasure(ports, SHAO)).toMatchObject({ entries: 0, messages: 0, files: 0 });
  });

  it('takes the row out of the lists that contacts were shown in the chat, and leaves the rows of others', async () => {
    const { ports } = chat.season;
    await erasePerson(ports, { person: SHAO, ...order('r1') });
    const streams = await Promise.all(
      [`person/${MIN}` as const, `body/star-2021/${body}` as const].map(ports.journal.read),
    );
    const shown = streams.flat().flatMap(({ effects }) => effects.filter(({ message }) => message === 'table.show'));
    expect(shown.length).toBeGreaterThan(1);
    const said = JSON.stringify(shown);
    for (const word of WORDS) expect(said, word).not.toContain(word);
    for (const { name } of [eldercare, market]) expect(said, name).toContain(JSON.stringify(name).slice(1, -1));
    const sent = JSON.stringify(await ports.outbox.list('sent', 10_000));
    for (const word of WORDS) expect(sent, word).not.toContain(word);
  });

  it('offers no list that is gone, says that it is outdated, and lets a new one be made', async () => {
    const { ports } = chat.season;
    await erasePerson(ports, { person: SHAO, ...order('r1') });
    const shown = (await describePapers(ports, 'star-2021')).get(body)?.recommendation;
    expect(shown).toMatchObject({ standing: 'outdated', printed: [] });
    expect(shown?.stamped?.files).toHaveLength(1);
    await chat.says('推荐意见表', /共 2 份/);
    await chat.clicks('confirm', /第 2 版/);
  });

  it('keeps the stamped original for the others on it, until the last of them is erased', async () => {
    const { ports } = chat.season;
    const key = (await papers()).recommendation.stamped?.files[0]?.key ?? '';
    await erasePerson(ports, { person: SHAO, ...order('r1') });
    await erasePerson(ports, { person: 'wecom:elder', ...order('r2') });
    expect(await ports.files.get(key)).not.toBeNull();
    expect(await erasePerson(ports, { person: 'wecom:market', ...order('r3') })).toMatchObject({ staying: 0 });
    expect(await ports.files.get(key)).toBeNull();
  });

  it('takes an objection that they confirmed; one with a number they wrote down, and what others object to, stays', async () => {
    const filed = { kind: 'objectionFiled', campaign: 'star-2021' };
    await append('objection/own', 1, [
      { ...filed, name: '小邵', phone: '13700001111', about: '我的结果', text: '分数算错了' },
      { kind: 'objectionConfirmed', how: 'chat', person: SHAO },
    ]);
    await append('objection/office', 1, [
      { ...filed, name: '李雷', phone: PHONE, about: '别的', text: '公示漏了一家' },
      { kind: 'objectionConfirmed', how: 'chat', person: 'wecom:elder' },
    ]);
    await append('objection/unknown', 1, [{ ...filed, name: '韩梅', phone: PHONE, about: '别的', text: '名单有误' }]);
    await append('objection/other', 1, [
      { ...filed, name: '王芳', phone: '13900001111', about: '邵巍的结果', text: '我觉得邵巍的材料不实' },
    ]);
    await erasePerson(chat.season.ports, { person: SHAO, ...order('r1') });
    const after = await everythingKept();
    for (const word of ['小邵', '13700001111', '分数算错了']) expect(after, word).not.toContain(word);
    for (const word of ['李雷', '公示漏了一家', '韩梅', '名单有误', '我觉得邵巍的材料不实'])
      expect(after, word).toContain(word);
  });

  it('leaves what others share: a unit of two applicants, and what another applicant wrote', async () => {
    const { ports } = chat.season;
    await endorse(ports, { ...market, id: 'SBEEEEE2', organisation: '鹭捷速递', applicant: 'wecom:fourth' });
    await append('application/SBEEEEE2', 2, [{ kind: 'pieceAdded', field: 'deeds', text: '我们和邵巍一起送货' }]);
    await erasePerson(ports, { person: SHAO, ...order('r1') });
    const other = JSON.stringify(await ports.journal.read('application/SBEEEEE2'));
    expect(other).toContain('鹭捷速递');
    expect(other).toContain('我们和邵巍一起送货');
  });

  it('drops what was exported, and keeps nothing of an export under way', async () => {
    const { ports } = chat.season;
    Object.assign(ports.log, { info() {} });
    const scope = { campaign: 'star-2021', body: null, status: null, track: null, search: null };
    for (const id of ['press-0001', 'press-0002'])
      await requestExport(ports, 'wecom:yulin', { id, kind: 'table', scope });
    await makeExport(ports, 'press-0001', { isStopping: () => false });
    expect(await listExports(ports, 'star-2021')).toHaveLength(2);
    const under = { ...ports, spreadsheets: { ...ports.spreadsheets, make: erasingFirst(ports.spreadsheets.make) } };
    await makeExport(under, 'press-0002', { isStopping: () => false });
    expect(await listExports(ports, 'star-2021')).toEqual([]);
    for await (const key of ports.files.list('exports/')) expect(key).toBe('nothing');
  });

  function erasingFirst<Given extends unknown[], Made>(make: (...given: Given) => Promise<Made>) {
    return async (...given: Given) => {
      await erasePerson(chat.season.ports, { person: SHAO, ...order('r1') });
      return make(...given);
    };
  }

  it('hands out of a list about several people only the lines about this one', async () => {
    const data = JSON.stringify(await exportPerson(chat.season.ports, SHAO));
    expect(data).toContain(`${courier.id}\\t上海鹭捷速递有限公司\\t邵巍`);
    for (const word of [eldercare.name, market.organisation]) expect(data, word).not.toContain(word);
  });
});
