import { expect, it } from 'vitest';
import { readClauses } from '../../../../src/domain/language/answers/read-clauses.ts';

/** + met, - not met, ? unclear, . nothing said; one sign for each of six conditions. */
const cases: [string, string | null][] = [
  ['第2条不符合', '.-....'],
  ['2不符合', '.-....'],
  ['2 不符合', '.-....'],
  ['第三条不清楚', '..?...'],
  ['第二条、第四条不太确定', '.?.?..'],
  ['1 3符合其他不清楚', '+?+???'],
  ['1、3符合，其他不清楚', '+?+???'],
  ['除了4都符合', '+++?++'],
  ['除了第4条和第5条，其他都符合', '+++??+'],
  ['除第3条不符合外，都符合', '++-+++'],
  ['都符合，除了第2条', '+?++++'],
  ['都符合，第2条不符合', '+-++++'],
  ['第2条不符合，其余都符合', '+-++++'],
  ['1-4符合，5、6拿不准', '++++??'],
  ['1到3都符合', '+++...'],
  ['前三条符合，后面', null],
  ['前三条符合，后三条不清楚', '+++???'],
  ['1、2都符合', '++....'],
  ['6条都符合', '++++++'],
  ['全部符合', '++++++'],
  ['没有不符合的', '++++++'],
  ['不符合的是2和5', '.-..-.'],
  ['不清楚的有第三条', '..?...'],
  ['１２３符合', null],
  ['2', null],
  ['不都符合', null],
  ['应该都符合吧', null],
  ['不符合', null],
  ['第8条不符合', null],
  ['第2条没拿过市级荣誉', null],
  ['第2条没有', '.-....'],
  ['1√2√3√4√5×6√', '++++-+'],
  ['都符合吗？', null],
  ['', null],
];

it.each(cases)('%s', (text, expected) => {
  const read = readClauses(text, 6);
  const signs = { met: '+', 'not-met': '-', unclear: '?', none: '.' };
  const shown = read && [1, 2, 3, 4, 5, 6].map((number) => signs[read.get(number)?.verdict ?? 'none']).join('');
  expect(shown).toBe(expected);
});
