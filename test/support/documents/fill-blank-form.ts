import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { readZip } from './read-zip.ts';

const DOCUMENT = 'word/document.xml';

export async function documentOf(bytes: Uint8Array): Promise<string> {
  return (await readZip(bytes)).get(DOCUMENT)?.bytes.toString('utf8') ?? '';
}

type Answers = Readonly<Record<string, unknown>>;

/** A blank form as somebody fills it in in Word: in the empty cells, under the labels, in the boxes, on the lines.
 *  @param answers by official label, in the order of the print */
export async function fillForm(blank: Uint8Array, answers: Answers): Promise<Uint8Array> {
  const filled = new Filler(answers).fill(await documentOf(blank));
  const zip = new ZipFile();
  for (const [path, { bytes }] of await readZip(blank))
    zip.addBuffer(path === DOCUMENT ? Buffer.from(filled) : bytes, path);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

class Filler {
  readonly #left: [string, unknown][];

  constructor(answers: Answers) {
    this.#left = Object.entries(answers);
  }

  fill(xml: string): string {
    const [head = '', ...rest] = xml.split('<w:tbl>');
    const table = rest.join('<w:tbl>');
    return `${this.#head(head)}<w:tbl>${this.#table(table)}`;
  }

  /** The next answer whose label, or its end behind a dot, is this. */
  #take(name: string): string | null {
    const at = this.#left.findIndex(([label]) => short(label) === name);
    if (at < 0) return null;
    const [[label, value] = ['', '']] = this.#left.splice(at, 1);
    return short(label).endsWith('年月日') ? dayOf(value) : Array.isArray(value) ? value.join('\n') : String(value);
  }

  #head(xml: string): string {
    return onLine(xml, this.#take('推荐行业/各区/集团') ?? '').replace(BLANK_DAY, textRun(this.#take('年月日') ?? ''));
  }

  #table(xml: string): string {
    let waiting: string | null = null;
    return xml.replace(/<w:tc>.*?<\/w:tc>/gsu, (cell) => {
      const text = squeeze(textOf(cell));
      if (text === '' && waiting !== null) {
        const said = waiting;
        waiting = null;
        return inLast(cell, said);
      }
      const chosen = waiting?.split('\n') ?? [];
      waiting = null;
      if (text.includes('□')) return boxes(cell, chosen);
      if (text.includes('评价意见：')) return this.#opinion(cell);
      const name = text.replace(/[:：]$/u, '').replace(/[:：]?（.{1,30}）$/u, '');
      const said = this.#take(name);
      if (said === null) return cell;
      if (EMPTY_END.test(cell) || text.endsWith('：')) return inLast(cell, said);
      waiting = said;
      return cell;
    });
  }

  #opinion(cell: string): string {
    this.#take('承诺执行团体标准');
    const agreed = onLine(cell, this.#take('同意申报') ?? '');
    const seal = this.#take('单位(盖章)') ?? '';
    const sealed = agreed.replace(/(（盖章）：<\/w:t><\/w:r>)/u, `$1${textRun(seal)}`);
    return sealed.replace(BLANK_DAY, textRun(this.#take('年月日') ?? ''));
  }
}

/** A label's cell with an empty paragraph below it. */
const EMPTY_END = /(?:<w:p\/>|<w:p><w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr><\/w:p>)<\/w:tc>$/su;

function boxes(cell: string, chosen: readonly string[]): string {
  return cell.split('□').reduce((before, after) => {
    const option = squeeze(textOf(`<w:t>${after}`));
    const isOn = chosen.some((one) => option.startsWith(one.slice(one.indexOf('/') + 1)));
    return `${before}${isOn ? '☑' : '□'}${after}`;
  });
}

const BLANK_DAY = /<w:r>(?:(?!<\/w:r>).)*年 +月 +日(?:(?!<\/w:r>).)*<\/w:r>/su;

/** On the first underlined place. */
function onLine(xml: string, text: string): string {
  return xml.replace(/(<w:u[^>]*\/>.*?<w:t[^>]*>)(\u3000+)/su, `$1\u3000${text}$2`);
}

/** Into the last paragraph, a paragraph a line. */
function inLast(cell: string, text: string): string {
  const at = Math.max(cell.lastIndexOf('</w:p>'), cell.lastIndexOf('<w:p/>'));
  const [first = '', ...more] = text.split('\n').map(textRun);
  const rest = more.map((run) => `<w:p>${run}</w:p>`).join('');
  if (cell.startsWith('<w:p/>', at)) return `${cell.slice(0, at)}<w:p>${first}</w:p>${rest}${cell.slice(at + 6)}`;
  return `${cell.slice(0, at)}${first}</w:p>${rest}${cell.slice(at + 6)}`;
}

function textRun(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`;
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)/gu)].map(([, words]) => words).join('');
}

function squeeze(text: string): string {
  return text.replace(/\s/gu, '');
}

function short(label: string): string {
  return label.slice(label.lastIndexOf('.') + 1);
}

function dayOf(value: unknown): string {
  const [year, month, day] = String(value).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
