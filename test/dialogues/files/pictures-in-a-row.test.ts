import { afterEach, describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '../../../src/domain/base/message.ts';
import { isPictureList } from '../../../src/domain/form/base/answers.ts';
import { acceptMessage } from '../../../src/usecases/base/accept-message.ts';
import { type Dialogue, dialogueAt, textOf } from '../../support/chats/dialogue.ts';
import { plainPicture } from '../../support/documents/plain-picture.ts';

let chat: Dialogue;
afterEach(() => chat.close());

/** What a person is told who sends all of these before the first is answered. */
async function inARow(...sent: string[]): Promise<OutgoingMessage[]> {
  for (const name of sent) {
    const isPicture = name.startsWith('IMG');
    if (isPicture) chat.season.media.set(name, await plainPicture(name));
    const reply = isPicture
      ? { kind: 'image' as const, media: { mediaId: name } }
      : { kind: 'text' as const, text: name };
    await acceptMessage(chat.season.ports, { id: `row:${name}`, person: chat.person, reply });
  }
  return chat.season.settle(chat.person);
}

async function captions(field: string): Promise<string[]> {
  const { answers, pictures } = await chat.application();
  const value = pictures[field] ?? answers[field];
  return isPictureList(value) ? value.map(({ caption }) => caption) : [];
}

async function at(field: string): Promise<void> {
  chat = await dialogueAt(field);
}

describe('pictures sent in a row', () => {
  it('are answered once, by the last, with their number and the way to name them', async () => {
    await at('deedsPhotos');
    const told = await inARow('IMG_1', 'IMG_2', 'IMG_3');
    expect(told).toHaveLength(1);
    expect(textOf(told)).toMatch(/^📎 收到 3 张。说明这样写：“第1张：/);
    await chat.says('第1张：早高峰', /第 1 张：早高峰/);
    await chat.says('第3张：晚班', /第 3 张：晚班/);
    expect(await captions('deedsPhotos')).toEqual(['早高峰', '', '晚班']);
  });

  it('are counted before words that come between them', async () => {
    await at('deedsPhotos');
    const told = await inARow('IMG_1', 'IMG_2', '窗口服务', 'IMG_3');
    expect(told.map((message) => textOf([message]))).toEqual([
      expect.stringMatching(/^📎 收到 2 张/),
      '✓ 第 2 张：窗口服务',
      expect.stringMatching(/^📎 收到 3 张/),
    ]);
    expect(await captions('deedsPhotos')).toEqual(['', '窗口服务', '']);
  });

  it('are answered once where certificates are asked for', async () => {
    await at('awardCertificates');
    const told = await inARow('IMG_1', 'IMG_2');
    expect(told).toHaveLength(1);
    expect(textOf(told)).toMatch(/^📎 第 2 张证书/);
  });

  it('say at once that one is the same as another', async () => {
    await at('deedsPhotos');
    chat.season.media.set('IMG_1', await plainPicture('IMG_1'));
    await chat.sends({ kind: 'image', media: { mediaId: 'IMG_1' } }, /收到 1 张/);
    const told = await inARow('IMG_1', 'IMG_2');
    expect(textOf(told)).toMatch(/这张和第 1 张一样[\s\S]*📎 收到 3 张/);
  });

  it('are refused once where a text is asked for', async () => {
    await at('postcode');
    const told = await inARow('IMG_1', 'IMG_2', 'IMG_3');
    expect(told).toHaveLength(1);
    expect(textOf(told)).toMatch(/要打字填写/);
    await chat.says('200072', /✓ 邮编\n/);
  });
});
