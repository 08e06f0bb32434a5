import { afterEach, describe, expect, it } from 'vitest';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

describe('a correction of another column where the text is collected', () => {
  it.each([
    '联系电话前面那个错了 应该是13800000022',
    '前面填的电话错了，应该是13800000022',
    '电话那个写错了，是13800000022',
  ])('“%s” is asked about for its column, and is no text', async (said) => {
    chat = await dialogueAt('deeds');
    await chat.says(said, /要改[\s\S]*13800000022/);
    expect((await chat.application()).pieces).toEqual({});
    await chat.says('1', /13800000022/);
    expect(Object.values((await chat.application()).answers)).toContain('13800000022');
  });
});
