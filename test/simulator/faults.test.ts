import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStage, type Stage, wecomApp } from './support/echo-product.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const sendText = (content: string, more: object = {}) =>
  stage.call('message/send', {
    touser: 'heyan',
    msgtype: 'text',
    agentid: wecomApp.agentId,
    text: { content },
    ...more,
  });
const shown = () => stage.simulator.chatOf('heyan').length;

describe('faults of the API', () => {
  it('answer a page: acted upon or not, as the fault says', async () => {
    const { faults } = stage.simulator;
    faults.add({ on: 'api', kind: 'html', endpoint: 'message/send' });
    await expect(sendText('a')).rejects.toThrow(SyntaxError);
    expect(shown()).toBe(0);
    for (const kind of ['html', 'broken'] as const) {
      faults.add({ on: 'api', kind, endpoint: 'message/send', acts: true });
      await expect(sendText(kind)).rejects.toThrow(SyntaxError);
    }
    expect(shown()).toBe(2);
  });

  it('send half an answer to what was acted upon, and a repeat of it is not delivered', async () => {
    const { faults } = stage.simulator;
    const same = { enable_duplicate_check: 1, duplicate_check_interval: 600, identity: 'x' };
    faults.add({ on: 'api', kind: 'truncated', endpoint: 'message/send' });
    await expect(sendText('a', same)).rejects.toThrow();
    expect(shown()).toBe(1);
    expect(await sendText('a', same)).toMatchObject({ errcode: 0 });
    expect(await sendText('a', { ...same, identity: 'y' })).toMatchObject({ errcode: 0 });
    expect(shown()).toBe(2);
  });

  it('never answer what hangs', async () => {
    stage.simulator.faults.add({ on: 'api', kind: 'hang', endpoint: 'message/send' });
    const late = new Promise((resolve) => setTimeout(() => resolve('still waiting'), 300));
    expect(await Promise.race([sendText('a'), late])).toBe('still waiting');
    expect(shown()).toBe(1);
  });

  it('happen each so manyth time, and end by themselves', async () => {
    const { faults } = stage.simulator;
    faults.add({ on: 'api', kind: 'busy', endpoint: 'message/send', times: 0, every: 3 });
    const codes: unknown[] = [];
    for (let n = 0; n < 6; n += 1) codes.push((await sendText(`${n}`)).errcode);
    expect(codes).toEqual([0, 0, -1, 0, 0, -1]);
    faults.clear();
    faults.add({ on: 'api', kind: 'rate-limited', endpoint: 'message/send', times: 0, lastsMilliseconds: 200 });
    expect(await sendText('a')).toMatchObject({ errcode: 45009 });
    await expect.poll(async () => (await sendText('a')).errcode, { interval: 50 }).toBe(0);
    expect(faults.list()).toEqual([]);
  });

  it('are no faults: a boundary over 70 characters is refused', async () => {
    const granted = await fetch(
      `${stage.base}/wecom/cgi-bin/gettoken?corpid=${wecomApp.corpId}&corpsecret=${wecomApp.secret}`,
    );
    const token = z.object({ access_token: z.string() }).parse(await granted.json());
    const upload = async (boundary: string) => {
      const body = `--${boundary}\r\nContent-Disposition: form-data; name="media"; filename="a.pdf"\r\n\r\n%PDF-1.7\r\n--${boundary}--\r\n`;
      const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
      const path = `media/upload?access_token=${token.access_token}&type=file`;
      return (await fetch(`${stage.base}/wecom/cgi-bin/${path}`, { method: 'POST', headers, body })).json();
    };
    expect(await upload('b'.repeat(71))).toMatchObject({ errcode: 41005 });
    expect(await upload('b'.repeat(70))).toMatchObject({ errcode: 0 });
  });
});

describe('refusals by the platform', () => {
  it.each([
    ['token-expired', 42001],
    ['token-unknown', 40014],
    ['too-long', 45002],
    ['media-expired', 40007],
    ['out-of-sight', 81013],
    ['forbidden', 60011],
  ] as const)('%s has its code, and nothing is shown', async (kind, errcode) => {
    stage.simulator.faults.add({ on: 'api', kind, endpoint: 'message/send' });
    expect(await sendText('a')).toMatchObject({ errcode });
    expect(shown()).toBe(0);
  });
});

describe('faults of callbacks', () => {
  it('let the next one overtake, and a repeat come late', async () => {
    const { simulator, product } = stage;
    const said = () => product.heard.map(({ fields }) => fields.Content);
    simulator.faults.add({ on: 'callback', kind: 'reorder', milliseconds: 5000 });
    await Promise.all([simulator.userSays('heyan', 'first'), simulator.userSays('heyan', 'second')]);
    expect(said()).toEqual(['second', 'first']);
    simulator.faults.add({ on: 'callback', kind: 'duplicate', milliseconds: 50 });
    await simulator.userSays('heyan', 'third');
    await simulator.userSays('heyan', 'fourth');
    await expect.poll(said).toEqual(['second', 'first', 'third', 'fourth', 'third']);
  });

  it('bring one that nobody overtakes after its time', async () => {
    stage.simulator.faults.add({ on: 'callback', kind: 'reorder', milliseconds: 30 });
    expect(await stage.simulator.userSays('heyan', 'alone')).toMatchObject({ isDelivered: true });
  });
});
