import { describe, expect, it } from 'vitest';
import { clauseAsked } from '../../../src/domain/language/answers/read-clauses.ts';
import { cutIn } from '../../../src/domain/language/answers/text-words.ts';
import { valueInSentence } from '../../../src/domain/language/columns/value-in-sentence.ts';
import { listCorrectionIn, withoutTakenBack } from '../../../src/domain/language/corrections/list-correction.ts';
import { endCorrectedIn } from '../../../src/domain/language/corrections/number-end.ts';
import { postPartsIn } from '../../../src/domain/language/names/post-parts.ts';
import { captionsIn } from '../../../src/domain/language/pictures/picture-words.ts';

describe('words about what was written', () => {
  it.each([
    ['第三段不对，删了', { kind: 'paragraph', number: 3 }],
    ['删掉第2段', { kind: 'paragraph', number: 2 }],
    ['把最后一段去掉', { kind: 'paragraph', number: 'last' }],
    ['刚才那些不是材料', { kind: 'sent' }],
    ['第三段写的是窗口快办的做法', null],
    ['刚才发的材料里写到了口袋卡，老人都说好', null],
  ])('%s', (text, cut) => expect(cutIn(text)).toEqual(cut));

  it.each([
    ['13800000128 不对 是129结尾', '13800000129'],
    ['13800000022，不是22，是21', '13800000021'],
    ['200071 不对 最后一位是2', '200072'],
    ['13800000128 写错了', null],
  ])('%s', (text, corrected) => expect(endCorrectedIn(text)).toEqual({ corrected }));

  it('is no corrected end without a fault', () => {
    expect(endCorrectedIn('13800000128 方晓岚')).toBeNull();
  });

  it.each([
    ['申汀集团质量管理部主管', { organisation: '申汀集团', department: '质量管理部', position: '主管' }],
    ['方晓岚主管', { name: '方晓岚', position: '主管' }],
    ['上级申汀集团', { organisation: '申汀集团' }],
    ['质量管理部', null],
    ['申汀轨道交通集团有限公司运营事业部', null],
  ])('%s', (text, parts) => expect(postPartsIn(text)).toEqual(parts));

  it.each([
    ['我在上海申汀公司上班', { value: '上海申汀公司', unused: [] }],
    ['我们组长是欧阳静宜，干了十几年', { value: '欧阳静宜', unused: ['干了十几年'] }],
    ['云苔路站班组', null],
  ])('%s', (text, told) => expect(valueInSentence(text)).toEqual(told));

  it.each([
    ['第一张是站厅，第二张是口袋卡', ['站厅', '口袋卡']],
    ['1 站厅 2 口袋卡', ['站厅', '口袋卡']],
    ['第一张是站厅', undefined],
    ['早高峰1小时走过1.9万双脚', undefined],
  ])('%s', (text, words) => expect(captionsIn(text)?.map((one) => one.words)).toEqual(words));

  it.each([
    ['1 何龙 2 55501266 名字错了 是何䶮', { before: '1 何龙 2 55501266', about: { name: '名字' }, said: '何䶮' }],
    ['1 3 2 24 第一个写错了 是1', { before: '1 3 2 24', about: { number: 1 }, said: '1' }],
    ['1 何龙 2 55501266', null],
  ])('%s', (text, found) => expect(listCorrectionIn(text)).toEqual(found));

  it('leaves a figure out that was put right where it stands', () => {
    expect(withoutTakenBack('3，6不对，5，24')).toBe('3，5，24');
  });

  it.each([
    ['第五条啥意思', 5],
    ['条件4里面的荣誉要什么级别的', 4],
    ['第五条符合', null],
    ['第九条啥意思', null],
  ])('%s', (text, number) => expect(clauseAsked(text, 6)).toBe(number));
});
