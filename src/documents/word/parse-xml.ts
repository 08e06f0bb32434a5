import sax from 'sax';
import { limits } from './limits.ts';
import { TooComplex } from './too-complex.ts';

/** An element of a part of a Word file. Names have the usual prefix of their namespace, whichever the part chose: `w:p`. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** The usual prefixes of what is read, in transitional and strict documents. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
};

/** Reads a part within bounds, as it goes: what is too deep or too much ends there. @throws TooComplex; Error for XML that is none */
export function parseXml(xml: string): XmlElement {
  const parser = sax.parser(true, { position: false });
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const known = new Map<string, string>();
  let count = 0;
  const add = (text: string) => open.at(-1)?.children.push(text);
  parser.onopentag = ({ name, attributes: given }) => {
    const attributes = given as Record<string, string>; // without the option xmlns they are plain
    count += 1;
    if (open.length > limits.depth || count > limits.elements) throw new TooComplex('too many elements');
    learnPrefixes(attributes, known);
    const element = { name: usual(name, known), attributes: named(attributes, known), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => open.pop();
  parser.ontext = add;
  parser.oncdata = add;
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml.startsWith('\ufeff') ? xml.slice(1) : xml).close();
  const [element] = elementsIn(root);
  if (!element) throw new Error('no element');
  return element;
}

type Attributes = Readonly<Record<string, string>>;

function learnPrefixes(attributes: Attributes, known: Map<string, string>): void {
  for (const [name, uri] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = PREFIXES[uri];
    if (prefix !== undefined) known.set(name.slice('xmlns:'.length), prefix);
  }
}

function usual(name: string, known: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = known.get(name.slice(0, Math.max(0, colon)));
  return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
}

/** Attributes by the usual prefixes; one without a prefix belongs to its element. */
function named(attributes: Attributes, known: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.includes(':') ? usual(name, known) : name, value]),
  );
}

export function elementsIn({ children }: XmlElement): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** The first element of that name, however deep. */
export function findElement(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of elementsIn(element)) {
    const found = child.name === name ? child : findElement(child, name);
    if (found) return found;
  }
  return undefined;
}

/** `w:val` of a child. @returns null without the child; `` without a value */
export function settingOf(element: XmlElement | undefined, name: string): string | null {
  const child = childOf(element, name);
  return child ? (child.attributes['w:val'] ?? '') : null;
}

/** Whether a property that is on or off is on: without a value it is. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const value = settingOf(element, name);
  return value !== null && !['0', 'false', 'off', 'none'].includes(value);
}

/** The text inside, as it is. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
