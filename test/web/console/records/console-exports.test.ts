import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportJson } from '../../../../src/wire/console/exports.ts';
import { readWorkbook } from '../../../support/documents/read-workbook.ts';
import { readZip } from '../../../support/documents/read-zip.ts';
import { openConsole } from '../../../support/pages/console-asker.ts';
import { body, goToReview, openWebSeason, photo, staff, type WebSeason } from '../../../support/pages/web-season.ts';

let season: WebSeason;
let application: string;
let cookie: string;

beforeAll(async () => {
  season = await openWebSeason();
  application = await goToReview(season);
  ({ cookie } = await openConsole(season));
});
afterAll(() => season.close());

const request = (path: string, init: RequestInit = {}) =>
  fetch(`${season.address}/console/api/${path}`, { ...init, headers: { cookie, ...init.headers } });
const ask = (value: object, headers: Record<string, string> = {}) =>
  request('exports', {
    method: 'POST',
    headers: { origin: season.address, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ campaign: 'star-2021', ...value }),
  });
const listed = async (): Promise<ExportJson[]> =>
  JSON.parse(await (await request('exports?campaign=star-2021')).text());

/** Asks and waits until it is made. */
async function made(requestId: string, value: object) {
  const asked = await ask({ requestId, ...value });
  expect([asked.status, await asked.json()]).toEqual([202, { id: requestId }]);
  const one = async () => (await listed()).find(({ id }) => id === requestId);
  await expect.poll(async () => (await one())?.made !== null, { timeout: 15_000, interval: 50 }).toBe(true);
  return one();
}

