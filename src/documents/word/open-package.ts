import { buffer } from 'node:stream/consumers';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { WordRefusal } from '../../domain/form/document.ts';
import { limits } from './limits.ts';

/** The parts that hold text: no pictures, no fonts, no embedded files. */
const TEXT_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?!media\/|embeddings\/|fonts\/|theme\/)[\w/.-]+\.(?:xml|rels))$/u;
/** Documents that the document takes in whole. */
const CHUNK = /^word\/(?!media\/|embeddings\/|fonts\/)[\w/.-]+\.(?:x?html?|mht|mhtml|txt|docx)$/iu;
const MACRO = /(?:^|\/)vba(?:Project|Data)/u;
/** A document type could define entities that grow without end; Word writes none. */
const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/u;

export interface OpenedPackage {
  /** Name → XML. */
  parts: Map<string, string>;
  /** Documents inside it, as bytes. */
  chunks: Map<string, Uint8Array>;
}

/** The text parts of a .docx, unpacked within bounds. What the package says of itself is checked before anything is unpacked;
 *  a part that is larger than it says ends in an error. @throws Error for a package that cannot be read */
export async function openPackage(bytes: Uint8Array): Promise<OpenedPackage | { refused: WordRefusal }> {
  const zip = await open(bytes);
  try {
    const entries = await listEntries(zip);
    const refused = entries === null ? 'too-complex' : refuse(entries);
    if (refused) return { refused };
    const parts = new Map<string, string>();
    const chunks = new Map<string, Uint8Array>();
    for (const entry of (entries ?? []).filter(isRead)) {
      const bytes = await buffer(await zip.openReadStreamPromise(entry));
      if (CHUNK.test(entry.fileName)) {
        chunks.set(entry.fileName, bytes);
        continue;
      }
      const xml = decodeXml(bytes);
      if (DOCUMENT_TYPE.test(xml)) return { refused: 'broken' };
      parts.set(entry.fileName, xml);
    }
    return { parts, chunks };
  } finally {
    zip.close();
  }
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });
}

/** @returns null when there are too many */
async function listEntries(zip: ZipFile): Promise<Entry[] | null> {
  if (zip.entryCount > limits.entries) return null;
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

function refuse(entries: readonly Entry[]): WordRefusal | null {
  if (entries.some((entry) => entry.isEncrypted())) return 'encrypted';
  if (entries.some(({ fileName }) => MACRO.test(fileName))) return 'macro';
  if (!entries.some(({ fileName }) => /^word\/document\d*\.xml$/u.test(fileName))) return 'not-a-document';
  const parts = entries.filter(isRead);
  const isHuge =
    sum(entries) > limits.totalBytes ||
    sum(parts) > limits.partsBytes ||
    parts.some(({ uncompressedSize }) => uncompressedSize > limits.partBytes);
  return isHuge || parts.some(isBomb) ? 'too-complex' : null;
}

function isRead({ fileName }: Entry): boolean {
  return TEXT_PART.test(fileName) || CHUNK.test(fileName);
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > limits.ratioFromBytes && uncompressedSize > compressedSize * limits.ratio;
}

function sum(entries: readonly Entry[]): number {
  return entries.reduce((total, { uncompressedSize }) => total + uncompressedSize, 0);
}

function decodeXml(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
}
