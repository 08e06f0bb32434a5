import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paperNumber } from '../../../src/domain/recommendation/papers.ts';
import { checkPhoto } from '../../../src/usecases/papers/check-photo.ts';
import { describePapers } from '../../../src/usecases/papers/describe-papers.ts';
import { courier, eldercare, MIN, market, openBodyChat } from '../../support/chats/body-chat.ts';
import { textOf } from '../../support/chats/dialogue.ts';
import { expectFour, readerByName, readings } from '../../support/chats/reader-by-name.ts';
import { endorse } from '../../support/seasons/endorsed.ts';

type Chat = Awaited<ReturnType<typeof openBodyChat>>;

let chat: Chat;
beforeEach(async () => {
  chat = await openBodyChat();
  chat.season.ports.paperForms = { expect: () => expectFour };
  chat.season.ports.paperReader = readerByName;
  for (const one of [eldercare, courier, market]) await endorse(chat.season.ports, one);
});
afterEach(() => chat.season.close());

const page = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

/** Photos by their names, as `readerByName` reads them. */
async function sends(...names: string[]): Promise<string> {
  let said = '';
  for (const name of names) {
    chat.season.media.set(name, page);
    said = textOf(await chat.season.hear(MIN, { kind: 'file', media: { mediaId: name, name: `${name}.jpg` } }));
  }
  return said;
}

describe('a stamped table that comes back', () => {
  beforeEach(async () => {
    await chat.says('推荐意见表');
    await chat.says('确认', /正在排第 1 版/);
  });

  it('is read when its pages are there, and taken with what was found', async () => {
    expect(await sends('第1页', '第2页', '第3页', '第4页')).toMatch(/盖章的推荐意见表第 1 版收好了（4 个文件）/);
    const { stamped, pages } = (await chat.papers()).recommendation;
    expect(stamped).toMatchObject({ version: 1, found: { verdict: 'accept', seal: 'present' } });
    expect(pages).toEqual([]);
    const shown = await describePapers(chat.season.ports, 'star-2021');
    expect(shown.get('district-putuo')?.recommendation.stamped?.seal).toBe('present');
  });

  it('is judged photo by photo: only the bad one is taken again, and the last good one completes it', async () => {
    expect(await sends('第3页')).toMatch(/^✓ 第 3 页\n还差第 1、2、4 页/);
    expect(await sends('第2页糊')).toMatch(/^✗ 第 2 页太糊：只重拍这一张。\n还差第 1、2、4 页/);
    expect(await sends('第1页')).toMatch(/^✓ 第 1 页\n还差第 2、4 页/);
    expect(await sends('第4页')).toMatch(/^✓ 第 4 页\n还差第 2 页/);
    expect((await chat.papers()).recommendation.stamped).toBeNull();
    readings.length = 0;
    expect(await sends('第2页')).toMatch(/^✅ 盖章的推荐意见表第 1 版收好了（4 个文件）/);
    expect(readings).toEqual([1, 4]);
    const { stamped } = (await chat.papers()).recommendation;
    expect(stamped?.files.map(({ name }) => name)).toEqual(['第3页.jpg', '第1页.jpg', '第4页.jpg', '第2页.jpg']);
    expect(stamped).toMatchObject({ found: { verdict: 'accept', seal: 'present' } });
  });

  it('keeps the good pages when a photo of something else comes, and starts anew at 重拍', async () => {
    await sends('第1页', '第2页');
    expect(await sends('第3页旧')).toMatch(/先不能收[\s\S]*不是现在这一版[\s\S]*2 张先留着/);
    expect((await chat.papers()).recommendation.pages).toMatchObject([{ page: 1 }, { page: 2 }]);
    await chat.says('重拍');
    expect((await chat.papers()).recommendation.pages).toEqual([]);
  });

  it('is refused when a page is lacking, what came is kept, and the page alone completes it', async () => {
    expect(await sends('第1页', '第2页', '第2页', '第4页')).toMatch(/^✓ 第 4 页\n还差第 3 页/);
    await chat.says('好了', /先不能收[\s\S]*还缺第 3 页[\s\S]*3 张先留着/);
    const { stamped, pages } = (await chat.papers()).recommendation;
    expect([stamped, pages.length]).toEqual([null, 3]);
    expect(await sends('第3页')).toMatch(/第 1 版收好了/);
  });

  it('is refused when it is an older printing, and nothing of it is kept', async () => {
    expect(await sends('第1页旧', '第2页旧', '第3页旧', '第4页旧')).toMatch(/先不能收[\s\S]*不是现在这一版/);
    const { stamped, pages } = (await chat.papers()).recommendation;
    expect([stamped, pages]).toEqual([null, []]);
    expect(await sends('第1页', '第2页', '第3页', '第4页')).toMatch(/收好了/);
  });

  it('has each photo looked at as it is chosen on the upload page, for who acts for the body alone', async () => {
    const papers = await chat.papers();
    const look = (name: string, person = MIN) =>
      checkPhoto(
        chat.season.ports,
        { person, issuedAt: new Date(0), subject: paperNumber(papers, 'recommendation'), nonce: 'n' },
        { bytes: page, name, contentType: 'image/jpeg' },
      );
    expect(await look('第3页.jpg')).toEqual({ page: 3, problems: [], isKept: true });
    expect(await look('第2页糊.jpg')).toEqual({ page: 2, problems: ['blurred'], isKept: true });
    expect(await look('第1页旧.jpg')).toMatchObject({ problems: ['wrong_version'], isKept: false });
    expect(await look('第3页.jpg', 'wecom:shaowei')).toBeNull();
  });

  it('is looked at by people when a page is hard to read and no better photo comes', async () => {
    expect(await sends('第1页糊', '第2页', '第3页', '第4页')).toMatch(/^✓ 第 4 页\n还差第 1 页/);
    await chat.says('好了', /收好了（4 个文件）[\s\S]*人工看一下[\s\S]*模糊/);
  });
});

