import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formOf } from '../../../src/domain/application/answers/progress.ts';
import type { ExportScope } from '../../../src/domain/exports/export.ts';
import { rowsIn } from '../../../src/domain/form/base/table-rows.ts';
import { describeAnswers } from '../../../src/usecases/applications/summarise-application.ts';
import { tableWorkbooks } from '../../../src/usecases/exports/table-workbooks.ts';
import { describeForm, saveColumn } from '../../../src/usecases/pages/fill-form.ts';
import { showCase } from '../../../src/usecases/scoring/show-case.ts';
import type { SectionJson } from '../../../src/wire/base/shown.ts';
import { labelOfQuestion } from '../../../templates/messages/phrases/labels.ts';
import circle from '../../fixtures/flows/circle-2022/campaign.ts';
import { type Dialogue, talkIn } from '../../support/chats/dialogue.ts';
import { readWorkbook } from '../../support/documents/read-workbook.ts';
import { openSeason } from '../../support/seasons/season.ts';

let chat: Dialogue;

/** Answers by the columns' own examples, up to the list of members. */
beforeEach(async () => {
  chat = talkIn(await openSeason({ campaigns: [circle], start: '2022-03-08T09:00:00+08:00' }), { track: 'team' });
  for (const text of ['你好', '改进小组', '东港园区分会', '都符合']) await chat.says(text);
  const { fields } = formOf(circle.tracks.circle!); // the fixture has the track
  for (let tries = 0; tries < fields.length; tries += 1) {
    const label = labelOfQuestion(
      chat.heard(),
      fields.map((field) => field.label),
    );
    const field = fields.find((known) => known.label === label);
    if (!field || field.id === 'roster') break;
    await chat.says(field.example ?? '');
  }
});
afterEach(() => chat.close());

async function rows(): Promise<string[]> {
  return rowsIn((await chat.application()).answers.roster).map((row) => row.replaceAll('\t', ' '));
}

const AS_TYPED = { isSure: false, isFinished: false };
const EVERYTHING: ExportScope = { campaign: circle.id, body: null, status: null, track: null, search: null };
const DU = '杜若衡 女 工段长 总体策划';
const WEN = '闻人杰 男 钳工 数据收集';
const SHANG = '尚知微 女 检验员 —';

