import { createHash } from 'node:crypto';
import { request } from 'undici';
import { z } from 'zod';
import { ChannelError } from '../../ports/channels/channel.ts';
import type { Coordinated } from '../coordinated.ts';
import { multipart, type NamedBytes } from '../multipart.ts';
import type { DingtalkApi } from './api.ts';
import type { DingtalkConfig } from './config.ts';

/** Our reading of "20 MB": 20 MiB. Source: DingTalk's documentation, media upload. */
export const FILE_BYTES = 20 * 1024 * 1024;
/** A media id is good for long; used a month. */
const KEPT_SECONDS = 30 * 24 * 3600;
const FETCH_MILLISECONDS = 60_000;

const Uploaded = z.looseObject({ media_id: z.string().min(1) });
const Download = z.looseObject({ downloadUrl: z.url({ protocol: /^https?$/ }) });

export interface DingtalkMedia {
  /** A media id for the file, of an earlier upload where there was one. @throws ChannelError */
  idOf(file: NamedBytes, type: 'image' | 'file'): Promise<string>;
  /** @throws ChannelError media-gone, busy; RangeError over `maxBytes` */
  fetch(
    code: string,
    maxBytes: number,
    timeoutMilliseconds?: number,
  ): Promise<{ bytes: Uint8Array; contentType: string }>;
}

/** Source: DingTalk's documentation, downloading files, media upload. */
export function createDingtalkMedia(
  { clientId, robotCode, apiBase }: Pick<DingtalkConfig, 'clientId' | 'robotCode' | 'apiBase'>,
  api: DingtalkApi,
  coordination: Coordinated,
): DingtalkMedia {
  const isSecure = apiBase.startsWith('https:');
  return {
    async idOf(file, type) {
      if (file.bytes.length === 0 || file.bytes.length > FILE_BYTES) throw new ChannelError('rejected', 'file-size');
      const key = `dingtalk/${clientId}/media/${type}/${sha256(file.bytes)}/${sha256(file.name)}`;
      const kept = await coordination.get(key);
      if (kept) return kept;
      const { media_id: mediaId } = await api.upload('media/upload', { type }, multipart(file), Uploaded);
      await coordination.set(key, mediaId, KEPT_SECONDS);
      return mediaId;
    },
    async fetch(downloadCode, maxBytes, timeoutMilliseconds = FETCH_MILLISECONDS) {
      const asked = { downloadCode, robotCode };
      const { downloadUrl } = await api.post('v1.0/robot/messageFiles/download', asked, Download);
      // The address comes from the platform, over a connection we trust; what a person sent is in none of it.
      if (isSecure && !downloadUrl.startsWith('https:')) throw new ChannelError('busy', 'download-url');
      return download(downloadUrl, maxBytes, timeoutMilliseconds);
    },
  };
}

/** The address is temporary: what it no longer knows is asked for again by the next try. */
async function download(url: string, maxBytes: number, timeoutMilliseconds: number) {
  const hangUp = new AbortController();
  const patience = setTimeout(() => hangUp.abort(), timeoutMilliseconds);
  try {
    const { statusCode, headers, body } = await request(url, { signal: hangUp.signal });
    if (statusCode !== 200) {
      body.on('error', () => {}).destroy();
      throw new ChannelError('busy', `download-${statusCode}`);
    }
    const chunks: Uint8Array[] = [];
    let sizeBytes = 0;
    for await (const chunk of body) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) throw new RangeError(`the file is over ${maxBytes} bytes`);
      chunks.push(chunk);
    }
    const contentType = [headers['content-type'] ?? []].flat()[0] ?? 'application/octet-stream';
    return { bytes: Buffer.concat(chunks), contentType };
  } catch (error) {
    if (error instanceof ChannelError || error instanceof RangeError) throw error;
    throw new ChannelError('busy', 'download', { cause: error });
  } finally {
    clearTimeout(patience);
  }
}

function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
