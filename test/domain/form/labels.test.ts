import { describe, expect, it } from 'vitest';
import { fieldByLabel, fieldWithin, leadingLabel } from '../../../src/domain/form/labels.ts';
import { formOf } from './kinds/fields.ts';

const team = formOf('team');

describe('修改 <栏目>', () => {
  it.each([
    ['邮编', 'postcode'],
    ['「邮编」', 'postcode'],
    ['邮编吧', 'postcode'],
    ['其中(女)', 'women'],
    ['其中（女）', 'women'],
    ['其中女', 'women'],
    ['女职工', 'women'],
    ['上级推荐单位.手机', 'bodyMobile'],
    ['上级推荐单位手机', 'bodyMobile'],
    ['上级推荐单位 联系人', 'bodyContact'],
    ['联系人', 'contact'],
    ['联系部门', 'bodyDepartment'],
    ['手机', 'leaderPhone'],
    ['党员', 'partyMembers'],
    ['大学', 'graduates'],
    ['大学(含大专)', 'graduates'],
    ['年月日', 'formDate'],
    ['主要岗位', 'posts'],
    ['推荐行业/各区/集团', 'recommendingSector'],
    ['EMAIL', 'email'],
  ])('“%s” is %s', (text, id) => {
    expect(fieldByLabel(team, text)?.id).toBe(id);
  });

  it.each(['', '。', '天气', '主', '37'])('“%s” names no field', (text) => {
    expect(fieldByLabel(team, text)).toBeNull();
  });

  it('finds every field by its own label', () => {
    for (const form of [team, formOf('individual')]) {
      for (const field of form.fields) expect(fieldByLabel(form, field.label)).toBe(field);
    }
  });
});

describe('a labelled answer', () => {
  it.each([
    ['人数:32', 'headcount', ':32'],
    ['其中(女):18', 'women', ':18'],
    ['党员9名', 'partyMembers', '9名'],
    ['平均年龄31岁半', 'averageAge', '31岁半'],
    ['班组长姓名：欧阳静宜', 'leaderName', '：欧阳静宜'],
  ])('“%s” leads to %s', (text, id, rest) => {
    const found = leadingLabel(team, text);
    expect([found?.field.id, found?.rest]).toEqual([id, rest]);
  });

  it('without a label leads nowhere', () => {
    expect(leadingLabel(team, '三十二个人')).toBeNull();
  });
});

describe('finds the column that a question names somewhere', () => {
  it.each([
    ['大专算哪一栏', 'graduates'],
    ['没有职称怎么写', 'leaderTitle'],
    ['上级推荐单位的联系人写谁', 'bodyContact'],
  ])('%s', (text, id) => {
    expect(fieldWithin(team, text)?.id).toBe(id);
  });

  it('none where no name of two characters stands', () => {
    expect(fieldWithin(team, '这一栏怎么写')).toBeNull();
  });
});
