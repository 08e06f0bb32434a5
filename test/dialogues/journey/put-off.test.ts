import { afterEach, it } from 'vitest';
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
