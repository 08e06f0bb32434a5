import { describe, expect, it } from 'vitest';
import { createWecomChannel } from '../../src/channels/wecom/channel.ts';
import { whyUndelivered } from '../../templates/pages/console/undelivered.ts';
import { wecomWords } from '../../templates/platforms/wecom.ts';
import { sharedMemory, startPlatform } from './wecom/platform.ts';

const text = { kind: 'text', text: '收到' } as const;

async function open() {
  const platform = await startPlatform();
  const coordination = sharedMemory();
  const ports = { coordination, now: coordination.now, words: wecomWords };
  const [channel, other] = [createWecomChannel(platform.config, ports), createWecomChannel(platform.config, ports)];
  const send = (errcode: number, errmsg = '') => {
    platform.answer('message/send', { errcode, errmsg });
    return channel.send('person', text).catch(() => null);
  };
  return { send, pass: (seconds: number) => coordination.passSeconds(seconds), held: () => other.heldOff?.() };
}

describe('why a platform takes nothing', () => {
  it.each([
    [60020, 'not allow to access from your ip, from ip: 10.1.2.3', /出口 IP 10\.1\.2\.3 不在企业可信 IP/],
    [40001, '', /WECOM_SECRET 不对/],
    [48002, '', /平台拒绝了：48002/],
  ])('is said in words, in every process, until a message goes through: %i', async (errcode, errmsg, advice) => {
    const { send, pass, held } = await open();
    expect(await held()).toBeNull();
    await send(errcode, errmsg);
    expect(await held()).toEqual({ platform: '企业微信', why: 'settings', advice: expect.stringMatching(advice) });
    pass(61);
    await send(0);
    expect(await held()).toBeNull();
  });

  it('is not said of a platform that is busy for a moment, but of one that stays so', async () => {
    const { send, pass, held } = await open();
    for (const expected of [null, null, null, 'busy']) {
      await send(-1);
      expect((await held())?.why ?? null).toBe(expected);
      pass(31);
    }
  });

  it('is not said for what concerns one person', async () => {
    const { send, held } = await open();
    await send(60111);
    expect(await held()).toBeNull();
  });
});

describe('why a message may not have reached its person', () => {
  it.each([
    ['failed', 'unreachable 60111', /离职、停用，或不在应用的可见范围。请打电话[\s\S]*（60111）/],
    ['failed', 'unreachable unlicenseduser', /没有分配接口许可。请打电话/],
    ['failed', 'rejected 45002', /没收这一条。请打电话[\s\S]*（45002）/],
    ['failed', 'media-gone 40007', /请他说句话，会补发给他/],
    ['failed', 'file-gone', /按要求删除了/],
    ['failed', 'error', /请打电话/],
    ['unknown', 'cut-off', /请问他收到没有/],
    ['unknown', 'unknown-outcome not-json', /请问他收到没有/],
  ] as const)('%s, %s: says what to do', (state, detail, expected) => {
    expect(whyUndelivered({ state, detail, isToldAgain: false })).toMatch(expected);
  });
});
