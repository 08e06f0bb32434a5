import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stampForm } from '../../../src/commands/simulate/stamp-form.ts';
import { createPaperForms } from '../../../src/documents/paper-forms.ts';
import { createRenderer } from '../../../src/documents/print/renderer.ts';
import { createPaperReader } from '../../../src/documents/stamped/paper-reader.ts';
import { keepUploads } from '../../../src/usecases/pages/take-upload.ts';
import { overruleReading } from '../../../src/usecases/papers/overrule-reading.ts';
import { typesetting } from '../../../templates/documents/typesetting.ts';
import { pdfOf, scan } from '../../documents/stamped/capture.ts';
import { blankPdf, encryptedPdf, nestedFormsPdf } from '../../documents/stamped/odd-pdfs.ts';
import { drawPages } from '../../documents/stamped/printed.ts';
import { sampleFile } from '../../documents/stamped/support.ts';
import { fontFolder, layouts } from '../../documents/support.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

// What comes back, of every kind, in the chat and through the page: each is answered in words that say what to do.
let team: Dialogue;
let printed: Uint8Array;
let scans: Uint8Array[];

beforeAll(async () => {
  team = await dialogue('team');
  const { ports } = team.season;
  ports.renderer = createRenderer({ fontFolder, layouts, typesetting });
  ports.paperForms = createPaperForms(layouts);
  ports.paperReader = createPaperReader();
  await team.answersUpTo('');
  await team.says('确认');
  printed = (await ports.files.get((await team.application()).printed?.file.key ?? ''))?.bytes ?? new Uint8Array();
  const pages = await drawPages({ pdf: await stampForm(printed) });
  scans = await Promise.all(pages.map((page, at) => scan(page, { seed: at + 1 })));
}, 60_000);

afterAll(async () => {
  const { ports } = team.season;
  await Promise.all([ports.renderer.close(), ports.paperReader.close()]);
  await team.close();
});

const inChat = (bytes: Uint8Array, expected: RegExp) => {
  team.season.media.set('paper', bytes);
  return team.sends({ kind: 'file', media: { mediaId: 'paper', name: '盖章.pdf' } }, expected);
};

/** As the page keeps a file and hands it in. */
const onPage = async (bytes: Uint8Array, expected: RegExp) => {
  const { ports } = team.season;
  const accept = ['application/pdf', 'image/jpeg', 'image/png', 'image/heic'];
  const kept = await keepUploads(ports, [{ bytes, name: '盖章.pdf' }], accept);
  if ('refused' in kept) throw new Error(kept.refused);
  return team.sends({ kind: 'stored-files', purpose: 'stampedForm', files: kept.files }, expected);
};

const ways = [
  ['in the chat', inChat],
  ['through the page', onPage],
] as const;

describe.each(ways)('sent %s', (_way, sends) => {
  /** Refused in words, with nothing changed and the way to send it again. */
  async function refuses(bytes: Uint8Array, words: RegExp): Promise<void> {
    const before = await team.application();
    const said = await sends(bytes, words);
    expect(said).toMatch(/先不能收[\s\S]*填写的内容都没动[\s\S]*盖好章，把第 1 版传回来/);
    expect(await team.application()).toMatchObject({
      answers: before.answers,
      printed: before.printed,
      status: 'draft',
      stamped: null,
      stampedPages: [],
    });
  }

  it('a PDF with a password asks for one without', () =>
    refuses(encryptedPdf('a form', 'user', 'owner'), /打开密码，请去掉密码/));

  it('a PDF that only its owner may change is read', () =>
    // It opens: what it says is told, not that it does not.
    refuses(encryptedPdf('a form', '', 'owner'), /没有找到申报表/));

  it('a broken or half PDF asks for it anew', async () => {
    await refuses(new TextEncoder().encode('%PDF-1.7 broken'), /打不开，可能传了一半，请重新导出/);
    await refuses(printed.slice(0, printed.length / 3), /打不开，可能传了一半，请重新导出/);
  });

  it('a bomb that takes too much memory asks for a scan', async () => {
    const { ports } = team.season;
    const { paperReader } = ports;
    ports.paperReader = createPaperReader({ memoryBytes: 100 * 1024 * 1024 });
    await refuses(nestedFormsPdf(), /太复杂，读不完：请把它打印出来重新扫描/);
    await ports.paperReader.close();
    ports.paperReader = paperReader;
  });

  it('too many pages ask for the form only', async () => refuses(await blankPdf(41), /最多 40 页，请只传申报表/));

  it('pages of which none is ours are put away, and it is said what ours look like', async () => {
    await refuses(await blankPdf(2), /没有找到申报表（每页右上角和左下角有二维码）/);
    await refuses(new Uint8Array(sampleFile('s1_scan_ok.pdf').bytes), /没有找到申报表/);
  });

  it('a scan without its second page waits for that page', async () => {
    await sends(await pdfOf(scans.filter((_scan, at) => at !== 1)), /还缺第 2 页，请补上[\s\S]*先留着/);
    expect(await team.application()).toMatchObject({
      stamped: null,
      stampedPages: [{ contentType: 'application/pdf' }],
    });
    await team.says('重拍', /都放下了/);
  });
});

