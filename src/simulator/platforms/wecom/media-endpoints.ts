import { contentTypeOf, type Media } from '../../media.ts';
import { type FormFile, readForm } from '../../read-form.ts';
import { type Refusal, WecomRefusal } from './error-codes.ts';
import type { ApiCall, Endpoint, RawAnswer } from './server.ts';
import type { WecomWorld } from './wecom-world.ts';

const MEGABYTE = 1024 * 1024;
const MAX_CHUNK_BYTES = 20 * MEGABYTE;

/** What each type may weigh and be. Source: WeCom's documentation, temporary media. */
const rules: Readonly<
  Record<Media['type'], { maxBytes: number; tooLarge: Refusal; contentTypes: readonly string[] | null }>
> = {
  image: { maxBytes: 10 * MEGABYTE, tooLarge: 'bad-image-size', contentTypes: ['image/jpeg', 'image/png'] },
  voice: { maxBytes: 2 * MEGABYTE, tooLarge: 'bad-voice-size', contentTypes: ['audio/amr'] },
  video: { maxBytes: 10 * MEGABYTE, tooLarge: 'bad-video-size', contentTypes: ['video/mp4'] },
  file: { maxBytes: 20 * MEGABYTE, tooLarge: 'bad-file-size', contentTypes: null },
};

/** `media/upload`: multipart, part `media` with a file name. */
export const uploadMedia: Endpoint = {
  name: 'media/upload',
  method: 'POST',
  async answer(call) {
    const type = (['image', 'voice', 'video', 'file'] as const).find((each) => each === call.query.type);
    if (!type) throw new WecomRefusal('bad-media-type');
    const file = await fileOf(call);
    const media = keepMedia(call.world, type, file.name ?? '', file.bytes);
    const seconds = Math.floor(Date.parse(media.createdAt) / 1000);
    return { json: { errcode: 0, errmsg: 'ok', type, media_id: media.mediaId, created_at: String(seconds) } };
  },
};

/** RFC 2046, 5.1.1: a boundary has at most 70 characters. */
const MAX_BOUNDARY = 70;

async function fileOf({ contentType, body }: ApiCall): Promise<FormFile> {
  const boundary = /boundary="?([^";]+)/i.exec(contentType)?.[1] ?? '';
  if (boundary.length > MAX_BOUNDARY) throw new WecomRefusal('missing-media-data', 'boundary over 70 characters');
  const files = await readForm(contentType, body).catch(() => []);
  const file = files.find(({ part, name }) => part === 'media' && name !== null && name !== '');
  if (!file) throw new WecomRefusal('missing-media-data', 'part "media" with a filename');
  return file;
}

/** Takes a file into the store, or refuses it as the platform does. @throws WecomRefusal */
export function keepMedia(world: WecomWorld, type: Media['type'], name: string, bytes: Uint8Array): Media {
  const { maxBytes, tooLarge, contentTypes } = rules[type];
  const contentType = contentTypeOf(bytes);
  if (bytes.length === 0) throw new WecomRefusal('empty-file');
  if (bytes.length <= 5) throw new WecomRefusal('bad-file-size');
  if (bytes.length > maxBytes) throw new WecomRefusal(tooLarge);
  if (contentTypes && !contentTypes.includes(contentType)) throw new WecomRefusal('bad-file-type');
  const createdAt = world.clock.now().toISOString();
  return world.media.put({ mediaId: `media-${world.makeId()}`, type, name, contentType, createdAt }, bytes);
}

/** `media/get`: the bytes, or a JSON refusal; understands `Range`. */
export const getMedia: Endpoint = {
  name: 'media/get',
  method: 'GET',
  answer({ world, query, range }) {
    if (!query.media_id) throw new WecomRefusal('missing-media-id');
    const media = world.media.findLiving(query.media_id, world.clock.now());
    if (!media) throw new WecomRefusal('bad-media-id');
    return { raw: mediaAnswer(media, world.media.bytesOf(media), range) };
  },
};

function mediaAnswer(media: Media, bytes: Uint8Array, range: string): RawAnswer {
  const part = rangeOf(range, bytes.length);
  const headers = {
    'content-type': media.contentType,
    'content-disposition': `attachment; filename="${Buffer.from(media.name.replaceAll('"', ''), 'utf8').toString('latin1')}"`,
  };
  if (part === 'unsatisfiable')
    return { status: 416, headers: { 'content-range': `bytes */${bytes.length}` }, bytes: Buffer.alloc(0) };
  const { start, end } = part ?? { start: 0, end: bytes.length - 1 };
  if (end - start + 1 > MAX_CHUNK_BYTES) throw new WecomRefusal('chunk-too-large');
  if (!part) return { status: 200, headers, bytes };
  const contentRange = `bytes ${start}-${end}/${bytes.length}`;
  return { status: 206, headers: { ...headers, 'content-range': contentRange }, bytes: bytes.subarray(start, end + 1) };
}

/** Both ends are inside. @returns null without a (single, understood) range */
function rangeOf(range: string, sizeBytes: number): { start: number; end: number } | 'unsatisfiable' | null {
  const written = /^bytes=(\d*)-(\d*)$/.exec(range.trim());
  if (!written || (written[1] === '' && written[2] === '')) return null;
  const [, from = '', to = ''] = written;
  const start = from === '' ? Math.max(0, sizeBytes - Number(to)) : Number(from);
  const end = from === '' || to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1);
  return start > end || start >= sizeBytes ? 'unsatisfiable' : { start, end };
}
