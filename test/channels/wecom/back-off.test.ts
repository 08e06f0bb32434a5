import { describe, expect, it } from 'vitest';
import { createWecomChannel } from '../../../src/channels/wecom/channel.ts';
import { ChannelError } from '../../../src/ports/channels/channel.ts';
import { type Platform, sharedMemory, startPlatform } from './platform.ts';

const text = { kind: 'text', text: '收到' } as const;
const OK = { errcode: 0, errmsg: 'ok' };

/** So many processes with one memory between them. */
function open(platform: Platform, processes = 3) {
  const coordination = sharedMemory();
  const channels = Array.from({ length: processes }, () =>
    createWecomChannel(platform.config, { coordination, now: coordination.now }),
  );
  const send = async (person: number): Promise<ChannelError | 'sent'> =>
    channels[person % processes]!.send(`person${person}`, text).then(
      () => 'sent',
      (error: unknown) => {
        if (error instanceof ChannelError) return error;
        throw error;
      },
    );
  return { send, coordination, channels };
}

const everybody = Array.from({ length: 30 }, (_, person) => person);

describe('what the platform refuses to one send', () => {
  it.each([
    [45009, 5000],
    [-1, 1000],
    [60020, 15_000],
  ])('stops all sends of the app after %i, in every process, and says for how long', async (errcode, milliseconds) => {
    const platform = await startPlatform();
    platform.answer('message/send', { errcode, errmsg: '' });
    const { send, coordination } = open(platform);
    expect(await send(0)).toMatchObject({ retryInMilliseconds: milliseconds });
    for (const person of everybody)
      expect(await send(person)).toMatchObject({ code: 'busy', detail: `held-off ${errcode}` });
    expect(platform.to('message/send')).toHaveLength(1);
    platform.answer('message/send', OK);
    coordination.passSeconds(milliseconds / 1000);
    expect(await send(1)).toBe('sent');
  });

  it('makes thirty people who wait for twenty seconds a handful of tries, not 180', async () => {
    const platform = await startPlatform();
    platform.answer('message/send', { errcode: 45009, errmsg: '' });
    const { send, coordination } = open(platform);
    await send(0);
    for (let second = 0; second < 20; second += 1) {
      await Promise.all(everybody.map(send));
      coordination.passSeconds(1);
    }
    expect(platform.to('message/send').length).toBeLessThan(5);
    platform.answer('message/send', OK);
    coordination.passSeconds(60);
    expect(await send(0)).toBe('sent');
    expect(await Promise.all(everybody.map(send))).toEqual(everybody.map(() => 'sent'));
  });

  it('lets one message try for all when the time is over', async () => {
    const platform = await startPlatform();
    platform.answer('message/send', { errcode: 45009, errmsg: '' }, (_, response) => {
      setTimeout(() => response.end(JSON.stringify(OK)), 30);
      return undefined;
    });
    const { send, coordination } = open(platform);
    await send(0);
    coordination.passSeconds(6);
    const [probe, ...others] = await Promise.all(everybody.map(send));
    expect(probe).toBe('sent');
    expect(others.every((other) => other !== 'sent' && other.retryInMilliseconds === 1000)).toBe(true);
    expect(platform.to('message/send')).toHaveLength(2);
  });

  it('waits longer each time, to a minute', async () => {
    const platform = await startPlatform();
    platform.answer('message/send', { errcode: 45009, errmsg: '' });
    const { send, coordination } = open(platform);
    const waits: (number | null)[] = [];
    for (let time = 0; time < 6; time += 1) {
      const error = await send(time);
      if (error === 'sent') throw new Error('sent');
      waits.push(error.retryInMilliseconds);
      coordination.passSeconds((error.retryInMilliseconds ?? 0) / 1000);
    }
    expect(waits).toEqual([5000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  });

  it('concerns one person only when it is about that person, or about the message', async () => {
    const platform = await startPlatform();
    platform.answer('message/send', { errcode: 60111 }, { errcode: 45002 }, OK);
    const { send } = open(platform);
    expect(await send(0)).toMatchObject({ code: 'unreachable' });
    expect(await send(1)).toMatchObject({ code: 'rejected' });
    expect(await send(2)).toBe('sent');
  });
});

describe('a token that is refused', () => {
  it('is fetched once, not by everybody who waits, when the next one is refused as well', async () => {
    const platform = await startPlatform();
    platform.answer('message/send', { errcode: 40014, errmsg: '' });
    const { send, coordination } = open(platform);
    await send(0);
    for (let second = 0; second < 9; second += 1) {
      await Promise.all(everybody.map(send));
      coordination.passSeconds(1);
    }
    expect(platform.to('gettoken').length).toBeLessThanOrEqual(2);
    expect(platform.to('message/send').length).toBeLessThan(8);
  });
});

describe('a call that hangs', () => {
  it('ends when the process does', async () => {
    const platform = await startPlatform();
    platform.answer('message/send', () => undefined);
    const { send, channels } = open(platform, 1);
    const sending = send(0);
    while (platform.to('message/send').length === 0) await new Promise((done) => setTimeout(done, 5));
    channels[0]!.abort();
    expect(await sending).toMatchObject({ code: 'unknown-outcome' });
    expect(await send(1)).toMatchObject({ code: 'busy' });
  });
});
