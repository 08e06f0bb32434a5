import { posix } from 'node:path';
import type { DocumentBlock, FormDocument, WordRefusal } from '../../domain/form/document.ts';
import { decodeText } from '../decode-text.ts';
import { htmlOfMime } from './html-of-mime.ts';
import { Numbering } from './numbering.ts';
import { type OpenedPackage, openPackage } from './open-package.ts';
import { childOf, elementsIn, parseXml, type XmlElement } from './parse-xml.ts';
import { readBody } from './read-body.ts';
import { readHtml } from './read-html.ts';
import { readStyles } from './styles.ts';
import { WordReading } from './word-reading.ts';

const DOCUMENT = /^word\/document\d*\.xml$/u;
/** A document inside a document may hold no further ones. */
const MAX_CHUNKS = 20;

/** Reads a `.docx` within bounds. @throws TooComplex; Error for a package that cannot be read */
export async function readPackage(
  bytes: Uint8Array,
  isInside = false,
): Promise<{ document: FormDocument } | { refused: WordRefusal }> {
  const opened = await openPackage(bytes);
  if ('refused' in opened) return opened;
  const { parts } = opened;
  const name = [...parts.keys()].find((part) => DOCUMENT.test(part)) ?? '';
  const body = childOf(parseXml(parts.get(name) ?? ''), 'w:body');
  if (!body) throw new Error('no body');
  const part = (other: string) => partOf(parts, other);
  const chunks = isInside ? new Map<string, DocumentBlock[]>() : await chunksOf(opened, name);
  const styles = readStyles(part('word/styles.xml'));
  const reading = new WordReading({ styles, numbering: new Numbering(part('word/numbering.xml')), chunks });
  const { blocks } = readBody(reading, body);
  return { document: { blocks, pictures: reading.pictures } };
}

function partOf(parts: ReadonlyMap<string, string>, name: string): XmlElement | null {
  const xml = parts.get(name);
  return xml === undefined ? null : parseXml(xml);
}

/** Documents that the document takes in whole (`w:altChunk`), by their relationship. */
async function chunksOf({ parts, chunks }: OpenedPackage, name: string): Promise<Map<string, DocumentBlock[]>> {
  const relations = partOf(parts, `word/_rels/${posix.basename(name)}.rels`);
  const found = new Map<string, DocumentBlock[]>();
  for (const { attributes } of relations ? elementsIn(relations).slice(0, 2000) : []) {
    const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
    if (!type.endsWith('/aFChunk') || found.size >= MAX_CHUNKS) continue;
    const chunk = chunks.get(posix.normalize(target.startsWith('/') ? target.slice(1) : `word/${target}`));
    if (chunk) found.set(id, await readChunk(chunk));
  }
  return found;
}

async function readChunk(bytes: Uint8Array): Promise<DocumentBlock[]> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const read = await readPackage(bytes, true);
    return 'document' in read ? read.document.blocks : [];
  }
  const text = decodeText(bytes) ?? '';
  return readHtml(htmlOfMime(text) ?? text).blocks;
}
