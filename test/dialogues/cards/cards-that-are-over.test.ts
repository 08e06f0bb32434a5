import { afterEach, describe, expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { erasePerson } from '../../../src/usecases/personal/erase-person.ts';
import { type Dialogue, dialogue, textOf } from '../../support/chats/dialogue.ts';

const CONTACT = 'wecom:fangxiaolan';

let chat: Dialogue;
afterEach(() => chat.close());

/** Presses the last card of this title that the applicant was sent. */
async function press(title: RegExp, key: string): Promise<string> {
  const card = chat.season.told(chat.person).findLast((one) => one.kind === 'card' && title.test(one.title));
  if (card?.kind !== 'card') throw new Error(`no card ${title}`);
  return chat.sends({ kind: 'choice', card: card.card, key, code: `code-of-${card.card}` });
}

async function atConfirm(): Promise<void> {
  chat = await dialogue('team');
  await bindContact(chat.season.ports, CONTACT, { campaign: 'star-2021', body: 'group-shenting-rail' });
  await chat.answersUpTo('nothing');
}

async function submit(): Promise<void> {
  await chat.clicks('yes');
  await chat.sends({ kind: 'image', media: { mediaId: 'photo' } }, /1 页/);
  await chat.says('好了', /提交/);
  await chat.clicks('yes', /提交成功/);
}

describe('a card of an applicant that asks nothing any more', () => {
  it('is closed after the submission, and said to count for nothing', async () => {
    await atConfirm();
    await submit();
    for (const title of [/符合吗/u, /请核对/u, /^提交/u]) {
      const heard = await press(title, 'no');
      expect(heard).toMatch(/\[卡片\] 已有新的[\s\S]*不算数。现在是这样：[\s\S]*在推荐单位初审/u);
    }
    expect((await chat.application()).status).toBe('awaiting-recommendation');
  });

  it('is closed where nothing is left of the application', async () => {
    await atConfirm();
    const order = { person: chat.person, by: 'wecom:yulin', reason: '本人要求', request: 'r1' };
    await erasePerson(chat.season.ports, order);
    const heard = await press(/请核对/u, 'yes');
    expect(heard).toMatch(/\[卡片\] 已有新的[\s\S]*现在用不上了/u);
  });

  it('is closed where columns were sent back', async () => {
    await atConfirm();
    await submit();
    const text = '退回 邮编 请改成 202198';
    expect(textOf(await chat.season.hear(CONTACT, { kind: 'text', text }))).toMatch(/已退回/u);
    expect(await press(/^提交/u, 'yes')).toMatch(/\[卡片\] 已有新的[\s\S]*【邮编】/u);
    expect((await chat.application()).status).toBe('returned');
  });

  it('is closed where the form was revised meanwhile', async () => {
    await atConfirm();
    Object.assign(chat.season.ports, { campaigns: [{ ...star, revision: 2 }] });
    const heard = await press(/请核对/u, 'yes');
    expect(heard).toMatch(/表格有更新[\s\S]*\[卡片\] 已有新的[\s\S]*请核对/u);
    expect((await chat.application()).status).toBe('draft');
  });
});