describe('an archive of one body', () => {
  it('holds the papers of its applications as they were sent, and a checklist', async () => {
    const shown = await made('press-archive-1', { kind: 'archive', body });
    expect(shown).toMatchObject({ kind: 'archive', by: staff, made: { applications: 1 } });
    const response = await request('exports/press-archive-1/file');
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+\.zip$/);
    const files = await readZip(new Uint8Array(await response.arrayBuffer()));
    const paths = [...files.keys()].map((path) =>
      path.replace(/^[^/]*\//, (folder) => (folder.startsWith(application) ? '…/' : folder)),
    );
    expect(paths).toEqual([
      '…/填写内容.json',
      '…/申报表_第1版.pdf',
      '…/申报交流资料_云苔路站“一米窗”服务班组_第1版.pdf',
      '…/盖章件/第1版_01_photo.jpg',
      '…/事迹材料图片/01.jpg',
      '…/盖章件/盖章申报表_云苔路站“一米窗”服务班组_第1版.pdf',
      '核对清单.xlsx',
    ]);
    const stamped = [...files].find(([path]) => path.includes('盖章件'))?.[1];
    expect(stamped?.isStored).toBe(true);
    expect(stamped?.bytes.equals(photo)).toBe(true);
    const [applications, papers] = await readWorkbook(files.get('核对清单.xlsx')?.bytes ?? new Uint8Array());
    expect(applications?.rows[2]?.[0]).toBe(application);
    expect(papers?.rows.slice(2).map((row) => row.at(-1))).toEqual(['没有出表；没有盖章件', '没有出表；没有盖章件']);
  });

  it('is saved in pieces that make the whole, also when the line broke in between', async () => {
    const path = 'exports/press-archive-1/file';
    const whole = Buffer.from(await (await request(path)).arrayBuffer());
    const head = await request(path, { method: 'HEAD' });
    const etag = head.headers.get('etag') ?? '';
    expect(head.headers.get('accept-ranges')).toBe('bytes');
    expect([head.status, Number(head.headers.get('content-length'))]).toEqual([200, whole.byteLength]);
    expect(etag).toBe(`"${createHash('sha256').update(whole).digest('hex')}"`);
    const piece = (range: string, condition?: string) =>
      request(path, { headers: { range, ...(condition === undefined ? {} : { 'if-range': condition }) } });
    const first = await piece('bytes=0-999');
    expect([first.status, first.headers.get('content-range')]).toEqual([206, `bytes 0-999/${whole.byteLength}`]);
    const rest = await piece('bytes=1000-', etag);
    expect(rest.status).toBe(206);
    const joined = Buffer.concat([Buffer.from(await first.arrayBuffer()), Buffer.from(await rest.arrayBuffer())]);
    expect(joined.equals(whole)).toBe(true);
    const tail = await piece('bytes=-10');
    expect(Buffer.from(await tail.arrayBuffer()).equals(whole.subarray(-10))).toBe(true);
    const outdated = await piece('bytes=1000-', '"another version"');
    expect([outdated.status, (await outdated.arrayBuffer()).byteLength]).toEqual([200, whole.byteLength]);
    const beyond = await piece(`bytes=${whole.byteLength}-`);
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${whole.byteLength}`]);
    for (const odd of ['bytes=0-1,5-9', 'nonsense', 'lines=1-2', 'bytes=9-1'])
      expect([200, 416], odd).toContain((await piece(odd)).status);
  });
});

describe('a table', () => {
  it('has the answers of the applications chosen, as a workbook', async () => {
    await made('press-table-01', { kind: 'table', status: 'awaiting-recommendation', track: 'team' });
    const response = await request('exports/press-table-01/file');
    expect(response.headers.get('content-type')).toMatch(/spreadsheetml/);
    const [sheet, ...others] = await readWorkbook(new Uint8Array(await response.arrayBuffer()));
    expect(others).toEqual([]);
    const [, header = [], row = []] = sheet?.rows ?? [];
    const at = (label: string) => row[header.indexOf(label)];
    expect([row[0], row[1], row[4]]).toEqual([application, '待推荐单位初审', 1]);
    expect(at('人数')).toBeTypeOf('number');
    expect(String(at('班组名称'))).toContain('一米窗');
    expect(String(at('上级推荐单位.手机') ?? at('手机') ?? '')).not.toMatch(/E\+/);
  });
});

describe('exports', () => {
  it('are for staff alone, from our own page, and of a campaign there is', async () => {
    for (const path of ['exports?campaign=star-2021', 'exports/press-archive-1/file'])
      expect((await request(path, { headers: { cookie: '' } })).status).toBe(401);
    expect((await ask({ requestId: 'press-foreign', kind: 'table' }, { origin: 'https://evil.example' })).status).toBe(
      403,
    );
    expect((await ask({ requestId: 'press-nocookie', kind: 'table' }, { cookie: '' })).status).toBe(401);
    expect((await ask({ requestId: 'press-unknown', kind: 'table', campaign: 'none' })).status).toBe(404);
    for (const requestId of ['short', '../../../../etc/passwd', 'a/b/c/d/e/f'])
      expect((await ask({ requestId, kind: 'table' })).status).toBe(400);
    for (const id of ['press-never-asked', '..%2f..%2fsecret-key', '%00'])
      expect([400, 404]).toContain((await request(`exports/${id}/file`)).status);
  });

  it('leave who asked and who saved in the log, without what was searched for', async () => {
    await made('press-search-1', { kind: 'table', search: '一米窗' });
    await request('exports/press-search-1/file');
    const lines = season.lines.filter((line) => line.includes('press-search-1'));
    expect(lines.map((line) => JSON.parse(line)[0])).toEqual(['export-requested', 'export-made', 'export-saved']);
    expect(lines.join()).toContain(staff);
    expect(lines.join()).not.toContain('一米窗');
  });

  it('that have lost a part break off instead of ending early', async () => {
    await made('press-broken-1', { kind: 'archive' });
    for await (const key of season.ports.files.list('exports/parts/press-broken-1/'))
      await season.ports.files.delete(key);
    const response = await request('exports/press-broken-1/file').catch(() => null);
    await expect(response?.arrayBuffer() ?? Promise.reject(new Error('cut off'))).rejects.toThrow();
  });
});
