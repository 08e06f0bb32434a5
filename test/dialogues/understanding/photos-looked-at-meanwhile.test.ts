import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { ChannelError } from '../../../src/ports/channels/channel.ts';
import { RunLater } from '../../../src/ports/process/jobs.ts';
import { acceptMessage } from '../../../src/usecases/base/accept-message.ts';
import { answerMessages } from '../../../src/usecases/inbound/answer-messages.ts';
import { runLongWork } from '../../../src/usecases/inbound/run-long-work.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';
import { expectFour, readerByName, readings } from '../../support/chats/reader-by-name.ts';

let chat: Dialogue;
afterEach(() => chat.close());

const photo = async (shade: number) =>
  sharp({ create: { width: 60, height: 80, channels: 3, background: { r: shade, g: 9, b: 9 } } })
    .jpeg()
    .toBuffer();

async function atUpload(): Promise<void> {
  chat = await dialogue('team');
  const { ports } = chat.season;
  ports.paperForms = { expect: () => expectFour };
  ports.paperReader = readerByName;
  await chat.answersUpTo('');
  await chat.says('确认', /upload/);
}

async function photographs(name: string, expected?: RegExp): Promise<string> {
  chat.season.media.set(name, await photo(name.length * 7));
  return chat.sends({ kind: 'image', media: { mediaId: name, name: `${name}.jpg` } }, expected);
}

describe('photos of a stamped form', () => {
  it('are judged one by one as they arrive, and only the bad one is taken again', async () => {
    await atUpload();
    await photographs('第3页', /^✓ 第 3 页\n还差第 1、2、4 页/);
    await photographs('第2页糊', /^✗ 第 2 页太糊：只重拍这一张。\n还差第 1、2、4 页/);
    await photographs('第1页旧', /^✗ 第 1 页不是现在这一版/);
    await photographs('第1页', /^✓ 第 1 页\n还差第 2、4 页/);
    await photographs('第4页', /^✓ 第 4 页\n还差第 2 页/);
    await photographs('第2页', /^✓ 第 2 页\n4 页都有了，回“好了”。/);
    await photographs('第2页糊', /^✗ 第 2 页/);
    expect((await chat.application()).stampedPages.map(({ page }) => page)).toEqual([3, 1, 4, 2]);
    readings.length = 0;
    await chat.says('好了', /正在看您传的 4 页，大约半分钟[\s\S]*收好了，一共 4 个文件/);
    expect(readings).toEqual([4]);
    expect((await chat.application()).stamped?.paper).toMatchObject({ verdict: 'accept' });
  });

  it('are handed in by 提交 as by 好了, and the pages that are missing are named', async () => {
    await atUpload();
    for (const name of ['第1页', '第3页']) await photographs(name);
    await chat.says('提交', /还缺第 2、4 页/);
    for (const name of ['第2页', '第4页']) await photographs(name);
    await chat.says('是的 提交', /收好了，一共 4 个文件/);
  });

  it('that cannot be taken better go to a person, not back', async () => {
    await atUpload();
    for (const name of ['第1页', '第2页糊', '第3页', '第4页']) await photographs(name);
    await chat.says('好了', /收好了，一共 4 个文件[\s\S]*请工作人员看一眼/);
  });
});

describe('while a paper is looked at', () => {
  it('what is typed is answered at once', async () => {
    await atUpload();
    const { ports } = chat.season;
    const files = [{ key: 'media/aa/1', name: '第1页.jpg', contentType: 'image/jpeg', sizeBytes: 1, sha256: '1' }];
    await acceptMessage(ports, {
      id: 'h5:1',
      person: chat.person,
      reply: { kind: 'stored-files', purpose: 'stampedForm', files },
    });
    await answerMessages(ports, chat.person);
    await acceptMessage(ports, { id: 'm:2', person: chat.person, reply: { kind: 'text', text: '进度' } });
    await answerMessages(ports, chat.person);
    await runLongWork(ports, `${chat.person}#read-paper`);
    const told = await chat.season.settle(chat.person);
    const texts = told.map((message) => (message.kind === 'text' ? message.text : message.kind)).join('\n');
    const first = told.findIndex((message) => message.kind === 'text' && message.text.includes('先不能收'));
    expect(first).toBeGreaterThan(0);
    expect(texts).toMatch(/还缺第 2、3、4 页/);
  });
});

