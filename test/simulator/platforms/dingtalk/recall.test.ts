import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { openStage, type Stage, wecomApp } from '../../support/echo-product.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const agentid = wecomApp.agentId;
const DAY = 24 * 3_600_000;
const sendText = (touser: string, content: string) =>
  stage.call('message/send', { touser, msgtype: 'text', agentid, text: { content } });
const recall = (body: Record<string, unknown>) => stage.call('message/recall', body);
const kinds = (userId: string) => stage.simulator.chatOf(userId).map(({ content }) => content.kind);

describe('message/recall', () => {
  it('takes one message from everybody it was sent to, and no other message', async () => {
    await sendText('heyan', '先前的');
    const { msgid } = await sendText('HeYan|shaowei|nobody', '发错了');
    await sendText('heyan', '后来的');
    expect(await recall({ msgid })).toEqual({ errcode: 0, errmsg: 'ok' });
    expect(kinds('heyan')).toEqual(['text', 'recalled', 'text']);
    expect(kinds('shaowei')).toEqual(['recalled']);
    expect(JSON.stringify(stage.simulator.chatOf('shaowei'))).not.toContain('发错了');
    expect(await recall({ msgid })).toMatchObject({ errcode: 0 });
  });

  it('takes it within 24 hours and not after', async () => {
    const { msgid } = await sendText('heyan', '到点');
    stage.clock.advance(DAY - 60_000);
    const { msgid: second } = await sendText('heyan', '过点');
    expect(await recall({ msgid })).toMatchObject({ errcode: 0 });
    stage.clock.advance(DAY + 60_000);
    expect(await recall({ msgid: second })).toMatchObject({ errcode: 42052 });
    expect(kinds('heyan')).toEqual(['recalled', 'text']);
  });

  it.each([
    ['no msgid', {}, 40063],
    ['a msgid of another app', { msgid: 'made-up' }, 40058],
    ['a number for a msgid', { msgid: 5 }, 40058],
  ])('refuses %s', async (_name, body, errcode) => {
    expect(await recall(body)).toMatchObject({ errcode });
  });

  it('knows the message of a repeated request by the id of the first', async () => {
    const body = { touser: 'heyan', msgtype: 'text', agentid, text: { content: '一次' }, enable_duplicate_check: 1 };
    const first = await stage.call('message/send', body);
    const again = await stage.call('message/send', body);
    expect(again.msgid).toBe(first.msgid);
    await recall({ msgid: again.msgid });
    expect(kinds('heyan')).toEqual(['recalled']);
  });
});

it('takes a message back that was sent before a restart', async () => {
  const folder = temporaryFolder();
  const before = await openStage({ folder });
  const send = { touser: 'heyan', msgtype: 'text', agentid, text: { content: '重启前' } };
  const { msgid } = await before.call('message/send', send);
  await before.close();
  const after = await openStage({ folder });
  expect(await after.call('message/recall', { msgid })).toMatchObject({ errcode: 0 });
  expect(after.simulator.chatOf('heyan').map(({ content }) => content.kind)).toEqual(['recalled']);
  await after.close();
});

it('does not deliver a request again that was delivered before a restart', async () => {
  const folder = temporaryFolder();
  const body = { touser: 'heyan', msgtype: 'text', agentid, text: { content: '一次' }, enable_duplicate_check: 1 };
  const before = await openStage({ folder });
  const first = await before.call('message/send', body);
  await before.close();
  const after = await openStage({ folder });
  onTestFinished(() => after.close());
  expect(await after.call('message/send', body)).toMatchObject({ errcode: 0, msgid: first.msgid });
  expect(after.simulator.chatOf('heyan')).toHaveLength(1);
});
