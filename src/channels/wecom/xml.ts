import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

/** The children of the root element `<xml>`: text, or nested elements; arrays where an element repeats. */
export type XmlElement = Readonly<Record<string, unknown>>;

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** XML's five entities and character references; a document type declaration ends the reading. */
const entities = {
  setExternalEntities() {},
  addInputEntities() {
    throw new Error('a document type declaration is not taken');
  },
  reset() {},
  setXmlVersion() {},
  decode(text: string): string {
    return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
      if (name) return NAMED[name] ?? whole;
      const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
  },
};

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  trimValues: false,
  maxNestedTags: 12,
  entityDecoder: entities,
});

const Document = z.object({ xml: z.record(z.string(), z.unknown()) });

/** Reads a document whose root is `<xml>`: elements in any order, with or without CDATA, unknown ones too. Values stay text (a
 *  MsgId is larger than 2^53). @returns null when it is none */
export function readXml(text: string): XmlElement | null {
  const flat = readFlat(text);
  if (flat) return flat;
  try {
    return Document.safeParse(parser.parse(text)).data?.xml ?? null;
  } catch {
    return null;
  }
}

/** As the platform spells them; the parser knows names that it takes from nobody. */
const OPENING = /<([A-Z][A-Za-z0-9]*)>/y;
const ENDING = '</xml>';
const CDATA = '<![CDATA[';

/** Where the next character stands that is no blank. */
function behindBlanks(text: string, from: number): number {
  let at = from;
  while (' \n\r\t'.includes(text.charAt(at)) && at < text.length) at += 1;
  return at;
}

/** The usual shape at a tenth of the parser's cost: different elements, each of one CDATA section or of text without entities.
 *  @returns null for every other shape, which is the parser's */
function readFlat(text: string): XmlElement | null {
  if (!text.startsWith('<xml>')) return null;
  const found: Record<string, string> = {};
  let at = behindBlanks(text, '<xml>'.length);
  for (;;) {
    OPENING.lastIndex = at;
    const name = OPENING.exec(text)?.[1];
    if (name === undefined) break;
    const isCdata = text.startsWith(CDATA, OPENING.lastIndex);
    const begin = isCdata ? OPENING.lastIndex + CDATA.length : OPENING.lastIndex;
    const end = text.indexOf(isCdata ? ']]>' : '<', begin);
    const closing = `${isCdata ? ']]>' : ''}</${name}>`;
    if (end < 0 || !text.startsWith(closing, end) || Object.hasOwn(found, name)) return null;
    const value = text.slice(begin, end);
    if (!isCdata && value.includes('&')) return null;
    found[name] = value;
    at = behindBlanks(text, end + closing.length);
  }
  const isWhole = text.startsWith(ENDING, at) && text.slice(at + ENDING.length).trim() === '';
  return isWhole && Object.keys(found).length > 0 ? found : null;
}

/** @returns '' when the element is missing, empty, repeated or holds other elements */
export function textOf(element: XmlElement, name: string): string {
  const value = Object.hasOwn(element, name) ? element[name] : '';
  return typeof value === 'string' ? value : '';
}

const Nested = z.record(z.string(), z.unknown());

/** @returns null when the element is missing, repeated or holds only text */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return Nested.safeParse(Object.hasOwn(element, name) ? element[name] : null).data ?? null;
}
