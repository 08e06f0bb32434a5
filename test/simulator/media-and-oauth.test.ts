import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStage, type Stage, wecomApp } from './support/echo-product.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const agentid = wecomApp.agentId;
const get = async (path: string, init?: RequestInit) =>
  z.record(z.string(), z.unknown()).parse(await (await fetch(`${stage.base}/wecom/cgi-bin/${path}`, init)).json());
const HOUR = 3_600_000;

function form(bytes: Uint8Array, name: string): FormData {
  const made = new FormData();
  made.append('media', new Blob([new Uint8Array(bytes)]), name);
  return made;
}

describe('media', () => {
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1000, 7)]);

  it('keeps a file three days, under its own name, whole or in parts', async () => {
    const { media_id, type } = await stage.call('media/upload', form(pdf, '申报表“一米窗”.pdf'), { type: 'file' });
    expect(type).toBe('file');
    await stage.call('message/send', { touser: 'heyan', msgtype: 'file', agentid, file: { media_id } });
    expect(stage.simulator.chatOf('heyan')[0]?.content).toMatchObject({
      kind: 'file',
      name: '申报表“一米窗”.pdf',
      contentType: 'application/pdf',
    });
    const { access_token: value } = await get(`gettoken?corpid=${wecomApp.corpId}&corpsecret=${wecomApp.secret}`);
    const fetched = (range?: string) =>
      fetch(
        `${stage.base}/wecom/cgi-bin/media/get?access_token=${value}&media_id=${media_id}`,
        range ? { headers: { range } } : {},
      );
    const whole = await fetched();
    expect(Buffer.from(whole.headers.get('content-disposition') ?? '', 'latin1').toString('utf8')).toBe(
      'attachment; filename="申报表“一米窗”.pdf"',
    );
    expect(Buffer.from(await whole.arrayBuffer()).equals(pdf)).toBe(true);
    const part = await fetched('bytes=4-9');
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 4-9/${pdf.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(pdf.subarray(4, 10))).toBe(true);
    expect((await fetched('bytes=5000-')).status).toBe(416);
    stage.clock.advance(72 * HOUR);
    expect(await stage.call('media/get', undefined, { media_id: String(media_id) })).toMatchObject({ errcode: 40007 });
    expect(
      await stage.call('message/send', { touser: 'heyan', msgtype: 'file', agentid, file: { media_id } }),
    ).toMatchObject({ errcode: 40007 });
  });

  const jpeg = (sizeBytes: number) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(sizeBytes - 3)]);
  const MEGABYTE = 1024 * 1024;
  it.each<[string, Uint8Array, string, number]>([
    ['an empty file', Buffer.alloc(0), 'file', 44001],
    ['five bytes', Buffer.alloc(5), 'file', 40006],
    ['over 20 MB', Buffer.alloc(20 * MEGABYTE + 1), 'file', 40006],
    ['a picture over 10 MB', jpeg(10 * MEGABYTE + 1), 'image', 40009],
    ['a PDF as picture', pdf, 'image', 40005],
    ['an unknown type', pdf, 'paper', 40004],
  ])('refuses %s', async (_name, bytes, type, errcode) => {
    expect(await stage.call('media/upload', form(bytes, 'a.pdf'), { type })).toMatchObject({ errcode });
  });

  it('takes exactly 20 MB, and refuses another part name', async () => {
    expect(
      await stage.call('media/upload', form(Buffer.alloc(20 * MEGABYTE), 'a.bin'), { type: 'file' }),
    ).toMatchObject({ errcode: 0 });
    const wrong = new FormData();
    wrong.append('file', new Blob([new Uint8Array(pdf)]), 'a.pdf');
    expect(await stage.call('media/upload', wrong, { type: 'file' })).toMatchObject({ errcode: 41005 });
    expect(await stage.call('media/get', undefined, { media_id: 'x' })).toMatchObject({ errcode: 40007 });
    expect(await stage.call('media/get')).toMatchObject({ errcode: 41006 });
  });
});

describe('OAuth and people', () => {
  const authorize = (change: Record<string, string> = {}, cookie = 'simulator_phone=heyan') => {
    const query = {
      appid: wecomApp.corpId,
      redirect_uri: `${stage.product.url}/h5/x`,
      response_type: 'code',
      scope: 'snsapi_base',
      state: 'abc123',
      ...change,
    };
    return fetch(`${stage.base}/wecom/connect/oauth2/authorize?${new URLSearchParams(query)}`, {
      redirect: 'manual',
      headers: { cookie },
    });
  };
  const info = (code: string) => stage.call('auth/getuserinfo', undefined, { code });

  it('sends the phone back with a code that works once, for five minutes', async () => {
    const back = new URL((await authorize()).headers.get('location') ?? '');
    expect(back.searchParams.get('state')).toBe('abc123');
    const code = back.searchParams.get('code') ?? '';
    expect(await info(code)).toEqual({ errcode: 0, errmsg: 'ok', userid: 'heyan' });
    expect(await info(code)).toMatchObject({ errcode: 42022 });
    const late = stage.simulator.oauthCode('yulin');
    stage.clock.advance(5 * 60_000);
    expect(await info(late)).toMatchObject({ errcode: 42003 });
    expect(await info('made-up')).toMatchObject({ errcode: 40029 });
  });

  it('refuses a foreign address, a bad state and another enterprise', async () => {
    expect((await authorize()).status).toBe(302);
    const wrong: Record<string, string>[] = [
      { redirect_uri: 'http://evil.example/' },
      { redirect_uri: 'nonsense' },
      { state: 'a-b' },
      { state: 'a'.repeat(129) },
      { appid: 'ww0' },
      { scope: 'all' },
    ];
    for (const change of wrong) {
      expect((await authorize(change)).status).toBe(400);
    }
  });

  it('asks which phone is meant outside of one', async () => {
    const page = await authorize({}, '');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('phone=heyan');
    expect((await authorize({ phone: 'yulin' }, '')).status).toBe(302);
  });

  it('knows its members without their telephone', async () => {
    const person = await stage.call('user/get', undefined, { userid: 'HEYAN' });
    expect(person).toMatchObject({ errcode: 0, userid: 'heyan', name: '何䶮', status: 1 });
    expect(person).not.toHaveProperty('mobile');
    expect(await stage.call('user/get', undefined, { userid: 'nobody' })).toMatchObject({ errcode: 60111 });
  });
});
