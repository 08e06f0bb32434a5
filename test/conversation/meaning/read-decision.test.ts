import { describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { readDecision } from '../../../src/conversation/meaning/read-decision.ts';
import { newPerson } from '../../../src/domain/people/person.ts';
import { vocabulary } from '../../../templates/vocabulary.ts';
import { applicationIn } from '../../support/seasons/ready-application.ts';

const waiting = [{ ...applicationIn('awaiting-recommendation'), id: 'SB7K3M9Q' }];
const person = newPerson('wecom:fangxiaolan');
const read = (text: string) => readDecision({ vocabulary, waiting, campaigns: [campaign], person }, text);

describe('what a contact types', () => {
  it.each([
    ['推荐', 'recommend', ''],
    ['推荐！', 'recommend', ''],
    ['“推荐”', 'recommend', ''],
    ['同意推荐', 'recommend', ''],
    ['同意', 'recommend', ''],
    ['予以推荐。', 'recommend', ''],
    ['1', 'recommend', ''],
    ['推荐吧', 'recommend', ''],
    ['推荐这份', 'recommend', ''],
    ['推荐，谢谢', 'recommend', ''],
    ['推荐 sb7k3m9q', 'recommend', ''],
    ['推荐SB7K3M9Q', 'recommend', ''],
    ['退回', 'return', ''],
    ['退回一下', 'return', ''],
    ['退回 邮编不对', 'return', '邮编不对'],
    ['退回：邮编不对，请核对', 'return', '邮编不对，请核对'],
    ['退回邮编不对', 'return', '邮编不对'],
    ['退回原因：照片太暗', 'return', '原因：照片太暗'],
    ['退回修改 职称请写全', 'return', '职称请写全'],
    ['打回，证书照片不清楚', 'return', '证书照片不清楚'],
    ['退回 SB7K3M9Q 希望补一张照片', 'return', '希望补一张照片'],
    ['退回 没有盖章', 'return', '没有盖章'],
    ['不推荐', 'decline', ''],
    ['不推荐 名额已满', 'decline', '名额已满'],
    ['不推荐，不符合第三条', 'decline', '不符合第三条'],
    ['不予推荐 SB7K3M9Q 重复申报', 'decline', '重复申报'],
  ])('“%s” decides', (text, choice, reason) => {
    expect(read(text)).toMatchObject({ kind: 'decided', choice, reason });
  });

  it.each(['退回 邮编是不是写错了', '退回 职称对吗', '退回 如果照片有原图请换一张清楚的', '不推荐 邮编为什么不填'])(
    '“%s” waits for a yes',
    (text) => expect(read(text)).toMatchObject({ kind: 'held' }),
  );

  it('finds the number and leaves it out of the reason', () => {
    expect(read('退回 SB7K3M9Q，邮编不对')).toMatchObject({ named: { id: 'SB7K3M9Q' }, reason: '邮编不对' });
    expect(read('推荐 SB7K3M9Q 会怎么样')).toMatchObject({ kind: 'about', named: { id: 'SB7K3M9Q' } });
  });
});
