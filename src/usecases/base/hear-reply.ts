import { createHash } from 'node:crypto';
import type { Heard } from '../../conversation/base/scene.ts';
import { readCardId } from '../../domain/base/card.ts';
import type { MediaReference, Reply, StoredFileReference } from '../../domain/base/message.ts';
import { addressOf, type PersonId } from '../../domain/base/person.ts';
import { shownName } from '../../domain/base/shown-name.ts';
import { ChannelError } from '../../ports/channels/channel.ts';
import type { Ports } from '../../ports/ports.ts';
import { countKept, mayKeepMore } from './may-keep-more.ts';
import { scanSent } from './scan-sent.ts';

type Needs = Pick<
  Ports,
  'channels' | 'files' | 'pictures' | 'virusScan' | 'wordReader' | 'log' | 'checkCodes' | 'views' | 'coordination'
>;

const MAX_MEDIA_BYTES = 20 * 1024 * 1024;

/** What a reply says that brings nothing to be fetched or read. @returns null for the others */
export function heardAtOnce(ports: Pick<Ports, 'checkCodes'>, person: PersonId, reply: Reply): Heard | null {
  const isWaited = reply.kind === 'image' || reply.kind === 'file' || isImport(reply);
  return isWaited ? null : asHeard(ports, person, reply);
}

function isImport(reply: Reply): reply is Extract<Reply, { kind: 'stored-files' }> {
  return reply.kind === 'stored-files' && reply.purpose === 'import';
}

function asHeard(
  { checkCodes }: Pick<Ports, 'checkCodes'>,
  person: PersonId,
  reply: Exclude<Reply, { kind: 'image' | 'file' }>,
): Heard {
  if (reply.kind !== 'choice') return reply;
  const codeFor = (text: string) => checkCodes.codeFor('card', text);
  return { ...reply, card: readCardId(reply.card, { person, codeFor }) };
}

/** Turns a reply into what the conversation can work with: pictures and files are copied from the platform into our store.
 *  Safe to repeat: files are kept under their hash. @throws ChannelError when the platform has to be asked again */
export async function hearReply(
  ports: Needs,
  person: PersonId,
  reply: Reply,
  use: 'picture' | 'original',
  timeoutMilliseconds?: number,
): Promise<Heard> {
  if (isImport(reply)) return hearImport(ports, reply);
  if (reply.kind !== 'image' && reply.kind !== 'file') return asHeard(ports, person, reply);
  const bytes = await fetchBytes(ports, reply.media.account ?? person, reply.media, timeoutMilliseconds);
  if ('kind' in bytes) return bytes;
  const unsafe = await scanSent(ports, bytes.bytes);
  if (unsafe) return { kind: 'unreadable', reason: unsafe };
  const kind = await ports.pictures.sniff(bytes.bytes);
  if (kind === 'other' && reply.kind === 'file' && use === 'picture') return hearDocument(ports, bytes.bytes);
  if (kind === 'other' || (kind === 'pdf' && use === 'picture')) return { kind: 'unreadable', reason: 'not-a-picture' };
  if (!(await mayKeepMore(ports, person))) return { kind: 'unreadable', reason: 'kept-too-much' };
  const heard = await keepSent(ports, bytes.bytes, kind, use, reply.media);
  if (heard.kind === 'picture') await countKept(ports, person, 1);
  if (heard.kind === 'stored-files') await countKept(ports, person, heard.files.length);
  return heard;
}

/** Keeps a picture or a PDF, as it was sent or made ready for the form. */
async function keepSent(
  ports: Needs,
  bytes: Uint8Array,
  kind: Exclude<Awaited<ReturnType<Ports['pictures']['sniff']>>, 'other'>,
  use: 'picture' | 'original',
  media: MediaReference,
): Promise<Heard> {
  if (use === 'original' && kind === 'rare') return keepPages(ports, bytes, media);
  if (use === 'original' && kind !== 'rare') {
    const file = await keep(ports, bytes, CONTENT_TYPES[kind], media);
    return kind === 'pdf' ? { kind: 'stored-files', purpose: 'chat', files: [file] } : { kind: 'picture', file };
  }
  const prepared = await ports.pictures.prepare(bytes);
  if ('refused' in prepared) return { kind: 'unreadable', reason: prepared.refused };
  return { kind: 'picture', file: await keep(ports, prepared.bytes, prepared.contentType, media) };
}

/** A picture that few programs show, as pictures of its pages. */
async function keepPages(ports: Needs, bytes: Uint8Array, media: MediaReference): Promise<Heard> {
  const prepared = await ports.pictures.prepareAll(bytes);
  if ('refused' in prepared) return { kind: 'unreadable', reason: prepared.refused };
  const files: StoredFileReference[] = [];
  for (const page of prepared.pages) files.push(await keep(ports, page.bytes, page.contentType, media));
  const [first] = files;
  return files.length === 1 && first
    ? { kind: 'picture', file: first }
    : { kind: 'stored-files', purpose: 'chat', files };
}

/** A file that is no picture may be a Word or text file, whatever it is called. */
async function hearDocument({ wordReader }: Pick<Ports, 'wordReader'>, bytes: Uint8Array): Promise<Heard> {
  const read = await wordReader.read(bytes);
  if ('document' in read) return { kind: 'document', document: read.document };
  return read.refused === 'not-a-document'
    ? { kind: 'unreadable', reason: 'not-a-picture' }
    : { kind: 'document-refused', reason: read.refused };
}

/** A Word file that the page took: it was read there to tell whether it can be, and is read again here. */
async function hearImport(
  { files, wordReader }: Needs,
  { files: [file], application }: Extract<Reply, { kind: 'stored-files' }>,
): Promise<Heard> {
  const stored = file ? await files.get(file.key) : null;
  const about = application === undefined ? {} : { application };
  const read = stored ? await wordReader.read(stored.bytes) : { refused: 'broken' as const };
  return 'document' in read
    ? { kind: 'document', document: read.document, ...about }
    : { kind: 'document-refused', reason: read.refused, ...about };
}

const CONTENT_TYPES = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png', heic: 'image/heic' } as const;

async function fetchBytes(
  { channels }: Needs,
  person: PersonId,
  media: MediaReference,
  timeoutMilliseconds: number | undefined,
): Promise<{ bytes: Uint8Array } | Heard> {
  const channel = addressOf(person)?.channel;
  const platform = channel && channels[channel];
  if (!platform) return { kind: 'unreadable', reason: 'media-gone' };
  try {
    return await platform.fetchMedia(media.mediaId, MAX_MEDIA_BYTES, timeoutMilliseconds);
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'unreadable', reason: 'too-large' };
    if (error instanceof ChannelError && error.code === 'media-gone')
      return { kind: 'unreadable', reason: 'media-gone' };
    throw error;
  }
}

async function keep(
  { files }: Pick<Ports, 'files'>,
  bytes: Uint8Array,
  contentType: string,
  media: MediaReference,
): Promise<StoredFileReference> {
  return keepFile({ files }, bytes, contentType, media.name ?? 'photo');
}

/** Keeps a file under its hash; the name is only shown. Pictures for the form have lost the place where they were taken; a stamped paper is
 *  kept to the byte as it was sent, since it is evidence: what a camera noted in it stays. */
export async function keepFile(
  { files }: Pick<Ports, 'files'>,
  bytes: Uint8Array,
  contentType: string,
  name: string,
): Promise<StoredFileReference> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const key = `media/${sha256.slice(0, 2)}/${sha256}`;
  await files.put(key, bytes, contentType);
  return { key, name: shownName(name) || 'file', contentType, sizeBytes: bytes.byteLength, sha256 };
}
