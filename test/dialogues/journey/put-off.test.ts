import { afterEach, expect, it } from 'vitest';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

it('puts off what a list still asks, by the names of its columns', async () => {
  chat = await dialogueAt('teamName');
  await chat.says('云苔路站窗口班组\n12', /【其中\(女\)】/);
  await chat.says('跳过', /好，其中\(女\)先放着[\s\S]*▎班组构成/);
  await chat.says('跳过', /好，管理人员、技术人员、员工、共产党员、共青团员先放着/);
});

it('puts off one column of a list that is named, by its name or its number, and asks for the others', async () => {
  chat = await dialogueAt('teamName');
  await chat.says('人数跳过', /好，人数先放着[\s\S]*还差2 项\n1 班组名称；3 其中\(女\)/);
  await chat.says('第3个先跳过', /好，其中\(女\)先放着[\s\S]*【班组名称】/);
  await chat.says('云苔路站窗口班组', /▎班组构成/);
});

it('puts off a part of the form that is named, and nothing that is answered', async () => {
  chat = await dialogueAt('teamName');
  await chat.says('跳过班组构成', /好，管理人员、技术人员、员工、共产党员、共青团员先放着[\s\S]*1 班组名称/);
  await chat.says('云苔路站窗口班组\n12', /【其中\(女\)】/);
  await chat.says('人数以后再填', /“人数”.*12人[\s\S]*【其中\(女\)】/);
  await chat.says('5', /▎学历结构/);
});

it('leaves what is asked where another column is put off', async () => {
  chat = await dialogueAt('postcode');
  await chat.says('电话和邮箱先跳过', /好，电话、邮箱先放着[\s\S]*【邮编】/);
  await chat.says('200072', /【联系人】/);
  await chat.says('何䶮', /▎上级推荐单位/);
});

it.each([
  ['3 5 24 其他先跳过', { managers: 3, technicians: 5, staff: 24 }, /好，共产党员、共青团员先放着[\s\S]*▎学历结构/],
  ['3 5 24 剩下的不知道', { managers: 3, technicians: 5, staff: 24 }, /好，共产党员、共青团员先放着/],
  ['3 5 24 9 团员空着', { managers: 3, staff: 24, partyMembers: 9 }, /好，共青团员先放着[\s\S]*▎学历结构/],
  ['3 5 24 4 跳过', { managers: 3, technicians: 5, staff: 24 }, /好，共产党员先放着[\s\S]*【共青团员】/],
] as const)(
  '“%s”: takes the answers in front, and puts off what stands behind them',
  async (said, stored, expected) => {
    chat = await dialogueAt('managers');
    await chat.says(said, expected);
    expect((await chat.application()).answers).toMatchObject(stored);
    await chat.says('撤销', /不跳过了/);
  },
);

it('puts off the one column that was spoken of, and a list once it is shown again', async () => {
  chat = await dialogueAt('personName', 'individual');
  await chat.says('沈㛃安 女 34', /还差7 项/);
  await chat.says('4 你猜', /“民族”请回/);
  await chat.says('跳过', /好，民族先放着[\s\S]*还差6 项/);
  await chat.says('跳过', /好，职务、职称、[\s\S]*▎工作单位/);
});
