import { describe, expect, it } from 'vitest';
import { PERSON_LIMITS, type SendLimit, spendPoint } from '../../../src/channels/person-limit.ts';
import { createWecomChannel } from '../../../src/channels/wecom/channel.ts';
import type { OutgoingMessage } from '../../../src/domain/base/message.ts';
import type { SendableMessage } from '../../../src/ports/channels/channel.ts';
import { link, card as review } from '../../conformance/channel-samples.ts';
import { type Platform, refusal, sharedMemory, startPlatform } from './platform.ts';

type Card = Extract<OutgoingMessage, { kind: 'card' }>;

function open(platform: Pick<Platform, 'config'>, limits?: readonly SendLimit[]) {
  const coordination = sharedMemory();
  const channel = createWecomChannel(platform.config, { coordination, limits, now: coordination.now });
  return { channel, coordination };
}

/** What the platform was sent for one message. */
async function sent(message: SendableMessage, path = 'message/send'): Promise<unknown> {
  const platform = await startPlatform();
  await open(platform).channel.send('heyan', message);
  return platform.to(path).at(-1)?.json();
}

const text = { kind: 'text', text: '第 3 步：请上传证件照 📷' } as const;

const card: Card = {
  ...review,
  buttons: [
    { key: 'recommend', text: '推荐', style: 'primary' },
    { key: 'return', text: '退回修改' },
    { key: 'decline', text: '不推荐', style: 'danger' },
  ],
};

