import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stampForm } from '../../../src/commands/simulate/stamp-form.ts';
import { createPaperForms } from '../../../src/documents/paper-forms.ts';
import { createRenderer } from '../../../src/documents/print/renderer.ts';
import { createPaperReader } from '../../../src/documents/stamped/paper-reader.ts';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import { overruleReading } from '../../../src/usecases/papers/overrule-reading.ts';
import { typesetting } from '../../../templates/documents/typesetting.ts';
import { fontFolder, layouts } from '../../documents/support.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

let team: Dialogue;

beforeAll(async () => {
  team = await dialogue('team');
  const { ports } = team.season;
  ports.renderer = createRenderer({ fontFolder, layouts, typesetting });
  ports.paperForms = createPaperForms(layouts);
  ports.paperReader = createPaperReader();
  await team.answersUpTo('');
  await team.says('确认');
});

afterAll(async () => {
  const { ports } = team.season;
  await Promise.all([ports.renderer.close(), ports.paperReader.close()]);
  await team.close();
});

async function printedForm(): Promise<Uint8Array> {
  const { printed } = await team.application();
  const stored = await team.season.ports.files.get(printed?.file.key ?? '');
  if (!stored) throw new Error('nothing is printed');
  return stored.bytes;
}

/** The pages named, from 1, as a file of their own. */
async function only(bytes: Uint8Array, pages: (count: number) => number[]): Promise<Uint8Array> {
  const [from, to] = [await PDFDocument.load(bytes), await PDFDocument.create()];
  const wanted = pages(from.getPageCount()).map((page) => page - 1);
  for (const page of await to.copyPages(from, wanted)) to.addPage(page);
  return to.save();
}

async function sendsBack(bytes: Uint8Array, expected: RegExp): Promise<string> {
  team.season.media.set('paper', bytes);
  return team.sends({ kind: 'file', media: { mediaId: 'paper', name: '盖章.pdf' } }, expected);
}

describe('a stamped form that comes back', () => {
  it('is refused while pages lack, and waits for them', async () => {
    const stamped = await stampForm(await printedForm());
    await sendsBack(
      await only(stamped, (count) => range(2, count)),
      /正在看您传的文件，[\s\S]*还缺第 1 页[\s\S]*先留着/,
    );
    expect((await team.application()).stamped).toBeNull();
    expect((await team.application()).stampedPages).toHaveLength(1);
    await sendsBack(await only(stamped, () => [1]), /收好了，一共 2 个文件/);
    expect((await team.application()).stamped?.paper).toMatchObject({
      seal: 'present',
      drawn: { contentType: 'image/jpeg' },
    });
  });

  it('is asked for again by staff, who say why', async () => {
    const { id } = await team.application();
    const judged = {
      application: id,
      verdict: { kind: 'reject' as const, reason: '章没有拍全' },
      requestId: 'press-0001',
    };
    expect(await overruleReading(team.season.ports, 'wecom:yulin', judged)).toBeNull();
    expect(await overruleReading(team.season.ports, 'wecom:yulin', judged)).toBeNull();
    expect((await team.application()).stamped).toBeNull();
    await team.says('继续', /盖好章/);
  });

  it('is refused when the answers changed since, with the columns that changed', async () => {
    const before = await stampForm(await printedForm());
    await team.says('修改 邮编');
    await team.says('200001');
    await team.says('确认');
    expect((await team.application()).printed?.version).toBe(2);
    await sendsBack(before, /盖章的是第 1 版，现在是第 2 版：只有邮编变了/);
    expect(await team.application()).toMatchObject({ stamped: null, stampedPages: [] });
  });

  it('is refused when it belongs to another application', async () => {
    const { printed, id } = await team.application();
    const own = await team.season.ports.views.get(applicationView, id);
    expect(own?.data).toMatchObject({ printed: { version: 2 } });
    const expectation = team.season.ports.paperForms;
    team.season.ports.paperForms = {
      expect: (form) => expectation.expect({ ...form, application: 'OTHER234' }),
    };
    await sendsBack(await stampForm(await printedForm()), /另一份申报/);
    team.season.ports.paperForms = expectation;
    expect((await team.application()).printed).toEqual(printed);
  });

  it('is refused when nobody can open it', async () => {
    await sendsBack(new TextEncoder().encode('%PDF-1.7 broken'), /打不开/);
    expect((await team.application()).stamped).toBeNull();
  });

  it('is taken without a seal, for people to look at', async () => {
    await sendsBack(await printedForm(), /收好了[\s\S]*没有打印盖章[\s\S]*重传/);
    const { stamped } = await team.application();
    expect(stamped?.paper).toMatchObject({ verdict: 'ask-person', seal: 'absent' });
    expect(stamped?.paper?.reasons).toContain('original_sent_back');
  });

  it('counts once staff have looked at it, on record', async () => {
    const { id } = await team.application();
    const approved = { application: id, verdict: { kind: 'approve' as const }, requestId: 'press-0002' };
    expect(await overruleReading(team.season.ports, 'wecom:yulin', approved)).toBeNull();
    expect((await team.application()).stamped?.isApproved).toBe(true);
    const entries = await team.season.ports.journal.read(`application/${id}`);
    expect(entries.at(-1)).toMatchObject({ by: 'wecom:yulin', events: [{ kind: 'stampedFormApproved' }] });
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