describe('the two papers of a body, both made', () => {
  const numbers = { recommendation: '', statistics: '' };
  beforeEach(async () => {
    chat.season.ports.paperForms = {
      expect: ({ application }) => ({
        ...expectFour,
        codes: [1, 2, 3, 4].map((page) => `SB1:${application}:V1:P${page}/4:ABCDEFGH`),
      }),
    };
    await chat.says('统计表');
    await chat.says('46 128 1963 37 9', /✓ (?:[^；\n]+；){4}[^；\n]+\n/);
    await chat.says('2', /2个/);
    await chat.says('1', /1人/);
    await chat.says('都用', /填好 7 栏/);
    await chat.says('确认', /正在排第 1 版信息统计表/);
    await chat.says('推荐意见表');
    await chat.says('确认', /正在排第 1 版/);
    const papers = await chat.papers();
    for (const kind of ['recommendation', 'statistics'] as const) numbers[kind] = paperNumber(papers, kind);
  });
  const photos = (kind: keyof typeof numbers, ...pages: number[]) => pages.map((page) => `${numbers[kind]}第${page}页`);

  it('takes a photo of the sheet for what it is, where the table is awaited', async () => {
    expect(await sends(...photos('statistics', 1))).toMatch(
      /看二维码，这是信息统计表[\s\S]*✓ 第 1 页\n还差第 2、3、4 页/,
    );
    expect(await sends(...photos('statistics', 2, 3, 4))).toMatch(/✅ 盖章的信息统计表第 1 版收好了（4 个文件）/);
    expect((await chat.papers()).recommendation).toMatchObject({ stamped: null, pages: [] });
    expect(await sends(...photos('recommendation', 1))).toMatch(/看二维码，这是推荐意见表/);
    expect(await sends(...photos('recommendation', 2, 3, 4))).toMatch(/✅ 盖章的推荐意见表第 1 版收好了/);
  });

  it('does not ask which of them a photo is of that says so itself', async () => {
    await chat.says('待办');
    expect(await sends(...photos('statistics', 3))).toMatch(/这是信息统计表[\s\S]*✓ 第 3 页/);
    await chat.says('待办');
    expect(await sends('没有码')).toMatch(/看不清二维码，不知道是哪张表的/);
    expect((await chat.papers()).statistics.pages).toMatchObject([{ page: 3 }]);
  });
});

describe('a paper that was taken, and one page photographed again', () => {
  beforeEach(async () => {
    await chat.says('推荐意见表');
    await chat.says('确认', /正在排第 1 版/);
    await sends('第1页糊', '第2页', '第3页', '第4页');
    await chat.says('好了', /收好了（4 个文件）[\s\S]*模糊/);
  });

  it('keeps it where a page of another paper comes, and says so', async () => {
    expect(await sends('STRANGER12345第1页')).toMatch(/不是贵单位的推荐意见表[\s\S]*原来收下的还在/);
    expect((await chat.papers()).recommendation.stamped?.files).toHaveLength(4);
  });

  it('takes the good page in place of the poor one, and asks for none of the others', async () => {
    expect(await sends('第1页')).toMatch(/收好了（4 个文件）/);
    expect((await chat.papers()).recommendation.stamped).toMatchObject({ found: { verdict: 'accept' } });
  });

  it('keeps what was taken where the new photo is poor too', async () => {
    expect(await sends('第2页糊')).toMatch(/^✗ 第 2 页太糊：只重拍这一张。\n原来收下的还在/);
    const { stamped, pages } = (await chat.papers()).recommendation;
    expect([stamped?.files.length, pages]).toEqual([4, []]);
  });
});

describe('a sheet that states other numbers than the table lists', () => {
  beforeEach(async () => {
    await chat.says('统计表');
    await chat.says('46 128 1963 37 9', /✓ (?:[^；\n]+；){4}[^；\n]+\n/);
    await chat.says('4', /4个/);
    await chat.says('1', /1人/);
    await chat.says('都用', /填好 7 栏/);
  });

  it('asks why before it is printed, and keeps the reason for staff', async () => {
    await chat.says('确认', /对不上[\s\S]*班组成果数写的是 4个，推荐意见表里推荐了 2个/);
    expect((await chat.papers()).statistics.confirmed).toBeNull();
    await chat.says('是', /请用一句话写明原因/);
    await chat.says('另有 2 个班组没有推荐', /记下了不一致的原因[\s\S]*出表/);
    await chat.says('确认', /正在排第 1 版信息统计表/);
    const shown = await describePapers(chat.season.ports, 'star-2021');
    expect(shown.get('district-putuo')?.statistics.differences).toEqual([
      { label: '当年申报服务明星班组成果数', stated: 4, listed: 2, reason: '另有 2 个班组没有推荐' },
    ]);
  });

  it('is made equal by a word, or corrected', async () => {
    await chat.says('确认', /对不上/);
    await chat.says('改成一致', /班组成果数：2个/);
    await chat.says('确认', /正在排第 1 版/);
  });

  it('is made equal by the same words after the other paper was looked at', async () => {
    await chat.says('确认', /对不上/);
    await chat.says('推荐意见表', /推荐意见表/);
    await chat.says('改成一致', /班组成果数：2个/);
    await chat.says('确认', /正在排第 1 版/);
  });

  it('asks again when the numbers have changed since the reason was given', async () => {
    await chat.says('确认', /对不上/);
    await chat.says('另有 2 个班组没有推荐', /记下了/);
    await chat.says('班组成果数改成 5', /5个/);
    await chat.says('确认', /对不上[\s\S]*写的是 5个/);
  });
});
