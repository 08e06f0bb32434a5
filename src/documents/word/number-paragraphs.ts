import { attributeOf, elementsOf, valueIn } from './xml-elements.ts';

/** Word numbers many headings by itself, and mammoth leaves such numbers out: what the reader of the document sees before a paragraph
 *  (一、, 1.) is written into it. Numbers that come with a style, and bullets, are left as they are. */
export function numberParagraphs(parts: ReadonlyMap<string, string>): Map<string, string> {
  const levels = levelsOf(parts.get('word/numbering.xml') ?? '');
  if (levels.size === 0) return new Map(parts);
  return new Map([...parts].map(([name, xml]) => [name, isDocument(name) ? numbered(xml, levels) : xml] as const));
}

interface Level {
  format: string;
  /** `%1、` */
  pattern: string;
  start: number;
}

type Levels = ReadonlyMap<string, ReadonlyMap<number, Level>>;

function isDocument(name: string): boolean {
  return /^word\/document\d*\.xml$/u.test(name);
}

/** Number id → its levels. */
function levelsOf(xml: string): Levels {
  const abstracts = new Map<string, Map<number, Level>>();
  for (const { tag, body } of elementsOf(xml, 'w:abstractNum'))
    abstracts.set(attributeOf(tag, 'w:abstractNumId') ?? '', levelsIn(body));
  const found = new Map<string, Map<number, Level>>();
  for (const { tag, body } of elementsOf(xml, 'w:num')) {
    const levels = abstracts.get(valueIn(body, 'w:abstractNumId') ?? '');
    const id = attributeOf(tag, 'w:numId');
    if (levels && id !== null) found.set(id, levels);
  }
  return found;
}

function levelsIn(xml: string): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const { tag, body } of elementsOf(xml, 'w:lvl'))
    levels.set(Number(attributeOf(tag, 'w:ilvl') ?? 0), {
      format: valueIn(body, 'w:numFmt') ?? 'decimal',
      pattern: valueIn(body, 'w:lvlText') ?? '',
      start: Number(valueIn(body, 'w:start') ?? 1),
    });
  return levels;
}

function numbered(xml: string, levels: Levels): string {
  const counts = new Map<string, number[]>();
  const pieces: string[] = [];
  let from = 0;
  for (const properties of elementsOf(xml, 'w:pPr')) {
    const [numbering] = elementsOf(properties.body, 'w:numPr');
    const words = numbering ? numberOf(numbering.body, levels, counts) : null;
    if (!numbering || words === null) continue;
    const [start, end] = [properties.bodyAt + numbering.start, properties.bodyAt + numbering.end];
    pieces.push(xml.slice(from, start), xml.slice(end, properties.end));
    pieces.push(`<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`);
    from = properties.end;
  }
  return [...pieces, xml.slice(from)].join('');
}

/** What Word shows before the paragraph. @returns null when it shows nothing, or a bullet */
function numberOf(numbering: string, levels: Levels, counts: Map<string, number[]>): string | null {
  const id = valueIn(numbering, 'w:numId') ?? '';
  const at = Number(valueIn(numbering, 'w:ilvl') ?? 0);
  const known = levels.get(id);
  const level = known?.get(at);
  if (!known || !level || level.format === 'bullet' || level.format === 'none') return null;
  const count = counts.get(id) ?? [];
  counts.set(id, [...count.slice(0, at), (count[at] ?? level.start - 1) + 1]);
  return level.pattern.replace(/%(\d)/gu, (_, digit: string) => {
    const place = Number(digit) - 1;
    return written(counts.get(id)?.[place] ?? 1, known.get(place)?.format ?? 'decimal');
  });
}

const digits = new Intl.NumberFormat('zh-CN-u-nu-hanidec', { useGrouping: false });
const TEN = String.fromCodePoint(0x5341);

/** Chinese numerals up to 99; other formats as digits. */
function written(number: number, format: string): string {
  const isChinese = /^(?:chinese|japanese|ideograph|taiwanese)/u.test(format);
  if (!isChinese || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return digits.format(ones);
  return `${tens > 1 ? digits.format(tens) : ''}${TEN}${ones > 0 ? digits.format(ones) : ''}`;
}
