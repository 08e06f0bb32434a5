import { afterEach, expect, it } from 'vitest';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

it('stores plain answers and answers the question behind them', async () => {
  chat = await dialogue('team');
  await chat.answersUpTo('headcount');
  await chat.says('32人 女19 要交钱吗？', /不用交钱[\s\S]*人数：32人[\s\S]*其中\(女\)：19人[\s\S]*管理人员/);
  expect((await chat.application()).answers).toMatchObject({ headcount: 32, women: 19 });
});

it('answers the question that is asked while a value is asked about, and keeps the value', async () => {
  chat = await dialogue('team');
  await chat.answersUpTo('headcount');
  await chat.says('大概32人', /就这样填/);
  await chat.says('要不要交钱', /不用交钱[\s\S]*32/);
  await chat.says('1', /管理人员|其中\(女\)/);
  expect((await chat.application()).answers).toMatchObject({ headcount: 32 });
});

it('stores nothing of what has to be asked about, and nothing beside a question that it cannot answer', async () => {
  chat = await dialogue('team');
  await chat.answersUpTo('headcount');
  await chat.says('大概32人 要交钱吗？');
  await chat.says('32人，这样行吗？');
  expect((await chat.application()).answers).not.toHaveProperty('headcount');
});
