import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

/** An element's content; an array is the element repeated. */
export type XmlNode = string | number | XmlNode[] | { [element: string]: XmlNode };

/** Writes a document as the platform does: text in CDATA, numbers bare. */
export function writeXml(fields: { [element: string]: XmlNode }): string {
  return `<xml>${inner(fields)}</xml>`;
}

function inner(fields: { [element: string]: XmlNode }): string {
  return Object.entries(fields)
    .flatMap(([name, node]) => (Array.isArray(node) ? node.map((each) => element(name, each)) : [element(name, node)]))
    .join('');
}

function element(name: string, node: XmlNode): string {
  if (typeof node === 'number') return `<${name}>${node}</${name}>`;
  if (typeof node === 'string') return `<${name}><![CDATA[${node.replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>`;
  return Array.isArray(node) ? node.map((each) => element(name, each)).join('') : `<${name}>${inner(node)}</${name}>`;
}

const Fields = z.record(z.string(), z.unknown());
const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, trimValues: false });

/** Reads the product's answer. @returns null when it is no `<xml>` document */
export function readXml(text: string): Record<string, unknown> | null {
  if (/<!DOCTYPE/i.test(text)) return null;
  try {
    const read = z.object({ xml: Fields }).safeParse(parser.parse(text, true));
    return read.success ? read.data.xml : null;
  } catch {
    return null;
  }
}
