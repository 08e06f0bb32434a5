import { describe, expect, it } from 'vitest';
import { parseDeeds } from '../../../src/domain/form/parse-deeds.ts';
import { deedsMarks as marks } from '../../../src/domain/language/printed/deeds-marks.ts';

const kinds = (text: string) => parseDeeds(text, marks).map((part) => [part.kind, 'text' in part ? part.text : '']);
const paragraph = '我们班组坚持把乘客的事当自己的事来办，一年来没有一起有责投诉，受到了乘客和同事的一致好评。';

describe('the deeds as people type them', () => {
  it('have their line below the title, and the title, printed once: the form prints the line itself', () => {
    for (const dash of ['——', '――', '--'])
      expect(kinds(`一米窗里的温度\n${dash}申汀公司 云苔路站班组\n${paragraph}`)).toEqual([
        ['title', '一米窗里的温度'],
        ['paragraph', paragraph],
      ]);
    expect(kinds(`一米窗里的温度\n一米窗里的温度\n${paragraph}`)).toEqual([
      ['title', '一米窗里的温度'],
      ['paragraph', paragraph],
    ]);
  });

  it('keep a line with a dash further down, and a long one', () => {
    const said = '——这是一位老乘客留下的话，';
    expect(kinds(`标题\n${paragraph}\n${paragraph}\n${said}`).at(-1)).toEqual(['paragraph', said]);
    const long = `——${paragraph}`;
    expect(kinds(`标题\n${long}`).at(-1)).toEqual(['paragraph', long]);
  });

  it('have a heading where a line with a number is short; a long one is a paragraph', () => {
    expect(kinds(`标题\n一、用心服务\n${paragraph}`)[1]).toEqual(['heading', '一、用心服务']);
    expect(kinds(`标题\n一、${paragraph}`)[1]).toEqual(['paragraph', `一、${paragraph}`]);
  });
});
