import { createHash } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { createRenderer } from '../../../src/documents/print/renderer.ts';
import { typesetting } from '../../../templates/documents/typesetting.ts';
import { fontFolder, hasPoppler, layouts, readText, squeeze } from '../../documents/support.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

vi.setConfig({ testTimeout: 120_000 });

const renderer = createRenderer({ fontFolder, layouts, typesetting });
const checkCodes = {
  codeFor: (_purpose: string, text: string) =>
    createHash('sha256').update(text).digest('hex').slice(0, 12).toUpperCase(),
};
let chat: Dialogue;
afterEach(() => chat.close());
afterAll(() => renderer.close());

async function readyToPrint() {
  chat = await dialogue('team', { ports: { renderer, checkCodes } });
  await chat.answersUpTo('nothing');
}

async function pdfOf(file: { key: string } | undefined) {
  return (await chat.season.ports.files.get(file?.key ?? ''))?.bytes ?? new Uint8Array();
}

describe('the form is printed', () => {
  it('comes with the article, which is sent again at a word', async () => {
    await readyToPrint();
    await chat.says('交流资料', /还没有[\s\S]*核对/);
    await chat.says(
      '确认',
      /交流资料[\s\S]*\[文件\] 申报交流资料_.*\.pdf[\s\S]*第 1 版[\s\S]*\[文件\] .*申报表_.*\.pdf[\s\S]*upload/,
    );
    const { printed, answers } = await chat.application();
    expect(printed?.article?.key).not.toBe(printed?.file.key);
    await chat.says('交流资料', /第 1 版[\s\S]*\[文件\] 申报交流资料_/);
    expect((await chat.says('下载')).split('[文件]')).toHaveLength(2);
    if (!hasPoppler) return;
    const article = squeeze(readText(await pdfOf(printed?.article)));
    expect(article).toContain('——上海申汀轨道交通运营有限公司云苔路站“一米窗”服务班组');
    expect(article).not.toContain('何时受过何种奖励');
    expect(squeeze(readText(await pdfOf(printed?.file)))).toContain('何时受过何种奖励');
    expect(String(answers.deeds).length).toBeGreaterThan(2500);
  });

  it('waits when a character is missing from every font: says which, where and what to do, and prints nothing', async () => {
    await readyToPrint();
    await chat.says('修改 班组名称');
    await chat.says('云苔路站ሀ服务班组', /核对/);
    await chat.says('确认', /还没出表[\s\S]*班组名称里的“ሀ”[\s\S]*修改 班组名称[\s\S]*照印/);
    expect((await chat.application()).printed).toBeNull();
    await chat.says('为什么啊', /“ሀ”/);
    await chat.says('继续', /“ሀ”/);
    expect((await chat.application()).printed).toBeNull();
    await chat.says('修改 班组名称', /班组名称/);
    await chat.says('云苔路站服务班组', /核对/);
    await chat.says('确认', /第 1 版/);
    const { printed } = await chat.application();
    if (hasPoppler) expect(squeeze(readText(await pdfOf(printed?.file)))).toContain('云苔路站服务班组');
  });

  it('prints boxes to be filled by hand when the person says that the character is right', async () => {
    await readyToPrint();
    await chat.says('修改 班组名称');
    await chat.says('云苔路站ሀ服务班组', /核对/);
    await chat.says('确认', /照印/);
    await chat.says('照印', /第 1 版[\s\S]*方框：班组名称里的“ሀ”[\s\S]*黑色笔/);
    const { printed } = await chat.application();
    expect(printed?.version).toBe(1);
    if (hasPoppler) expect(squeeze(readText(await pdfOf(printed?.file)))).toContain('云苔路站□服务班组');
  });
});
