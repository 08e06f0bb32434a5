import { expect, it } from 'vitest';
import type { Answers } from '../../../../src/domain/form/base/answers.ts';
import { understand } from '../../../../src/domain/form/reading/understand.ts';
import { defineForm } from '../../../../src/domain/form/schema.ts';

const section = '情况';
const form = defineForm({
  id: 'other/form',
  title: '另一张表',
  source: '表一',
  fields: [
    { kind: 'date', id: 'registeredOn', label: '注册日期', section, example: '2019年3月5日' },
    { kind: 'month', id: 'bornIn', label: '出生年月', section, example: '1985年6月' },
    {
      ...{ kind: 'decimal', id: 'benefit', label: '经济效益', section, example: '128.65万元' },
      ...{ unit: '万元', min: 0, max: 99_999, decimals: 2 },
    },
    {
      ...{ kind: 'text', id: 'grade', label: '资格', section, example: '注册质量经理' },
      ...{ looks: 'title', like: ['注册质量经理'] },
    },
    { kind: 'date', id: 'startedOn', label: '活动时间.起', section, example: '2021年2月1日' },
    { kind: 'date', id: 'endedOn', label: '活动时间.止', section, example: '2021年11月30日', notBefore: 'startedOn' },
    { kind: 'date', id: 'signedOn', label: '填表日', section, example: '2022年3月5日', suggest: { from: 'today' } },
  ],
});

/** What is stored of an answer to a column, or why it is asked about first. */
function heard(asked: string, text: string, answers: Answers = {}): unknown {
  const focus = form.fields.find(({ id }) => id === asked);
  if (!focus) throw new Error(asked);
  const context = { today: '2022-03-07', form, answers, focus, last: null, wasMissed: false, offered: null };
  const { taken, doubts, held } = understand(context, text) ?? {};
  const [doubt] = doubts ?? [];
  if (doubt) return doubt.refused.reason;
  return held ? held.why : taken?.map(({ value }) => value);
}

it('takes a day of years ago where no day of these weeks is asked', () => {
  expect(heard('registeredOn', '2019年3月5日')).toEqual(['2019-03-05']);
  expect(heard('registeredOn', '注册日期：2019.3.5')).toEqual(['2019-03-05']);
  expect(heard('registeredOn', '今天')).toEqual(['2022-03-07']);
  expect(heard('signedOn', '2019年3月5日')).toBe('beside');
  expect(heard('signedOn', '3月5日')).toEqual(['2022-03-05']);
});

it('asks about the year of such a day where none was said', () => {
  expect(heard('registeredOn', '3月5日')).toBe('beside');
  expect(heard('registeredOn', '五号')).toBe('beside');
});

it.each([
  '1985年6月',
  '1985.06',
  '1985-6',
  '85年6月',
  '198506',
  '一九八五年六月',
  '1985年6月12日',
  '出生年月：1985年6月',
])('reads a month: %s', (text) => {
  expect(heard('bornIn', text)).toEqual(['1985年6月']);
});

it('takes no month without a year', () => {
  expect(heard('bornIn', '6月')).toBe('month-expected');
  expect(heard('bornIn', '六月份')).toBe('month-expected');
});

it('keeps as many decimals as the column has', () => {
  expect(heard('benefit', '128.65万元')).toEqual([128.65]);
  expect(heard('benefit', '1,286.5万元')).toEqual([1286.5]);
  expect(heard('benefit', '12,286.50')).toEqual([12286.5]);
  expect(heard('benefit', '128.655')).toBe('rounded');
  expect(heard('benefit', '1286500元')).toBe('number-expected');
});

it('takes a name that the column says is one of its own', () => {
  expect(heard('grade', '注册质量经理')).toEqual(['注册质量经理']);
  expect(heard('grade', '销售经理')).toBe('unlike');
});

it('refuses the end of a range before its beginning, whichever was given last', () => {
  expect(heard('endedOn', '2021年1月30日', { startedOn: '2021-02-01' })).toBe('days-reversed');
  expect(heard('startedOn', '2021年12月1日', { endedOn: '2021-11-30' })).toBe('days-reversed');
  expect(heard('endedOn', '2021年2月1日', { startedOn: '2021-02-01' })).toEqual(['2021-02-01']);
});
