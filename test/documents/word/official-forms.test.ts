import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { createWordReader } from '../../../src/documents/word/word-reader.ts';
import { formOf } from '../../../src/domain/application/answers/progress.ts';
import { documentParts } from '../../../src/domain/form/documents/document-forms.ts';
import { readDocument } from '../../../src/domain/form/documents/read-document.ts';
import '../../support/property-seed.ts';
import { type FormAnswers, type WordStyle, wordForm } from '../../support/documents/word-forms.ts';

const reader = createWordReader();
afterAll(() => reader.close());

const fixtures = ['team-metro-window', 'team-eldercare', 'individual-nurse', 'individual-courier'];
const styles: [string, WordStyle][] = [
  ['as printed, ☑ and □', {}],
  ['with ■, everything loosely typed', { boxes: 'squares', isLoose: true }],
  ['with the controls of Word, long texts in the cells of their labels', { boxes: 'controls', isInOneCell: true }],
  ['with √', { boxes: 'roots', isInOneCell: true, isLoose: true }],
  ['with （√）', { boxes: 'brackets' }],
];

function fixture(name: string): { form: 'team' | 'individual'; answers: FormAnswers } {
  return JSON.parse(readFileSync(new URL(`../../fixtures/applications/${name}.json`, import.meta.url), 'utf8'));
}

describe.each(fixtures)('the official table of %s', (name) => {
  it.each(styles)('says every answer exactly: %s', async (_, style) => {
    const { form: track, answers } = fixture(name);
    const form = formOf(campaign.tracks[track]!);
    const read = await reader.read(await wordForm(track, answers, style));
    if ('refused' in read) throw new Error(read.refused);
    const context = { form, answers: {}, reopened: [], today: '2021-12-10' };
    const { taken, doubts, drafts } = readDocument(context, documentParts(form, read.document));
    expect(doubts).toEqual([]);
    expect(drafts).toEqual([]);
    expect(Object.fromEntries(taken.map(({ field, value }) => [field.label, value]))).toEqual(answers);
  });
});

describe('a table that is filled in otherwise', () => {
  const form = formOf(campaign.tracks.team!);
  const said = (rows: string[][], below: string[] = []) => {
    const cells = rows.flatMap((texts, row) =>
      texts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
    );
    const paragraphs = below.map((text) => ({ kind: 'paragraph' as const, text }));
    const parts = documentParts(form, { blocks: [{ kind: 'table', cells }, ...paragraphs], pictures: 0 });
    return Object.fromEntries(parts.map(({ field, text }) => [field.label, text]));
  };

  it.each(['team', 'individual'] as const)('says nothing while it is empty: %s', async (track) => {
    const { answers } = fixture(track === 'team' ? 'team-metro-window' : 'individual-nurse');
    const empty = Object.fromEntries(
      Object.entries(answers).map(([label, value]) => [label, Array.isArray(value) ? [] : '']),
    );
    for (const boxes of ['ticks', 'controls'] as const) {
      const read = await reader.read(await wordForm(track, empty, { boxes, isInOneCell: boxes === 'controls' }));
      if ('refused' in read) throw new Error(read.refused);
      expect(documentParts(formOf(campaign.tracks[track]!), read.document)).toEqual([]);
    }
  });

  it('by other words for the columns, and with the value in the label\u2019s cell', () => {
    expect(
      said([
        ['班组全称', '一米窗'],
        ['电子邮箱', 'a@example.com'],
        ['邮编：200072', ''],
      ]),
    ).toEqual({
      班组名称: '一米窗',
      邮箱: 'a@example.com',
      邮编: '200072',
    });
  });

  it('where a value is another column\u2019s name', () => {
    expect(said([['职务', '员工', '职称', '无', '政治面貌', '其他']])).toEqual({
      职务: '员工',
      职称: '无',
      政治面貌: '其他',
    });
    expect(said([['性别', '女', '政治面貌', '党员']])).toEqual({ 性别: '女', 政治面貌: '党员' });
  });

  it.each([
    ['管理类√ 窗口服务 现场服务 技术类 辅助类', '管理类'],
    ['管理类 服务类（窗口服务√ 现场服务√） 技术类', '窗口服务、现场服务'],
    ['þ管理类 ¨窗口服务 ¨技术类', '管理类'],
    ['【√】管理类 【 】窗口服务', '管理类'],
    ['窗口服务', '窗口服务'],
    ['□管理类 □窗口服务', undefined],
  ])('with ticks as people make them: %s', (written, ticked) => {
    expect(said([['班组类别', written]]).班组类别).toBe(ticked);
  });

  it('with the opinion beside its heading, and somebody else agreed to', () => {
    const opinion =
      '1、承诺执行团体标准《用户满意服务明星评价指南》（试行）\n2、同意 慢慢来 班组申报\n单位（盖章）：\n上海禾棠养老服务有限公司\n2021年12月9日';
    expect(said([['申报班组所在单位评价意见', opinion]])).toEqual({
      '申报班组所在单位评价意见.承诺执行团体标准': '承诺',
      '申报班组所在单位评价意见.同意申报': '慢慢来',
      '申报班组所在单位评价意见.单位(盖章)': '上海禾棠养老服务有限公司',
      '申报班组所在单位评价意见.年月日': '2021年12月9日',
    });
  });

  it('never throws, whatever stands in it', () => {
    const words = fc.constantFrom(
      '班组名称',
      '人数',
      '其中(女)',
      '管理人员',
      '员工',
      '上级推荐单位',
      '联系人',
      '手 机',
      '32',
      '',
      '年 月 日',
      '□管理类',
      '同意申报',
      '（',
      '事迹材料（',
    );
    const cell = fc.record({
      row: fc.nat(6),
      column: fc.nat(6),
      rowSpan: fc.integer({ min: 1, max: 3 }),
      columnSpan: fc.integer({ min: 1, max: 3 }),
      text: fc.oneof(
        words,
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.array(words, { maxLength: 4 }).map((all) => all.join('\n')),
      ),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
        const parts = documentParts(form, { blocks: [{ kind: 'table', cells }], pictures: 0 });
        expect(new Set(parts.map(({ field }) => field.id)).size).toBe(parts.length);
        readDocument({ form, answers: {}, reopened: [], today: '2021-12-10' }, parts);
      }),
      { numRuns: 3000 },
    );
  });
});
