import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryCoordination } from '../../../src/coordination/memory.ts';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { ExportKind, ExportScope } from '../../../src/domain/exports/export.ts';
import { listExports, sweepExports } from '../../../src/usecases/exports/list-exports.ts';
import { makeExport } from '../../../src/usecases/exports/make-export.ts';
import { readExportBytes, readExportManifest } from '../../../src/usecases/exports/read-export.ts';
import { requestExport } from '../../../src/usecases/exports/request-export.ts';
import { tableWorkbooks } from '../../../src/usecases/exports/table-workbooks.ts';
import { type ReadSheet, readWorkbook } from '../../support/documents/read-workbook.ts';
import { readZip } from '../../support/documents/read-zip.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

const STAFF = 'wecom:yulin';
const body = 'district-putuo';
const everything: ExportScope = { campaign: 'star-2021', body: null, status: null, track: null, search: null };
const running = { isStopping: () => false };

let season: Season;
let woken: string[];
beforeEach(async () => {
  season = await openSeason({ start: '2021-12-20T09:00:00+08:00' });
  woken = [];
  Object.assign(season.ports, {
    coordination: createMemoryCoordination(),
    jobs: { ...season.ports.jobs, wake: async (queue: string, key: string) => void woken.push(`${queue}/${key}`) },
    log: { info() {}, warn() {}, error() {} },
  });
});
afterEach(() => season.close());

const enter = (id: string, name: string, more: Partial<Parameters<typeof endorse>[1]> = {}) =>
  endorse(season.ports, { id, track: 'team', organisation: '上海甲公司', name, body, ...more });
const ask = (id: string, kind: ExportKind, scope: Partial<ExportScope> = {}) =>
  requestExport(season.ports, STAFF, { id, kind, scope: { ...everything, ...scope } });

async function bytesOf(id: string): Promise<Buffer> {
  const manifest = await readExportManifest(season.ports, id);
  if (!manifest) throw new Error('nothing was made');
  const chunks: Uint8Array[] = [];
  for await (const chunk of readExportBytes(season.ports, manifest, { start: 0, end: manifest.sizeBytes - 1 }))
    chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(manifest.sha256);
  return bytes;
}

const cells = (sheet: ReadSheet | undefined) => sheet?.rows.slice(2) ?? [];