describe('a list of members', () => {
  it('is asked with its columns, and taken row by row until it is ended', async () => {
    expect(chat.heard()).toMatch(/姓名、性别、职务、组内分工/);
    await chat.says(DU, /✓ 1 杜若衡｜女｜工段长｜总体策划[\s\S]*还差 2 人/);
    await chat.says(`2. ${WEN}`, /✓ 2 闻人杰/);
    await chat.says('写完了', /现在2人，至少要3人/);
    await chat.says('尚知微 女 检验员', /✓ 3 尚知微[\s\S]*写完了/);
    expect(await rows()).toEqual([DU, WEN, SHANG]);
    await chat.says('写完了', /✓ 小组成员名单：3人[\s\S]*课题/);
  });

  it('is taken as a table copied from Word or Excel, whatever its order; columns that the form has not are named', async () => {
    const table =
      '序号\t姓名\t职务\t性别\t学历\t分工\n1\t杜若衡\t工段长\t女\t本科\t总体策划\n2\t闻人杰\t钳工\t男\t大专\t数据收集\n3\t尚知微\t检验员\t女\t本科\t';
    const said = await chat.says(table, /✓ 3 人：\n1 杜若衡｜女｜工段长｜总体策划\n2 闻人杰/);
    expect(said).toMatch(/没用上：学历/);
    expect(await rows()).toEqual([DU, WEN, SHANG]);
  });

  it('is read as a table, and not at all in a blind review', async () => {
    await chat.says(`${DU}\n${WEN}\n${SHANG}`);
    const application = await chat.application();
    const answerOf = (sections: readonly SectionJson[]) =>
      sections.flatMap((section) => section.rows).find(({ field }) => field === 'roster');
    const table = answerOf(describeAnswers(circle, application))?.table;
    expect(table?.columns).toEqual(['姓名', '性别', '职务', '组内分工']);
    expect(table?.rows[1]).toEqual(['闻人杰', '男', '钳工', '数据收集']);
    const stage = circle.stages.find((one) => one.kind === 'score');
    if (!stage) throw new Error('no experts');
    const seenBy = (isBlind: boolean) => {
      const place = { campaign: circle, stage: { ...stage, isBlind } };
      return answerOf(showCase(place, application, '〔隐〕').sections)?.table?.rows;
    };
    expect(seenBy(false)).toEqual(table?.rows);
    expect(seenBy(true)).toBeUndefined();
  });

  it('keeps the sound rows of a table and asks for the one that is none', async () => {
    await chat.says(`${DU}\n闻人杰 未知 钳工 数据收集`, /性别写了“未知”，只能写男或女/);
    expect(await rows()).toEqual([DU]);
    await chat.says(WEN, /✓ 2 闻人杰/);
  });

  it('puts right one cell or a whole row, by its number or its name', async () => {
    await chat.says(`${DU}\n${WEN}\n${SHANG}`);
    await chat.says('闻人杰的职务改成装配工', /✓ 第 2 行改成：闻人杰｜男｜装配工｜数据收集/);
    await chat.says('第3行改成 尚知薇 女 检验员 效果检查', /✓ 第 3 行改成：尚知薇/);
    await chat.says('第1行性别是中性', /只能写男或女/);
    await chat.says('杜若衡 女 车间主任 总体策划', /✓ 1 杜若衡｜女｜车间主任/);
    expect(await rows()).toEqual([
      '杜若衡 女 车间主任 总体策划',
      '闻人杰 男 装配工 数据收集',
      '尚知薇 女 检验员 效果检查',
    ]);
  });

  it('takes a row out, and takes that back', async () => {
    await chat.says(`${DU}\n${WEN}\n${SHANG}`);
    await chat.says('把闻人杰去掉', /闻人杰.*删掉了，还有 2 人，还差 1 人/);
    expect(await rows()).toEqual([DU, SHANG]);
    await chat.says('撤销', /闻人杰.*放回去了。小组成员名单现在是 3 人/);
    expect(await rows()).toEqual([DU, WEN, SHANG]);
    await chat.says('删掉第9行', /没有第 9 行/);
    await chat.says('重写', /全部删掉了/);
    expect(await rows()).toEqual([]);
  });

  it('takes no command and no talk for a row', async () => {
    await chat.says(DU);
    await chat.says('帮助');
    await chat.says('修改 课题');
    await chat.says('回成员名单');
    await chat.says('我问一下再发');
    expect(await rows()).toEqual([DU]);
  });

  it('has no more rows than the form has room for, and goes on when it is full', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => `杜若衡 女 工段长 ${at + 1}号线`).join('\n');
    await chat.says(many(16), /最多放15人/);
    expect(await rows()).toEqual([]);
    await chat.says(many(15), /15 人，满了[\s\S]*课题/);
  });

  it('is changed later, and is on the summary with its names', async () => {
    await chat.says(`${DU}\n${WEN}\n${SHANG}`);
    await chat.says('写完了');
    await chat.says('修改 成员名单', /3 尚知微/);
    await chat.says('闻人杰退出了', /还有 2 人，还差 1 人/);
    await chat.says('司马徽 男 钳工 数据收集', /✓ 3 司马徽/);
    await chat.says('写完了', /课题/);
    await chat.says('我的进度');
    expect(await rows()).toEqual([DU, SHANG, '司马徽 男 钳工 数据收集']);
  });

  it('is filled in on the page of the form as well, row by row or as a table', async () => {
    await chat.says(DU);
    const { ports } = chat.season;
    const link = { person: chat.person, subject: (await chat.application()).id, issuedAt: new Date(), nonce: 'n' };
    const shown = async () => {
      const page = await describeForm(ports, link);
      const column = 'form' in page ? page.form.columns.find(({ id }) => id === 'roster') : undefined;
      return column ?? expect.fail('no column');
    };
    const enter = async (text: string, save: string) =>
      saveColumn(ports, link, { ...{ field: 'roster', text, save }, mark: (await shown()).mark, ...AS_TYPED });
    expect(await shown()).toMatchObject({ text: '杜若衡｜女｜工段长｜总体策划', isDone: false, max: 15 });
    expect((await shown()).cells.map(({ label, none }) => [label, none])).toEqual([
      ...['姓名', '性别', '职务'].map((label) => [label, null]),
      ['组内分工', '—'],
    ]);
    expect(await enter('杜若衡｜女｜工段长｜总体策划\n闻人杰｜｜钳工｜', 'press-1')).toMatchObject({
      kind: 'unfit',
      values: { column: '性别' },
    });
    await enter(
      `杜若衡｜女｜工段长｜总体策划\n序号\t姓名\t职务\t性别\n1\t闻人杰\t钳工\t男\n2\t尚知微\t检验员\t女`,
      'press-2',
    );
    expect(await rows()).toEqual([DU, '闻人杰 男 钳工 —', SHANG]);
    expect(await shown()).toMatchObject({ isDone: true });
  });

  it('is a sheet of its own in the table that staff export', async () => {
    await chat.says(`${DU}\n${WEN}\n${SHANG}`);
    const { id } = await chat.application();
    for await (const bytes of tableWorkbooks(chat.season.ports, circle, EVERYTHING, async () => {})) {
      const sheets = await readWorkbook(bytes);
      const members = sheets.find(({ name }) => name.includes('小组成员名单'));
      expect(members?.rows.slice(1)).toEqual([
        ['申报编号', '序号', '姓名', '性别', '职务', '组内分工'],
        ...[DU, WEN, SHANG].map((row, at) => [id, at + 1, ...row.split(' ')]),
      ]);
    }
  });
});
