import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { announceResults } from '../../../src/usecases/publication/announce-results.ts';
import { type Dialogue, dialogue, textOf } from '../../support/chats/dialogue.ts';
import { freezeList } from '../../support/seasons/frozen-list.ts';

const CONTACT = 'wecom:fangxiaolan';

let chat: Dialogue;
/** Its table is made and awaits its stamp when the only one that the body recommended is published as not selected. */
beforeEach(async () => {
  chat = await dialogue('team', { person: 'wecom:heyan' });
  const { ports } = chat.season;
  await bindContact(ports, CONTACT, { campaign: 'star-2021', body: 'group-shenting-rail' });
  await chat.answersUpTo('nothing');
  await chat.clicks('yes');
  await chat.sends({ kind: 'image', media: { mediaId: 'photo' } }, /1 页/);
  await chat.says('好了', /提交/);
  await chat.clicks('yes', /提交成功/);
  await says('推荐');
  await says('推荐意见表');
  await says('确认');
  expect(await says('谢谢')).toMatch(/章/);
  const { id } = await chat.application();
  await freezeList(ports, { [id]: 'not-awarded' });
  const results = [{ application: id, outcome: 'not-awarded' as const }];
  await announceResults(ports, 'wecom:yulin', {
    campaign: 'star-2021',
    publication: 'p1',
    reason: '提前公布',
    results,
  });
});
afterEach(() => chat.close());

async function says(text: string): Promise<string> {
  return textOf(await chat.season.hear(CONTACT, { kind: 'text', text }));
}

describe('a contact after the results were told', () => {
  it.each(['我们推荐的选上了吗', '一米窗结果呢', '名单哪里看', '结果出来没有'])(
    'asks “%s” and hears which were selected',
    async (asked) => {
      const said = await says(asked);
      expect(said).toMatch(/申汀.*推荐的：[\s\S]*：未入选[\s\S]*完整名单/);
      expect(said).not.toMatch(/盖章|推荐意见表|信息统计表/);
    },
  );

  it.each(['谢谢', '你好', '待办', '1'])('says “%s” and is told of no paper to stamp', async (text) => {
    expect(await says(text)).not.toMatch(/盖章|推荐意见表|信息统计表/);
  });

  it('opens a paper by its name all the same', async () => {
    expect(await says('推荐意见表')).toMatch(/推荐意见表/);
  });
});
