import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createHttp } from '../../../src/channels/http.ts';
import { createWecomApi } from '../../../src/channels/wecom/api.ts';
import { createWecomChannel } from '../../../src/channels/wecom/channel.ts';
import { configFor, type Platform, refusal, sharedMemory, startPlatform } from './platform.ts';

const text = { kind: 'text', text: '第 3 步：请上传证件照 📷' } as const;

function open({ config }: Pick<Platform, 'config'>, coordination = sharedMemory()) {
  const pauses: number[] = [];
  const pause = async (milliseconds: number) => void pauses.push(milliseconds);
  const api = createWecomApi(config, { coordination, pause });
  return {
    channel: createWecomChannel(config, { coordination, api, now: coordination.now }),
    api,
    pauses,
    coordination,
  };
}

describe('what the platform answers', () => {
  it.each([
    [40003, 'unreachable'],
    [60111, 'unreachable'],
    [81013, 'unreachable'],
    [60011, 'unreachable'],
    [45009, 'busy'],
    [45033, 'busy'],
    [40001, 'misconfigured'],
    [40013, 'misconfigured'],
    [40056, 'misconfigured'],
    [43012, 'misconfigured'],
    [48002, 'misconfigured'],
    [301002, 'misconfigured'],
    [40033, 'rejected'],
    [42039, 'rejected'],
    [44004, 'rejected'],
    [45002, 'rejected'],
    [99999, 'rejected'],
    [60140, 'expired'],
    [41006, 'media-gone'],
  ])('takes %i for %s, and never its text', async (errcode, code) => {
    const platform = await startPlatform();
    platform.answer('message/send', { errcode, errmsg: 'HeYan 021-52588300, from ip: 198.51.100.1' });
    expect(await refusal(open(platform).channel.send('heyan', text))).toEqual({ code, detail: String(errcode) });
    expect(platform.to('message/send')).toHaveLength(1);
  });

  it('tries a question three more times while the system is busy, further and further apart', async () => {
    const platform = await startPlatform();
    const { api, pauses } = open(platform);
    platform.answer('user/get', { errcode: -1 }, { errcode: -1 }, { errcode: -1 }, { errcode: 0, errmsg: 'ok' });
    await api.get('user/get', {}, z.looseObject({}));
    expect(platform.to('user/get')).toHaveLength(4);
    expect(pauses).toEqual([100, 400, 1600]);
    platform.answer('user/get', { errcode: -1 });
    expect(await refusal(api.get('user/get', {}, z.looseObject({})))).toEqual({ code: 'busy', detail: '-1' });
    expect(platform.to('user/get')).toHaveLength(8);
  });

  it('calls a person unreachable who is among the invalid, whatever the case', async () => {
    const platform = await startPlatform();
    const { channel } = open(platform);
    platform.answer('message/send', { errcode: 0, errmsg: 'ok', invaliduser: 'wang|heyan' });
    expect(await refusal(channel.send('HeYan', text))).toEqual({ code: 'unreachable', detail: 'invaliduser' });
    platform.answer('message/send', { errcode: 0, errmsg: 'ok', invaliduser: '', unlicenseduser: 'heyan' });
    expect(await refusal(channel.send('heyan', text))).toEqual({ code: 'unreachable', detail: 'unlicenseduser' });
    platform.answer('message/send', { errcode: 0, errmsg: 'ok', invaliduser: 'heyang' });
    expect(await refusal(channel.send('heyan', text))).toBe('it went well');
  });

  it('addresses one person only, never everybody', async () => {
    const platform = await startPlatform();
    for (const userId of ['@all', 'a|b', '', 'x'.repeat(65)])
      expect(await refusal(open(platform).channel.send(userId, text))).toEqual({
        code: 'unreachable',
        detail: 'user-id',
      });
    expect(platform.calls).toHaveLength(0);
  });
});

