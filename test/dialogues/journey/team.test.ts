import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { sampleApplication } from '../../support/campaigns/sample-answers.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

describe('a team applies', () => {
  it('is greeted, chooses a body by a part of its name and confirms the conditions one by one', async () => {
    chat = await dialogue('team');
    await chat.says('你好', /班组/);
    await chat.says('我们是班组', /推荐单位/);
    await chat.says('申汀的', /申汀轨道交通集团有限公司/);
    await chat.says('逐条看', /1\/6/);
    for (let clause = 1; clause < 6; clause += 1) await chat.says('符合', new RegExp(`${clause + 1}/6`));
    await chat.says('符合', /预报名完成[\s\S]*1 班组名称/);
  });

  it('asks again when the women outnumber the team', async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('headcount');
    await chat.says('12', /其中\(女\)/);
    await chat.says('15', /12/);
    expect((await chat.application()).answers.women).toBeUndefined();
    await chat.says('8', /管理人员/);
    expect((await chat.application()).answers.women).toBe(8);
  });

  it('answers, prints, takes the stamped paper back and submits', async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('nothing');
    expect(chat.heard()).toMatch(/核对/);
    const photo = readFileSync(new URL('../../fixtures/photo.jpg', import.meta.url));
    await chat.clicks('yes', /第 1 版[\s\S]*\.pdf[\s\S]*upload/);
    chat.season.media.set('m1', photo);
    await chat.sends({ kind: 'image', media: { mediaId: 'm1' } }, /1 页/);
    await chat.says('好了', /提交/);
    await chat.clicks('yes', /推荐单位|初审/);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
    const sample = sampleApplication('team-metro-window');
    expect((await chat.application()).answers.deeds).toBe(sample.answers.事迹材料);
  });
});
