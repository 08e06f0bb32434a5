import { expect, it } from 'vitest';
import { respelledIn, withoutExplanation, withPiece } from '../../../../src/domain/language/corrections/respelled.ts';

const told: [typed: string, piece: string, old: string, character: string][] = [
  ['写错了 是云苔路 苔藓的苔', '云苔路', '', '苔'],
  ['不对，是何研，研究的研', '何研', '', '研'],
  ['是沈桉 木字旁的桉', '沈桉', '', '桉'],
  ['写错了 是何龑 上龙下衣的龑', '何龑', '', '龑'],
  ['台是苔藓的苔', '', '台', '苔'],
  ['台字不对，应该是苔藓的苔', '', '台', '苔'],
  ['云台路的台是苔藓的苔', '', '台', '苔'],
];

it.each(told)('reads how something is written in %j', (typed, piece, old, character) => {
  expect(respelledIn(typed)).toEqual({ piece, old, character });
});

it.each(['是我们的人', '写错了', '我们的站是文明的站', '何研', '写错了，是32人'])(
  'reads no such thing in %j',
  (typed) => {
    expect(respelledIn(typed)).toBeNull();
  },
);

it('leaves an explanation out only where it explains what is written', () => {
  expect(withoutExplanation('何研，研究的研')).toBe('何研');
  expect(withoutExplanation('何研（研究的研）')).toBe('何研');
  expect(withoutExplanation('上海的海')).toBe('上海的海');
});

const pieces: [value: string, piece: string, whole: string | null][] = [
  ['静安区云台路258号2楼', '云苔路', '静安区云苔路258号2楼'],
  ['静安区云台路258号2楼', '268号', '静安区云台路268号2楼'],
  ['静安区云台路258号2楼', '云苔路268号', '静安区云苔路268号2楼'],
  ['静安区云台路258号2楼', '3楼', '静安区云台路258号3楼'],
  ['云台路1号云抬路', '云苔路', null],
  ['静安区云台路258号', '静安区云台路258号', null],
  ['静安区云台路258号', '浦东区', null],
  ['1号楼2号门', '3号', null],
];

it.each(pieces)('puts into %j what is told anew: %j', (value, piece, whole) => {
  expect(withPiece(value, piece)).toBe(whole);
});