describe('when the line breaks', () => {
  it('calls a refused connection busy: nothing was sent', async () => {
    const platform = await startPlatform();
    const coordination = sharedMemory();
    await open(platform, coordination).channel.send('heyan', text);
    await platform.close();
    // The token is there already: it is the message itself that finds nobody.
    const late = open(platform, coordination);
    expect(await refusal(late.channel.send('heyan', text))).toEqual({ code: 'busy', detail: 'no-connection' });
    const nowhere = open({ config: configFor('http://name.invalid') });
    expect(await refusal(nowhere.channel.send('heyan', text))).toEqual({ code: 'busy', detail: 'no-connection' });
  });

  it('does not know what became of a message whose call was cut off, and does not repeat it', async () => {
    const platform = await startPlatform();
    platform.answer('message/send', (_, response) => void response.destroy());
    const { channel } = open(platform);
    expect(await refusal(channel.send('heyan', text))).toEqual({ code: 'unknown-outcome', detail: 'cut-off' });
    platform.answer('message/send', (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '50' }).write('{"errcode":');
      setImmediate(() => response.destroy());
    });
    expect(await refusal(channel.send('heyan', text))).toEqual({ code: 'unknown-outcome', detail: 'cut-off' });
    expect(platform.to('message/send')).toHaveLength(2);
  });

  it('knows that nothing was delivered when the token could not be fetched', async () => {
    const platform = await startPlatform();
    platform.answer('gettoken', (_, response) => void response.destroy());
    expect(await refusal(open(platform).channel.send('heyan', text))).toEqual({
      code: 'busy',
      detail: 'token-trouble',
    });
    expect(platform.to('message/send')).toHaveLength(0);
  });

  it('waits for an answer as long as it was told, and not longer', async () => {
    const platform = await startPlatform();
    platform.answer('message/send', () => undefined);
    platform.answer('media/get', (_, response) => void response.writeHead(200).write('a first byte'));
    const http = createHttp(platform.config.apiBase, { prefix: 'cgi-bin/' });
    const call = { query: { access_token: 'TOKEN-1' }, maxBytes: 100, timeoutMilliseconds: 40 };
    const send = { ...call, method: 'POST', path: 'message/send', isDelivery: true } as const;
    const fetch = { ...call, method: 'GET', path: 'media/get', isDelivery: false } as const;
    expect(await refusal(http.send(send))).toEqual({ code: 'unknown-outcome', detail: 'cut-off' });
    expect(await refusal(http.send(fetch))).toEqual({ code: 'busy', detail: 'cut-off' });
  });

  it('keeps secret and token out of every error', async () => {
    const platform = await startPlatform();
    const { channel, coordination } = open(platform);
    for (const path of ['gettoken', 'message/send']) {
      coordination.passSeconds(60);
      platform.answer(path, (_, response) => void response.destroy(), {
        errcode: 0,
        access_token: 'TOKEN-1',
        expires_in: 9,
      });
      const error = await channel.send('heyan', text).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/the-corp-secret|TOKEN-1/);
      platform.answer('gettoken', { errcode: 0, access_token: 'TOKEN-1', expires_in: 7200 });
    }
  });

  it.each([
    [502, 'unknown-outcome'],
    [429, 'busy'],
    [413, 'rejected'],
    [404, 'misconfigured'],
    [302, 'misconfigured'],
  ])("takes a gateway's %i for %s", async (status, code) => {
    const platform = await startPlatform();
    platform.answer(
      'message/send',
      (_, response) => void response.writeHead(status, { location: '/x' }).end('<html/>'),
    );
    expect(await refusal(open(platform).channel.send('heyan', text))).toEqual({ code, detail: `http-${status}` });
  });

  it('does not take a page, or a flood, for an answer', async () => {
    const platform = await startPlatform();
    const { channel } = open(platform);
    platform.answer('message/send', (_, response) => void response.end('<html>welcome</html>'));
    expect(await refusal(channel.send('heyan', text))).toEqual({ code: 'unknown-outcome', detail: 'not-json' });
    platform.answer('message/send', (_, response) => void response.end(Buffer.alloc(1024 * 1024 + 1, ' ')));
    expect(await refusal(channel.send('heyan', text))).toEqual({ code: 'unknown-outcome', detail: 'reply-too-long' });
  });
});
