import { describe, expect, it } from 'vitest';
import { recommendationForm } from '../../../flows/star-2021/recommendation-form.ts';
import { statisticsForm } from '../../../flows/star-2021/statistics-form.ts';
import { paperSheet } from '../../../src/usecases/printing/paper-sheet.ts';
import { names } from '../../../templates/files/names.ts';

describe('a paper as a sheet', () => {
  it('has the columns of annex 5, numbered, in the order of the lines', () => {
    const lines = ['SB2\t上海鹭捷速递有限公司\t邵巍', 'SB1\t=HYPERLINK("x")\t甲班组'];
    const sheet = paperSheet(names, recommendationForm, 'recommendation', lines);
    expect(sheet.title).toBe('2021年上海市用户满意服务明星成果推荐意见表');
    expect(sheet.columns.map(({ header }) => header)).toEqual(['序号', '企业名称（以公章为准）', '班组名称/个人姓名']);
    expect(sheet.rows).toEqual([
      [1, '上海鹭捷速递有限公司', '邵巍'],
      [2, '=HYPERLINK("x")', '甲班组'],
    ]);
  });

  it('has the seven amounts of annex 6 as numbers with their units, then who sends it', () => {
    const lines = ['enterprises\t46', 'contact\t闵嘉树', 'postcode\t200063'];
    const { rows, columns } = paperSheet(names, statisticsForm, 'statistics', lines);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows[0]).toEqual([1, '参加服务、保障进博活动发动企业数', '个', 46]);
    expect(rows[1]).toEqual([2, '其中一线服务窗口班组总数', '个', null]);
    expect(rows[7]).toEqual([null, '组织单位联系人', null, '闵嘉树']);
    expect(rows.at(-1)).toEqual([null, '邮编', null, '200063']);
  });
});
