import { afterAll, beforeAll, expect, it } from 'vitest';
import { applicationView } from '../../../../src/domain/application/application-view.ts';
import type { Application } from '../../../../src/domain/application/record/application.ts';
import type { JournalEntry } from '../../../../src/domain/base/journal-entry.ts';
import { followEntry } from '../../../../src/usecases/follow-entry.ts';
import { changePanel, settlePanels } from '../../../../src/usecases/panel/change-panel.ts';
import { tellStaffOfLate } from '../../../../src/usecases/panel/list-late.ts';
import { type ConsoleAsker, openConsole } from '../../../support/pages/console-asker.ts';
import { body, openWebSeason, staff, type WebSeason } from '../../../support/pages/web-season.ts';
import { endorse } from '../../../support/seasons/endorsed.ts';

let season: WebSeason;
let asker: ConsoleAsker;

/** An application that every stage before the panel let on. */
async function atPanel(id: string, name: string) {
  await endorse(season.ports, {
    ...{ id, name, track: 'team', organisation: '上海申汀轨道交通运营有限公司', body },
    applicant: `wecom:of-${id}`,
  });
  const stage = { id: 'document-review', kind: 'score' } as const;
  const entry: JournalEntry = {
    ...{ stream: `application/${id}`, seq: 2, cause: 'scored', by: 'system', effects: [] },
    at: season.ports.clock.now().toISOString(),
    events: [{ kind: 'stageDecided', stage, decision: 'on', next: { id: 'panel', kind: 'panel' } }],
  };
  await season.ports.journal.append(entry);
  await followEntry(season.ports, entry);
}

beforeAll(async () => {
  season = await openWebSeason();
  asker = await openConsole(season);
  for (const [id, name] of [
    ['SBAAAA22', '一米窗'],
    ['SBBBBB22', '二楼班组'],
  ] as const)
    await atPanel(id, name);
});
afterAll(() => season.close());

let presses = 0;
const change = (command: object) => {
  presses += 1;
  return asker.post('panel', { campaign: 'star-2021', requestId: `press-00000${presses}`, ...command });
};
const mark = async () => (await asker.get('panel?campaign=star-2021')).body as { mark: string };
const why = '领导小组讨论决定';

it('lists what stands at the panel, and refuses to freeze it before there is a cut', async () => {
  const { body: listed } = await asker.get('panel?campaign=star-2021');
  expect(listed).toMatchObject({
    frozen: null,
    lines: [
      { title: '一米窗', place: null, outcome: 'not-awarded' },
      { title: '二楼班组', place: null, outcome: 'not-awarded' },
    ],
  });
  const refused = await change({ kind: 'freeze', ...(await mark()) });
  expect(refused).toMatchObject({ status: 409, body: { values: { text: expect.stringContaining('份数') } } });
});

it.each(['individual', 'nope', '__proto__', 'constructor'])(
  'draws no line for a track of which nothing is there: %s',
  async (track) => {
    const refused = await change({ kind: 'set-cut', track, count: 0 });
    expect(refused).toMatchObject({
      status: 409,
      body: { values: { text: expect.stringContaining('这一类没有等会审') } },
    });
  },
);

it('is moved by hand with a reason, and taken along as a workbook', async () => {
  expect((await change({ kind: 'set-cut', track: 'team', count: 0 })).status).toBe(200);
  const { status } = await change({ kind: 'move', application: 'SBAAAA22', to: 'awarded', reason: '好' });
  expect(status).toBe(409);
  const { body: shown } = await change({ kind: 'move', application: 'SBAAAA22', to: 'awarded', reason: why });
  expect(shown).toMatchObject({ lines: [{ outcome: 'awarded', reason: why }, { outcome: 'not-awarded' }] });
  const response = await fetch(`${season.address}/console/api/panel/decision.xlsx?campaign=star-2021`, {
    headers: { cookie: asker.cookie },
  });
  expect(response.status).toBe(200);
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

it('is frozen once, however often it is pressed; then nothing is moved', async () => {
  season.chat.season.setClock('2022-01-20T09:00:00+08:00');
  asker = await openConsole(season);
  const { mark: shown } = await mark();
  const both = await Promise.all([1, 2].map(() => change({ kind: 'freeze', mark: shown })));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await change({ kind: 'undo-move', application: 'SBAAAA22' })).status).toBe(409);
  const at = async (id: string) => (await season.ports.views.get<Application>(applicationView, id))?.data.stage?.id;
  expect([await at('SBAAAA22'), await at('SBBBBB22')]).toEqual(['publication', 'publication']);
});

