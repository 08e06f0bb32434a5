import { writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { loadFaces } from '../../../src/documents/print/faces.ts';
import { layOutForm } from '../../../src/documents/print/lay-out-form.ts';
import { typesetting } from '../../../templates/documents/typesetting.ts';
import { circleForm } from '../../fixtures/flows/circle-2022/circle-form.ts';
import { circle } from '../../fixtures/templates/documents/circle-2022/circle.ts';
import { fontFolder, hasPoppler, readText } from '../support.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The form of a circle with these members; each page of it as text. With KEPT, a folder, the PDF is kept there. */
async function pagesWith(roster: readonly string[]): Promise<string[]> {
  const answers = {
    ...{ circleName: '精益求精QC小组', organisation: '申城精工机床有限公司', leader: '杜若衡', roster },
    ...{ target: '返工率由4.2%降到1.5%。', summary: '把返工率降下来\n一、选题。主轴箱装配返工率为4.2%。' },
  };
  const about = { application: 'Q20220001', version: 1, check: 'ABCDEF234567', printedAt: '2022-03-10T09:00:00+08:00' };
  const request = { layout: 'circle', form: circleForm, answers, pictures: [], ...about };
  const { bytes, missing } = await layOutForm(await loadFaces(fontFolder), circle, typesetting, request);
  if (process.env.KEPT) writeFileSync(`${process.env.KEPT}/members-${roster.length}.pdf`, bytes);
  expect(missing).toEqual([]);
  return readText(bytes, '-layout').split('\f').slice(0, -1);
}

const member = (_: unknown, at: number) => `杜若衡\t女\t工段长\t第${at + 1}道工序的数据收集和现场改善`;
const rowsOn = (page: string) => page.match(/数据收集/gu)?.length ?? 0;

describe.skipIf(!hasPoppler)('the members of a team on the form', () => {
  it('stand in numbered rows under their heading, with rows to spare', async () => {
    const [first = ''] = await pagesWith(Array.from({ length: 3 }, member));
    expect(first).toMatch(/序号\s+姓名\s+性别\s+职务\s+组内分工/u);
    expect(first).toMatch(/2\s+杜若衡\s+女\s+工段长/u);
    expect(rowsOn(first)).toBe(3);
  });

  it('go on over the pages, each with the heading, and none is lost', async () => {
    const pages = await pagesWith(Array.from({ length: 60 }, member));
    const withRows = pages.filter((page) => rowsOn(page) > 0);
    expect(withRows.length).toBeGreaterThan(2);
    for (const page of withRows) expect(page).toMatch(/序号\s+姓名\s+性别\s+职务/u);
    expect(withRows.reduce((sum, page) => sum + rowsOn(page), 0)).toBe(60);
    expect(pages.join('')).toMatch(/60\s+杜若衡/u);
  });
});