describe('an archive of a campaign', () => {
  it('has a folder for each body and application, and a checklist of all of them', async () => {
    await enter('SB000001', '一米窗');
    await enter('SB000002', '../../../etc/passwd', { body: 'district-changning' });
    await enter('SB000003', 'CON', { track: 'individual' });
    await ask('press-0001', 'archive');
    await makeExport(season.ports, 'press-0001', running);
    const files = await readZip(await bytesOf('press-0001'));
    expect([...files.keys()]).toEqual([
      '普陀区/SB000001_一米窗/填写内容.json',
      '长宁区/SB000002_etcpasswd/填写内容.json',
      '普陀区/SB000003__CON/填写内容.json',
      '核对清单.xlsx',
    ]);
    const [applications, papers] = await readWorkbook(files.get('核对清单.xlsx')?.bytes ?? new Uint8Array());
    expect(cells(applications).map(([id]) => id)).toEqual(['SB000001', 'SB000002', 'SB000003']);
    expect(cells(applications)[0]?.at(-1)).toMatch(/没有申报表；没有盖章件/);
    expect(cells(papers)).toHaveLength(36 * 2);
    const answers = JSON.parse(String(files.get('普陀区/SB000001_一米窗/填写内容.json')?.bytes));
    expect(answers).toMatchObject({ application: 'SB000001', status: 'recommended', body });
    expect(answers.answers).toContainEqual({ field: 'teamName', label: '班组名称', value: '一米窗', text: '一米窗' });
  });

  it('of one body holds that body only', async () => {
    await enter('SB000001', '一米窗');
    await enter('SB000002', '别家', { body: 'district-changning' });
    await ask('press-0001', 'archive', { body });
    await makeExport(season.ports, 'press-0001', running);
    const paths = [...(await readZip(await bytesOf('press-0001'))).keys()];
    expect(paths).toEqual(['SB000001_一米窗/填写内容.json', '核对清单.xlsx']);
  });

  it('names in the checklist what the store has lost, and holds the rest', async () => {
    await enter('SB000001', '一米窗');
    const row = await season.ports.views.get(applicationView, 'SB000001');
    const lost = { key: 'media/00/gone', name: 'x', contentType: 'image/jpeg', sizeBytes: 1, sha256: 'gone' };
    await season.ports.files.put('media/00/kept', new Uint8Array([1]), 'image/jpeg');
    const pictures = [
      { file: lost, caption: '窗口' },
      { file: { ...lost, key: 'media/00/kept' }, caption: '=窗口/2' },
    ];
    if (!row) throw new Error('no application');
    const data = { ...row.data, answers: { ...row.data.answers, deedsPhotos: pictures } };
    await season.ports.views.put(applicationView, { ...row, data });
    await ask('press-0001', 'archive', { body });
    await makeExport(season.ports, 'press-0001', running);
    const files = await readZip(await bytesOf('press-0001'));
    const folders = [...files.keys()].filter((path) => path.endsWith('.jpg'));
    expect(folders).toHaveLength(1);
    expect(folders[0]).toMatch(/^SB000001_一米窗\/[^/]+\/02_=窗口2\.jpg$/u);
    const [sheet] = await readWorkbook(files.get('核对清单.xlsx')?.bytes ?? new Uint8Array());
    expect(cells(sheet)[0]?.at(-1)).toMatch(/文件丢失：.+01_窗口\.jpg/u);
  });
});

describe('a table', () => {
  it('has a sheet a track with every column of its annex, amounts as numbers', async () => {
    await enter('SB000001', '=HYPERLINK("http://evil")');
    await enter('SB000002', '何䶮', { track: 'individual' });
    await ask('press-0001', 'table');
    await makeExport(season.ports, 'press-0001', running);
    const manifest = await readExportManifest(season.ports, 'press-0001');
    expect(manifest).toMatchObject({ name: '2021年用户满意服务明星_申报数据_2021-12-20.xlsx', applications: 2 });
    const [teams, individuals] = await readWorkbook(await bytesOf('press-0001'));
    expect([teams?.name, individuals?.name]).toEqual(['用户满意服务明星班组', '用户满意服务明星个人']);
    const at = teams?.rows[1]?.indexOf('班组名称') ?? -1;
    expect(cells(teams).map((row) => [row[0], row[1], row[2], row[at]])).toEqual([
      ['SB000001', '待形式评审', '普陀区', `=HYPERLINK("http://evil")`],
    ]);
    expect(cells(individuals)).toHaveLength(1);
  });

  it('takes what the list shows: status, body, track and words', async () => {
    await enter('SB000001', '一米窗');
    await enter('SB000002', '二米窗', { body: 'district-changning' });
    await enter('SB000003', '何䶮', { track: 'individual' });
    const found = async (scope: Partial<ExportScope>) => {
      const id = `press-${JSON.stringify(scope).replace(/\W/gu, '')}`.slice(0, 60);
      await ask(id, 'table', scope);
      await makeExport(season.ports, id, running);
      return (await readExportManifest(season.ports, id))?.applications;
    };
    expect(await found({ status: 'recommended' })).toBe(3);
    expect(await found({ status: 'draft' })).toBe(0);
    expect(await found({ body })).toBe(2);
    expect(await found({ track: 'team' })).toBe(2);
    expect(await found({ search: '米窗' })).toBe(2);
  });

  it('is cut into workbooks, so that memory does not grow with the campaign', async () => {
    for (let n = 1; n <= 5; n += 1) await enter(`SB00000${n}`, `班组${n}`);
    const campaign = season.ports.campaigns[0];
    if (!campaign) throw new Error('no campaign');
    const counts: number[] = [];
    for await (const bytes of tableWorkbooks(season.ports, campaign, everything, async () => {}, 2))
      counts.push(cells((await readWorkbook(bytes))[0]).length);
    expect(counts).toEqual([2, 2, 1]);
  });
});

