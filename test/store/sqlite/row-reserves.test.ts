import { expect, it } from 'vitest';
import { rowKeyOf } from '../../../src/store/sqlite/row-reserves.ts';

it.each([
  ['send/application/T0000001/3/0/1', 'application/T0000001/3/0'],
  ['send/person/1', 'person'],
  ['invitation/AB12CD34', null],
  ['alone', null],
])('finds the row that keeps the claim %s', (claim, row) => {
  expect(rowKeyOf(claim)).toBe(row);
});
