import { afterAll, describe, expect, it } from 'vitest';
import { createWordReader } from '../../../src/documents/word/word-reader.ts';
import { documentText, type FormDocument } from '../../../src/domain/form/document.ts';
import { documentXml, line, packDocument, paragraph, part, run, table } from '../../support/word-corpus/xml.ts';

const reader = createWordReader();
afterAll(() => reader.close());

async function read(
  body: string,
  parts: Record<string, string | Uint8Array> = {},
  relations: [string, string, string][] = [],
) {
  const found = await reader.read(await packDocument(documentXml(body), parts, relations));
  if ('refused' in found) throw new Error(found.refused);
  return found.document;
}

const seen = async (body: string, ...more: [Record<string, string | Uint8Array>?, [string, string, string][]?]) =>
  documentText(await read(body, ...more));
const field = (type: string, inner = '') => `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const control = (properties: string, content: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const box = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${content}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('text that people see', () => {
  const ruby = `<w:r><w:ruby><w:rt>${run('yǎn')}</w:rt><w:rubyBase>${run('䶮')}</w:rubyBase></w:ruby></w:r>`;
  it.each([
    ['the base of a phonetic guide', run('何') + ruby, '何䶮'],
    ['no struck-out text', run('30', '<w:strike/>') + run('31', '<w:dstrike/>') + run('32'), '32'],
    ['text whose strike is switched off', run('32', '<w:strike w:val="false"/>'), '32'],
    ['no hidden text', run('（填全称）', '<w:vanish/>') + run('一米窗'), '一米窗'],
    ['no placeholder', control('<w:showingPlcHdr/>', run('单击此处输入文字。')), ''],
    ['what a control holds', control('<w:text/>', run('一米窗')), '一米窗'],
    ['a control\u2019s box, ticked', control('<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', run('☐')), '☑'],
    ['inserted, not deleted text', `<w:del>${run('何')}</w:del><w:ins>${run('沈')}</w:ins>`, '沈'],
    ['a simple field', `<w:fldSimple w:instr=" MERGEFIELD n ">${run('32')}</w:fldSimple>`, '32'],
    [
      'a field\u2019s result, not its instruction',
      `${field('begin')}${instruction(' PAGE ')}${field('separate')}${run('7')}${field('end')}`,
      '7',
    ],
    [
      'a field inside an instruction never',
      `${field('begin')}${instruction(' IF ')}${field('begin')}${instruction(' X ')}${field('separate')}${run('no')}${field('end')}${field('separate')}${run('yes')}${field('end')}`,
      'yes',
    ],
    [
      'the chosen entry of a form\u2019s list',
      `${field('begin', '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="男"/><w:listEntry w:val="女"/></w:ddList></w:ffData>')}${instruction(' FORMDROPDOWN ')}${field('separate')}${field('end')}`,
      '女',
    ],
    [
      'a form\u2019s box, not ticked',
      `${field('begin', '<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>')}${instruction(' FORMCHECKBOX ')}${field('end')}`,
      '☐',
    ],
    [
      'a box laid over a tick',
      `${field('begin')}${instruction('eq \\o\\ac(□,√)')}${field('end')}${run('窗口服务')}`,
      '☑窗口服务',
    ],
    ['letters of Wingdings 2 as boxes', run('R', '<w:rFonts w:ascii="Wingdings 2"/>') + run('管理类'), '☑管理类'],
    ['symbols by number', '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', '☐'],
    ['a text box once, beside its paragraph', run('人数') + box(line('32')), '人数\n32'],
    ['a raised figure as raised', run('32') + run('1', '<w:vertAlign w:val="superscript"/>'), '32¹'],
  ])('%s', async (_, runs, expected) => {
    expect(await seen(paragraph(runs))).toBe(expected);
  });

  it('hides and numbers by styles, also those a style is based on', async () => {
    const styles = part(
      'styles',
      '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Head"><w:basedOn w:val="Base"/></w:style><w:style w:type="character" w:styleId="Hint"><w:rPr><w:vanish/></w:rPr></w:style>',
    );
    const numbering = part(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    );
    const styled = '<w:pStyle w:val="Head"/>';
    const body =
      paragraph(run('班组') + run('必填', '<w:rStyle w:val="Hint"/>'), styled) +
      paragraph('', styled) +
      line('人数', styled);
    expect(await seen(body, { 'word/styles.xml': styles, 'word/numbering.xml': numbering })).toBe('1.班组\n3.人数');
  });

  it('takes in whole documents that stand in it', async () => {
    const inner = await packDocument(documentXml(line('里面')));
    const body = `${line('外面')}<w:altChunk r:id="a"/><w:altChunk r:id="b"/><w:altChunk r:id="c"/>`;
    const mime =
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n<p>=E4=B8=80=\n=E4=BA=8C</p>\n--x--';
    const parts = {
      'word/in.docx': inner,
      'word/in.htm': '<html><body><p>网页</p></body></html>',
      'word/in.mht': mime,
    };
    const relations: [string, string, string][] = [
      ['a', 'aFChunk', 'in.docx'],
      ['b', 'aFChunk', '/word/in.htm'],
      ['c', 'aFChunk', 'in.mht'],
    ];
    expect(await seen(body, parts, relations)).toBe('外面\n里面\n网页\n一二');
  });
});

describe('a table', () => {
  const cellsOf = ({ blocks }: FormDocument) =>
    blocks
      .flatMap((block) => (block.kind === 'table' ? block.cells : []))
      .map(({ row, column, rowSpan, columnSpan, text }) => [text, row, column, rowSpan, columnSpan]);

  it('is read by its grid: columns left out in front, merged cells, deleted rows', async () => {
    const rows = [
      {
        cells: [
          { text: '人员', merge: 'restart' as const },
          { text: '管理', span: 2 },
        ],
      },
      { properties: '<w:del w:id="1"/>', cells: [{ text: '旧' }, { text: '旧', span: 2 }] },
      { cells: [{ text: '盖住', merge: 'continue' as const }, { text: '3' }, { text: '5' }] },
      { before: 1, cells: [{ text: '9' }] },
    ];
    expect(cellsOf(await read(table(rows, [100, 50, 50])))).toEqual([
      ['人员', 0, 0, 2, 1],
      ['管理', 0, 1, 1, 2],
      ['3', 1, 1, 1, 1],
      ['5', 1, 2, 1, 1],
      ['9', 2, 1, 1, 1],
    ]);
  });

  it('keeps cells that stand in content controls, without their placeholder', async () => {
    const cells = [{ text: '职称' }, { text: '请输入', wrap: (cell: string) => control('<w:showingPlcHdr/>', cell) }];
    expect(cellsOf(await read(table([{ cells }], [1, 1])))).toEqual([
      ['职称', 0, 0, 1, 1],
      ['', 0, 1, 1, 1],
    ]);
  });

  it('tells what is underlined', async () => {
    const xml = paragraph(
      run('管理类　') +
        run('窗口', '<w:u w:val="single"/>') +
        run('服务', '<w:u w:val="single"/>') +
        run('　技术类', '<w:u w:val="none"/>'),
    );
    const { blocks } = await read(table([{ cells: [{ xml }] }], [1]));
    expect(blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map(({ marked }) => marked) : []))).toEqual([
      ['窗口服务'],
    ]);
  });
});
