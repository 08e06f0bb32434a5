import { afterEach, describe, expect, it } from 'vitest';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

const speaks = (text: string, expected?: RegExp) => chat.sends({ kind: 'spoken', text }, expected);

describe('a voice message', () => {
  it('is said back and counts at a yes, as if it had been typed', async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('headcount');
    await speaks('我们班组一共32个人', /听到的是：“我们班组一共32个人”/);
    expect((await chat.application()).answers.headcount).toBeUndefined();
    await chat.says('1', /32/);
    expect((await chat.application()).answers.headcount).toBe(32);
  });

  it('is forgotten at a no, and the question is as it was', async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('headcount');
    await speaks('我们班组一共二十三个人');
    await chat.says('不对', /不算/);
    await chat.says('32');
    expect((await chat.application()).answers.headcount).toBe(32);
  });

  it('gives way to whatever is typed instead of a yes', async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('headcount');
    await speaks('三十个人');
    await chat.says('32');
    await chat.says('1');
    expect((await chat.application()).answers.headcount).toBe(32);
  });
});
