import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stampForm } from '../../../src/commands/simulate/stamp-form.ts';
import { createPaperForms } from '../../../src/documents/paper-forms.ts';
import { createRenderer } from '../../../src/documents/print/renderer.ts';
import { createPaperReader } from '../../../src/documents/stamped/paper-reader.ts';
import { describePapers } from '../../../src/usecases/papers/describe-papers.ts';
import { typesetting } from '../../../templates/documents/typesetting.ts';
import { photo } from '../../documents/stamped/capture.ts';
import { drawPages } from '../../documents/stamped/printed.ts';
import { fontFolder, layouts } from '../../documents/support.ts';
import { body, eldercare, MIN, openBodyChat } from '../../support/chats/body-chat.ts';
import { textOf } from '../../support/chats/dialogue.ts';
import { endorse } from '../../support/seasons/endorsed.ts';

type Kind = 'recommendation' | 'statistics';

/** Above the table of annex 5, and over the lines of who sends annex 6. */
const SEALS = {
  recommendation: { page: 'first', leftMm: 110, topMm: 62 },
  statistics: { page: 'last', leftMm: 150, topMm: 200 },
} as const;
const somethingElse = readFileSync(new URL('../../fixtures/photo.jpg', import.meta.url));

let chat: Awaited<ReturnType<typeof openBodyChat>>;

/** Both papers, printed and read as the product does; annex 6 is the one spoken of last. */
beforeEach(async () => {
  chat = await openBodyChat();
  const { ports } = chat.season;
  ports.renderer = createRenderer({ fontFolder, layouts, typesetting });
  ports.paperForms = createPaperForms(layouts);
  ports.paperReader = createPaperReader();
  await endorse(ports, eldercare);
  await chat.says('推荐意见表');
  await chat.says('确认', /正在排第 1 版推荐意见表/);
  await chat.says('统计表');
  await chat.says('46 128 1963 37 9');
  await chat.says('都用');
  await chat.says('都用');
  await chat.says('确认', /正在排第 1 版信息统计表/);
});
afterEach(async () => {
  const { renderer, paperReader } = chat.season.ports;
  await Promise.all([renderer.close(), paperReader.close(), chat.season.close()]);
});

/** A phone's picture of a paper that was printed, of one page. */
async function photoOf(kind: Kind, isSealed = true): Promise<Uint8Array> {
  const { ports } = chat.season;
  const printed = await ports.files.get((await chat.papers())[kind].printed?.file.key ?? '');
  const bytes = printed?.bytes ?? new Uint8Array();
  const [page] = await drawPages({ pdf: isSealed ? await stampForm(bytes, SEALS[kind]) : bytes });
  if (!page) throw new Error('nothing is printed');
  return photo(page, { seed: 3, quarters: 0 });
}

async function sends(bytes: Uint8Array): Promise<string> {
  chat.season.media.set('picture', Buffer.from(bytes));
  return textOf(await chat.season.hear(MIN, { kind: 'image', media: { mediaId: 'picture' } }));
}

const shown = async (kind: Kind) => (await describePapers(chat.season.ports, 'star-2021')).get(body)?.[kind] ?? null;

describe('a photo of annex 6', () => {
  it('is taken once it was read as that paper, with its seal', async () => {
    expect(await sends(await photoOf('statistics'))).toMatch(/✅ 盖章的信息统计表第 1 版收好了/);
    expect((await chat.papers()).statistics.stamped).toMatchObject({ version: 1, found: { seal: 'present' } });
    expect((await shown('statistics'))?.stamped?.seal).toBe('present');
  });

  it('is not one of annex 5, which goes to its own paper and leaves annex 6 open', async () => {
    expect(await sends(await photoOf('recommendation'))).toMatch(
      /看二维码，这是推荐意见表[\s\S]*✅ 盖章的推荐意见表第 1 版收好了[\s\S]*还有信息统计表没交/,
    );
    expect((await chat.papers()).statistics.stamped).toBeNull();
  });

  it('goes to its own paper where annex 5 was taken before', async () => {
    await sends(await photoOf('recommendation'));
    expect(await sends(await photoOf('statistics'))).toMatch(
      /看二维码，这是信息统计表[\s\S]*✅ 盖章的信息统计表第 1 版收好了/,
    );
  });

  it('is no picture of something else, which people look at when no better one comes', async () => {
    const said = await sends(somethingElse);
    expect(said).toMatch(/^✗ 这一张是空白的[\s\S]*请工作人员看/);
    expect(said).not.toMatch(/收好了|✅/);
    expect((await chat.papers()).statistics).toMatchObject({ stamped: null, pages: { length: 1 } });
    expect(await chat.says('好了', /收到了（1 个文件），还不算收好，先请上海市质量协会人工看/)).not.toMatch(
      /✅|收好了/,
    );
    expect(await chat.says('收到了吗', /还不算收好，等上海市质量协会人工看/)).not.toMatch(/收好了/);
    expect((await shown('statistics'))?.stamped).toMatchObject({ isForPeople: true });
    expect(await sends(await photoOf('statistics'))).toMatch(/✅ 盖章的信息统计表第 1 版收好了/);
    expect((await shown('statistics'))?.stamped).toMatchObject({ isForPeople: false });
  });

  it('gets no tick without a seal, and is taken back at a word', async () => {
    const bare = await photoOf('statistics', false);
    const said = await sends(bare);
    expect(said).toMatch(/信息统计表第 1 版收到了（1 个文件），还不算收好[\s\S]*没有看到红色/);
    expect(said).not.toMatch(/✅|收好了/);
    await chat.says('发错了 这是没盖章的', /收回了，盖章的信息统计表第 1 版现在还没交/);
    expect((await chat.papers()).statistics.stamped).toBeNull();
    await sends(bare);
    await chat.says('撤销', /收回了/);
    expect((await shown('statistics'))?.standing).toBe('made');
    await chat.says('撤销', /现在等的是盖章的信息统计表第 1 版/);
  });
});