describe('an export', () => {
  it('is asked for once a press, by somebody whose name stays in the journal', async () => {
    await ask('press-0001', 'table');
    season.setClock('2021-12-20T09:05:00+08:00');
    expect(
      await requestExport(season.ports, 'wecom:other', { id: 'press-0001', kind: 'archive', scope: everything }),
    ).toMatchObject({ by: STAFF, kind: 'table' });
    const entries = await season.ports.journal.read('campaign/star-2021/exports/press-0001');
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ by: STAFF, events: [{ kind: 'exportRequested' }] });
    expect(
      await requestExport(season.ports, STAFF, {
        id: 'press-0002',
        kind: 'table',
        scope: { ...everything, campaign: 'none' },
      }),
    ).toBeNull();
  });

  it('tells how far it is, and nothing is to be had of it before it is whole', async () => {
    for (let n = 1; n <= 3; n += 1) await enter(`SB00000${n}`, `班组${n}`);
    await ask('press-0001', 'archive');
    const shown = async () => (await listExports(season.ports, 'star-2021'))[0];
    expect(await shown()).toMatchObject({ made: null, progress: null });
    const { coordination } = season.ports;
    const seen: unknown[] = [];
    season.ports.coordination = {
      ...coordination,
      async set(key, value, seconds) {
        await coordination.set(key, value, seconds);
        const now = await shown();
        expect(now?.made).toBeNull();
        seen.push(now?.progress);
      },
    };
    await makeExport(season.ports, 'press-0001', running);
    expect(seen).toEqual([0, 1, 2, 3].map((done) => ({ done, total: 3 })));
    expect(await shown()).toMatchObject({ made: { applications: 3 }, progress: null, by: STAFF });
  });

  it('of a process that died midway is made anew, whole, and its parts are never mixed', async () => {
    for (let n = 1; n <= 4; n += 1) await enter(`SB00000${n}`, `班组${n}`);
    await ask('press-0001', 'archive');
    const { files } = season.ports;
    const looks = [false, false, true];
    const dying = { isStopping: () => looks.shift() ?? true };
    await expect(makeExport(season.ports, 'press-0001', dying)).rejects.toThrow('stops');
    let puts = 0;
    season.ports.files = {
      ...files,
      async put(key, bytes, type) {
        puts += 1;
        if (puts === 2) throw new Error('killed before the manifest');
        await files.put(key, bytes, type);
      },
    };
    await expect(makeExport(season.ports, 'press-0001', running)).rejects.toThrow('killed');
    season.ports.files = files;
    expect(await readExportManifest(season.ports, 'press-0001')).toBeNull();
    woken = [];
    await sweepExports(season.ports);
    expect(woken).toEqual(['exports/press-0001']);
    await makeExport(season.ports, 'press-0001', running);
    const zipped = await readZip(await bytesOf('press-0001'));
    expect([...zipped.keys()].filter((path) => path.endsWith('.json'))).toHaveLength(4);
    await sweepExports(season.ports);
    expect(woken).toHaveLength(1);
  });

  it('is gone after seven days, with every part of every try', async () => {
    await enter('SB000001', '一米窗');
    await ask('press-0001', 'archive');
    await makeExport(season.ports, 'press-0001', running);
    const kept = async () => {
      const keys: string[] = [];
      for await (const key of season.ports.files.list('exports/')) keys.push(key);
      return keys;
    };
    season.setClock('2021-12-27T08:59:00+08:00');
    await sweepExports(season.ports);
    expect((await kept()).length).toBe(3);
    season.setClock('2021-12-27T09:00:00+08:00');
    expect(await listExports(season.ports, 'star-2021')).toEqual([]);
    await sweepExports(season.ports);
    expect(await kept()).toEqual([]);
  });
});
