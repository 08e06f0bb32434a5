import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStage, type Stage, wecomApp } from './support/echo-product.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const agentid = wecomApp.agentId;
const sendText = (touser: string, content: string) =>
  stage.call('message/send', { touser, msgtype: 'text', agentid, text: { content } });
const get = async (path: string, init?: RequestInit) =>
  z.record(z.string(), z.unknown()).parse(await (await fetch(`${stage.base}/wecom/cgi-bin/${path}`, init)).json());
const HOUR = 3_600_000;

describe('tokens', () => {
  const token = () => get(`gettoken?corpid=${wecomApp.corpId}&corpsecret=${wecomApp.secret}`);

  it('gives one token per secret until it expires', async () => {
    const first = await token();
    expect(first).toMatchObject({ errcode: 0, expires_in: 7200 });
    expect((await token()).access_token).toBe(first.access_token);
    stage.clock.advance(2 * HOUR);
    expect(await get(`getcallbackip?access_token=${first.access_token}`)).toMatchObject({ errcode: 42001 });
    const second = await token();
    expect(second.access_token).not.toBe(first.access_token);
    expect(await get(`getcallbackip?access_token=${first.access_token}`)).toMatchObject({ errcode: 42001 });
    expect(await get(`getcallbackip?access_token=${second.access_token}`)).toEqual({
      errcode: 0,
      errmsg: 'ok',
      ip_list: ['127.0.0.1'],
    });
    stage.simulator.expireToken();
    expect(await get(`getcallbackip?access_token=${second.access_token}`)).toMatchObject({ errcode: 42001 });
  });

  it.each([
    ['gettoken?corpid=other&corpsecret=simulated-secret', 40013],
    [`gettoken?corpid=${wecomApp.corpId}&corpsecret=wrong`, 40001],
    [`gettoken?corpid=${wecomApp.corpId}`, 41004],
    ['getcallbackip', 41001],
    ['getcallbackip?access_token=made-up', 40014],
    ['no/such/call', 40066],
  ])('refuses %s with %i', async (path, errcode) => {
    expect(await get(path)).toMatchObject({ errcode });
  });

  it('keeps tokens and secrets out of the wire log', async () => {
    const { access_token: value } = await token();
    await get(`user/get?access_token=${value}&userid=heyan`);
    const log = JSON.stringify(stage.simulator.wireLog());
    expect(log).toContain('user/get');
    expect(log).not.toContain(value);
    expect(log).not.toContain(wecomApp.secret);
  });
});

