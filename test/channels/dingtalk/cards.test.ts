import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardParams } from '../../../src/channels/dingtalk/card-body.ts';
import { readPress } from '../../../src/channels/dingtalk/card-callback.ts';
import { cardSecret } from '../../../src/channels/dingtalk/card-route.ts';
import { createCardsWebhook } from '../../../src/channels/dingtalk/cards-webhook.ts';
import type { OutgoingMessage } from '../../../src/domain/base/message.ts';
import { ChannelError, type WebhookRequest } from '../../../src/ports/channels/channel.ts';
import { card as review } from '../../conformance/channel-samples.ts';
import { CARD_TEMPLATE, cardTemplates, openStage } from './stage.ts';

type Card = Extract<OutgoingMessage, { kind: 'card' }>;

const card: Card = { ...review, text: '第 1 版\n*五* 页', facts: [review.facts[0]!] };
const open = (app = {}, template = CARD_TEMPLATE) => openStage({ cardTemplates, ...app }, template);
const shown = (stage: Awaited<ReturnType<typeof openStage>>, person = 'heyan') =>
  stage.simulator.chatOf(person).map(({ content }) => content);

describe('an interactive card', () => {
  it('is the template with its words, and what people wrote is no markup in it', async () => {
    const stage = await open();
    expect(await stage.channel.send('heyan', card)).toEqual({ receipt: null, cardKey: card.card });
    expect(shown(stage)).toMatchObject([
      {
        kind: 'card',
        closed: null,
        card: {
          main_title: { title: card.title },
          sub_title_text: '第 1 版\n*五* 页\n编号：SB7K3M9Q',
          button_list: [
            { text: '推荐', key: 'recommend' },
            { text: '退回修改', key: 'return' },
          ],
        },
      },
    ]);
  });

  it('has values of 1 KB at most, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 36 }),
        fc.array(fc.tuple(fc.string({ maxLength: 40 }), fc.string())),
        (title, facts) => {
          const rows = facts.map(([label, value]) => ({ label, value, url: `https://a.example/${'x'.repeat(400)}` }));
          const params = cardParams({ ...card, title: `标${title}`, text: '字'.repeat(160), facts: rows });
          for (const value of Object.values(params)) expect(Buffer.byteLength(value)).toBeLessThanOrEqual(1024);
        },
      ),
    );
  });

  it('that was sent already counts as sent', async () => {
    const stage = await open();
    await stage.channel.send('heyan', card);
    expect(await stage.channel.send('heyan', card)).toEqual({ receipt: null, cardKey: card.card });
    expect(shown(stage)).toHaveLength(1);
  });

  it.each([
    ['the template is not there', {}, 'other.schema', 'param.templateNotExist'],
    ['it was never published', { unpublishedTemplates: [CARD_TEMPLATE] }, CARD_TEMPLATE, 'param.templateUnpublished'],
  ])(
    'goes out as numbered words, with one look at whether it may leave, when %s',
    async (_why, app, template, detail) => {
      const stage = await open(app, template);
      let left = 0;
      const leave = async () => {
        left += 1;
      };
      const sent = await stage.channel.send('heyan', card, { identity: 'a', isRepeat: false, leave });
      expect([left, sent.cardKey]).toEqual([1, null]);
      expect(shown(stage)).toMatchObject([{ kind: 'text', text: expect.stringContaining('1. 推荐\n2. 退回修改') }]);
      expect(stage.channelWarnings).toEqual([`card-sent-as-words ${detail}`]);
    },
  );

  it('is checked for having arrived: whoever is out of the app’s range is unreachable', async () => {
    const stage = await open({ visibleTo: ['yulin'] });
    await expect(stage.channel.send('heyan', card)).rejects.toMatchObject({ code: 'unreachable' });
    expect((await stage.channel.send('yulin', { ...card, card: 'c@2' })).cardKey).toBe('c@2');
  });

  it('keeps what a change does not name', async () => {
    const stage = await open();
    const { cardKey } = await stage.channel.send('heyan', card);
    await stage.channel.send('heyan', { kind: 'close-card', code: cardKey ?? '', label: '已由张三推荐' });
    expect(shown(stage)).toMatchObject([
      { closed: '已由张三推荐', card: { main_title: { title: card.title }, button_list: [] } },
    ]);
    await expect(stage.simulator.userClicks('heyan', card.card, 'return')).rejects.toThrow('card-closed');
  });
});

