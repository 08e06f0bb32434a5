import { expect, it } from 'vitest';
import type { IncomingMessage } from '../../../src/domain/base/message.ts';
import { queueLongWork } from '../../../src/usecases/inbound/run-long-work.ts';
import { eldercare, MIN, openBodyChat } from '../../support/chats/body-chat.ts';
import { dialogue } from '../../support/chats/dialogue.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import type { Season } from '../../support/seasons/season.ts';

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

it('a file that is still being looked at is not called missing: whoever says that all is sent hears to wait for it', async () => {
  const chat = await dialogue('team');
  const body = await openBodyChat();
  try {
    await chat.answersUpTo('nothing');
    await chat.clicks('yes', /第 1 版/);
    await endorse(body.season.ports, eldercare);
    await body.says('推荐意见表');
    await body.says('确认', /正在排/);
    for (const [season, person, says] of [
      [chat.season, chat.person, chat.says],
      [body.season, MIN, body.says],
    ] as const) {
      await lookLong(season.ports, person);
      for (const text of ['好了', '提交', '发了']) await says(text, /^刚发的还在看.*不用重发/);
      await season.ports.inbox.finish('read-paper/photo');
      await says('好了', /盖章件一页都还没收到/);
    }
  } finally {
    await chat.close();
    await body.season.close();
  }
});

/** A photo of the person's is being looked at from now on: nobody comes back with it. */
async function lookLong(ports: Season['ports'], person: string): Promise<void> {
  const jobs = { ...ports.jobs, wake: async () => {} };
  const reply = { kind: 'text', text: '' } as const;
  const photo: IncomingMessage = { id: 'photo', person, reply, acceptedAt: '' };
  await queueLongWork({ ...ports, jobs }, photo, { kind: 'read-paper', person }, reply);
}
