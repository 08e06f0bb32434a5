import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stampForm } from '../../../../src/commands/simulate/stamp-form.ts';
import { createPaperForms } from '../../../../src/documents/paper-forms.ts';
import { createRenderer } from '../../../../src/documents/print/renderer.ts';
import { createPaperReader } from '../../../../src/documents/stamped/paper-reader.ts';
import type { JournalEntry } from '../../../../src/domain/base/journal-entry.ts';
import { acceptMessage } from '../../../../src/usecases/base/accept-message.ts';
import { followEntry } from '../../../../src/usecases/follow-entry.ts';
import type { PanelJson } from '../../../../src/wire/console/panel.ts';
import { decision } from '../../../../templates/documents/star-2021/decision.ts';
import { typesetting } from '../../../../templates/documents/typesetting.ts';
import { hasPoppler } from '../../../documents/support.ts';
import { type ConsoleAsker, openConsole } from '../../../support/pages/console-asker.ts';
import {
  applicant,
  body,
  filesForm,
  openWebSeason,
  photo,
  staff,
  type WebSeason,
} from '../../../support/pages/web-season.ts';
import { endorse } from '../../../support/seasons/endorsed.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const fontFolder = fileURLToPath(new URL('../../../../templates/fonts/', import.meta.url));
const layouts = { 'star-2021/decision': decision };
const reader = createPaperReader();
const why = '领导小组讨论决定：服务进博会表现突出';
/** More than a page holds. */
const teams = Array.from({ length: 26 }, (_, at) => [`SBA${String(at + 10)}AA22`, `第${at + 1}客运班组`] as const);
const [first, second] = [teams[0]?.[0] ?? '', teams[1]?.[0] ?? ''];

let season: WebSeason;
let asker: ConsoleAsker;
beforeAll(async () => {
  season = await openWebSeason();
  season.ports.renderer = createRenderer({ fontFolder, layouts, typesetting });
  season.ports.paperForms = createPaperForms(layouts);
  season.ports.paperReader = reader;
  const codes = [1];
  season.ports.checkCodes = { codeFor: () => `CHECKCHECK${String(codes.push(1)).padStart(4, '2')}` };
  asker = await openConsole(season);
  for (const [id, name] of teams) await atPanel(id, name, 'team');
  await atPanel('SBZZZZ22', '沈㛃安', 'individual');
  await change({ kind: 'set-cut', track: 'team', count: 0 });
  await change({ kind: 'set-cut', track: 'individual', count: 0 });
  await change({ kind: 'move', application: first, to: 'awarded', reason: why });
}, 60_000);
afterAll(async () => {
  await season.close();
  await reader.close();
});

/** An application that every stage before the panel let on. */
async function atPanel(id: string, name: string, track: 'team' | 'individual') {
  const organisation = '上海申汀轨道交通运营有限公司';
  await endorse(season.ports, { id, name, track, organisation, body, applicant: `wecom:of-${id}` });
  const stage = { id: 'document-review', kind: 'score' } as const;
  const entry: JournalEntry = {
    ...{ stream: `application/${id}`, seq: 2, cause: 'scored', by: 'system', effects: [] },
    at: season.ports.clock.now().toISOString(),
    events: [{ kind: 'stageDecided', stage, decision: 'on', next: { id: 'panel', kind: 'panel' } }],
  };
  await season.ports.journal.append(entry);
  await followEntry(season.ports, entry);
}

const presses: string[] = [];
const requestId = () => `press-${String(presses.push('')).padStart(6, '0')}`;
const change = (command: object) => asker.post('panel', { campaign: 'star-2021', requestId: requestId(), ...command });
const print = () => asker.post('panel/pack', { campaign: 'star-2021', requestId: requestId() });
const panel = async () => (await asker.get('panel?campaign=star-2021')).body as PanelJson;
const headers = () => ({ cookie: asker.cookie, origin: season.address });
async function pdfNow(): Promise<Buffer> {
  const { pack } = await panel();
  const path = `panel/files/${pack?.file.id}?campaign=star-2021`;
  const response = await fetch(`${season.address}/console/api/${path}`, { headers: headers() });
  return Buffer.from(await response.arrayBuffer());
}
async function send(bytes: Uint8Array, name = '决定表.pdf') {
  const query = `campaign=star-2021&requestId=${requestId()}`;
  const sent = { method: 'POST', headers: headers(), body: filesForm([{ name, bytes }]) };
  const response = await fetch(`${season.address}/console/api/panel/stamped?${query}`, sent);
  return { status: response.status, text: await response.text() };
}
let messages = 0;
async function hears(person: string, reply: Parameters<typeof acceptMessage>[1]['reply'], expected: string) {
  messages += 1;
  const before = season.told(person).length - 1;
  await acceptMessage(season.ports, { id: `said:${messages}`, person, reply });
  await expect.poll(() => season.told(person).slice(before), { timeout: 30_000 }).toContain(expected);
}
const says = (person: string, text: string, expected: string) => hears(person, { kind: 'text', text }, expected);
const shows = (mediaId: string, expected: string) => hears(staff, { kind: 'image', media: { mediaId } }, expected);
/** Its pages as photos. */
function drawn(bytes: Uint8Array): Buffer[] {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'paper.pdf'), bytes);
  execFileSync('pdftoppm', ['-r', '150', '-jpeg', join(folder, 'paper.pdf'), join(folder, 'page')]);
  const pages = readdirSync(folder).filter((name) => name.endsWith('.jpg'));
  return pages.sort().map((name) => readFileSync(join(folder, name)));
}
const verify = async (code: string) => (await fetch(`${season.address}/verify/${encodeURIComponent(code)}`)).text();

