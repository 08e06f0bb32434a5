import { expect, it } from 'vitest';
import { readAway } from '../../../../src/domain/language/talk/away-words.ts';

it.each([
  ['让同事代一下', 'deputy'],
  ['让同事代我几天', 'deputy'],
  ['我请假', 'deputy'],
  ['我下周出差', 'deputy'],
  ['谁来替我', 'deputy'],
  ['能不能找人代办？', 'deputy'],
  ['我要离职了', 'leaving'],
  ['下个月我就退休了', 'leaving'],
  ['我不负责推荐了', 'leaving'],
  ['换个联系人', 'another'],
  ['联系人要换了', 'another'],
  ['再加一位联系人', 'another'],
  ['联系人改成王芳', null],
  ['换联系人为王芳', null],
  ['代表企业 46', null],
  ['46', null],
  ['王芳', null],
  ['待办', null],
  ['推荐', null],
  ['我们班组去年有三个人退休，又来了两个新人，所以现在一共是三十二个人了', null],
] as const)('%s: %s', (text, away) => {
  expect(readAway(text)).toBe(away);
});
