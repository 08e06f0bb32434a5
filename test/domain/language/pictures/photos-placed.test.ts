import { expect, it } from 'vitest';
import { type PhotoKind, photosPlaced } from '../../../../src/domain/language/pictures/photos-placed.ts';

const C: PhotoKind = 'certificate';
const P: PhotoKind = 'page';
const cases: [said: string, count: number, placed: (PhotoKind | null)[] | null][] = [
  ['都是证书', 3, [C, C, C]],
  ['全是盖章的', 2, [P, P]],
  ['两张都是申报表', 2, [P, P]],
  ['第一张是证书，其他是盖章件', 3, [C, P, P]],
  ['第1张是证书，第2张是申报表', 2, [C, P]],
  ['1是证书 2是申报表', 2, [C, P]],
  ['1和2是申报表，3是奖状', 3, [P, P, C]],
  ['第1、3张是证书', 3, [C, null, C]],
  ['前两张是盖章的，最后一张是证书', 3, [P, P, C]],
  ['第1张到第2张是盖章的 剩下的是证书', 4, [P, P, C, C]],
  ['最后一张是奖状', 3, [null, null, C]],
  ['是证书', 2, null],
  ['这是第2页', 2, null],
  ['好了', 2, null],
  ['1', 2, null],
];

it.each(cases)('reads of %j with %i photos which is which', (said, count, placed) => {
  expect(photosPlaced(said, count)).toEqual(placed);
});