describe('the decision of a panel on paper', () => {
  let printed: Buffer;

  it('takes nothing back before it is printed', async () => {
    expect(await send(Buffer.from('%PDF-1.7 nothing'))).toMatchObject({
      ...{ status: 409, text: expect.stringContaining('还没有出') },
    });
  });

  it('is printed as PDF and workbook with the codes of its version and pages, on several pages', async () => {
    expect((await print()).status).toBe(200);
    const { pack } = await panel();
    expect(pack).toMatchObject({ version: 1, changed: [] });
    expect(pack?.pageCount).toBeGreaterThan(1);
    expect(pack?.spreadsheet.name).toMatch(/^会审决定表_.*第1版\.xlsx$/u);
    printed = await pdfNow();
    expect((await PDFDocument.load(printed)).getPageCount()).toBe(pack?.pageCount);
    if (process.env.SHOTS) writeFileSync(`${process.env.SHOTS}/decision.pdf`, printed);
  }, 60_000);

  it('is checked by everybody under its code, without what it says', async () => {
    const events = (await season.ports.journal.read('panel/star-2021/panel')).flatMap((entry) => entry.events);
    const check = String(events.find(({ kind }) => kind === 'packPrinted')?.check);
    const text = await verify(`STAR2021PANELHS-V1-${check}`);
    expect(text).toMatch(/当前版本/u);
    expect(text).not.toMatch(/客运班组|沈㛃安/u);
    expect(await verify('STAR2021PANELHS-V1-CHECKCHECK9999')).toContain('没有查到');
  });

  it('refuses another paper, and one that lacks pages, with what is wrong', async () => {
    const other = await PDFDocument.create();
    other.addPage([595, 842]);
    expect(await send(await other.save())).toMatchObject({ status: 409, text: expect.stringContaining('先不能收') });
    const part = await PDFDocument.load(await stampForm(printed));
    part.removePage(0);
    expect(await send(await part.save())).toMatchObject({ status: 409, text: expect.stringMatching(/还缺第 1 页/u) });
    expect((await panel()).stamped).toBeNull();
  }, 60_000);

  it('takes it stamped, with what was found, for people to see', async () => {
    expect((await send(await stampForm(printed))).status).toBe(200);
    const { stamped } = await panel();
    expect(stamped).toMatchObject({
      version: 1,
      isCurrent: true,
      paper: { seal: expect.stringMatching(/present|cannot/u) },
    });
  }, 60_000);

  it('is stale once the list says something else: named, and refused', async () => {
    await change({ kind: 'move', application: second, to: 'awarded', reason: why });
    expect(await panel()).toMatchObject({ pack: { changed: ['第2客运班组'] }, stamped: { isCurrent: false } });
    const refused = await send(await stampForm(printed));
    expect(refused).toMatchObject({ status: 409, text: expect.stringContaining('第2客运班组') });
    expect((await print()).status).toBe(200);
    const old = await send(await stampForm(printed));
    expect(old).toMatchObject({
      status: 409,
      text: expect.stringMatching(/第 1 版，现在是第 2 版：只有第2客运班组变了/u),
    });
  }, 90_000);

  it.skipIf(!hasPoppler)(
    'is taken in the chat too, from staff alone: photos one by one, or none that fits',
    async () => {
      await says(applicant, '决定表', '');
      await says(staff, '决定表', '第 2 版');
      const pages = drawn(await stampForm(await pdfNow()));
      for (const [at, bytes] of pages.entries()) {
        season.chat.season.media.set(`page-${at}`, bytes);
        await shows(`page-${at}`, `收到 ${at + 1} 张`);
      }
      await says(staff, '好了', '收好了');
      expect(await panel()).toMatchObject({ stamped: { version: 2, by: staff, isCurrent: true } });
      await says(staff, '决定表', '第 2 版');
      season.chat.season.media.set('other', photo);
      await shows('other', '收到 1 张');
      await says(staff, '好了', '先不能收');
    },
    120_000,
  );

  it('stands with the frozen list', async () => {
    expect((await send(await stampForm(await pdfNow()))).status).toBe(200);
    const { mark } = await panel();
    expect((await change({ kind: 'freeze', mark })).status).toBe(200);
    expect(await panel()).toMatchObject({
      frozen: {},
      pack: { version: 2, changed: [] },
      stamped: { version: 2, isCurrent: true },
    });
  }, 60_000);
});
