import { afterEach, describe, expect, it } from 'vitest';
import { channelLimits } from '../../support/chats/channel-limits.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

async function atForm(takesFiles: boolean): Promise<string> {
  chat = await dialogue('team');
  const { channels } = chat.season.ports;
  const wecom = channels.wecom;
  if (!wecom) throw new Error('no channel');
  if (takesFiles)
    Object.assign(channels, { wecom: { ...wecom, limits: { ...channelLimits, filesIn: ['image', 'file'] } } });
  await chat.says('你好');
  await chat.says('班组');
  await chat.says('申汀');
  return chat.says('都符合', /预报名完成/);
}

describe('where files in the chat do not arrive', () => {
  it('the page is offered for a filled-in Word form', async () => {
    const said = await atForm(false);
    expect(said).toMatch(/有 Word 表（附件3），回“上传Word”/);
    expect(said).not.toContain('直接发来');
    await chat.says('上传Word', /上传填好的 Word 表[\s\S]*→ /);
  });

  it.each(['收到我的文件了吗', 'word发了', '收到我的word了吗？', '文件发了', '发过了', 'Word 填好了', '表发给你了'])(
    '%s is told so, with the page',
    async (text) => {
      await atForm(false);
      await chat.says(text, /到不了我这里[\s\S]*上传填好的 Word 表[\s\S]*→ /);
      expect((await chat.application()).answers).toEqual({});
    },
  );

  it.each(['word发了', '发过了', 'Word 填好了', '上传Word'])(
    '%s before a track is chosen leads to the choice',
    async (text) => {
      chat = await dialogue('team');
      await chat.says('你好');
      await chat.says(text, /先在下面选一类，选好后回“上传Word”[\s\S]*1 班组/);
      await chat.says('1', /推荐单位是哪家/);
    },
  );

  it('nothing is missed once the stamped paper came', async () => {
    chat = await dialogue('individual', { start: '2021-12-08T09:00:00+08:00' });
    await chat.answersUpTo('nothing');
    await chat.says('确认');
    await chat.sends({ kind: 'stored-files', purpose: 'upload', files: [] }, /提交吗/);
    expect(await chat.says('文件发了', /还没有提交，材料都留着/)).not.toContain('没有收到');
  });

  it('the question how to send the stamped paper is answered so', async () => {
    await atForm(false);
    await chat.says('盖好章发到哪里？', /PDF 在聊天里到不了我这里[\s\S]*上传/);
  });
});

describe('where they arrive', () => {
  it('the file itself is invited, and asked for again', async () => {
    expect(await atForm(true)).toMatch(/有 Word 表（附件3），直接发来就行/);
    await chat.says('word发了', /没有收到文件[\s\S]*再发一次[\s\S]*→ /);
    await chat.says('盖好章发到哪里？', /扫描成一个 PDF 发来/);
  });
});
