import { afterEach, describe, expect, it } from 'vitest';
import { type Dialogue, dialogue } from '../support/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

describe('a form pasted in two messages', () => {
  it('keeps the first part when it changes what stands: both are asked about together', async () => {
    chat = await dialogue('team', { start: '2021-12-06T09:00:00+08:00' });
    await chat.answersUpTo('address');
    await chat.says('所在单位：上海申汀轨道交通运营有限公司\n人数：33\n其中(女)：20', /要改.*等 [23] 栏吗/);
    const both = await chat.says(
      '通信地址：上海市静安区云苔路258号\n邮编：200070\n电话：021-55501266',
      /要改.*等 [23] 栏吗[\s\S]*共 \d 栏/,
    );
    expect(both).not.toMatch(/没有改/);
    await chat.says('1', /人数[\s\S]*邮编/);
    const { answers } = await chat.application();
    expect(answers).toMatchObject({ headcount: 33, women: 20, postcode: '200070', phone: '021-55501266' });
    expect(answers.address).toMatch(/258号/);
  });
});
