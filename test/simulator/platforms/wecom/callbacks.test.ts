import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playWecom } from '../../../../src/simulator/platforms/wecom/platform.ts';
import { approvalCard, openStage, type Stage, sealed, wecomApp } from '../../support/echo-product.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ callbackTimeoutMilliseconds: 300 });
});
afterEach(() => stage.close());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('callbacks', () => {
  it('verifies the address with an echo, and sees when the echo is wrong', async () => {
    expect(await stage.simulator.verifyUrl()).toEqual({ isVerified: true, status: 200 });
    const wrong = await openStage({
      play: playWecom({ ...wecomApp, token: 'another', callbackUrl: `${stage.product.url}/wecom/callback` }),
    });
    expect(await wrong.simulator.verifyUrl()).toEqual({ isVerified: false, status: 403 });
    await wrong.close();
  });

  it('reports a text, signed and encrypted, with a message id above 2^53', async () => {
    const delivery = await stage.simulator.userSays('HeYan', '你好 ]]> 📷');
    expect(delivery).toMatchObject({ isDelivered: true, attempts: 1 });
    const { fields } = stage.product.heard[0]!;
    expect(fields).toMatchObject({
      FromUserName: 'heyan',
      MsgType: 'text',
      Content: '你好 ]]> 📷',
      AgentID: '1000002',
    });
    expect(BigInt(String(fields.MsgId)) > 2n ** 53n).toBe(true);
    expect(stage.simulator.chatOf('heyan')[0]).toMatchObject({ from: 'user', delivery: 'delivered' });
  });

  it('tries three more times with a fresh cipher on anything but 200, and reports the same message id', async () => {
    stage.product.answer = (_heard, count) => ({ status: count < 4 ? 500 : 200 });
    expect(await stage.simulator.userSays('heyan', '在吗')).toMatchObject({ isDelivered: true, attempts: 4 });
    const { heard } = stage.product;
    expect(heard).toHaveLength(4);
    expect(new Set(heard.map(({ fields }) => fields.MsgId)).size).toBe(1);
    expect(new Set(heard.map(({ encrypt }) => encrypt)).size).toBe(4);
  });

  it('gives up after three retries and shows the message as not sent', async () => {
    stage.product.answer = () => ({ status: 204 });
    expect(await stage.simulator.userSays('heyan', '在吗')).toMatchObject({ isDelivered: false, attempts: 4 });
    expect(stage.simulator.chatOf('heyan')[0]?.delivery).toBe('failed');
    stage.product.answer = () => ({ status: 200 });
    await stage.simulator.userResends('heyan', stage.simulator.chatOf('heyan')[0]!.id);
    expect(stage.product.heard.at(-1)?.fields.Content).toBe('在吗');
  });

  it('sends the next one of a person though one before failed on its way', async () => {
    const { faults } = stage.simulator;
    const take = faults.take.bind(faults);
    faults.take = (occasion, kinds) => {
      if (!kinds.includes('delay')) return take(occasion, kinds);
      faults.take = take;
      throw new Error('the disk is full');
    };
    await expect(stage.simulator.userSays('heyan', '一')).rejects.toThrow('the disk is full');
    expect(await stage.simulator.userSays('heyan', '二')).toMatchObject({ isDelivered: true });
  });

  it('hangs up when no answer comes in time', async () => {
    stage.product.answer = (_heard, count) =>
      count === 1 ? new Promise((resolve) => setTimeout(() => resolve({ status: 200 }), 600)) : { status: 200 };
    expect(await stage.simulator.userSays('heyan', '慢')).toMatchObject({ isDelivered: true, attempts: 2 });
  });

  it('waits for nobody when it is closed', async () => {
    const patient = await openStage({ callbackTimeoutMilliseconds: 60_000, retryPauseMilliseconds: 60_000 });
    let heard = (): void => {};
    const arrived = new Promise<void>((resolve) => {
      heard = resolve;
    });
    patient.product.answer = () => {
      heard();
      return new Promise(() => {});
    };
    const delivery = patient.simulator.userSays('heyan', '在吗');
    await arrived;
    await patient.close();
    expect(await delivery).toMatchObject({ isDelivered: false });
  });

  it('keeps the order of one person while another is not held up', async () => {
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    stage.product.answer = async ({ fields }) => {
      if (fields.Content === '1') await held;
      return { status: 200 };
    };
    const first = stage.simulator.userSays('heyan', '1');
    const second = stage.simulator.userSays('heyan', '2');
    await stage.simulator.userSays('shaowei', '我不等');
    letGo();
    await Promise.all([first, second]);
    expect(stage.product.heard.map(({ fields }) => fields.Content)).toEqual(['1', '我不等', '2']);
  });

  it('sends a picture as media id and link, and a file not at all', async () => {
    await stage.simulator.userSendsImage('heyan', png, '证书.png');
    const { fields } = stage.product.heard[0]!;
    expect(fields.MsgType).toBe('image');
    const kept = stage.simulator.mediaOf(String(fields.MediaId));
    expect(Buffer.from(kept!.bytes).equals(png)).toBe(true);
    expect(await stage.simulator.userSendsFile('heyan', Buffer.from('%PDF-1.7'), '表.pdf')).toMatchObject({
      attempts: 0,
    });
    expect(stage.product.heard).toHaveLength(1);
  });

  it('shows a passive text reply, and ignores one that is not sealed right', async () => {
    const reply = {
      ToUserName: 'heyan',
      FromUserName: wecomApp.corpId,
      CreateTime: 1,
      MsgType: 'text',
      Content: '收到',
    };
    stage.product.answer = () => ({ status: 200, reply });
    await stage.simulator.userSays('heyan', '在吗');
    expect(stage.simulator.chatOf('heyan').at(-1)).toMatchObject({
      from: 'app',
      content: { kind: 'text', text: '收到' },
    });
    const before = stage.simulator.chatOf('heyan').length;
    for (const body of [
      'nonsense',
      sealed(reply, 'someone else'),
      sealed(reply).replace(/<Nonce>.*<\/Nonce>/, '<Nonce>x</Nonce>'),
    ]) {
      stage.product.answer = () => ({ status: 200, body });
      await stage.simulator.userSays('heyan', '再说');
      expect(stage.simulator.wireLog().at(-1)?.notes[0]).toMatch(/^bad-reply:(envelope|receive-id|signature)$/);
    }
    expect(
      stage.simulator
        .chatOf('heyan')
        .slice(before)
        .map(({ from }) => from),
    ).toEqual(['user', 'user', 'user']);
  });

  it('greys the clicked card by a passive update, and replaces it by a whole card', async () => {
    await stage.call('message/send', {
      touser: 'fangxiaolan',
      msgtype: 'template_card',
      agentid: 1000002,
      template_card: approvalCard('t-1'),
    });
    stage.product.answer = () => ({
      status: 200,
      reply: { ToUserName: 'x', MsgType: 'update_button', Button: { ReplaceName: '已推荐' } },
    });
    await stage.simulator.userClicks('fangxiaolan', 't-1', 'endorse');
    expect(stage.product.heard[0]?.fields).toMatchObject({
      Event: 'template_card_event',
      EventKey: 'endorse',
      TaskId: 't-1',
      CardType: 'button_interaction',
    });
    expect(stage.simulator.chatOf('fangxiaolan')[0]?.content).toMatchObject({ closed: '已推荐' });
    await expect(stage.simulator.userClicks('fangxiaolan', 't-1', 'endorse')).rejects.toMatchObject({
      code: 'card-closed',
    });

    await stage.call('message/send', {
      touser: 'fangxiaolan',
      msgtype: 'template_card',
      agentid: 1000002,
      template_card: approvalCard('t-2'),
    });
    const TemplateCard = {
      CardType: 'text_notice',
      MainTitle: { Title: '已推荐' },
      CardAction: { Type: 1, Url: 'https://a.example' },
      HorizontalContentList: [{ KeyName: '结果', Value: '好' }],
    };
    stage.product.answer = () => ({
      status: 200,
      reply: { ToUserName: 'x', MsgType: 'update_template_card', TemplateCard },
    });
    await stage.simulator.userClicks('fangxiaolan', 't-2', 'return');
    expect(
      stage.simulator.chatOf('fangxiaolan').find(({ content }) => content.kind === 'card' && content.taskId === 't-2')
        ?.content,
    ).toMatchObject({
      card: { card_type: 'text_notice', horizontal_content_list: [{ keyname: '结果', value: '好' }] },
    });
  });

  it('brings the choices of a card that asks, each option repeated', async () => {
    const card = {
      card_type: 'multiple_interaction',
      main_title: { title: '选择' },
      task_id: 'ask-1',
      select_list: [
        {
          question_key: 'q1',
          title: '专栏',
          option_list: [
            { id: 'a', text: '班组' },
            { id: 'b', text: '个人' },
          ],
        },
      ],
      submit_button: { text: '提交', key: 'go' },
    };
    await stage.call('message/send', {
      touser: 'heyan',
      msgtype: 'template_card',
      agentid: 1000002,
      template_card: card,
    });
    await stage.simulator.userClicks('heyan', 'ask-1', 'go', { q1: ['b'] });
    expect(stage.product.heard[0]?.fields.SelectedItems).toEqual({
      SelectedItem: { QuestionKey: 'q1', OptionIds: { OptionId: 'b' } },
    });
  });

  it('refuses what a phone cannot do', async () => {
    await expect(stage.simulator.userSays('nobody', 'x')).rejects.toMatchObject({ code: 'unknown-user' });
    await expect(stage.simulator.userSays('heyan', '字'.repeat(683))).rejects.toMatchObject({ code: 'text-too-long' });
    await expect(stage.simulator.userSendsImage('heyan', Buffer.from('not a picture'), 'a.jpg')).rejects.toMatchObject({
      code: 'bad-file',
    });
    await expect(stage.simulator.userClicks('heyan', 'none', 'x')).rejects.toMatchObject({ code: 'no-such-card' });
  });
});

describe('planned faults of callbacks', () => {
  it('drops one, loses the answer of one, brings one twice', async () => {
    stage.simulator.faults.add({ on: 'callback', kind: 'drop' });
    expect(await stage.simulator.userSays('heyan', 'a')).toMatchObject({ isDelivered: true, attempts: 2 });
    expect(stage.product.heard).toHaveLength(1);
    stage.simulator.faults.add({ on: 'callback', kind: 'cut', userId: 'heyan' });
    expect(await stage.simulator.userSays('heyan', 'b')).toMatchObject({ isDelivered: true, attempts: 2 });
    expect(stage.product.heard).toHaveLength(3);
    stage.simulator.faults.add({ on: 'callback', kind: 'duplicate' });
    await stage.simulator.userSays('heyan', 'c');
    expect(stage.product.heard.filter(({ fields }) => fields.Content === 'c')).toHaveLength(2);
    expect(stage.simulator.faults.list()).toEqual([]);
  });
});
