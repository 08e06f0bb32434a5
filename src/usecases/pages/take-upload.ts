import type { StoredFileReference } from '../../domain/base/message.ts';
import type { Ports } from '../../ports/ports.ts';
import { acceptMessage } from '../base/accept-message.ts';
import { keepFile } from '../base/hear-reply.ts';
import { type PageLink, usedKey } from '../base/page-link.ts';
import { type ScanRefusal, scanSent } from '../base/scan-sent.ts';

export type FileRefusal = 'not-accepted' | 'broken' | 'too-large' | 'empty' | ScanRefusal;

const CONTENT_TYPES = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png', heic: 'image/heic' } as const;

export interface SentFile {
  bytes: Uint8Array;
  name: string;
}

/** A file that may be kept, as it is to be kept. */
interface Accepted extends SentFile {
  contentType: string;
}

/** Keeps the files of an upload as they were sent, all of them or none: a refused one leaves nothing behind. */
export async function keepUploads(
  ports: Pick<Ports, 'files' | 'pictures' | 'virusScan' | 'log'>,
  sent: readonly SentFile[],
  accept: readonly string[],
): Promise<{ files: StoredFileReference[] } | { refused: FileRefusal; name: string }> {
  const accepted: Accepted[] = [];
  for (const file of sent) {
    const checked = await checkSent(ports, file, accept);
    if ('refused' in checked) return { refused: checked.refused, name: file.name };
    accepted.push(...checked.files);
  }
  const files: StoredFileReference[] = [];
  for (const { bytes, contentType, name } of accepted) files.push(await keepFile(ports, bytes, contentType, name));
  return { files };
}

/** A file's content decides what it is. HEIC is kept as JPEG where the step takes no HEIC, and so is what few programs show; each page
 *  of a TIFF is a picture. */
async function checkSent(
  ports: Pick<Ports, 'pictures' | 'virusScan' | 'log'>,
  file: SentFile,
  accept: readonly string[],
): Promise<{ files: Accepted[] } | { refused: FileRefusal }> {
  if (file.bytes.byteLength === 0) return { refused: 'empty' };
  const unsafe = await scanSent(ports, file.bytes);
  if (unsafe) return { refused: unsafe };
  const kind = await ports.pictures.sniff(file.bytes);
  if (kind === 'other') return { refused: 'not-accepted' };
  if (kind !== 'rare' && accept.includes(CONTENT_TYPES[kind]))
    return { files: [{ ...file, contentType: CONTENT_TYPES[kind] }] };
  if ((kind !== 'heic' && kind !== 'rare') || !accept.includes('image/jpeg')) return { refused: 'not-accepted' };
  const prepared = await ports.pictures.prepareAll(file.bytes);
  if ('refused' in prepared) return { refused: prepared.refused === 'not-a-picture' ? 'broken' : prepared.refused };
  const { pages } = prepared;
  return { files: pages.map((page, at) => ({ ...page, name: pageName(file.name, at, pages.length) })) };
}

/** `scan.tif` → `scan.tif.jpg`, and of several pages `scan.tif-2.jpg`. */
function pageName(name: string, at: number, pages: number): string {
  return `${name}${pages > 1 ? `-${at + 1}` : ''}.jpg`;
}

/** Hands files to the conversation as one message. A link hands in once: the second time is `already-used`, whatever it brings. */
export async function takeUpload(
  ports: Pick<Ports, 'inbox' | 'jobs' | 'clock' | 'claims'>,
  link: PageLink,
  purpose: string,
  files: StoredFileReference[],
): Promise<'taken' | 'already-used'> {
  const accepted = await acceptMessage(ports, {
    id: `h5:${link.nonce}`,
    person: link.person,
    reply: { kind: 'stored-files', purpose, files, subject: link.subject },
  });
  await ports.claims.claim(usedKey(link), ports.clock.now().toISOString());
  return accepted === 'added' ? 'taken' : 'already-used';
}
