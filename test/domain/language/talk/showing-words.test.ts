import { expect, it } from 'vitest';
import { readShowing, refusesBarely } from '../../../../src/domain/language/talk/showing-words.ts';

it.each([
  '算了不展示 照片里有病人',
  '不要展示',
  '别放上去',
  '还是别放上去了',
  '不想公开，领导没同意',
  '先不展示了',
  '我们不同意挂出来',
  '展示就算了',
])('takes “%s” for a no', (text) => expect(readShowing(text)).toBe('no'));

it.each([
  '展示',
  '可以展示',
  '同意公开',
  '放上去吧',
  '好的，展示吧',
  '算了还是展示吧',
  '再放上去吧',
  '改主意了，放回去吧',
])('takes “%s” for a yes', (text) => expect(readShowing(text)).toBe('yes'));

it.each([
  '展示了有什么好处',
  '为什么不展示',
  '可以展示吗',
  '不介意展示',
  '展示一下照片再说',
  '我问问领导能展示不',
  '好的',
  '谢谢',
])('takes “%s” for neither', (text) => expect(readShowing(text)).toBeNull());

it.each(['不', '不了', '算了', '不用了谢谢', '还是算了吧', '不同意'])(
  'takes “%s” for a no to whatever is asked',
  (text) => expect(refusesBarely(text)).toBe(true),
);

it.each(['不是', '不知道', '不对', '不展示', '不明白', '2'])('takes “%s” for none', (text) =>
  expect(refusesBarely(text)).toBe(false),
);