describe('taken, for people to look at', () => {
  /** Looks at what stays on record, then has staff ask for it again. */
  async function takes(
    bytes: Uint8Array,
    words: RegExp,
    reasons: string[],
    asks: readonly (readonly [string, RegExp])[] = [],
  ): Promise<string> {
    const said = await inChat(bytes, words);
    for (const [word, answer] of asks) await team.says(word, answer);
    const { id, stamped } = await team.application();
    expect(stamped?.paper?.reasons).toEqual(reasons);
    const verdict = { kind: 'reject' as const, reason: '再看一遍' };
    const judged = { application: id, verdict, requestId: `press-${bytes.length}-${reasons.length}` };
    expect(await overruleReading(team.season.ports, 'wecom:yulin', judged)).toBeNull();
    expect((await team.application()).stamped).toBeNull();
    await team.says('继续', /盖好章/);
    return said;
  }

  it('the file as we sent it says once that it has no seal, and never that this does not matter', async () => {
    const said = await takes(
      printed,
      /电子原件，没有打印盖章：请打印、盖公章/,
      ['original_sent_back', 'no_seal'],
      [
        ['交了吗', /还没有提交[\s\S]*还没看到公章[\s\S]*“重传”/],
        ['状态', /还没提交[\s\S]*还没看到公章：盖好章回“重传”/],
        ['修改 电话', /【电话】/],
        ['提交', /还没看到公章：盖好章回“重传”[\s\S]*现在提交吗/],
        ['提交', /提交成功[\s\S]*还没看到公章[\s\S]*回“撤回”，再回“重传”/],
        ['状态', /推荐单位初审[\s\S]*还没看到公章[\s\S]*回“撤回”，再回“重传”/],
        ['撤回', /撤回了/],
        ['重传', /第 1 版/],
      ],
    );
    expect(said).not.toMatch(/✅ 第 1 版|不影响|没有看到红色公章/);
    expect(said).toMatch(/回“重传”再发[\s\S]*还没看到公章：盖好章回“重传”[\s\S]*现在提交吗/);
    expect(said).not.toMatch(/材料齐了|上一步/);
  });

  it('an electronic seal is noticed, not verified', async () => {
    const document = await PDFDocument.load(await stampForm(printed));
    const { context, catalog } = document;
    const seal = { Type: 'Annot', Subtype: 'Widget', FT: 'Sig', T: PDFString.of('seal'), Rect: [300, 100, 420, 220] };
    const field = context.register(context.obj(seal));
    catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [field] }));
    document
      .getPages()
      .at(-1)
      ?.node.set(PDFName.of('Annots'), context.obj([field]));
    await takes(await document.save(), /电子签章，系统不核验它是否有效，由工作人员确认/, ['electronic_seal']);
  });

  it('a picture of a seal on the file as we sent it is told', async () => {
    await takes(await stampForm(printed), /章像是直接贴在电子文件上的，由工作人员确认/, ['live_text']);
  });

  it('a page that is none of ours is named by its place', async () => {
    const [page] = await drawPages({ pdf: new Uint8Array(sampleFile('s1_scan_ok.pdf').bytes) });
    if (!page) throw new Error('no page');
    const certificate = await scan(page, { seed: 9 });
    await takes(await pdfOf([...scans, certificate]), /您发来的第 6 张：没有申报表的二维码[\s\S]*不需要的话请去掉/, [
      'foreign_page',
    ]);
  });

  it('a blank page more is no reason to trouble anybody', async () => {
    const document = await PDFDocument.load(await pdfOf(scans));
    document.addPage();
    const said = await takes(await document.save(), /✅ 第 1 版盖章申报表收好了/, ['blank_page']);
    expect(said).not.toMatch(/机器拿不准/);
  });
});

it('names what changed since the version that was stamped', async () => {
  await team.says('修改 电话');
  await team.says('021-52580000');
  await team.says('确认', /第 2 版/);
  const said = await inChat(await pdfOf(scans), /先不能收/);
  expect(said).toMatch(/您盖章的是第 1 版，现在是第 2 版：只有.*电话变了。请打印第 2 版，重新盖章再传/);
  expect(await team.application()).toMatchObject({ stamped: null, stampedPages: [], printed: { version: 2 } });
});
