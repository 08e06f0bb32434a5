import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import mount from 'koa-mount';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { approvalCard, openStage, type Stage, wecomApp } from '../support/echo-product.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const Loose = z.looseObject({});
const api = async (path: string, body?: unknown) => {
  const init =
    body === undefined
      ? {}
      : body instanceof FormData
        ? { method: 'POST', body }
        : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(`${stage.base}/api/${path}`, init);
  return { status: response.status, body: z.union([Loose, z.array(Loose)]).parse(await response.json()) };
};
const pngBase64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('the API of the page and of outside scripts', () => {
  it('lists the people and lets them say, send and press', async () => {
    expect((await api('people')).body).toEqual(
      expect.arrayContaining([expect.objectContaining({ userId: 'heyan', role: 'applicant' })]),
    );
    expect((await api('chats/heyan/text', { text: '你好' })).body).toMatchObject({ isDelivered: true });
    expect((await api('chats/heyan/image', { name: '证.png', base64: pngBase64 })).body).toMatchObject({
      isDelivered: true,
    });
    const form = new FormData();
    form.append('file', new Blob([Buffer.from(pngBase64, 'base64')]), '再一张.png');
    expect((await api('chats/heyan/image', form)).body).toMatchObject({ isDelivered: true });
    expect((await api('chats/heyan/enter', {})).body).toMatchObject({ isDelivered: true });
    await stage.call('message/send', {
      touser: 'heyan',
      msgtype: 'template_card',
      agentid: wecomApp.agentId,
      template_card: approvalCard('t-9'),
    });
    expect((await api('chats/heyan/click', { taskId: 't-9', key: 'endorse' })).body).toMatchObject({
      isDelivered: true,
    });
    expect(stage.product.heard.map(({ fields }) => fields.Event ?? fields.MsgType)).toEqual([
      'text',
      'image',
      'image',
      'enter_agent',
      'template_card_event',
    ]);
    const chat = z
      .object({
        entries: z.array(z.object({ content: z.looseObject({ kind: z.string(), mediaId: z.string().optional() }) })),
      })
      .parse((await api('chats/heyan')).body);
    expect(chat.entries.map(({ content }) => content.kind)).toEqual([
      'text',
      'image',
      'image',
      'entered',
      'card',
      'click',
    ]);
    const picture = await fetch(`${stage.base}/api/media/${chat.entries[1]?.content.mediaId}`);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await picture.arrayBuffer()).toString('base64')).toBe(pngBase64);
  });

  it('says which mistake a person made', async () => {
    expect(await api('chats/nobody/text', { text: 'x' })).toMatchObject({
      status: 400,
      body: { code: 'unknown-user' },
    });
    expect(await api('chats/heyan/text', { text: '' })).toMatchObject({ status: 400, body: { code: 'empty-text' } });
    expect(await api('chats/heyan/text', {})).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    expect(await api('chats/heyan/click', { taskId: 'x', key: 'y' })).toMatchObject({
      status: 400,
      body: { code: 'no-such-card' },
    });
  });

  it('waits for news of a chat', async () => {
    const { mark } = z.object({ mark: z.number() }).parse((await api('chats/heyan')).body);
    const waiting = api(`chats/heyan?after=${mark}&waitMilliseconds=5000`);
    await stage.call('message/send', {
      touser: 'heyan',
      msgtype: 'text',
      agentid: wecomApp.agentId,
      text: { content: '到了' },
    });
    expect((await waiting).body).toMatchObject({ entries: [{ content: { kind: 'text', text: '到了' } }] });
  });

  it('moves the clock forward only', async () => {
    expect((await api('clock/advance', { milliseconds: 86_400_000 })).body).toMatchObject({
      now: expect.stringMatching(/^2021-11-26T01:00/),
    });
    expect((await api('clock/advance', { to: '2021-12-17T09:00:00+08:00' })).body).toMatchObject({
      now: expect.stringMatching(/^2021-12-17T01:00/),
    });
    for (const asked of [{ to: '2021-12-01T09:00:00+08:00' }, { milliseconds: -1 }]) {
      const back = await fetch(`${stage.base}/api/clock/advance`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(asked),
      });
      expect([back.status, await back.text()]).toEqual([409, 'the clock only moves forward']);
    }
  });

  it('hears nothing that another site’s page asks, whatever it says it is', async () => {
    const text = JSON.stringify({ text: '人工' });
    const json = { 'content-type': 'application/json' };
    const says = (headers: Record<string, string>) =>
      fetch(`${stage.base}/api/chats/yulin/text`, { method: 'POST', headers, body: text });
    expect((await says({ ...json, origin: 'https://evil.example' })).status).toBe(403);
    expect((await says({ ...json, origin: 'null' })).status).toBe(403);
    expect((await says({ ...json, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await says({ 'content-type': 'text/plain', origin: stage.base })).status).toBe(403);
    const renamed = await new Promise<number>((resolve, reject) => {
      const { port } = new URL(stage.base);
      const headers = { host: `evil.example:${port}`, origin: `http://evil.example:${port}` };
      get({ host: '127.0.0.1', port, path: '/api/people', headers }, ({ statusCode = 0 }) => resolve(statusCode)).on(
        'error',
        reject,
      );
    });
    expect(renamed).toBe(403);
    expect(stage.product.heard).toEqual([]);
    expect((await says({ ...json, origin: new URL(stage.base).origin })).status).toBe(200);
  });

  it('streams what changes', async () => {
    const stop = new AbortController();
    const response = await fetch(`${stage.base}/api/events`, { signal: stop.signal });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const heard: string[] = [];
    const reading = (async () => {
      for await (const chunk of response.body ?? []) {
        heard.push(Buffer.from(chunk).toString('utf8'));
        if (heard.join('').includes('event: wire')) break;
      }
    })();
    await stage.simulator.userSays('heyan', '你好');
    await reading;
    stop.abort();
    expect(heard.join('')).toMatch(/event: clock[\s\S]*event: chat\ndata: {.*"你好"[\s\S]*event: wire/);
  });

  it('plans faults from outside', async () => {
    await api('faults', { on: 'api', kind: 'busy', endpoint: 'message/send' });
    expect(await stage.call('message/send', {})).toMatchObject({ errcode: -1 });
    expect((await api('faults', { on: 'api', kind: 'nonsense' })).status).toBe(400);
  });

  it('opens a link in one phone and knows that phone at the OAuth page', async () => {
    const opened = await fetch(
      `${stage.base}/api/open?${new URLSearchParams({ user: 'yulin', url: `${stage.product.url}/console` })}`,
      { redirect: 'manual' },
    );
    expect(opened.headers.get('location')).toBe(`${stage.product.url}/console`);
    expect(opened.headers.get('set-cookie')).toContain('simulator_phone=yulin');
    const bad = await fetch(`${stage.base}/api/open?user=yulin&url=javascript:alert(1)`, { redirect: 'manual' });
    expect(bad.status).toBe(400);
  });

  it('works mounted under a path, and sends a browser to the slash', async () => {
    const app = new Koa().use(mount('/simulator', stage.simulator.app));
    const server = createServer(app.callback());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // listening on a port, so never a string
    const base = `http://127.0.0.1:${port}/simulator`;
    expect((await fetch(base, { redirect: 'manual' })).headers.get('location')).toBe('/simulator/');
    expect(z.array(z.unknown()).parse(await (await fetch(`${base}/api/people`)).json()).length).toBeGreaterThan(10);
    const token = await fetch(`${base}/wecom/cgi-bin/gettoken?corpid=${wecomApp.corpId}&corpsecret=${wecomApp.secret}`);
    expect(await token.json()).toMatchObject({ errcode: 0 });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('history', () => {
  it('is there after a restart: chats, pictures, live cards, spent codes, the wire log', async () => {
    const folder = temporaryFolder();
    const send = {
      touser: 'heyan',
      msgtype: 'template_card',
      agentid: wecomApp.agentId,
      template_card: approvalCard('t-1'),
    };
    const update = (on: Stage, response_code: unknown) =>
      on.call('message/update_template_card', {
        userids: ['heyan'],
        agentid: wecomApp.agentId,
        response_code,
        button: { replace_name: '好' },
      });

    const first = await openStage({ folder });
    await first.simulator.userSays('heyan', '你好');
    await first.simulator.userSendsImage('heyan', Buffer.from(pngBase64, 'base64'), '证.png');
    const { response_code } = await first.call('message/send', send);
    await first.simulator.userClicks('heyan', 't-1', 'return');
    const spent = first.product.heard.at(-1)?.fields.ResponseCode;
    expect(await update(first, spent)).toMatchObject({ errcode: 0 });
    const before = first.simulator.chatOf('heyan');
    await first.close();

    const second = await openStage({ folder });
    expect(second.simulator.chatOf('heyan')).toEqual(before);
    const image = before.find(({ content }) => content.kind === 'image')?.content;
    const kept = second.simulator.mediaOf(image?.kind === 'image' ? image.mediaId : '');
    expect(Buffer.from(kept!.bytes).toString('base64')).toBe(pngBase64);
    expect(await second.call('message/send', send)).toMatchObject({ errcode: 42014 });
    expect(await update(second, spent)).toMatchObject({ errcode: 60140 });
    expect(await update(second, response_code)).toMatchObject({ errcode: 0 });
    expect(second.simulator.wireLog().length).toBeGreaterThan(5);
    await second.close();
  });
});
