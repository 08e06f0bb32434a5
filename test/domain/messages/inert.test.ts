import { expect, it } from 'vitest';
import { inert, inertValues } from '../../../src/domain/messages/inert.ts';

it.each([
  ['foo.com', 'foo\uff0ecom'],
  ['看 evil.cn/pay?a=1 吧', '看 evil\uff0ecn/pay?a=1 吧'],
  ['a.b.co.uk', 'a.b\uff0eco\uff0euk'],
  ['x@evil.com/login', 'x@evil\uff0ecom/login'],
  ['https://evil.top', 'https\uff1a//evil\uff0etop'],
  ['www.evil.example', 'www\uff0eevil.example'],
])('%s is no address to tap', (written, shown) => {
  expect(inert(written)).toBe(shown);
});

it.each([
  ['heyan@shenting-rail.com'],
  ['扫描件.pdf'],
  ['scan-2.jpg'],
  ['平均年龄 36.5 岁，ISO9001.2015'],
  ['form.address'],
])('%s stays as it is', (written) => {
  expect(inert(written)).toBe(written);
});

it('leaves what a card carries as it is', () => {
  const card = { kind: 'question', place: 'form.me' };
  expect(inertValues({ card, text: 'evil.me' }, new Set())).toEqual({ card, text: 'evil\uff0eme' });
});
