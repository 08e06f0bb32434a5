import { expect, it } from 'vitest';
import { eldercare, openBodyChat } from '../../support/chats/body-chat.ts';
import { dialogue } from '../../support/chats/dialogue.ts';
import { endorse } from '../../support/seasons/endorsed.ts';

it('a file that was sent in the chat does not arrive: whoever says that it is sent hears so, with the way that works', async () => {
  const chat = await dialogue('team');
  try {
    await chat.answersUpTo('nothing');
    await chat.clicks('yes', /第 1 版/);
    for (const text of ['提交', '1', '发了', '好了', 'PDF发了'])
      await chat.says(text, /盖章件一页都还没收到[\s\S]*文件到不了我这里[\s\S]*盖好章，把第 1 版传回来[\s\S]*upload/);
    expect(await chat.says('谢谢')).not.toContain('到不了');
  } finally {
    await chat.close();
  }
});

it('the same for the papers of a recommending body', async () => {
  const { season, says } = await openBodyChat();
  try {
    await endorse(season.ports, eldercare);
    await says('推荐意见表');
    await says('确认', /正在排/);
    for (const text of ['好了', '1', '已上传']) await says(text, /文件到不了我这里[\s\S]*盖好章[\s\S]*upload/);
  } finally {
    await season.close();
  }
});
