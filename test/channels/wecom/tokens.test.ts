import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createWecomApi } from '../../../src/channels/wecom/api.ts';
import { ChannelError } from '../../../src/ports/channels/channel.ts';
import { type Platform, sharedMemory, startPlatform } from './platform.ts';

const Any = z.looseObject({});
/** The callers poll each other's lease: real, only quicker. */
const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds / 20));

function open(platform: Platform, coordination = sharedMemory()) {
  const api = createWecomApi(platform.config, { coordination, pause });
  return { coordination, ask: () => api.get('user/get', {}, Any) };
}

async function refusal(work: Promise<unknown>): Promise<ChannelError> {
  const error = await work.then(
    () => new Error('it went well'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ChannelError)) throw error;
  return error;
}

describe('access tokens', () => {
  it('are asked for once by 20 callers at the same time', async () => {
    const platform = await startPlatform();
    const coordination = sharedMemory();
    let leases = 0;
    const lease: typeof coordination.lease = (key, milliseconds) => {
      leases += 1;
      return coordination.lease(key, milliseconds);
    };
    const { ask } = open(platform, { ...coordination, lease });
    await Promise.all(Array.from({ length: 20 }, ask));
    expect(leases).toBe(1);
    expect(platform.to('gettoken').map(({ query }) => query)).toEqual([
      { corpid: platform.config.corpId, corpsecret: 'the-corp-secret' },
    ]);
    expect(platform.to('user/get').map(({ query }) => query.access_token)).toEqual(Array(20).fill('TOKEN-1'));
  });

  it('are asked for once by 20 callers in five processes', async () => {
    const platform = await startPlatform();
    const coordination = sharedMemory();
    const processes = Array.from({ length: 5 }, () => open(platform, coordination));
    await Promise.all(Array.from({ length: 20 }, (_, n) => processes[n % 5]!.ask()));
    expect(platform.to('gettoken')).toHaveLength(1);
    expect(platform.to('user/get')).toHaveLength(20);
  });

  it('are used until five minutes before their end', async () => {
    const platform = await startPlatform();
    const { ask, coordination } = open(platform);
    await ask();
    coordination.passSeconds(6899);
    await ask();
    expect(platform.to('gettoken')).toHaveLength(1);
    coordination.passSeconds(2);
    await ask();
    expect(platform.to('gettoken')).toHaveLength(2);
  });

  it.each([40014, 42001, 41001])('are renewed once after %i, and the call repeated once', async (errcode) => {
    const platform = await startPlatform();
    platform.answer('user/get', { errcode, errmsg: '' }, { errcode: 0, errmsg: 'ok', name: 'He Yan' });
    const { ask } = open(platform);
    expect(await ask()).toMatchObject({ name: 'He Yan' });
    expect(platform.to('user/get').map(({ query }) => query.access_token)).toEqual(['TOKEN-1', 'TOKEN-2']);
  });

  it('are renewed once for 20 callers whose token was withdrawn', async () => {
    const platform = await startPlatform();
    const coordination = sharedMemory();
    const processes = Array.from({ length: 4 }, () => open(platform, coordination));
    await processes[0]!.ask();
    platform.withdrawTokens();
    await Promise.all(Array.from({ length: 20 }, (_, n) => processes[n % 4]!.ask()));
    expect(platform.to('gettoken')).toHaveLength(2);
  });

  it('do not go round in circles when the platform never takes one', async () => {
    const platform = await startPlatform();
    platform.answer('user/get', { errcode: 42001, errmsg: '' });
    expect(await refusal(open(platform).ask())).toMatchObject({ code: 'busy', detail: '42001' });
    expect(platform.to('gettoken')).toHaveLength(2);
    expect(platform.to('user/get')).toHaveLength(2);
  });

  it('are not asked for again and again with a wrong secret, and the secret stays out of the error', async () => {
    const platform = await startPlatform();
    platform.answer('gettoken', { errcode: 40001, errmsg: 'invalid credential the-corp-secret' });
    const { ask, coordination } = open(platform);
    for (let time = 0; time < 3; time += 1) {
      const error = await refusal(ask());
      expect(error).toMatchObject({ code: 'misconfigured', detail: '40001' });
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('the-corp-secret');
    }
    expect(platform.to('gettoken')).toHaveLength(1);
    coordination.passSeconds(61);
    await refusal(ask());
    expect(platform.to('gettoken')).toHaveLength(2);
    expect(coordination.keys().join()).not.toContain('the-corp-secret');
  });

  it('tell the operators which of our addresses has to be trusted', async () => {
    const platform = await startPlatform();
    platform.answer('gettoken', {
      errcode: 60020,
      errmsg: 'not allow to access from your ip, from ip: 203.0.113.7, more',
    });
    expect(await refusal(open(platform).ask())).toMatchObject({ code: 'misconfigured', detail: '60020 203.0.113.7' });
  });

  it('of another process are waited for while it asks', async () => {
    const platform = await startPlatform();
    const coordination = sharedMemory();
    const { ask } = open(platform, coordination);
    await ask();
    const key = coordination.keys().find((name) => name.endsWith('/token'))!;
    await coordination.delete(key);
    await coordination.lease(`${key}/lease`, 20_000);
    const asked = ask();
    await coordination.set(key, 'TOKEN-1', 60);
    await asked;
    expect(platform.to('gettoken')).toHaveLength(1);
  });

  it('are taken over from a process that died while it asked', async () => {
    const platform = await startPlatform();
    const coordination = sharedMemory();
    const { ask } = open(platform, coordination);
    await ask();
    const key = coordination.keys().find((name) => name.endsWith('/token'))!;
    await coordination.delete(key);
    await coordination.lease(`${key}/lease`, 20_000);
    const asked = ask();
    coordination.passSeconds(21);
    await asked;
    expect(platform.to('gettoken')).toHaveLength(2);
  });

  it('make a call busy, not lost, when coordination is out of order', async () => {
    const platform = await startPlatform();
    const broken = { ...sharedMemory(), get: () => Promise.reject(new Error('redis is down')) };
    expect(await refusal(open(platform, broken).ask())).toMatchObject({ code: 'busy', detail: 'coordination' });
    expect(platform.calls).toHaveLength(0);
  });
});
