import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Objection, objectionView } from '../../../src/domain/objection/objection.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { answerObjection, tellAnswers } from '../../../src/usecases/objections/answer-objection.ts';
import { announceResults } from '../../../src/usecases/publication/announce-results.ts';
import { type Dialogue, dialogue, textOf } from '../../support/chats/dialogue.ts';
import { freezeList } from '../../support/seasons/frozen-list.ts';

const APPLICANT = 'wecom:heyan';
const CONTACT = 'wecom:fangxiaolan';
const STAFF = 'wecom:yulin';
const WRONG = '服务人数和公示材料不一致，应该是32人';

let chat: Dialogue;
/** Published as not selected; an answer can be taken back for a minute. */
beforeEach(async () => {
  chat = await dialogue('team', { person: APPLICANT });
  const { ports } = chat.season;
  await bindContact(ports, CONTACT, { campaign: 'star-2021', body: 'group-shenting-rail' });
  await chat.answersUpTo('nothing');
  await chat.clicks('yes');
  await chat.sends({ kind: 'image', media: { mediaId: 'photo' } }, /1 页/);
  await chat.says('好了', /提交/);
  await chat.clicks('yes', /提交成功/);
  await hear(CONTACT, '推荐', /已推荐/);
  const { id } = await chat.application();
  await freezeList(ports, { [id]: 'not-awarded' });
  const results = [{ application: id, outcome: 'not-awarded' as const }];
  await announceResults(ports, STAFF, { campaign: 'star-2021', publication: 'p1', reason: '提前公布', results });
  Object.assign(ports, { undoSeconds: 60 });
});
afterEach(() => chat.close());

async function hear(person: string, text: string, expected: RegExp): Promise<string> {
  const said = textOf(await chat.season.hear(person, { kind: 'text', text }));
  expect(said).toMatch(expected);
  return said;
}

async function objections(): Promise<Objection[]> {
  const query = { index: 'campaign', equals: 'star-2021', limit: 10 };
  return (await chat.season.ports.views.list<Objection>(objectionView, query)).map(({ data }) => data);
}

async function minuteLater(): Promise<void> {
  const { ports, settle } = chat.season;
  chat.season.setClock(new Date(ports.clock.now().getTime() + 61_000).toISOString());
  await tellAnswers(ports);
  await settle(APPLICANT);
}

describe('somebody who objects', () => {
  it('is asked what is wrong, and the next words are the objection', async () => {
    await chat.says('异议', /请直接写/);
    await chat.says(WRONG, /已经记录在案/);
    expect(await objections()).toMatchObject([{ by: APPLICANT, text: WRONG }]);
    await chat.says('还有一句别的话要说', /^(?!.*记录在案)/);
    expect(await objections()).toHaveLength(1);
  });

  it.each(['我要申诉', '要申诉', '我想提异议', '我要申诉该怎么操作', '异议期到什么时候'])(
    'says “%s”, and the next words are the objection',
    async (wish) => {
      await chat.says(wish, /请直接写/);
      expect(await objections()).toEqual([]);
      const why = '数据我们写了很多 专家说不具体 不服';
      await chat.says(why, /已经记录在案/);
      expect(await objections()).toMatchObject([{ by: APPLICANT, text: why }]);
    },
  );

  it.each(['返回', '算了', '谢谢', '状态', '不'])('says “%s” instead, and nothing is kept', async (word) => {
    await chat.says('异议', /请直接写/);
    await chat.says(word);
    expect(await objections()).toEqual([]);
  });

  it('takes back the only one without its number, and is asked which of two', async () => {
    await chat.says('撤回异议', /请带上异议的编号/);
    await chat.says(`异议 ${WRONG}`, /已经记录在案/);
    await chat.says('异议 另外班组名称也写错了', /已经记录在案/);
    const [one] = await objections();
    await chat.says('撤回异议', new RegExp(`撤回哪一条[^]*${one?.id}`));
    await chat.says(`撤回异议 ${one?.id}`, /已撤回/);
    await chat.says('撤回异议', /已撤回/);
    expect((await objections()).every(({ withdrawnAt }) => withdrawnAt !== undefined)).toBe(true);
  });

  it('hears what became of it, and nothing of an answer that can be taken back', async () => {
    const { ports } = chat.season;
    await chat.says('我的异议', /没有.*提过异议/);
    await chat.says(`异议 ${WRONG}`);
    await chat.says('我的异议', /正在等答复/);
    const objection = (await objections())[0]?.id ?? '';
    await answerObjection(ports, STAFF, { objection, text: '已经核对，人数一致。', requestId: 'answer-1' });
    await chat.says('异议答复了吗', /正在等答复/);
    await hear(STAFF, '撤回刚才的决定', /已撤回对异议.*人数一致/);
    await minuteLater();
    await chat.says('我的异议', /正在等答复/);
    await answerObjection(ports, STAFF, { objection, text: '已经核对，人数改为32人。', requestId: 'answer-2' });
    await minuteLater();
    const told = textOf(chat.season.told(APPLICANT));
    expect(told).toMatch(/异议有答复了[\s\S]*人数改为32人/);
    expect(told).not.toMatch(/人数一致。/);
    await hear(STAFF, '撤回刚才的决定', /没有您可以撤回的/);
    await chat.says('我的异议', /答复：已经核对，人数改为32人/);
    await chat.says('撤回异议', /请带上异议的编号/);
  });

  it('hears it as a contact of a body, too', async () => {
    await hear(CONTACT, '异议', /请直接写/);
    await hear(CONTACT, '我们推荐的班组不应该落选，请核对分数', /已经记录在案/);
    await hear(CONTACT, '我的异议', /正在等答复/);
  });
});
