import { describe, expect, it } from 'vitest';
import { refusal, shown } from './shown.ts';
import { openStage } from './stage.ts';

describe('the same words for many', () => {
  const attempt = { identity: 'b1/1', isRepeat: false, leave: async () => {} };

  it('go out in one call; whoever is throttled or unknown is named, and the others get it', async () => {
    const stage = await openStage();
    stage.simulator.faults.add({ on: 'api', kind: 'rate-limited', endpoint: 'flow-control', userId: 'yulin' });
    const people = ['heyan', 'yulin', 'nobody', 'a,b', 'shenjiean'];
    const sent = await stage.channel.sendToMany?.(people, '周五前交齐', attempt);
    expect(sent?.rest).toEqual(['yulin', 'nobody', 'a,b']);
    expect(sent?.receipt).toBeTruthy();
    expect(stage.simulator.wireLog().filter(({ endpoint }) => endpoint.endsWith('batchSend'))).toHaveLength(1);
    expect([shown(stage), shown(stage, 'yulin'), shown(stage, 'shenjiean')].map((list) => list.length)).toEqual([
      1, 0, 1,
    ]);
  });

  it('are no more than a call takes', async () => {
    const stage = await openStage();
    const people = Array.from({ length: 21 }, (_, at) => `u${at}`);
    expect(await refusal(Promise.resolve(stage.channel.sendToMany?.(people, '好', attempt)))).toMatchObject({
      code: 'rejected',
    });
    expect(stage.channel.limits.toMany).toBe(20);
  });

  it.each([
    ['html', { code: 'busy', detail: 'gateway-blocked' }],
    ['rate-limited', { code: 'busy' }],
    ['cut', { code: 'unknown-outcome' }],
  ] as const)('after %s it is known whether anybody got them', async (kind, known) => {
    const stage = await openStage();
    stage.simulator.faults.add({ on: 'api', kind, endpoint: 'robot/oToMessages/batchSend' });
    const sending = Promise.resolve(stage.channel.sendToMany?.(['heyan', 'yulin'], '好', attempt));
    expect(await refusal(sending)).toMatchObject(known);
    expect(shown(stage)).toHaveLength(known.code === 'busy' ? 0 : 1);
  });
});
