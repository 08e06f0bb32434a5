import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { type Dialogue, dialogue, textOf } from '../../support/chats/dialogue.ts';

const CONTACT = 'wecom:fangxiaolan';

let chat: Dialogue;

const says = async (text: string) => textOf(await chat.season.hear(CONTACT, { kind: 'text', text }));

async function handIn(): Promise<void> {
  await chat.clicks('yes');
  await chat.sends({ kind: 'image', media: { mediaId: 'photo' } }, /1 页/);
  await chat.says('好了', /提交/);
  await chat.clicks('yes', /提交成功/);
}

/** What asks, wishes, hesitates, supposes, quotes or denies; and a part of the answer, where it is a known one. */
const beside: [said: string, answered: RegExp][] = [
  ['材料看过了 没问题', /要推荐“[\s\S]*还没有定[\s\S]*请初审/],
  ['我看完了，没什么问题', /要推荐“[\s\S]*请初审/],
  ['退回给谁', /交还给申报人[\s\S]*还没有定[\s\S]*回“退回 /],
  ['退回怎么操作', /要定，回“退回 /],
  ['退回？', /交还给申报人/],
  ['退回吗', /交还给申报人/],
  ['退回 怎么操作？', /交还给申报人/],
  ['退回后还能再交吗', /交还给申报人/],
  ['退回以后他能看到我写的吗', /原话转给申报人/],
  ['退回的话要重新盖章吗', /交还给申报人/],
  ['退回的话章要重盖', /交还给申报人/],
  ['退回修改是什么意思', /交还给申报人/],
  ['退回修改要写哪一栏', /交还给申报人/],
  ['退回原因写哪里', /交还给申报人/],
  ['退回邮编怎么写', /交还给申报人/],
  ['退回 算了', /交还给申报人/],
  ['退回 我再想想', /交还给申报人/],
  ['退回，还是推荐', /交还给申报人/],
  ['退回几次都行吗', /交还给申报人/],
  ['打回去他会收到什么', /交还给申报人/],
  ['怎么退回', /交还给申报人/],
  ['我想退回', /交还给申报人/],
  ['先不退回', /交还给申报人/],
  ['别退回', /交还给申报人/],
  ['如果退回会怎么样', /交还给申报人/],
  ['你说的“退回”是什么', /交还给申报人/],
  ['没有退回', /交还给申报人/],
  ['退回给你', /交还给申报人/],
  ['不推荐会怎么样', /到此为止[\s\S]*通知了申报人就不能再改/],
  ['不推荐？', /到此为止/],
  ['不推荐吗', /到此为止/],
  ['不推荐的后果', /到此为止/],
  ['不推荐 会怎么样', /到此为止/],
  ['不推荐 行不行', /到此为止/],
  ['不推荐要写原因吗', /到此为止/],
  ['不推荐的话他能申诉吗', /到此为止/],
  ['不推荐了还能改吗', /自己改不了/],
  ['先不推荐', /到此为止/],
  ['暂时不推荐', /到此为止/],
  ['我想不推荐', /到此为止/],
  ['领导说不推荐也可以', /到此为止/],
  ['不同意会怎样', /到此为止/],
  ['不同意见写哪里', /到此为止/],
  ['不予推荐和退回有什么区别', /到此为止/],
  ['推荐？', /同意推荐/],
  ['推荐吗', /同意推荐/],
  ['推荐还是退回', /交还给申报人|同意推荐/],
  ['推荐不推荐', /到此为止|同意推荐/],
  ['推荐的话要盖章吗', /章/],
  ['推荐以后能反悔吗', /自己改不了/],
  ['推荐后申报人知道吗', /定了我就告诉对方/],
  ['推荐了会怎样', /同意推荐/],
  ['推荐 再等等', /同意推荐/],
  ['推荐 我先问一下领导', /同意推荐/],
  ['我想推荐', /同意推荐/],
  ['可以推荐吗', /同意推荐/],
  ['同意推荐吗', /同意推荐/],
  ['同意吗', /./],
  ['同意？', /./],
  ['1？', /./],
  ['2？', /./],
  ['3？', /./],
  ['如果推荐', /同意推荐/],
  ['推荐单位怎么选', /推荐单位/],
  ['不行', /到此为止[\s\S]*还没有定/],
  ['我觉得不太合适', /到此为止[\s\S]*还没有定/],
];