describe('a press', () => {
  const payload = (change: object = {}) => ({
    type: 'actionCallback',
    outTrackId: card.card,
    corpId: 'dingcorp',
    userId: '0147Ab',
    content: JSON.stringify({ cardPrivateData: { actionIds: ['button2'], params: { key: 'return' } } }),
    ...change,
  });
  const said = { kind: 'choice', card: card.card, key: 'return', code: card.card };

  it.each([
    [{ cardPrivateData: { params: { key: 'return' } } }],
    [{ params: { key: 'return' } }],
    [{ userPrivateData: { params: { key: 'return' } } }],
    [{ actionData: { cardPrivateData: { params: { key: 'return' } } } }],
  ])('is found wherever templates put it, inside a text or not: %j', (content) => {
    for (const written of [content, JSON.stringify(content)])
      expect(readPress(payload({ content: written }), 'd1', 'dingcorp')).toMatchObject({
        kind: 'press',
        message: { person: 'dingtalk:0147Ab', reply: said },
      });
  });

  it.each<[string, unknown, string]>([
    ['no object', 'x', 'malformed'],
    ['no card', payload({ outTrackId: '' }), 'malformed'],
    ['a card that is no id of ours', payload({ outTrackId: 'a b' }), 'malformed'],
    ['nobody', payload({ userId: '' }), 'malformed'],
    ['no key', payload({ content: '{}' }), 'malformed'],
    ['a key that is too long', payload({ content: { params: { key: 'k'.repeat(129) } } }), 'malformed'],
    ['broken JSON inside', payload({ content: '{"cardPrivateData":' }), 'malformed'],
    ['another organisation', payload({ corpId: 'dingother' }), 'foreign'],
  ])('is refused: %s', (_what, given, kind) => {
    expect(readPress(given, 'd1', 'dingcorp')).toEqual({ kind });
  });

  it('never throws, and is the same press under the same delivery alone', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (content) => {
        expect(['press', 'malformed']).toContain(readPress(payload({ content }), 'd1', null).kind);
      }),
    );
    const idOf = (delivery: string) => {
      const press = readPress(payload(), delivery, null);
      return press.kind === 'press' ? press.message.id : '';
    };
    expect(idOf('d1')).toBe(idOf('d1'));
    expect(idOf('d1')).not.toBe(idOf('d2'));
  });

  const now = new Date('2021-11-25T09:00:00+08:00');
  const config = { clientSecret: 's3cr3t', corpId: 'dingcorp' };
  const webhook = createCardsWebhook(config, {});
  function post(body: string, { at = now, secret = cardSecret(config) } = {}): WebhookRequest {
    const timestamp = String(at.getTime());
    const sign = createHmac('sha256', secret).update(timestamp).digest('base64');
    return {
      method: 'POST',
      query: {},
      headers: { 'x-ddpaas-signature-timestamp': timestamp, 'x-ddpaas-signature': sign },
      body,
    };
  }

  it('over HTTP is verified, then taken and answered with JSON, well within two seconds', () => {
    expect(webhook.receive(post(JSON.stringify(payload())), now)).toMatchObject({
      kind: 'messages',
      messages: [{ person: 'dingtalk:0147Ab', reply: said }],
      body: '{}',
    });
    expect(webhook.answerMilliseconds).toBeLessThan(2000);
  });

  it.each<[string, WebhookRequest, string]>([
    ['a forged sign', post(JSON.stringify(payload()), { secret: 'another' }), 'signature'],
    ['no sign', { ...post('{}'), headers: {} }, 'signature'],
    ['a sign of the day before', post('{}', { at: new Date(now.getTime() - 86_400_000) }), 'stale'],
    ['no JSON', post('<xml/>'), 'malformed'],
    ['another organisation', post(JSON.stringify(payload({ corpId: 'x' }))), 'foreign'],
    ['a GET', { ...post(JSON.stringify(payload())), method: 'GET' }, 'malformed'],
  ])('over HTTP is refused without a trace: %s', (_what, request, reason) => {
    expect(webhook.receive(request, now)).toEqual({ kind: 'refused', reason });
  });

  it('over the stream counts as a delivery; one that cannot be read is refused and leaves a line', async () => {
    const stage = await open();
    const { accepted, warnings } = stage.takeStream();
    await stage.channel.send('heyan', card);
    await stage.simulator.userClicks('heyan', card.card, 'return');
    expect([...accepted.values()].map(({ reply }) => reply)).toEqual([said]);
    expect(stage.spent.deliveries).toBe(1);
    expect(warnings).toEqual([]);
  });
});

it('refuses to close a card that the platform does not know', async () => {
  const stage = await open();
  const closing = stage.channel.send('heyan', { kind: 'close-card', code: 'made-up', label: '好' });
  await expect(closing).rejects.toThrow(ChannelError);
  await expect(closing).rejects.toMatchObject({ code: 'expired' });
});
