import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stampForm } from '../../../src/commands/simulate/stamp-form.ts';
import { createPaperForms } from '../../../src/documents/paper-forms.ts';
import { createRenderer } from '../../../src/documents/print/renderer.ts';
import { createPaperReader } from '../../../src/documents/stamped/paper-reader.ts';
import { typesetting } from '../../../templates/documents/typesetting.ts';
import { scan } from '../../documents/stamped/capture.ts';
import { drawPages } from '../../documents/stamped/printed.ts';
import { fontFolder, layouts } from '../../documents/support.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

// What is said of the stamped paper in ordinary words once the form is printed: before a page came, between the pages, and after the submission.
let chat: Dialogue;
let scans: Uint8Array[];

beforeAll(async () => {
  chat = await dialogue('team');
  const { ports } = chat.season;
  ports.renderer = createRenderer({ fontFolder, layouts, typesetting });
  ports.paperForms = createPaperForms(layouts);
  ports.paperReader = createPaperReader();
  await chat.answersUpTo('');
  await chat.says('还要修改', /还没出表。要改哪一栏/);
  await chat.says('联系人手机不是这个', /还没出表。要改哪一栏/);
  await chat.says('确认');
  const key = (await chat.application()).printed?.file.key ?? '';
  const printed = (await ports.files.get(key))?.bytes ?? new Uint8Array();
  const pages = await drawPages({ pdf: await stampForm(printed) });
  scans = await Promise.all(pages.map((page, at) => scan(page, { seed: at + 1 })));
}, 60_000);

afterAll(async () => {
  const { ports } = chat.season;
  await Promise.all([ports.renderer.close(), ports.paperReader.close()]);
  await chat.close();
});

async function sendsPage(number: number): Promise<string> {
  chat.season.media.set(`page-${number}`, scans[number - 1] ?? new Uint8Array());
  return chat.sends({ kind: 'image', media: { mediaId: `page-${number}` } });
}

const pages = async () => (await chat.application()).stampedPages.map(({ page }) => page);

describe('once the form is printed', () => {
  it.each(['还要修改', '有个地方要改', '联系人手机不是这个'])('%s is told how the form is changed', async (words) => {
    await chat.says(words, /要改内容，回“修改 栏目名”[\s\S]*重新出表、重新盖章/);
  });

  it('a page may be taken again, and the others stay until all are to come again', async () => {
    await sendsPage(1);
    await sendsPage(2);
    for (const words of [
      '这页拍糊了重拍一张',
      '第一页拍的是老的那张',
      '重传',
      '前面的用上次发的',
      '忘了盖章了我要换一份',
    ])
      await chat.says(words, /现在收着 2 页[\s\S]*那一页重拍发来就行；别的页照用[\s\S]*“全部重拍”/);
    await sendsPage(1);
    expect((await pages()).sort()).toEqual([1, 2]);
    await chat.says('全部重拍', /之前发的盖章页都放下了/);
    expect(await pages()).toEqual([]);
  }, 60_000);

  it('a paper that was taken comes again, and one that is handed in is taken back first', async () => {
    for (let number = 1; number <= scans.length; number += 1) await sendsPage(number);
    await chat.says('好了', /提交吗/);
    await chat.says('忘了盖章了我要换一份', /新的收下之前，原来传的那份照旧算数/);
    await chat.says('继续', /提交吗/);
    await chat.says('提交', /提交成功/);
    for (const words of ['忘了盖章了我要换一份', '章没盖', '换一份盖章件', '联系人手机不是这个', '还要修改'])
      await chat.says(words, /“撤回”/);
    await chat.says('没盖章可以吗？', /^(?!.*现在不能改)/s);
  }, 60_000);
});
