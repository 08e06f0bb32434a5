import { afterEach, expect, it } from 'vitest';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

it('values that are asked about join those of a later card, and one yes stores them all', async () => {
  chat = await dialogueAt('technicians');
  await chat.says('单位就是上海青浦夕阳红护理院，民办的', /所在单位就这样填吗/);
  await chat.says('联系人就是小周 13800000032 邮箱没有', /所在单位：上海青浦夕阳红护理院[\s\S]*电话：13800000032/);
  await chat.says('对的', /所在单位[\s\S]*电话/);
  const { answers } = await chat.application();
  expect(answers).toMatchObject({ organisation: '上海青浦夕阳红护理院', phone: '13800000032' });
});

it('a contact who says their own name is stored at once, and the value that is asked about stays so', async () => {
  chat = await dialogueAt('technicians');
  await chat.says('单位就是上海青浦夕阳红护理院，民办的', /所在单位就这样填吗/);
  await chat.says(
    '联系人就是我 周巧云 13800000032 邮箱没有',
    /✓ 联系人：周巧云；电话：13800000032[\s\S]*所在单位就这样填吗/,
  );
  expect((await chat.application()).answers).toMatchObject({ contact: '周巧云', phone: '13800000032' });
});

it('a value that is asked about stays so beside several plain answers without names', async () => {
  chat = await dialogueAt('age', 'individual');
  await chat.says('88年3月生的', /年龄：33岁/);
  await chat.says('汉族，护士长，主管护师，中共党员，本科，护理学，复旦大学护理学院', /民族[\s\S]*年龄就这样填吗/);
  await chat.says('对', /年龄/);
  expect((await chat.application()).answers).toMatchObject({ ethnicity: '汉族', age: 33 });
});

it('the same value for another column takes the place of what was asked about', async () => {
  chat = await dialogueAt('teamKinds');
  await chat.says('电话13800000035', /要改电话吗/);
  const again = await chat.says('13800000035', /联系电话就这样填吗/);
  expect(again).not.toMatch(/要改电话吗/);
});
