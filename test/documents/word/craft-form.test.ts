import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { afterAll, describe, expect, it } from 'vitest';
import { createWordReader } from '../../../src/documents/word/word-reader.ts';
import { formOf } from '../../../src/domain/application/answers/progress.ts';
import { documentParts } from '../../../src/domain/form/documents/document-forms.ts';
import { readDocument } from '../../../src/domain/form/documents/read-document.ts';
import craft from '../../fixtures/flows/craft-2021/campaign.ts';

const reader = createWordReader();
afterAll(() => reader.close());
const form = formOf(craft.tracks.craftsman!);

async function readTable(rows: string[][]): Promise<Record<string, unknown>> {
  const cell = (text: string) => new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)) });
  const table = new Table({ rows: rows.map((texts) => new TableRow({ children: texts.map(cell) })) });
  const bytes = await Packer.toBuffer(
    new Document({ sections: [{ children: [new Paragraph('表一'), new Paragraph(form.title), table] }] }),
  );
  const read = await reader.read(new Uint8Array(bytes));
  if ('refused' in read) throw new Error(read.refused);
  const context = { form, answers: {}, reopened: [], today: '2021-12-10' };
  const { taken, doubts } = readDocument(context, documentParts(form, read.document));
  expect(doubts).toEqual([]);
  return Object.fromEntries(taken.map(({ field, value }) => [field.id, value]));
}

const opinion = (nominee: string) => `情况属实。\n举荐 ${nominee} 师傅参加选树\n（签章）　　　年　月　日`;

describe('a Word form in the words of another campaign', () => {
  it('is read by its own columns, boxes and opinion', async () => {
    const read = await readTable([
      ['选送工会', '申城机电工会', '姓 名', '鲁一凿'],
      ['工种', '钳工', '技能等级', '□高级工 ☑技师 □高级技师'],
      ['从业年限', '21年', '用人单位', '申城精密铸造厂'],
      ['手机号码', '13800000907', '绝技绝活', '手工研磨平面，不用量具能摸出两微米的高低。'],
      ['用人单位意见', opinion('鲁一凿')],
    ]);
    expect(read).toEqual({
      union: '申城机电工会',
      craftsman: '鲁一凿',
      trade: '钳工',
      level: '技师',
      years: 21,
      workplace: '申城精密铸造厂',
      mobile: '13800000907',
      skill: '手工研磨平面，不用量具能摸出两微米的高低。',
      vouch: true,
      nominee: '鲁一凿',
    });
  });

  it.each([
    ['nothing', '____', {}],
    ['somebody else', '柏小刨', { vouch: true, nominee: '柏小刨' }],
    ['a name that ends like the print', '樊老 师傅', { vouch: true, nominee: '樊老 师傅' }],
  ])('has %s in the blank', async (_, nominee, wanted) => {
    expect(
      await readTable([
        ['姓名', '鲁一凿'],
        ['用人单位意见', opinion(nominee)],
      ]),
    ).toEqual({
      craftsman: '鲁一凿',
      ...wanted,
    });
  });

  it('has nothing to read where the print stands as it was', async () => {
    const read = await readTable([
      ['姓名', ''],
      ['技能等级', '□高级工 □技师 □高级技师'],
      ['用人单位意见', '情况属实。\n举荐 　　 参加选树\n（签章）　　　年　月　日'],
    ]);
    expect(read).toEqual({});
  });
});
