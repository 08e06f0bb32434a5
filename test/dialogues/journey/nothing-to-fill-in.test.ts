import { afterEach, describe, expect, it } from 'vitest';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

const NOBODY = {
  supervisorUnit: '无',
  supervisorContact: '无',
  supervisorDepartment: '无',
  supervisorPosition: '无',
  supervisorMobile: '无',
};

describe('a unit without a supervising department', () => {
  it.each([
    '无',
    '没有',
    '都没有',
    '主管部门没有',
    '没有主管部门',
    '没有这个部门',
    '没有上级',
    '我们单位没有上级主管部门',
  ])('“%s” fills the whole group', async (said) => {
    chat = await dialogueAt('supervisorUnit', 'individual');
    await chat.says(said, /✓ 单位名称：无；联系人：无；联系部门：无；职务：无；手机：无[\s\S]*【主要工作职责及特色】/);
    expect((await chat.application()).answers).toMatchObject(NOBODY);
  });

  it('is told what to answer where it asks, or says so in other words', async () => {
    chat = await dialogueAt('supervisorUnit', 'individual');
    await chat.says('单位自己 行不行', /确实没有，这几栏回“无”就行/);
    await chat.says('我们公司就是顶头的', /没有就回“无”/);
    await chat.says('跳过', /主管部门 · 单位名称先放着/);
  });

  it('leaves what is answered as it is', async () => {
    chat = await dialogueAt('supervisorUnit', 'individual');
    await chat.says('联系人简宁', /✓ 联系人：简宁/);
    await chat.says('主管部门没有', /✓ 单位名称：无；联系部门：无/);
    expect((await chat.application()).answers).toMatchObject({ ...NOBODY, supervisorContact: '简宁' });
  });
});

describe('one column that a person may not have', () => {
  it.each([
    ['individual', 'supervisorUnit', '职务没有', 'supervisorPosition'],
    ['individual', 'supervisorUnit', '没有手机', 'supervisorMobile'],
    ['individual', 'personName', '没有职称', 'professionalTitle'],
    ['team', 'bodyUnit', '没有职务', 'bodyPosition'],
    ['team', 'leaderName', '职务没有', 'leaderPosition'],
  ] as const)('%s, at %s: “%s” is 无 in %s alone', async (track, at, said, field) => {
    chat = await dialogueAt(at, track);
    const before = Object.keys((await chat.application()).answers).length;
    await chat.says(said, /✓ .*无/);
    const { answers } = await chat.application();
    expect(answers[field]).toBe('无');
    expect(Object.keys(answers)).toHaveLength(before + 1);
  });
});
