import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type JsonLines, linesOf } from './history.ts';

const Meta = z.object({
  mediaId: z.string(),
  type: z.enum(['image', 'voice', 'video', 'file']),
  name: z.string(),
  contentType: z.string(),
  sizeBytes: z.number(),
  /** ISO 8601; a media id lives three days from here. */
  createdAt: z.string(),
});

export type Media = z.infer<typeof Meta>;

const Line = z.object({ media: Meta });
const LIFETIME_MILLISECONDS = 3 * 24 * 3600 * 1000;

/** The platform's media store, both ways. Phones show a picture for ever; the API forgets it after three days. */
export class MediaStore {
  readonly #folder: string | null;
  readonly #lines: JsonLines;
  readonly #kept = new Map<string, Media>();
  readonly #bytes = new Map<string, Uint8Array>();

  constructor(folder: string | null, lines: JsonLines, kept: readonly unknown[]) {
    this.#folder = folder === null ? null : join(folder, 'media');
    if (this.#folder !== null) mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    this.#lines = lines;
    for (const { media } of linesOf(Line, kept)) this.#kept.set(media.mediaId, media);
  }

  put(media: Omit<Media, 'sizeBytes'>, bytes: Uint8Array): Media {
    const whole = { ...media, sizeBytes: bytes.length };
    if (this.#folder === null) this.#bytes.set(media.mediaId, bytes);
    else writeFileSync(join(this.#folder, media.mediaId), bytes, { mode: 0o600 });
    this.#lines.append({ media: whole });
    this.#kept.set(media.mediaId, whole);
    return whole;
  }

  /** What the API may still hand out. */
  findLiving(mediaId: string, now: Date): Media | null {
    const media = this.#kept.get(mediaId);
    if (!media || now.getTime() - Date.parse(media.createdAt) >= LIFETIME_MILLISECONDS) return null;
    return media;
  }

  /** What phones can still show. */
  find(mediaId: string): Media | null {
    return this.#kept.get(mediaId) ?? null;
  }

  bytesOf({ mediaId }: Media): Uint8Array {
    if (this.#folder === null) return this.#bytes.get(mediaId) ?? new Uint8Array();
    return readFileSync(join(this.#folder, mediaId));
  }
}

/** What the bytes are, by their first ones: names are not trusted. */
export function contentTypeOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n')) return 'image/png';
  if (head.startsWith('%PDF-')) return 'application/pdf';
  if (head.startsWith('#!AMR')) return 'audio/amr';
  if (head.slice(4, 8) === 'ftyp') return 'video/mp4';
  return 'application/octet-stream';
}
