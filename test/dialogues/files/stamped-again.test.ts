import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPrintingCurrent, isStampedCurrent } from '../../../src/domain/application/answers/progress.ts';
import { describeUpload } from '../../../src/usecases/pages/describe-upload.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

const photo = readFileSync(new URL('../../fixtures/photo.jpg', import.meta.url));

/** A stamped paper was taken, nothing is submitted yet. */
let chat: Dialogue;
beforeEach(async () => {
  chat = await dialogue('individual', { start: '2021-12-08T09:00:00+08:00' });
  await chat.answersUpTo('nothing');
  await chat.clicks('yes', /第 1 版/);
  await send('好了', /提交吗/);
});
afterEach(() => chat.close());

async function send(done: string, expected: RegExp) {
  chat.season.media.set('m1', photo);
  await chat.sends({ kind: 'image', media: { mediaId: 'm1' } });
  await chat.says(done, expected);
}

const page = async (nonce: string) => {
  const { id } = await chat.application();
  const link = { person: chat.person, subject: id, nonce, issuedAt: new Date('2021-12-08T01:00:00Z') };
  return describeUpload(chat.season.ports, link);
};

describe('a paper that was taken', () => {
  it.each(['重拍', '传错了', '重新上传', '上一步'])('is sent again after %s; until then it counts', async (word) => {
    expect(await page('n1')).toEqual({ kind: 'refused', reason: 'already-taken' });
    await chat.says(word, /第 1 版/);
    expect(isStampedCurrent(await chat.application())).toBe(true);
    expect(await page('n2')).toMatchObject({ kind: 'ready', upload: { version: 1 } });
    await chat.says('重拍', /第 1 版/);
    expect(isStampedCurrent(await chat.application())).toBe(true);
    const before = (await chat.application()).stamped?.files;
    await send('好了', /提交吗/);
    expect(isStampedCurrent(await chat.application())).toBe(true);
    expect((await chat.application()).stamped?.files).toEqual(before);
    await chat.clicks('yes', /提交成功/);
  });

  it('counts on when the person thinks better of it', async () => {
    await chat.says('重新上传');
    await chat.says('继续', /提交吗/);
    await chat.clicks('yes', /提交成功/);
  });
});

describe('a change that would void it', () => {
  it('asks first, and does nothing at a no', async () => {
    const { answers } = await chat.application();
    await chat.says('邮编改成 200031', /邮编[\s\S]*重新打印、重新盖章，确定吗/);
    expect((await chat.application()).answers).toEqual(answers);
    await chat.says('不改', /照旧算数/);
    expect(isStampedCurrent(await chat.application())).toBe(true);
    await chat.says('继续', /提交吗/);
  });

  it('is done at a yes, and the old paper counts again when the value is what was printed', async () => {
    const { answers } = await chat.application();
    const printed = String(answers.postcode);
    await chat.says('邮编改成 200031', /确定吗/);
    await chat.says('是', /200031/);
    expect(isPrintingCurrent(await chat.application())).toBe(false);
    await chat.says('修改 邮编');
    await chat.says(printed, /提交吗/);
    const back = await chat.application();
    expect([isStampedCurrent(back), back.isConfirmed, back.changedSincePrinting]).toEqual([true, true, []]);
    await chat.clicks('yes', /提交成功/);
  });

  it.each(['进度', '你好', '提交'])('is asked about once more behind %s, and is still let be by a no', async (said) => {
    await chat.says('邮编改成 200031', /确定吗/);
    await chat.says(said, /改了邮编[\s\S]*确定吗/);
    await chat.says('不改', /照旧算数/);
    expect(isPrintingCurrent(await chat.application())).toBe(true);
    expect((await chat.application()).answers.postcode).not.toBe('200031');
  });

  it.each(['进度', '要收费吗', '公示在哪里看'])(
    'is done at a yes also where a value was asked about, and “%s” came between',
    async (said) => {
      await chat.says('刚才年龄写错了 是43', /要改年龄/);
      await chat.says('是', /改了年龄[\s\S]*确定吗/);
      await chat.says(said, /改了年龄[\s\S]*确定吗/);
      await chat.says('是', /✓ 年龄：43岁/);
      expect((await chat.application()).answers.age).toBe(43);
    },
  );

  it('is said not to be done when another one is asked about', async () => {
    const { answers } = await chat.application();
    await chat.says('邮编改成 200031', /确定吗/);
    await chat.says('年龄改成 43', /刚才问的邮编没有改[\s\S]*改了年龄[\s\S]*确定吗/);
    await chat.says('是', /✓ 年龄：43岁/);
    expect((await chat.application()).answers).toEqual({ ...answers, age: 43 });
  });

  it.each(['刚才邮编写错了', '刚才电话写错了 是55501277'])('is not dropped without a word at “%s”', async (said) => {
    await chat.says('年龄改成 43', /确定吗/);
    await chat.says(said, /改了年龄[\s\S]*确定吗|刚才问的年龄没有改/);
  });

  it('is no change when the same is said again', async () => {
    const { answers } = await chat.application();
    await chat.says(`邮编改成 ${String(answers.postcode)}`);
    expect(isStampedCurrent(await chat.application())).toBe(true);
  });
});