it('tells staff of what comes after the freeze: the list is opened again for it, or it is ended with a reason', async () => {
  await atPanel('SBCCCC22', '夜班班组');
  await atPanel('SBDDDD22', '早班班组');
  const late = async () => (await asker.get('late?campaign=star-2021')).body;
  expect(await late()).toMatchObject({
    rows: [
      { application: 'SBCCCC22', title: '夜班班组', stage: '组织会审', isAtPanel: true },
      { application: 'SBDDDD22' },
    ],
  });
  await tellStaffOfLate(season.ports);
  await tellStaffOfLate(season.ports);
  await expect.poll(() => season.told(staff)).toContain('又有 2 份走到这一步：夜班班组、早班班组');
  expect(season.told(staff).split('又有 2 份').length).toBe(2);
  expect((await change({ kind: 'unfreeze', reason: '改' })).status).toBe(409);
  const opened = await change({ kind: 'unfreeze', reason: why });
  expect(opened.body).toMatchObject({ frozen: null, reopened: { reason: why, kept: 0 } });
  expect(opened.body).toMatchObject({ lines: [{ outcome: 'awarded' }, {}, {}, {}] });
  expect(await late()).toMatchObject({ rows: [] });
  expect((await change({ kind: 'move', application: 'SBCCCC22', to: 'awarded', reason: why })).status).toBe(200);
  expect((await change({ kind: 'move', application: 'SBDDDD22', to: 'awarded', reason: why })).status).toBe(200);
  expect((await change({ kind: 'undo-move', application: 'SBDDDD22' })).status).toBe(200);
  expect((await change({ kind: 'freeze', ...(await mark()) })).body).toMatchObject({ reopened: null });
  const at = async (id: string) => (await season.ports.views.get<Application>(applicationView, id))?.data;
  expect([(await at('SBAAAA22'))?.stage?.id, (await at('SBCCCC22'))?.visits?.at(-1)?.outcome]).toEqual([
    'publication',
    'awarded',
  ]);
});

it('ends what came too late once: its applicant hears the reason, and it can be taken back until then', async () => {
  await atPanel('SBEEEE22', '迟到班组');
  const close = (application: string, reason: string, requestId = 'closing-0001') =>
    asker.post('late', { campaign: 'star-2021', application, reason, requestId });
  expect((await close('SBEEEE22', '迟')).status).toBe(409);
  expect(await close('SBAAAA22', '补正材料来晚了')).toMatchObject({
    ...{ status: 409, body: { values: { text: expect.stringContaining('已经有了结果') } } },
  });
  season.ports.undoSeconds = 60;
  expect((await close('SBEEEE22', '补正材料来晚了')).body).toMatchObject({
    ...{ rows: [], undoable: [{ application: 'SBEEEE22', what: 'closed' }] },
  });
  expect(season.told('wecom:of-SBEEEE22')).not.toContain('没有进入');
  const undone = await asker.post('undo', { application: 'SBEEEE22', number: 1, requestId: 'undo-000001' });
  expect(undone.body).toMatchObject({ reason: null });
  season.ports.undoSeconds = 0;
  expect((await close('SBEEEE22', '补正材料来晚了', 'closing-0002')).body).toEqual({ rows: [], undoable: [] });
  await expect.poll(() => season.told('wecom:of-SBEEEE22')).toMatch(/没有进入这次的组织会审.*补正材料来晚了/su);
  const known = (await season.ports.views.get<Application>(applicationView, 'SBEEEE22'))?.data;
  expect(known).toMatchObject({ status: 'rejected', stage: null });
});

/** A press after which the process dies before it has written to more applications than that. */
async function pressAndDie(command: Parameters<typeof changePanel>[2], written: number) {
  const { ports } = season;
  let left = written;
  const write: typeof ports.turns.write = async (writes) => {
    if (writes.entry.stream.startsWith('application/') && left-- === 0) throw new Error('killed');
    return ports.turns.write(writes);
  };
  const dying = { ...ports, turns: { ...ports.turns, write } };
  const [campaign] = ports.campaigns;
  if (!campaign) throw new Error('no campaign');
  presses += 1;
  const order = { by: staff, requestId: `dying-${presses}` };
  await expect(changePanel(dying, campaign, command, order)).rejects.toThrow('killed');
}

