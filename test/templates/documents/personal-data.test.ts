import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRenderer } from '../../../src/documents/print/renderer.ts';
import type { Renderer } from '../../../src/ports/documents/renderer.ts';
import { printPersonal } from '../../../src/usecases/console/print-personal.ts';
import { personalData, personalForm, personalText } from '../../../templates/documents/personal-data.ts';
import { typesetting } from '../../../templates/documents/typesetting.ts';
import { fontFolder, hasPoppler } from '../../documents/support.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let chat: Dialogue;
let renderer: Renderer;
beforeAll(async () => {
  renderer = createRenderer({ fontFolder, layouts: { 'personal-data': personalData }, typesetting });
  chat = await dialogue('team');
  await chat.answersUpTo('awards');
});
afterAll(async () => {
  await renderer.close();
  await chat.close();
});

describe.skipIf(!hasPoppler)('all that is kept of a person, as a PDF', () => {
  it('is read by people: what was filled in, what happened, what was said, links left out', async () => {
    const { id } = await chat.application();
    const ports = { ...chat.season.ports, renderer };
    const bytes = await printPersonal(ports, chat.person, { number: id, form: personalForm, text: personalText });
    const file = join(process.env.SHOTS ?? temporaryFolder(), 'personal-data.pdf');
    writeFileSync(file, bytes);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s/gu, '');
    expect(text).toContain('个人信息汇总');
    expect(text).toContain('云苔路站“一米窗”服务班组');
    expect(text).toMatch(/二、经过[\s\S]*完成预报名/);
    expect(text).toMatch(/三、系统发给本人[\s\S]*您报哪一类/);
    expect(text).toContain(`${id}·第1/`);
    expect(text).not.toContain('http');
    expect(bytes.length).toBeLessThan(3_000_000);
  });

  it('stays bounded for whoever was told very much', async () => {
    const data = {
      ...{ person: 'wecom:a', at: '2021-12-01T00:00:00.000Z', applications: [], history: [], left: 40 },
      messages: Array.from({ length: 1000 }, () => ({
        ...{ at: '2021-12-01T00:00:00.000Z', to: 'wecom:a', text: '好'.repeat(2000) },
      })),
    };
    const text = personalText(data);
    expect([...text].length).toBeLessThan(440_000);
    expect(text).toContain('较早的 40 条没有印在这里');
  });
});
