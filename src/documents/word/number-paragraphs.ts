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
  for (const [, id = '', body = ''] of xml.matchAll(
    /<w:abstractNum\b[^>]*w:abstractNumId="(\d+)"[^>]*>(.*?)<\/w:abstractNum>/gsu,
  )) {
    const levels = new Map<number, Level>();
    for (const [, at = '0', level = ''] of body.matchAll(/<w:lvl\b[^>]*w:ilvl="(\d)"[^>]*>(.*?)<\/w:lvl>/gsu)) {
      levels.set(Number(at), {
        format: attributeOf(level, 'numFmt') ?? 'decimal',
        pattern: attributeOf(level, 'lvlText') ?? '',
        start: Number(attributeOf(level, 'start') ?? 1),
      });
    }
    abstracts.set(id, levels);
  }
  const found = new Map<string, Map<number, Level>>();
  for (const [, id = '', body = ''] of xml.matchAll(/<w:num\b[^>]*w:numId="(\d+)"[^>]*>(.*?)<\/w:num>/gsu)) {
    const levels = abstracts.get(attributeOf(body, 'abstractNumId') ?? '');
    if (levels) found.set(id, levels);
  }
  return found;
}

function attributeOf(xml: string, name: string): string | null {
  return new RegExp(`<w:${name}\\b[^>]*w:val="([^"]*)"`, 'u').exec(xml)?.[1] ?? null;
}

const NUMBERED =
  /(<w:pPr\b[^>]*>(?:(?!<\/w:pPr>).)*?)<w:numPr\b[^>]*>((?:(?!<\/w:numPr>).)*)<\/w:numPr>((?:(?!<\/w:pPr>).)*<\/w:pPr>)/gsu;

function numbered(xml: string, levels: Levels): string {
  const counts = new Map<string, number[]>();
  return xml.replace(NUMBERED, (whole, before: string, numbering: string, after: string) => {
    const id = attributeOf(numbering, 'numId') ?? '';
    const at = Number(attributeOf(numbering, 'ilvl') ?? 0);
    const known = levels.get(id);
    const level = known?.get(at);
    if (!known || !level || level.format === 'bullet' || level.format === 'none') return whole;
    const count = counts.get(id) ?? [];
    counts.set(id, [...count.slice(0, at), (count[at] ?? level.start - 1) + 1]);
    const words = level.pattern.replace(/%(\d)/gu, (_, digit: string) => {
      const place = Number(digit) - 1;
      return written(counts.get(id)?.[place] ?? 1, known.get(place)?.format ?? 'decimal');
    });
    return `${before}${after}<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
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
