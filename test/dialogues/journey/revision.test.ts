import { expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import { DONE } from '../../../src/conversation/journey/machine/machine.ts';
import { openPlaces, placesOf } from '../../../src/conversation/steps/registry.ts';
import { turn } from '../../../src/conversation/turn.ts';
import { missingFields } from '../../../src/domain/application/answers/progress.ts';
import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { findDropped } from '../../../src/usecases/inbound/find-dropped.ts';
import { loadScene } from '../../../src/usecases/scene/load-scene.ts';
import { replayConversations } from '../../../src/usecases/season/replay-conversations.ts';
import { alteredCampaign } from '../../support/campaigns/altered-campaign.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

/** A conversation of the old revision that goes on under the new one. */
function deploy(chat: Dialogue): CampaignDefinition {
  const campaigns = chat.season.ports.campaigns as CampaignDefinition[]; // the season's own list
  const [before] = campaigns;
  if (!before) throw new Error('no campaign');
  const next = alteredCampaign(before);
  campaigns.splice(0, 1, next);
  return next;
}

it('says once what changed, asks again only what no longer fits and what is new, and keeps the rest', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('deeds');
  const before = (await chat.application()).answers;
  expect(before).toMatchObject({ headcount: 32, women: expect.any(Number), postcode: expect.any(String) });
  const next = deploy(chat);
  expect(await findDropped(chat.season.ports, [next])).toEqual([]);
  expect(await findDropped(chat.season.ports, [{ ...next, changes: [] }])).toEqual([
    { campaign: 'star-2021', track: 'team', field: 'women', applications: 1 },
    { campaign: 'star-2021', track: 'team', field: 'postcode', applications: 1 },
  ]);
  const told = await replayConversations(chat.season.ports, [next]);
  expect(told.stranded).toEqual([]);
  expect(told.again).toMatchObject([{ person: 'wecom:heyan', fields: ['averageAge'] }]);
  await chat.says('继续', /表格有更新：平均年龄[\s\S]*【班组口号】/);
  await chat.says('让乘客满意', /【平均年龄】/);
  const after = await chat.says('29岁');
  expect(after).not.toMatch(/表格有更新/);
  expect(after).toMatch(/事迹材料/);
  const { answers } = await chat.application();
  expect(answers).toMatchObject({ ...before, averageAge: 29, motto: '让乘客满意' });
  await chat.says('预览', /其中\(女\)/);
  await chat.close();
});

it('takes the answer to a question of the old form, where the new one asks it still', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('women');
  deploy(chat);
  await chat.says('18', /表格有更新[\s\S]*其中\(女\)：18人/);
  expect((await chat.application()).answers).toMatchObject({ headcount: 32, femaleMembers: 18 });
  await chat.close();
});

it('strands nobody: from every place, whatever is said, something of the new form is asked', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('deeds');
  const { ports } = chat.season;
  const old = ports.campaigns[0]?.tracks.team?.journey.flatMap(placesOf) ?? [];
  const next = deploy(chat);
  const places = new Set([DONE, ...(next.tracks.team?.journey.flatMap(placesOf) ?? [])]);
  let count = 0;
  for (const place of [...old, DONE]) {
    for (const text of ['继续', '上一步', '跳过', '进度', '预览', '修改 人数', '18', '写完了', '提交', '重新开始']) {
      const { scene } = await loadScene(ports, chat.person, { kind: 'text', text }, 'NEW00001');
      const { bookmark } = scene.person;
      if (!bookmark) throw new Error('no bookmark');
      const outcome = turn(
        { ...scene, person: { ...scene.person, bookmark: { ...bookmark, place } } },
        { kind: 'text', text },
      );
      expect(outcome?.parts[0]?.message, `${place} ${text}`).toBe('form.updated');
      expect(outcome?.parts.length, `${place} ${text}`).toBeGreaterThan(1);
      expect(places.has(outcome?.bookmark.place ?? ''), `${place} ${text}`).toBe(true);
      expect(outcome?.bookmark.revision).toBe(next.revision);
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(400);
  await chat.close();
});

/** The deeds take at most so many characters from the next revision on. */
function tighten(chat: Dialogue, most: number): void {
  const campaigns = chat.season.ports.campaigns as CampaignDefinition[]; // the season's own list
  const next = structuredClone(campaigns[0]);
  const form = next?.tracks.team?.journey.flatMap((step) => (step.step === 'form' ? [step.form] : []))[0];
  const deeds = form?.fields.find(({ id }) => id === 'deeds');
  if (!next || deeds?.kind !== 'long-text') throw new Error('no deeds');
  Object.assign(deeds, { minCharacters: 10, maxCharacters: most });
  campaigns.splice(0, 1, { ...next, revision: next.revision + 1 });
}

it('lets a text that is too long by now be shortened in the chat, and written anew', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('awards');
  const before = (await chat.application()).answers.deeds;
  if (typeof before !== 'string') throw new Error('no deeds');
  tighten(chat, 60);
  await chat.says('继续', /事迹材料换了填法/);
  const paragraphs = before.split('\n').length;
  await chat.says('撤销');
  expect((await chat.application()).pieces.deeds).toHaveLength(paragraphs - 1);
  expect(await chat.says('写完了', /现在共 \d+ 字.*最多 60 字.*“撤销”.*“重写”/)).not.toMatch(/这一段没有收/);
  const [, kept] = /已存 (\d+) 段/.exec(await chat.says('进度')) ?? [];
  await chat.says('重写', new RegExp(`已写的 ${kept} 段.*全部删掉吗`));
  await chat.says('是', /0 ?字|重新|从头/);
  expect((await chat.application()).pieces.deeds).toEqual([]);
  await chat.says('队尾先答、窗口快办、后台接力，乘客少等了。');
  await chat.says('写完了', /何时受过何种奖励/);
  expect((await chat.application()).answers.deeds).toBe('队尾先答、窗口快办、后台接力，乘客少等了。');
  await chat.close();
});

it('lists in replay the new columns of what was sent back, and not the ones sent back', async () => {
  const chat = await dialogue('team');
  await bindContact(chat.season.ports, 'wecom:fangxiaolan', { campaign: 'star-2021', body: 'group-shenting-rail' });
  await chat.answersUpTo('nothing');
  await chat.clicks('yes');
  await chat.sends({ kind: 'image', media: { mediaId: 'photo' } }, /1 页/);
  await chat.says('好了', /提交/);
  await chat.clicks('yes', /提交成功/);
  await chat.season.hear('wecom:fangxiaolan', { kind: 'text', text: '退回 通信地址 请写到门牌' });
  expect((await chat.application()).status).toBe('returned');
  const next = alteredCampaign(chat.season.ports.campaigns[0] ?? star);
  const { again, stranded } = await replayConversations(chat.season.ports, [next]);
  expect(again).toMatchObject([{ person: 'wecom:heyan', fields: ['averageAge', 'motto'] }]);
  expect(stranded).toEqual([]);
  await chat.close();
});

it('tells why an answered column is no longer asked', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('deeds');
  deploy(chat);
  await chat.says('继续', /不再问了：公函不再邮寄/);
  await chat.close();
});

it('asks nobody new columns after the submission', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('deeds');
  const next = deploy(chat);
  const { team } = next.tracks;
  if (!team) throw new Error('no team');
  const draft = await chat.application();
  expect(missingFields(team, draft).map(({ id }) => id)).toContain('motto');
  const submitted = { ...draft, status: 'awaiting-recommendation' as const };
  expect(missingFields(team, submitted)).toEqual([]);
  expect(openPlaces(team, submitted).isEmpty()).toBe(true);
  await chat.close();
});
