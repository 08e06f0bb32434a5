import { describe, expect, it } from 'vitest';
import { createWecomChannel } from '../../../src/channels/wecom/channel.ts';
import { fileNameOf } from '../../../src/channels/wecom/media.ts';
import { type Platform, refusal, sharedMemory, startPlatform } from './platform.ts';

const bytes = Buffer.from('%PDF-1.4\r\n\x00\xff--boundary', 'latin1');
const uploaded = { errcode: 0, errmsg: '', type: 'file', media_id: 'MEDIA-1', created_at: '1637802000' };

function open(platform: Platform) {
  const coordination = sharedMemory();
  return { channel: createWecomChannel(platform.config, { coordination }), coordination };
}

function fileMessage(name = '申报表.pdf', content: Uint8Array = bytes) {
  const file = { key: 'k', name, contentType: 'application/pdf', sizeBytes: content.length, sha256: '' };
  return { kind: 'file', file, bytes: content } as const;
}

async function withUpload(...answers: object[]): Promise<Platform> {
  const platform = await startPlatform();
  platform.answer('media/upload', ...answers);
  return platform;
}

describe('sending a file', () => {
  it('uploads it under its own name, byte for byte, and sends the media id', async () => {
    const platform = await withUpload(uploaded);
    await open(platform).channel.send('heyan', fileMessage());
    const [upload] = platform.to('media/upload');
    expect(upload?.query).toEqual({ access_token: 'TOKEN-1', type: 'file' });
    const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(upload?.headers['content-type'] ?? '')?.[1];
    expect(boundary?.length).toBeLessThanOrEqual(40);
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="media"; filename="申报表.pdf"; filelength=${bytes.length}\r\nContent-Type: application/octet-stream\r\n\r\n`;
    expect(upload?.raw).toEqual(Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]));
    expect(upload?.headers['content-length']).toBe(String(upload?.raw.length));
    expect(platform.to('message/send')[0]?.json()).toEqual({
      touser: 'heyan',
      agentid: 1000002,
      msgtype: 'file',
      file: { media_id: 'MEDIA-1' },
    });
  });

  it('makes no header out of a name', async () => {
    const platform = await withUpload(uploaded);
    await open(platform).channel.send('heyan', fileMessage('a"\r\nX: 1\\../b.pdf'));
    expect(platform.to('media/upload')[0]?.raw.toString('latin1')).toContain('filename="a___X: 1_.._b.pdf"');
  });

  it('uploads the same file once in two and a half days, under each of its names', async () => {
    const platform = await withUpload(
      uploaded,
      { ...uploaded, media_id: 'MEDIA-2' },
      { ...uploaded, media_id: 'MEDIA-3' },
    );
    const { channel, coordination } = open(platform);
    await channel.send('heyan', fileMessage());
    coordination.passSeconds(2.5 * 24 * 3600 - 1);
    await channel.send('wangying', fileMessage());
    expect(platform.to('media/upload')).toHaveLength(1);
    await channel.send('wangying', fileMessage('另名.pdf'));
    expect(platform.to('media/upload')).toHaveLength(2);
    coordination.passSeconds(2);
    await channel.send('heyan', fileMessage());
    expect(platform.to('media/upload')).toHaveLength(3);
  });

  it('uploads again, once, when the platform has forgotten the media id', async () => {
    const platform = await withUpload(uploaded, { ...uploaded, media_id: 'MEDIA-2' });
    const { channel } = open(platform);
    await channel.send('heyan', fileMessage());
    platform.answer('message/send', { errcode: 40007, errmsg: '' }, { errcode: 0, errmsg: 'ok' });
    await channel.send('heyan', fileMessage());
    expect(platform.to('message/send').map((call) => call.json())).toMatchObject(
      ['MEDIA-1', 'MEDIA-1', 'MEDIA-2'].map((media_id) => ({ file: { media_id } })),
    );
    platform.answer('message/send', { errcode: 40007, errmsg: '' });
    expect(await refusal(channel.send('heyan', fileMessage()))).toEqual({ code: 'media-gone', detail: '40007' });
  });

  it('takes 6 bytes to 20 MiB', async () => {
    const platform = await withUpload(uploaded);
    const { channel } = open(platform);
    const tooLong = Buffer.alloc(20 * 1024 * 1024 + 1);
    for (const content of [Buffer.alloc(5), tooLong])
      expect(await refusal(channel.send('heyan', fileMessage('x', content)))).toEqual({
        code: 'rejected',
        detail: 'file-size',
      });
    expect(platform.calls).toHaveLength(0);
    await channel.send('heyan', fileMessage('x', tooLong.subarray(1)));
    await channel.send('heyan', fileMessage('x', Buffer.alloc(6)));
    expect(platform.to('message/send')).toHaveLength(2);
  });

  it('knows that nothing was delivered when the upload was cut off or refused', async () => {
    const platform = await withUpload();
    const { channel } = open(platform);
    platform.answer('media/upload', (_, response) => void response.destroy());
    expect(await refusal(channel.send('heyan', fileMessage()))).toEqual({ code: 'busy', detail: 'cut-off' });
    platform.answer('media/upload', { errcode: 40006, errmsg: 'invalid media size' });
    expect(await refusal(channel.send('heyan', fileMessage()))).toEqual({ code: 'rejected', detail: '40006' });
    const { bytes: _, ...without } = fileMessage();
    expect(await refusal(channel.send('heyan', without))).toEqual({ code: 'rejected', detail: 'file-without-bytes' });
    expect(platform.to('message/send')).toHaveLength(0);
  });
});

describe('fetching what a person sent', () => {
  const headers = { 'content-type': 'image/jpeg', 'content-disposition': 'attachment; filename="photo.jpg"' };

  async function serving(content: Uint8Array, head: Record<string, string> = headers) {
    const platform = await startPlatform();
    platform.answer('media/get', (_, response) => void response.writeHead(200, head).end(content));
    return { platform, ...open(platform) };
  }

  it('brings bytes, type and name', async () => {
    const { channel, platform } = await serving(bytes);
    expect(await channel.fetchMedia('M/1+', 100)).toEqual({ bytes, contentType: 'image/jpeg', name: 'photo.jpg' });
    expect(platform.to('media/get')[0]?.query).toEqual({ access_token: 'TOKEN-1', media_id: 'M/1+' });
  });

  it('stops at the size it was allowed', async () => {
    const { channel } = await serving(Buffer.alloc(1000));
    expect((await channel.fetchMedia('M', 1000)).bytes).toHaveLength(1000);
    await expect(channel.fetchMedia('M', 999)).rejects.toThrow(RangeError);
  });

  it('tells a refusal from a JSON file', async () => {
    const refused = Buffer.from('{"errcode":40007,"errmsg":"invalid media_id"}');
    const gone = await serving(refused, { 'content-type': 'application/json' });
    expect(await refusal(gone.channel.fetchMedia('M', 1000))).toEqual({ code: 'media-gone', detail: '40007' });
    const plain = await serving(refused, { 'content-type': 'text/plain' });
    expect(await refusal(plain.channel.fetchMedia('M', 1000))).toEqual({ code: 'media-gone', detail: '40007' });
    const file = await serving(refused, { ...headers, 'content-type': 'application/json' });
    expect((await file.channel.fetchMedia('M', 1000)).bytes).toEqual(refused);
  });

  it('takes a page for trouble on the way, never for what the person sent', async () => {
    const page = await serving(Buffer.from('<html>welcome</html>'), { 'content-type': 'text/html' });
    expect(await refusal(page.channel.fetchMedia('M', 1000))).toEqual({ code: 'busy', detail: 'not-media' });
    const bare = await serving(Buffer.from('<html>welcome</html>'), {});
    expect(await refusal(bare.channel.fetchMedia('M', 1000))).toEqual({ code: 'busy', detail: 'not-media' });
    const file = await serving(Buffer.from('<html>mine</html>'), { ...headers, 'content-type': 'text/html' });
    expect((await file.channel.fetchMedia('M', 1000)).contentType).toBe('text/html');
  });

  it('renews a spent token, tries again while busy, and is busy when cut off', async () => {
    const platform = await startPlatform();
    const send = (_: unknown, response: import('node:http').ServerResponse) =>
      void response.writeHead(200, headers).end(bytes);
    platform.answer('media/get', { errcode: 42001 }, { errcode: -1 }, send);
    const { channel } = open(platform);
    expect((await channel.fetchMedia('M', 100)).bytes).toEqual(bytes);
    expect(platform.to('media/get')).toHaveLength(3);
    platform.answer('media/get', { errcode: 830002 });
    await expect(channel.fetchMedia('M', 100)).rejects.toThrow(RangeError);
    platform.answer('media/get', (_, response) => {
      response.writeHead(200, { ...headers, 'content-length': '99' }).write('half');
      setImmediate(() => response.destroy());
    });
    expect(await refusal(channel.fetchMedia('M', 100))).toEqual({ code: 'busy', detail: 'cut-off' });
  });

  it.each([
    ['attachment; filename="photo.jpg"', 'photo.jpg'],
    [Buffer.from('attachment; filename="照片 1.jpg"').toString('latin1'), '照片 1.jpg'],
    ["attachment; filename=x.pdf; filename*=UTF-8''%E7%85%A7%E7%89%87.jpg", '照片.jpg'],
    ["attachment; filename=x.pdf; filename*=UTF-8''%E7%85", 'x.pdf'],
    ['attachment; filename=plain.png', 'plain.png'],
    ['attachment; filename="a\\"b.jpg"', 'a"b.jpg'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="C:\\\\temp\\\\scan.pdf"', 'scan.pdf'],
    ['attachment; filename="\xff\xfe.jpg"', 'ÿþ.jpg'],
    ['attachment; filename=".."', null],
    ['attachment', null],
    ['', null],
  ])('reads the name in %s', (disposition, name) => {
    expect(fileNameOf(disposition)).toBe(name);
  });
});
