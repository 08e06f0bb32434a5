import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { loadLayouts } from '../../../src/catalog/load-layouts.ts';
import { createRenderer } from '../../../src/documents/print/renderer.ts';
import { paperNumber } from '../../../src/domain/recommendation/papers.ts';
import { bodyView } from '../../../src/domain/recommendation/papers-events.ts';
import { safeOrderTurns } from '../../../src/store/safe-order-turns.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { refreshRow } from '../../../src/usecases/follow-entry.ts';
import { printPapers } from '../../../src/usecases/printing/print-papers.ts';
import { verifyForm } from '../../../src/usecases/printing/verify-form.ts';
import { typesetting } from '../../../templates/documents/typesetting.ts';
import { textOf } from '../../support/chats/dialogue.ts';
import { readWorkbook } from '../../support/documents/read-workbook.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const CONTACT = 'wecom:minjiashu';
const body = 'district-putuo';
/** Why annex 6 counts more than annex 5 lists, which is asked before it is printed. */
const REASON = '其余几份今年没有推荐';
const root = fileURLToPath(new URL('../../..', import.meta.url));
const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/applications/${name}.json`, import.meta.url), 'utf8'));

let season: Season;
afterEach(async () => {
  await season.ports.renderer.close();
  await season.close();
});

/** A season that prints with the real engine. */
async function begin(): Promise<void> {
  season = await openSeason({ start: '2021-12-20T09:00:00+08:00' });
  season.ports.renderer = createRenderer({
    fontFolder: join(root, 'templates/fonts'),
    layouts: await loadLayouts([campaign], root),
    typesetting,
  });
  await bindContact(season.ports, CONTACT, { campaign: 'star-2021', body });
}

const says = async (text: string) => textOf(await season.hear(CONTACT, { kind: 'text', text }));

/** The text of the last PDF the contact was sent, without blanks. */
async function lastPdf(): Promise<string> {
  const sent = season.told(CONTACT).findLast((message) => message.kind === 'file' && /pdf$/.test(message.file.name));
  const stored = sent?.kind === 'file' ? await season.ports.files.get(sent.file.key) : null;
  if (!stored) throw new Error('no PDF was sent');
  const file = join(temporaryFolder(), 'paper.pdf');
  writeFileSync(file, stored.bytes);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s/gu, '');
}

/** The sheets of the last workbook the contact was sent, and its name. */
async function lastWorkbook() {
  const sent = season.told(CONTACT).findLast((message) => message.kind === 'file' && /xlsx$/.test(message.file.name));
  const stored = sent?.kind === 'file' ? await season.ports.files.get(sent.file.key) : null;
  if (!stored || sent?.kind !== 'file') throw new Error('no workbook was sent');
  return { name: sent.file.name, sheets: await readWorkbook(stored.bytes) };
}

async function papersOf(paper: 'recommendation' | 'statistics' = 'recommendation') {
  return (await refreshRow(season.ports, bodyView, `star-2021/${body}`))?.data[paper];
}

describe('a paper of a recommending body on paper', () => {
  it('has the sample table row by row, in the order confirmed', async () => {
    await begin();
    const { rows } = fixture('recommendation-table');
    for (const [index, row] of [...rows].reverse().entries())
      await endorse(season.ports, {
        id: `SB00000${index}`,
        track: row.form,
        organisation: row['企业名称（以公章为准）'],
        name: row['班组名称/个人姓名'],
        body,
      });
    await says('推荐意见表');
    await says('6 5 4 3 2 1');
    await says('确认');
    const text = await lastPdf();
    expect(text).toContain('推荐行业/各区/集团（盖章）：普陀区');
    expect(text).toContain('推荐意见表·第1版·第1/1页');
    expect(text, 'a number made for the codes').not.toContain('STAR2021');
    const places = rows.map((row: Record<string, string>) =>
      text.indexOf(`${row.序号}${row['企业名称（以公章为准）']}${row['班组名称/个人姓名']}`.replace(/\s/gu, '')),
    );
    expect(places.every((place: number) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    const { name, sheets } = await lastWorkbook();
    expect(name).toBe('2021年上海市用户满意服务明星成果推荐意见表_普陀区_第1版.xlsx');
    expect(sheets[0]?.rows.slice(2)).toEqual(
      rows.map((row: Record<string, string>) => [
        Number(row.序号),
        row['企业名称（以公章为准）'],
        row['班组名称/个人姓名'],
      ]),
    );
  });

  it('has the sample sheet number by number, and who sends it', async () => {
    await begin();
    const { rows, answers } = fixture('statistics-sheet');
    await says('统计表');
    await says(rows.map((row: Record<string, number>) => row.数量).join(' '));
    await says('都用');
    expect(await says('确认')).toMatch(/对不上/);
    await says(REASON);
    await says('确认');
    const text = await lastPdf();
    for (const row of rows) expect(text).toContain(`${row.序号}${row.统计内容}${row.单位}${row.数量}`);
    for (const value of Object.values(answers)) expect(text).toContain(value);
    const { sheets } = await lastWorkbook();
    const written = sheets[0]?.rows.slice(2, 2 + rows.length).map((row) => row[3]);
    expect(written).toEqual(rows.map((row: Record<string, number>) => row.数量));
    expect(sheets[0]?.rows.slice(2 + rows.length).map((row) => row[3])).toEqual(Object.values(answers));
  });

  it('is told current by its code, until another one is endorsed and it is made again', async () => {
    await begin();
    await says('推荐意见表');
    await endorse(season.ports, { id: 'SB000001', track: 'team', organisation: '上海甲公司', name: '甲班组', body });
    await says('推荐意见表');
    await says('确认');
    const code = paperNumber({ campaign: 'star-2021', body }, 'recommendation');
    const verify = (version: number) => verifyForm(season.ports, `SB1:${code}:V${version}:P1/1:CHECKCHECK22`);
    expect(await verify(1)).toMatchObject({ kind: 'current', application: code, page: { number: 1, of: 1 } });
    expect(await verify(2)).toEqual({ kind: 'unknown' });
    await endorse(season.ports, { id: 'SB000002', track: 'team', organisation: '上海乙公司', name: '乙班组', body });
    expect(await verify(1)).toMatchObject({ kind: 'changed' });
    await says('推荐意见表');
    await says('确认');
    expect([await verify(1), await verify(2)]).toMatchObject([{ kind: 'replaced' }, { kind: 'current' }]);
    expect(await verifyForm(season.ports, `SB1:${code}:V1:P1/1:FORGEDFORGED`)).toEqual({ kind: 'unknown' });
  });

  it('is printed once, however often it is asked for, and says so when it cannot be', async () => {
    await begin();
    await says('统计表');
    await says('46 128 1963 37 9 4 2');
    await says('都用');
    const print = season.ports.renderer.print;
    season.ports.renderer.print = async () => Promise.reject(new Error('no paper'));
    season.ports.log.error = () => {};
    await says('确认');
    await says(REASON);
    expect(await says('确认')).toMatch(/没排出来/);
    season.ports.renderer.print = print;
    await printPapers(season.ports, `star-2021/${body}`);
    await printPapers(season.ports, `star-2021/${body}`);
    const entries = await season.ports.journal.read(`body/star-2021/${body}`);
    expect(entries.flatMap(({ events }) => events).filter(({ kind }) => kind === 'paperPrinted')).toHaveLength(1);
  });
});

describe('a paper with a character that is missing from every font', () => {
  const team = (id: string, organisation: string, name: string) =>
    endorse(season.ports, { id, track: 'team', organisation, name, body });

  it('is not printed: the row and the column are named, and what to do', async () => {
    await begin();
    await team('SB000001', '上海甲公司', '甲班组');
    await team('SB000002', '上海ሀ乙公司', '乙ሁ班组');
    await says('推荐意见表');
    expect(await says('确认')).toMatch(
      /还没出[\s\S]*第 2 行企业名称（以公章为准）里的“ሀ”[\s\S]*第 2 行班组名称\/个人姓名里的“ሁ”[\s\S]*修改[\s\S]*照印/,
    );
    expect(await papersOf()).toMatchObject({ printed: null });
    expect(await says('为什么啊')).toMatch(/第 2 行企业名称（以公章为准）里的“ሀ”/);
    expect(await says('修改')).toMatch(/1 改成/);
    await says('2 改成 上海乙公司');
    expect(await says('确认')).not.toMatch(/“ሀ”/);
    expect(await says('照印')).toMatch(/第 1 版[\s\S]*方框：第 2 行班组名称\/个人姓名里的“ሁ”[\s\S]*黑色笔/);
    expect(await lastPdf()).toContain('2上海乙公司乙□班组');
    expect(await papersOf()).toMatchObject({ printed: { version: 1 }, confirmed: null });
  });

  it('is told again when it is confirmed again as it is, and printed once when the word is given', async () => {
    await begin();
    await team('SB000001', '上海ሀ公司', '甲班组');
    await says('推荐意见表');
    expect(await says('确认')).toMatch(/“ሀ”/);
    await says('推荐意见表');
    expect(await says('确认')).toMatch(/“ሀ”/);
    await printPapers(season.ports, `star-2021/${body}`);
    expect(await papersOf()).toMatchObject({ printed: null });
    expect(await says('照印')).toMatch(/方框/);
    await says('照印');
    const entries = await season.ports.journal.read(`body/star-2021/${body}`);
    const kinds = entries.flatMap(({ events }) => events).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'paperPrinted')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'paperHeld')).toHaveLength(2);
  });

  it('is told also when the process died between the record and the message', async () => {
    await begin();
    await team('SB000001', '上海ሀ公司', '甲班组');
    await says('推荐意见表');
    const { outbox } = season.ports;
    const isHeld = async () => (await papersOf())?.confirmed?.held !== null;
    season.ports.outbox = Object.assign(Object.create(outbox), {
      put: async (...rows: Parameters<typeof outbox.put>) =>
        JSON.stringify(rows).includes('papers.unprintable') || JSON.stringify(rows).includes('ሀ')
          ? Promise.reject(new Error('killed'))
          : outbox.put(...rows),
    });
    const { turns } = season.ports;
    season.ports.turns = safeOrderTurns(season.ports);
    await expect(says('确认')).rejects.toThrow('killed');
    expect(await isHeld()).toBe(true);
    Object.assign(season.ports, { outbox, turns });
    await printPapers(season.ports, `star-2021/${body}`);
    expect(await says('在吗')).toMatch(/还没出[\s\S]*“ሀ”/);
  });

  it('is held in annex 6 too, by its column', async () => {
    await begin();
    await says('统计表');
    await says('46 128 1963 37 9 4 2');
    await says('都用');
    await says('修改 部门');
    await says('质量ሀ科');
    await says('确认');
    await says(REASON);
    expect(await says('确认')).toMatch(/信息统计表还没出[\s\S]*部门里的“ሀ”/);
    await says('修改');
    await says('部门改成 质量科');
    expect(await says('确认')).toMatch(/第 1 版/);
    expect(await lastPdf()).toContain('质量科');
  });
});
