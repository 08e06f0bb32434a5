import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Dialogue, dialogue } from '../support/dialogue.ts';

let chat: Dialogue;
beforeEach(async () => {
  chat = await dialogue('team');
});
afterEach(() => chat.close());

describe('the choice of the track', () => {
  it.each([
    '在吗 我们是小卖部的 想报名那个满意明星 有几个人一起',
    '我们三个人一起报',
    '每个人都要报吗我们几个',
    '不是个人',
  ])('is asked where %s names none', async (text) => {
    await chat.says('你好');
    await chat.says(text, /1\D+班组[\s\S]*2\D+个人/);
    await expect(chat.application()).rejects.toThrow('no application');
  });

  it.each([
    ['我们好些人，报的是班组', 'team'],
    ['不是班组，是个人', 'individual'],
  ])('is made by %s', async (text, track) => {
    await chat.says('你好');
    await chat.says(text, /推荐单位/);
    expect((await chat.application()).track).toBe(track);
  });
});