it('is carried out later where the process died: what was let on comes back, and goes on again', async () => {
  const stages = async () => {
    const ids = ['SBAAAA22', 'SBBBBB22', 'SBCCCC22', 'SBDDDD22'];
    const rows = await Promise.all(ids.map((id) => season.ports.views.get<Application>(applicationView, id)));
    return rows.map((row) => row?.data.stage?.id).join(' ');
  };
  await pressAndDie({ kind: 'unfreeze', reason: why }, 0);
  expect(await stages()).toBe('publication publication publication publication');
  await settlePanels(season.ports);
  expect(await stages()).toBe('panel panel panel panel');
  await pressAndDie({ kind: 'freeze', ...(await mark()) }, 1);
  expect((await stages()).split(' ').sort().join(' ')).toBe('panel panel panel publication');
  await settlePanels(season.ports);
  await settlePanels(season.ports);
  expect(await stages()).toBe('publication publication publication publication');
  await pressAndDie({ kind: 'unfreeze', reason: why }, 1);
  // The next press finds it done.
  const again = await change({ kind: 'unfreeze', reason: why });
  expect([again.status, await stages()]).toEqual([409, 'panel panel panel panel']);
  expect((await change({ kind: 'freeze', ...(await mark()) })).status).toBe(200);
});

/** What an expert handed in. */
async function write(application: string, expert: string, forApplicant: string, kind = 'scoreSubmitted') {
  const entry: JournalEntry = {
    ...{ stream: `sheet/star-2021/document-review/${application}/${expert}`, seq: 1, cause: 'written', by: 'system' },
    ...{ at: season.ports.clock.now().toISOString(), effects: [] },
    events: [{ kind, application, scores: {}, forPanel: '仅供会上讨论', forApplicant, revision: 0 }],
  };
  await season.ports.journal.append(entry);
  await followEntry(season.ports, entry);
}

it('carries what the experts wrote for the applicant to those not selected, unless staff write or clear it', async () => {
  await write('SBBBBB22', 'expert-1', '数据可以再补充来源。');
  await write('SBBBBB22', 'expert-2', '再写写一线的做法。');
  await write('SBBBBB22', 'expert-3', '还没交的草稿', 'scoreSaved');
  await write('SBAAAA22', 'expert-1', '值得推广。');
  const said = '数据可以再补充来源。\n再写写一线的做法。';
  const comments = (await asker.get('results/comments?campaign=star-2021')).body;
  expect(comments).toEqual({ SBBBBB22: said, SBAAAA22: '值得推广。' });
  const preview = async (comment?: string) => {
    const results = [
      { application: 'SBAAAA22', outcome: 'awarded' },
      { application: 'SBBBBB22', outcome: 'not-awarded', ...(comment === undefined ? {} : { comment }) },
    ];
    const order = { campaign: 'star-2021', publication: 'publication-0', results };
    return ((await asker.post('results/preview', order)).body as { results: { text: string }[] }).results;
  };
  const [selected, other] = await preview();
  expect(selected?.text).not.toContain('值得推广');
  expect(other?.text).toContain(said);
  expect(other?.text).not.toMatch(/仅供会上讨论|草稿/u);
  expect((await preview('会上定的意见'))[1]?.text).toMatch(/会上定的意见/u);
  for (const written of ['会上定的意见', '']) expect((await preview(written))[1]?.text).not.toContain('补充来源');
});

it('binds the publication: nothing else than the frozen list goes out', async () => {
  const publish = (outcome: string, publication: string) =>
    asker.post('results', {
      ...{ campaign: 'star-2021', publication, reason: '领导小组同意提前公布' },
      results: [
        { application: 'SBAAAA22', outcome },
        { application: 'SBBBBB22', outcome: 'not-awarded' },
        { application: 'SBCCCC22', outcome: 'awarded' },
        { application: 'SBDDDD22', outcome: 'not-awarded' },
      ],
    });
  const refused = await publish('not-awarded', 'publication-1');
  expect(refused).toMatchObject({ status: 409, body: { values: { text: expect.stringContaining('名单不一样') } } });
  expect((await publish('awarded', 'publication-2')).body).toMatchObject({
    published: ['SBAAAA22', 'SBBBBB22', 'SBCCCC22', 'SBDDDD22'],
  });
});
