import { describe, expect, it } from 'vitest';
import {
  asksWhatIsLeft,
  asksWhichColumn,
  recordAsked,
  whoseAsked,
} from '../../../../src/domain/language/talk/record-words.ts';

describe('what is asked of the own form', () => {
  it.each([
    '还要填多少',
    '还剩几项',
    '表上还差啥',
    '是哪几项',
    '现在还差多少',
    '还有几个没填',
    '哪几个没填',
    '还有啥没弄',
    '剩下的是什么',
    '差哪些',
    '还缺啥材料',
    '都填完了吗',
    '还有哪些没填？',
    '没填的还有几项',
    '还有多久能填完',
    '填到第几项了',
  ])('is what is left to do: %s', (text) => expect(asksWhatIsLeft(text)).toBe(true));

  it.each([
    '还有3个',
    '还要做什么',
    '还有什么问题',
    '什么职务',
    '剩下的都是护理员',
    '还差2人',
    '填完了',
    '缺勤',
    '还要我签字吗',
    '有几个要我审',
  ])('is nothing of what is left: %s', (text) => expect(asksWhatIsLeft(text)).toBe(false));

  it.each([
    ['看看我的手机填的啥', '手机'],
    ['我的地址写的啥', '地址'],
    ['单位电话填的是多少', '单位电话'],
    ['我填的联系人是谁', '联系人'],
    ['邮编填了没', '邮编'],
    ['帮我看看我的邮箱', '邮箱'],
    ['联系人写谁', null],
    ['职称写什么', null],
    ['电话13800000021', null],
  ])('is the answer of a column: %s', (text, name) => expect(recordAsked(text)).toBe(name));

  it.each([
    ['施蕴仪是谁啊', '施蕴仪'],
    ['13800000129是谁的', '13800000129'],
    ['200072填哪了', '200072'],
    ['谁是何䶮', '何䶮'],
    ['联系人写谁', null],
    ['推荐单位在哪', null],
  ])('is where words stand: %s', (text, words) => expect(whoseAsked(text)).toBe(words));

  it.each(['哪一栏', '现在问的是哪一栏', '这是哪一项呀'])('is which column is asked: %s', (text) =>
    expect(asksWhichColumn(text)).toBe(true),
  );

  it('is not which column a word belongs to', () => expect(asksWhichColumn('大专算哪一栏')).toBe(false));
});
