import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ChannelError } from '../../ports/channels/channel.ts';
import type { Coordinated } from '../coordinated.ts';
import { multipart, type NamedBytes } from '../multipart.ts';
import type { WecomApi } from './api.ts';

export interface WecomMedia {
  /** A media id for the file, of an earlier upload where one is still good. @throws ChannelError */
  idOf(file: NamedBytes): Promise<string>;
  /** The platform knows the id no longer: the next `idOf` uploads. */
  forget(file: NamedBytes): Promise<void>;
  /** @throws ChannelError media-gone, busy; RangeError over `maxBytes` */
  fetch(
    mediaId: string,
    maxBytes: number,
    timeoutMilliseconds?: number,
  ): Promise<{ bytes: Uint8Array; contentType: string; name?: string }>;
}

/** Our reading of "20 MB": 20 MiB, the same as a file in our store. Source: WeCom's documentation, temporary media. */
export const FILE_BYTES = 20 * 1024 * 1024;
const LEAST_BYTES = 6;
/** A media id lives three days; used half a day less. */
const KEPT_SECONDS = 2.5 * 24 * 3600;

const Uploaded = z.object({ media_id: z.string().min(1) });

/** Source: WeCom's documentation, temporary media. */
export function createWecomMedia(corpId: string, api: WecomApi, coordination: Coordinated): WecomMedia {
  const keyOf = ({ name, bytes }: NamedBytes) => `wecom/${corpId}/media/${sha256(bytes)}/${sha256(name)}`;
  return {
    async idOf(file) {
      if (file.bytes.length < LEAST_BYTES || file.bytes.length > FILE_BYTES)
        throw new ChannelError('rejected', 'file-size');
      const key = keyOf(file);
      const kept = await coordination.get(key);
      if (kept) return kept;
      const { media_id: mediaId } = await api.upload('media/upload', { type: 'file' }, multipart(file), Uploaded);
      await coordination.set(key, mediaId, KEPT_SECONDS);
      return mediaId;
    },
    forget: (file) => coordination.delete(keyOf(file)),
    async fetch(mediaId, maxBytes, timeoutMilliseconds) {
      const query = { media_id: mediaId };
      const answer = await api.download('media/get', query, maxBytes, timeoutMilliseconds).catch((error) => {
        const isTooLong = error instanceof ChannelError && error.detail === TOO_LONG_FOR_ONE_CALL;
        throw isTooLong ? new RangeError(`the file is over ${maxBytes} bytes`) : error;
      });
      const name = fileNameOf(answer.header('content-disposition'));
      const contentType = answer.header('content-type') || 'application/octet-stream';
      return { bytes: answer.bytes, contentType, ...(name ? { name } : {}) };
    },
  };
}

/** Over 20 MB: nothing a chat can hold, only what was uploaded by address. */
const TOO_LONG_FOR_ONE_CALL = '830002';

/** The name in a Content-disposition; shown to people, never used as a path. @returns null when there is none */
export function fileNameOf(disposition: string): string | null {
  const extended = /filename\*\s*=\s*utf-8''([^;\s]+)/i.exec(disposition)?.[1];
  const quoted = /filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1]?.replace(/\\(.)/g, '$1');
  const bare = /filename\s*=\s*([^";\s]+)/i.exec(disposition)?.[1];
  const written = (extended && decoded(extended)) || utf8Of(quoted ?? bare ?? '');
  const last = written.split(/[\\/]/).at(-1) ?? '';
  const name = last.replace(/[\p{Cc}\p{Cs}]/gu, '').trim();
  return name === '' || name === '.' || name === '..' ? null : name.slice(0, 200);
}

function decoded(written: string): string | null {
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
}

/** HTTP clients hand a header over byte by byte (Latin-1); this platform writes UTF-8 into it. */
function utf8Of(header: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
  } catch {
    return header;
  }
}

function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
