import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { enterOffice } from '../../src/commands/simulate/office.ts';
import { bubbleText, phoneOf } from '../../src/commands/simulate/phone.ts';
import { openStage, type Stage } from '../../src/commands/simulate/stage.ts';
import { waitUntilTold } from '../../src/commands/simulate/wait-until-told.ts';
import { whyUndelivered } from '../../templates/pages/console/undelivered.ts';
import { prepareProductHere } from '../support/engines/product-here.ts';

const sends = { wecom: 'message/send', dingtalk: 'robot/oToMessages/batchSend' } as const;

const Undelivered = z.looseObject({
  messages: z.array(
    z.looseObject({
      ...{ person: z.string(), text: z.string(), isToldAgain: z.boolean() },
      ...{ state: z.enum(['unknown', 'failed']), detail: z.string() },
    }),
  ),
});

describe.each(['wecom', 'dingtalk'] as const)('what %s refuses', (channel) => {
  let stage: Stage;
  const send = sends[channel];
  beforeAll(async () => {
    stage = await openStage({ LOG_LEVEL: 'silent' }, 3000, channel, prepareProductHere);
    await stage.product.start();
  }, 60_000);
  afterAll(() => stage.close());

  const says = async (who: string, text: string) => {
    await phoneOf(stage.simulator, who).says(text);
    await waitUntilTold(stage.product);
  };
  /** What the phone shows of the app. */
  const shown = (who: string) =>
    stage.simulator
      .chatOf(who)
      .filter(({ from }) => from === 'app')
      .map(bubbleText);
  /** What the console says of the messages of one person, the oldest first. */
  const listed = async (who: string) => {
    const office = await enterOffice(phoneOf(stage.simulator, 'yulin'));
    const { messages } = await office.get('messages', Undelivered);
    return messages.filter(({ person }) => person === `${channel}:${who}`).map(whyUndelivered);
  };

  it('for a token that ran out comes all the same, once, and staff have nothing to do', async () => {
    const who = 'heyan';
    stage.simulator.faults.add({ on: 'api', kind: 'token-expired', endpoint: send, userId: who });
    await says(who, '你好');
    expect(shown(who)).toEqual([expect.stringMatching(/报哪一类/u)]);
    expect(await listed(who)).toEqual([]);
  });

  it.each([
    ['too-long', 'shenjiean', /平台没收这一条。请打电话告诉他，并把后面的代码转给运维。（.+）/u],
    ['out-of-sight', 'shaowei', /不在应用的可见范围。请打电话告诉他；.*请运维在平台后台把他加回来。（.+）/u],
  ] as const)('for good (%s) is listed with what to do, and comes once at the next word', async (kind, who, advice) => {
    stage.simulator.faults.add({ on: 'api', kind, endpoint: send, userId: who });
    await says(who, '你好');
    expect(shown(who)).toEqual([]);
    expect(await listed(who)).toEqual([expect.stringMatching(advice)]);
    await says(who, '班组');
    const all = shown(who).join('\n');
    expect(all.match(/之前有 1 条消息没能送到/gu)).toHaveLength(1);
    expect(all.match(/您好，我是/gu)).toHaveLength(1);
    // What was written before the question was shown is no answer to it.
    expect(all.match(/还没发到您手机上/gu)).toHaveLength(1);
    expect(await listed(who)).toEqual([expect.stringMatching(/已经补发给他，不用打电话/u)]);
  });

  it('arrives hours late and out of order: nothing is lost, nothing counts twice', { timeout: 90_000 }, async () => {
    const who = 'zhouqiaoyun';
    for (const text of ['你好', '班组', '申汀', '都符合']) await says(who, text);
    expect(shown(who).at(-1)).toMatch(/班组名称/u);
    stage.simulator.faults.add({ on: 'callback', kind: 'late', userId: who, milliseconds: 4 * 3600_000 });
    const late = stage.simulator.userSays(who, '云苔路站一米窗服务班组');
    await says(who, '进度');
    expect(shown(who).at(-1)).toMatch(/还差：班组名称/u);
    stage.simulator.faults.add({ on: 'callback', kind: 'duplicate', userId: who, milliseconds: 50 });
    await stage.moveTo('2021-11-25T13:00:05+08:00');
    expect(await late).toMatchObject({ isDelivered: true });
    await waitUntilTold(stage.product);
    const taken = shown(who).filter((text) => text.startsWith('✓ 班组名称'));
    expect(taken).toEqual([shown(who).at(-1)]);
    expect(taken[0]).toMatch(/【人数】/u);
  });
});