describe('a picture that the platform does not hand over', () => {
  const broken = new ChannelError('busy', 'http-502');
  const at = (seconds: number) => new Date(Date.parse('2021-11-25T09:00:00+08:00') + seconds * 1000).toISOString();

  async function failing(): Promise<{ patience: number[]; heals: () => void }> {
    chat = await dialogue('team');
    await chat.says('你好');
    const wecom = chat.season.ports.channels.wecom;
    if (!wecom) throw new Error('no channel');
    const fetch = wecom.fetchMedia;
    const patience: number[] = [];
    wecom.fetchMedia = async (_id, _bytes, milliseconds) => {
      patience.push(milliseconds ?? 0);
      throw broken;
    };
    return {
      patience,
      heals: () => {
        wecom.fetchMedia = fetch;
      },
    };
  }

  it('is tried again for some seconds; then that is said, what was typed behind it is answered, and it comes by itself', async () => {
    const { patience, heals } = await failing();
    const { ports, media } = chat.season;
    media.set('p1', await photo(1));
    const say = (id: string, reply: Parameters<typeof acceptMessage>[1]['reply']) =>
      acceptMessage(ports, { id, person: chat.person, reply });
    await say('m:p', { kind: 'image', media: { mediaId: 'p1' } });
    await say('m:q', { kind: 'image', media: { mediaId: 'p1' } });
    await say('m:t', { kind: 'text', text: '人工' });
    for (const seconds of [0, 1, 4]) {
      chat.season.setClock(at(seconds));
      await expect(answerMessages(ports, chat.person)).rejects.toThrow(RunLater);
    }
    chat.season.setClock(at(19));
    await answerMessages(ports, chat.person);
    // The second picture does not wait as long as the first; together they hold the text up for less than 30 seconds.
    expect(patience.at(-1)).toBeLessThanOrEqual(1000);
    await expect(runLongWork(ports, `${chat.person}#fetch-media`)).rejects.toThrow(RunLater);
    heals();
    await runLongWork(ports, `${chat.person}#fetch-media`);
    const told = await chat.season.settle(chat.person);
    const texts = told.map((message) => (message.kind === 'text' ? message.text : message.kind)).join('\n---\n');
    expect(texts).toMatch(/^这张图我没取到，稍后自动再取|^平台那边这张图还没取到/);
    expect(texts.match(/自动再取/g)).toHaveLength(2);
    expect(texts).toMatch(/021-52588300|工作人员/);
    expect(await ports.inbox.countWaiting()).toBe(0);
  });

  it('is given up after a day, and asked for again', async () => {
    await failing();
    const { ports } = chat.season;
    await acceptMessage(ports, { id: 'm:p', person: chat.person, reply: { kind: 'image', media: { mediaId: 'p1' } } });
    chat.season.setClock(at(6));
    await answerMessages(ports, chat.person);
    chat.season.setClock(at(25 * 3600));
    await runLongWork(ports, `${chat.person}#fetch-media`);
    expect(await ports.inbox.listWaiting(chat.person, 9)).toMatchObject([
      { found: { heard: { kind: 'unreadable', reason: 'media-gone' } } },
    ]);
  });
});

describe('photos while a certificate is owed', () => {
  async function owing(): Promise<void> {
    chat = await dialogue('team', { start: '2021-12-06T09:00:00+08:00' });
    const { ports } = chat.season;
    ports.paperForms = { expect: () => expectFour };
    ports.paperReader = readerByName;
    await chat.answersUpTo('awards');
    await chat.says('2018年 优秀班组（组委会）\n2020年 五星级班组（促进会）', /【获奖证书复印件】/);
    await chat.says('好了', /提交前补证书/);
    await chat.answersUpTo('');
    await chat.says('确认', /upload/);
  }
  const certificates = async () => {
    const { answers, pictures } = await chat.application();
    return ((pictures.awardCertificates ?? answers.awardCertificates ?? []) as unknown[]).length; // a list of pictures
  };

  it('are pages of the form where its code stands on them, certificates otherwise', async () => {
    await owing();
    await photographs('IMG_3', /^✓ 第 3 页/);
    expect(await certificates()).toBe(0);
    expect((await chat.application()).stampedPages).toMatchObject([{ page: 3 }]);
  });

  it('are taken back by a word where a page was taken for one', async () => {
    await owing();
    await photographs('IMG_none', /📎 第 1 张证书：2018年[\s\S]*没有申报表的二维码，按证书收了/);
    await chat.says('撤销', /第 1 张去掉了/);
    expect(await certificates()).toBe(0);
    await photographs('IMG_2', /^✓ 第 2 页/);
  });

  it('are pages also where the certificates are asked for once more', async () => {
    await owing();
    await chat.says('修改 获奖证书复印件', /【获奖证书复印件】/);
    await photographs('IMG_1', /^✓ 第 1 页/);
    expect(await certificates()).toBe(0);
  });
});
