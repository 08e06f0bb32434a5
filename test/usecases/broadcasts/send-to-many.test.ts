import { afterEach, describe, expect, it } from 'vitest';
import { ChannelError } from '../../../src/ports/channels/channel.ts';
import type { Ports } from '../../../src/ports/ports.ts';
import { readLedger } from '../../../src/usecases/broadcasts/read-ledger.ts';
import { begin, invalid, platformForMany, play, press, schedule } from '../../support/seasons/broadcast-season.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

let season: Season;
afterEach(() => season.close());

const AFTER_A_MINUTE = '2021-11-25T09:01:00+08:00';

describe('the same words for everybody', () => {
  async function openForMany(fails?: Parameters<typeof platformForMany>[1], toMany = 1000) {
    season = await openSeason();
    const made = platformForMany((userId) => (userId === 'a7' ? invalid() : null), fails, toMany);
    const ports: Ports = {
      ...season.ports,
      channels: { wecom: made.channel },
      log: { ...season.ports.log, error() {}, warn() {} },
    };
    await begin(ports, 450);
    await schedule(ports, 'b1', '请于周五前交齐材料。');
    season.setClock(AFTER_A_MINUTE);
    return { ...made, ports };
  }

  it('go out in one call a chunk; whom it did not take is told singly, so that it is known why', async () => {
    const { ports, calls, got } = await openForMany();
    const broadcast = await play(ports, 'b1');
    expect(calls).toEqual([400, 50]);
    expect(broadcast.chunks.map(({ counts }) => counts)).toEqual([{ sent: 399, invalid: 1 }, { sent: 50 }]);
    expect(got.size).toBe(449);
  });

  it('are repeated under the same identity when the call was cut off, and wait while the platform is busy or we are misconfigured', async () => {
    const cut = new ChannelError('unknown-outcome', 'cut');
    const busy = new ChannelError('busy', '45009', { retryInMilliseconds: 7000 });
    const wrong = new ChannelError('misconfigured', '48002');
    const { ports, calls, got } = await openForMany((call) => [cut, cut, busy, wrong][call - 1] ?? null);
    let runs = 0;
    const tick = () => season.setClock(new Date(Date.parse(AFTER_A_MINUTE) + ++runs * 5000).toISOString());
    expect((await play(ports, 'b1', tick)).status).toBe('finished');
    expect(calls).toEqual([400, 400, 400, 400, 400, 50]);
    expect([...got.values()].every((texts) => texts.length === 1)).toBe(true);
  });

  it('go out in as many calls as the platform needs, of which one that was cut off is repeated alone', async () => {
    const { ports, calls, got, recalled } = await openForMany(
      (call) => (call === 2 ? new ChannelError('unknown-outcome', 'cut') : null),
      180,
    );
    let runs = 0;
    const tick = () => season.setClock(new Date(Date.parse(AFTER_A_MINUTE) + ++runs * 5000).toISOString());
    const broadcast = await play(ports, 'b1', tick);
    expect(calls).toEqual([180, 180, 180, 40, 50]);
    expect(broadcast.chunks.map(({ counts }) => counts)).toEqual([{ sent: 399, invalid: 1 }, { sent: 50 }]);
    expect([...got.values()].map((texts) => texts.length)).toEqual(Array(449).fill(1));
    await press(ports, 'b1', { kind: 'recall' });
    await play(ports, 'b1', tick);
    expect(recalled).toHaveLength(4);
    expect((await readLedger(ports, 'b1', { from: 1, fate: 'recalled' }))?.rows).toHaveLength(50);
    expect((await readLedger(ports, 'b1', { from: 0, fate: 'recalled' }))?.rows).toHaveLength(399);
  });

  it('are taken back call by call, those told singly one by one, each once', async () => {
    const { ports, recalled } = await openForMany();
    await play(ports, 'b1');
    await press(ports, 'b1', { kind: 'recall' });
    await play(ports, 'b1');
    await play(ports, 'b1');
    expect(recalled).toHaveLength(2);
    const page = await readLedger(ports, 'b1', { from: 0, fate: 'recalled' });
    expect(page?.rows).toHaveLength(399);
    expect((await readLedger(ports, 'b1', { from: 0, fate: 'invalid' }))?.rows).toMatchObject([{ person: 'wecom:a7' }]);
  });
});