describe('message/send', () => {
  it('shows the message on every phone named, whatever the case, and names the unknown in lower case', async () => {
    expect(await sendText('HeYan|ShaoWei|NoBody|heyan', '好')).toMatchObject({ errcode: 0, invaliduser: 'nobody' });
    expect(stage.simulator.chatOf('heyan')).toHaveLength(1);
    expect(stage.simulator.chatOf('shaowei')).toHaveLength(1);
  });

  it('cuts a text at 2048 bytes, between characters', async () => {
    await sendText('heyan', '字'.repeat(700));
    const shown = stage.simulator.chatOf('heyan')[0]?.content;
    expect(shown).toEqual({ kind: 'text', text: '字'.repeat(682) });
    expect(stage.simulator.wireLog().at(-1)?.notes).toEqual(['cut:text.content']);
  });

  const link = { title: '上传', description: '请上传', url: 'https://a.example/u/1' };
  it.each<[string, Record<string, unknown>, number]>([
    ['an empty text', { msgtype: 'text', text: { content: '' } }, 44004],
    ['nobody there', { touser: 'x|y', msgtype: 'text', text: { content: 'a' } }, 81013],
    ['nobody named', { touser: '', msgtype: 'text', text: { content: 'a' } }, 40063],
    [
      'more than 1000',
      { touser: Array.from({ length: 1001 }, (_, n) => `u${n}`).join('|'), msgtype: 'text', text: { content: 'a' } },
      40032,
    ],
    ['another agent', { agentid: 7, msgtype: 'text', text: { content: 'a' } }, 40056],
    ['an unknown type', { msgtype: 'letter' }, 40008],
    ['a made-up file', { msgtype: 'file', file: { media_id: 'x' } }, 40007],
    ['a link without scheme', { msgtype: 'textcard', textcard: { ...link, url: 'a.example' } }, 40058],
    [
      'a link of 2049 bytes',
      { msgtype: 'textcard', textcard: { ...link, url: `https://a.example/${'u'.repeat(2049)}` } },
      45002,
    ],
    ['a number for a text', { msgtype: 'text', text: { content: 5 } }, 40058],
  ])('refuses %s', async (_name, body, errcode) => {
    expect(await stage.call('message/send', { touser: 'heyan', agentid, ...body })).toMatchObject({ errcode });
    expect(stage.simulator.chatOf('heyan')).toEqual([]);
  });

  it('refuses escaped characters and broken JSON', async () => {
    const { access_token: value } = await get(`gettoken?corpid=${wecomApp.corpId}&corpsecret=${wecomApp.secret}`);
    const post = (body: string) => get(`message/send?access_token=${value}`, { method: 'POST', body });
    expect(await post('{"touser":"heyan","text":{"content":"\\u4f60"}}')).toMatchObject({ errcode: 40033 });
    expect(await post('{"touser":')).toMatchObject({ errcode: 47001 });
    expect(await get(`message/send?access_token=${value}`)).toMatchObject({ errcode: 43002 });
  });

  it('cuts a text card as the client does', async () => {
    await stage.call('message/send', {
      touser: 'heyan',
      msgtype: 'textcard',
      agentid,
      textcard: { ...link, title: '题'.repeat(129), btntxt: '马上去上传' },
    });
    expect(stage.simulator.chatOf('heyan')[0]?.content).toMatchObject({
      title: `${'题'.repeat(127)}…`,
      button: '马上去上',
    });
  });

  it('does not deliver the same request twice when asked to check', async () => {
    const body = {
      touser: 'heyan',
      msgtype: 'text',
      agentid,
      text: { content: '一次' },
      enable_duplicate_check: 1,
      duplicate_check_interval: 600,
    };
    await stage.call('message/send', body);
    expect(await stage.call('message/send', body)).toMatchObject({ errcode: 0 });
    expect(stage.simulator.chatOf('heyan')).toHaveLength(1);
    stage.clock.advance(600_000);
    await stage.call('message/send', body);
    expect(stage.simulator.chatOf('heyan')).toHaveLength(2);
  });

  it('drops the 31st message of a minute without a word, and says so in the wire log', async () => {
    for (let n = 1; n <= 31; n += 1) expect(await sendText('heyan', `${n}`)).toMatchObject({ errcode: 0 });
    expect(stage.simulator.chatOf('heyan')).toHaveLength(30);
    expect(stage.simulator.wireLog().at(-1)?.notes).toEqual(['dropped-by-rate-limit:heyan']);
    await sendText('shaowei', '我的');
    expect(stage.simulator.chatOf('shaowei')).toHaveLength(1);
    stage.clock.advance(60_000);
    await sendText('heyan', '又通了');
    expect(stage.simulator.chatOf('heyan')).toHaveLength(31);
    stage.simulator.setRateLimits(false);
    for (let n = 1; n <= 31; n += 1) await sendText('heyan', `${n}`);
    expect(stage.simulator.chatOf('heyan')).toHaveLength(62);
  });
});

describe('planned faults of the API', () => {
  it('is busy, untrusting, broken or gone when told to', async () => {
    const { faults } = stage.simulator;
    faults.add({ on: 'api', kind: 'busy', endpoint: 'message/send' });
    faults.add({ on: 'api', kind: 'untrusted', endpoint: 'message/send' });
    expect(await sendText('heyan', 'a')).toMatchObject({ errcode: -1 });
    expect(await sendText('heyan', 'a')).toMatchObject({ errcode: 60020 });
    faults.add({ on: 'api', kind: 'drop', endpoint: 'message/send', userId: 'heyan' });
    await expect(sendText('heyan', 'never came')).rejects.toThrow();
    expect(stage.simulator.chatOf('heyan')).toEqual([]);
    faults.add({ on: 'api', kind: 'cut', endpoint: 'message/send' });
    await expect(sendText('heyan', 'came, unanswered')).rejects.toThrow();
    expect(stage.simulator.chatOf('heyan')).toHaveLength(1);
    faults.add({ on: 'api', kind: 'broken', endpoint: 'message/send' });
    await expect(sendText('heyan', 'a')).rejects.toThrow(SyntaxError);
    expect(await sendText('heyan', 'well again')).toMatchObject({ errcode: 0 });
  });
});