/** As a reply to the question for the reason. */
const besideReason: string[] = [
  '怎么写',
  '退回给谁',
  '会怎么样？',
  '原因必须写吗',
  '我再想想',
  '等一下',
  '谢谢',
  '你好',
  '不知道',
  '好的',
  '1',
  '帮助',
  '他能看到吗',
  '邮编是不是写错了？',
  '如果不写会怎样',
  '推荐？',
  '不推荐会怎样',
  '什么意思',
  '？',
  '👌',
  '算了',
  '不行',
  '不合适。',
  '太差了',
];

describe('a contact who speaks of deciding', () => {
  beforeAll(async () => {
    chat = await dialogue('team');
    await bindContact(chat.season.ports, CONTACT, { campaign: 'star-2021', body: 'group-shenting-rail' });
    await chat.answersUpTo('nothing');
    await handIn();
  });
  afterAll(() => chat.close());

  it.each(beside)('“%s” decides nothing and is answered', async (said, answered) => {
    expect(await says(said)).toMatch(answered);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
    // Nothing waits for a reason either: what is said next is none.
    await says('邮编不对，请核对');
    expect((await chat.application()).status).toBe('awaiting-recommendation');
  });

  it.each(besideReason)('“%s” is no reason for sending back', async (said) => {
    expect(await says('退回')).toMatch(/请用一条消息写清/);
    expect(await says(said)).not.toMatch(/已退回/);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
    expect(await says('返回')).toMatch(/等您初审/);
  });

  it.each(['不推荐 不行', '退回 不合适', '不推荐 材料太差了'])(
    '“%s” gives no reason: it is asked about before anything is decided',
    async (said) => {
      expect(await says(said)).toMatch(/还没有定[\s\S]*回“是”；要换个说法，直接发/);
      expect((await chat.application()).status).toBe('awaiting-recommendation');
      expect(await says('不行')).toMatch(/等您初审/);
      expect((await chat.application()).status).toBe('awaiting-recommendation');
    },
  );

  it('a reason that asks is sent on after a yes, word for word', async () => {
    expect(await says('退回 邮编是不是写错了？')).toMatch(/还没有定[\s\S]*“邮编是不是写错了？”/);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
    expect(await says('是')).toMatch(/已退回/);
    const { returned } = await chat.application();
    expect(returned).toMatchObject({ reason: '邮编是不是写错了？', fields: ['postcode'] });
  });

  it('an applicant who asks about 提交 or 撤回 does neither', async () => {
    await chat.says('继续', /【邮编】/);
    await chat.says('200071', /核对/);
    for (const said of ['确认？', '确认吗', '没问题吧', '是？', '提交？']) await chat.says(said, /确认|核对|提交/);
    expect((await chat.application()).isConfirmed).toBe(false);
    await chat.says('确认', /版/);
    await chat.sends({ kind: 'image', media: { mediaId: 'photo' } }, /1 页/);
    await chat.says('好了', /提交/);
    for (const said of [
      '提交？',
      '提交吗',
      '现在提交吗',
      '提交后还能改吗',
      '可以提交了？',
      '好？',
      '先不提交',
      '提交给谁',
    ])
      await chat.says(said, /提交/);
    expect((await chat.application()).status).not.toBe('awaiting-recommendation');
    await chat.says('提交', /提交成功/);
    for (const said of ['撤回？', '撤回吗', '撤回以后会怎样', '怎么撤回', '如果撤回呢', '能撤回吗'])
      await chat.says(said, /撤回/);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
    await chat.says('撤回', /撤/);
    expect((await chat.application()).status).toBe('draft');
  });
});
