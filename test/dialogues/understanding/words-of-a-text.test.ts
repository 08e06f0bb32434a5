import { afterEach, describe, expect, it } from 'vitest';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

const PIECE =
  '她蹲下来，孩子就不怕了\n凌晨两点的儿科急诊，哭声此起彼伏，候诊大厅里坐着146位患儿。\n分诊台前，她总是先蹲下来，让自己的眼睛和孩子的眼睛一样高。';

const written = async () => ((await chat.application()).pieces.deeds ?? []).join('\n');

describe('words of a text that become others', () => {
  it.each([
    '146改成156',
    '把146换成156',
    '146写错了是156',
    '第2段里146改成156',
    '事迹材料里“146”改成“156”',
    '把146位患儿改成156位患儿',
  ])('“%s” is asked about with what stands before and after, and done at a yes', async (said) => {
    chat = await dialogueAt('deeds', 'individual');
    await chat.says(PIECE);
    await chat.says(said, /原来：[\s\S]*146[\s\S]*改成：[\s\S]*156[\s\S]*回“是”就改/);
    expect(await written()).toBe(PIECE);
    await chat.says('是', /✓ 事迹材料改好了/);
    expect(await written()).toBe(PIECE.replace('146', '156'));
  });

  it('stay at a no, and when something else is said, which is told', async () => {
    chat = await dialogueAt('deeds', 'individual');
    await chat.says(PIECE);
    await chat.says('146改成156', /这样改吗/);
    await chat.says('不改', /照旧/);
    await chat.says('146改成156', /这样改吗/);
    await chat.says('要收费吗', /事迹材料没有改/);
    expect(await written()).toBe(PIECE);
  });

  it('are not guessed: of several places, and of none, that is said', async () => {
    chat = await dialogueAt('deeds', 'individual');
    await chat.says(PIECE);
    await chat.says('把眼睛改成目光', /2 处，没有改/);
    await chat.says('把46改成56', /没有“46”，没有改/);
    await chat.says('邮编改成200060', /✓ 邮编/);
    await chat.says('第1段里146改成156', /没有“146”，没有改/);
    expect(await written()).toBe(PIECE);
  });

  it('are found in a text that was answered, from another column, and leave a column of that name alone', async () => {
    chat = await dialogueAt('awards', 'individual');
    const before = (await chat.application()).answers;
    await chat.says('第6号改成第8号', /第6号[\s\S]*第8号[\s\S]*回“是”就改/);
    await chat.says('是', /✓ 事迹材料改好了/);
    await chat.says('年龄改成43', /✓ 年龄：43岁/);
    const { answers } = await chat.application();
    expect(answers).toEqual({ ...before, age: 43, deeds: String(before.deeds).replace('第6号', '第8号') });
  });
});