describe('sending', () => {
  it('says a text in raw UTF-8', async () => {
    const platform = await startPlatform();
    await open(platform).channel.send('HeYan', text);
    const [call] = platform.to('message/send');
    expect(call?.json()).toEqual({
      touser: 'HeYan',
      agentid: 1000002,
      msgtype: 'text',
      text: { content: '第 3 步：请上传证件照 📷' },
    });
    expect(call?.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(call?.raw.toString('utf8')).toContain('第 3 步：请上传证件照 📷');
    expect(call?.query).toEqual({ access_token: 'TOKEN-1' });
  });

  it('leaves out what JSON could only write as \\u', async () => {
    const platform = await startPlatform();
    await open(platform).channel.send('heyan', { kind: 'text', text: 'a\u0000b\ud83dc\nd\te\u2028f' });
    const raw = platform.to('message/send')[0]?.raw.toString('utf8') ?? '';
    expect(raw).not.toContain('\\u');
    expect(JSON.parse(raw).text.content).toBe('abc\nd\te\u2028f');
  });

  it('never splits a text: 2048 bytes go, one more is refused', async () => {
    const fits = `${'明'.repeat(682)}ab`;
    expect(await sent({ kind: 'text', text: fits })).toMatchObject({ text: { content: fits } });
    expect(await refusal(sent({ kind: 'text', text: `${fits}c` }))).toEqual({
      code: 'rejected',
      detail: 'text-too-long',
    });
    expect(await refusal(sent({ kind: 'text', text: ' \n' }))).toEqual({ code: 'rejected', detail: 'text-empty' });
  });

  it('sends a card with buttons', async () => {
    expect(await sent(card)).toEqual({
      touser: 'heyan',
      agentid: 1000002,
      msgtype: 'template_card',
      template_card: {
        card_type: 'button_interaction',
        main_title: { title: '请初审：一米窗班组' },
        sub_title_text: '请看材料',
        horizontal_content_list: [
          { keyname: '编号', value: 'SB7K3M9Q' },
          { keyname: '材料', value: '查看', type: 1, url: 'https://apply.example.com/h5/review?t=1' },
        ],
        task_id: review.card,
        button_list: [
          { type: 0, text: '推荐', style: 1, key: 'recommend' },
          { type: 0, text: '退回修改', style: 2, key: 'return' },
          { type: 0, text: '不推荐', style: 3, key: 'decline' },
        ],
      },
    });
  });

  it('cuts what a card cannot hold', async () => {
    const long = '一二三四五六七八九十'.repeat(20);
    const facts = Array.from({ length: 8 }, (_, n) => ({ label: `推荐单位名${n}`, value: long }));
    const message = await sent({ ...card, title: long, text: long, facts, buttons: [{ key: 'k', text: long }] });
    expect(message).toMatchObject({
      template_card: {
        main_title: { title: `${long.slice(0, 35)}…` },
        sub_title_text: `${long.slice(0, 159)}…`,
        horizontal_content_list: Array(6).fill({ keyname: '推荐单位…', value: `${long.slice(0, 29)}…` }),
        button_list: [{ text: `${long.slice(0, 9)}…` }],
      },
    });
  });

  it('cuts no character in two', async () => {
    const family = '👨‍👩‍👧'; // 8 units, one character
    const message = await sent({ ...card, buttons: [{ key: 'k', text: `同意${family}${family}` }] });
    expect(message).toMatchObject({ template_card: { button_list: [{ text: '同意…' }] } });
    const exact = await sent({ ...card, buttons: [{ key: 'k', text: `同意${family}` }] });
    expect(exact).toMatchObject({ template_card: { button_list: [{ text: `同意${family}` }] } });
  });

  it('leaves empty parts of a card out', async () => {
    const message = await sent({ ...card, text: '', facts: [] });
    expect(message).not.toHaveProperty('template_card.sub_title_text');
    expect(message).not.toHaveProperty('template_card.horizontal_content_list');
    expect(await sent({ ...card, facts: [{ label: '备注', value: '' }] })).toMatchObject({
      template_card: { horizontal_content_list: [{ keyname: '备注' }] },
    });
  });

  it.each<[string, Partial<Card>]>([
    ['card-id', { card: '推荐' }],
    ['card-id', { card: 'x'.repeat(129) }],
    ['card-title', { title: ' ' }],
    ['card-button-count', { buttons: [] }],
    ['card-button-count', { buttons: Array.from({ length: 7 }, (_, n) => ({ key: `k${n}`, text: 'x' })) }],
    ['card-button-keys', { buttons: [1, 2].map(() => ({ key: 'same', text: 'x' })) }],
    ['card-button-key', { buttons: [{ key: '明'.repeat(342), text: 'x' }] }],
    ['card-button-text', { buttons: [{ key: 'k', text: '' }] }],
    ['card-fact-label', { facts: [{ label: '', value: 'x' }] }],
    ['url', { facts: [{ label: 'x', value: 'x', url: 'javascript:alert(1)' }] }],
  ])('sends no card with a wrong %s', async (detail, wrong) => {
    const platform = await startPlatform();
    expect(await refusal(open(platform).channel.send('heyan', { ...card, ...wrong }))).toEqual({
      code: 'rejected',
      detail,
    });
    expect(platform.calls).toHaveLength(0);
  });

  it('sends a link as a text card', async () => {
    expect(await sent({ ...link, text: '第 7 步\n<b>请上传</b>' })).toEqual({
      touser: 'heyan',
      agentid: 1000002,
      msgtype: 'textcard',
      textcard: { title: link.title, description: '第 7 步<br>＜b>请上传＜/b>', url: link.url, btntxt: '打开' },
    });
  });

  it('cuts a long link text to 512 characters with its line breaks, and the button to 4', async () => {
    const message = { kind: 'link', title: 't', url: 'https://x.cn', button: '打开申报表' } as const;
    expect(await sent({ ...message, text: `${'行\n'.repeat(100)}${'字'.repeat(600)}` })).toMatchObject({
      textcard: { description: `${'行<br>'.repeat(100)}${'字'.repeat(11)}…`, btntxt: '打开申…' },
    });
    for (const url of ['ftp://x.cn', 'x.cn', `https://x.cn/${'a'.repeat(2048)}`])
      expect(await refusal(sent({ ...message, text: 'x', url }))).toEqual({ code: 'rejected', detail: 'url' });
  });

  it('closes the card that was clicked', async () => {
    const platform = await startPlatform();
    platform.answer('message/update_template_card', { errcode: 0, errmsg: 'ok', invaliduser: [] });
    const { channel } = open(platform);
    await channel.send('heyan', { kind: 'close-card', code: 'RC-1', label: '已同意' });
    expect(platform.to('message/update_template_card')[0]?.json()).toEqual({
      userids: ['heyan'],
      agentid: 1000002,
      response_code: 'RC-1',
      button: { replace_name: '已同意' },
    });
    platform.answer('message/update_template_card', { errcode: 60140, errmsg: 'used' });
    expect(await refusal(channel.send('heyan', { kind: 'close-card', code: 'RC-1', label: '已同意' }))).toEqual({
      code: 'expired',
      detail: '60140',
    });
  });
});

describe('the limit per person', () => {
  it('gives what the platform gives, then holds back, with the time to wait, before anything is sent', async () => {
    const platform = await startPlatform();
    const { channel, coordination } = open(platform);
    for (let n = 0; n < 30; n += 1) {
      await channel.send('heyan', text);
      coordination.passSeconds(1);
    }
    const held = await channel.send('HeYan', text).catch((error: unknown) => error);
    expect(held).toMatchObject({ code: 'busy', detail: 'own-limit-64s', retryInMilliseconds: 34_000 });
    await channel.send('wangying', text);
    expect(platform.to('message/send')).toHaveLength(31);
    coordination.passSeconds(34);
    await channel.send('heyan', text);
    expect(await refusal(channel.send('heyan', text))).toEqual({ code: 'busy', detail: 'own-limit-64s' });
    expect(platform.to('message/send')).toHaveLength(32);
  });

  it('never lets more than 30 through in a minute or 1000 in an hour, and hardly less', async () => {
    const { passSeconds, now, ...coordination } = sharedMemory();
    const isAllowed = () =>
      Promise.resolve(spendPoint(coordination, 'heyan', PERSON_LIMITS, now())).then(
        () => true,
        () => false,
      );
    const taken: number[] = [];
    for (let second = 0; second < 2 * 3600; second += 0.5) {
      // As fast as allowed, with a silence now and then, so that a minute begins anywhere.
      while (second % 97 > 13 && (await isAllowed())) taken.push(second);
      passSeconds(0.5);
    }
    const most = (span: number) =>
      Math.max(...taken.map((from) => taken.filter((at) => at >= from && at < from + span).length));
    expect(most(60)).toBe(30);
    expect(most(3600)).toBeLessThanOrEqual(1000);
    expect(most(3600)).toBeGreaterThan(900);
  });

  it('can be set', async () => {
    const platform = await startPlatform();
    const { channel } = open(platform, [{ points: 1, seconds: 60 }]);
    await channel.send('heyan', text);
    expect(await refusal(channel.send('heyan', text))).toEqual({ code: 'busy', detail: 'own-limit-60s' });
    await open(platform, []).channel.send('heyan', text);
  });
});
