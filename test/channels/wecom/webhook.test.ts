import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbackKeys, sealText } from '../../../src/channels/sealed-text.ts';
import { createWecomWebhook } from '../../../src/channels/wecom/webhook.ts';
import type { WebhookRequest, WebhookResult } from '../../../src/ports/channel.ts';
import { vectors } from './vectors.ts';

const config = {
  corpId: 'ww1436e0e65a779aee',
  agentId: 1000002,
  token: 'hJqcu3uJ9Tn2gXPmxx2w9kkCkCE2EPYo',
  encodingAesKey: '6qkdMrq68nTKduznJYO1A37W2oEgpkMUvkttRToqhUt',
};
const now = new Date('2021-11-25T09:00:00+08:00');
const webhook = createWecomWebhook(config);

/** What the platform would post around `inner`; the prefix differs at every delivery. */
function callback(inner: string, options: { prefix?: string; receiveId?: string; agentId?: string; to?: string } = {}) {
  const { prefix = '0123456789abcdef', receiveId = config.corpId, agentId = '1000002', to = config.corpId } = options;
  const { token, encodingAesKey } = config;
  const timestamp = String(now.getTime() / 1000);
  const keys = callbackKeys({ token, encodingAesKey, receiveId });
  const sealed = sealText(keys, inner, { timestamp, nonce: `n${prefix}`, prefix: Buffer.from(prefix) });
  const body = `<xml><ToUserName><![CDATA[${to}]]></ToUserName>
<AgentID><![CDATA[${agentId}]]></AgentID>
<Encrypt><![CDATA[${sealed.encrypt}]]></Encrypt></xml>`;
  const query = { msg_signature: sealed.signature, timestamp, nonce: sealed.nonce };
  return { method: 'POST', query, headers: {}, body } satisfies WebhookRequest;
}

function inner(elements: string, from = 'HeYan'): string {
  return `<xml><ToUserName><![CDATA[${config.corpId}]]></ToUserName><FromUserName><![CDATA[${from}]]></FromUserName>
<CreateTime>1637802000</CreateTime>${elements}<AgentID>1000002</AgentID></xml>`;
}

function receive(elements: string): WebhookResult {
  return webhook.receive(callback(inner(elements)), now);
}

function replyTo(elements: string) {
  const verdict = receive(elements);
  return verdict.kind === 'messages' ? verdict.messages[0]?.reply : verdict;
}

const text = (content: string, id = '6972028683187026694') =>
  `<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${content}]]></Content><MsgId>${id}</MsgId>`;

const cardClick = `<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[template_card_event]]></Event>
<EventKey><![CDATA[endorse]]></EventKey><TaskId><![CDATA[rec-7@2]]></TaskId><CardType>button_interaction</CardType>`;

describe('address verification', () => {
  it.each(vectors.messages.filter(({ rawQuery }) => rawQuery))('answers $id with the bare text', (vector) => {
    const [corpId, encodingAesKey] = [vector.expect.receiveId, vector.encodingAESKey];
    const old = createWecomWebhook({ ...config, corpId, encodingAesKey, token: vector.token });
    const query = Object.fromEntries(new URLSearchParams(vector.rawQuery));
    const at = new Date(Number(vector.timestamp) * 1000);
    expect(old.receive({ method: 'GET', query, headers: {}, body: '' }, at)).toEqual({
      kind: 'ignored',
      body: '1616140317555161061',
      contentType: 'text/plain; charset=utf-8',
    });
  });

  it('refuses a question without a signature', () => {
    const questions: Record<string, string>[] = [
      {},
      { echostr: 'x' },
      { msg_signature: '', timestamp: '1', nonce: '', echostr: '' },
    ];
    for (const query of questions)
      expect(webhook.receive({ method: 'GET', query, headers: {}, body: '' }, now)).toEqual({
        kind: 'refused',
        reason: 'signature',
      });
  });
});

describe('messages', () => {
  it('hands over a text under its MsgId, digit for digit', () => {
    expect(receive(text('你好 <b>&amp; ☕'))).toEqual({
      kind: 'messages',
      body: '',
      messages: [
        {
          id: 'wecom:6972028683187026694',
          person: 'wecom:heyan',
          reply: { kind: 'text', text: '你好 <b>&amp; ☕' },
          sentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}\.000Z$/),
        },
      ],
    });
  });

  it("reads the vendor's sample without CDATA", () => {
    const vector = vectors.messages.find(({ id }) => id === 'wecom-official-2016-message')!;
    const { timestamp, nonce, signature, encrypt } = vector;
    const body = `<xml><AgentID>1000002</AgentID><Encrypt>${encrypt}</Encrypt><More><a/></More><ToUserName>${config.corpId}</ToUserName></xml>`;
    const query = { msg_signature: signature, timestamp, nonce };
    const at = new Date(Number(timestamp) * 1000);
    expect(webhook.receive({ method: 'POST', query, headers: {}, body }, at)).toMatchObject({
      messages: [{ id: 'wecom:1456453720', person: 'wecom:chenjiashun', reply: { kind: 'text', text: '你好' } }],
    });
  });

  it('decodes entities outside CDATA and leaves them alone inside', () => {
    const plain =
      '<MsgType>text</MsgType><MsgId>1</MsgId><Content>a &lt;b&gt; &amp;amp; &#20320;&#x1F4F7; &who;</Content>';
    expect(replyTo(plain)).toEqual({ kind: 'text', text: 'a <b> &amp; 你📷 &who;' });
    expect(replyTo(text('&lt;!DOCTYPE x&gt; <!DOCTYPE html> ]]]]><![CDATA[> 12'))).toEqual({
      kind: 'text',
      text: '&lt;!DOCTYPE x&gt; <!DOCTYPE html> ]]> 12',
    });
  });

  it('hands over pictures, and files should they ever come', () => {
    expect(replyTo('<MsgType>image</MsgType><PicUrl>http://x</PicUrl><MediaId>M-1</MediaId><MsgId>2</MsgId>')).toEqual({
      kind: 'image',
      media: { mediaId: 'M-1' },
    });
    expect(
      replyTo('<MsgType>file</MsgType><FileName>盖章.pdf</FileName><MediaId>M-2</MediaId><MsgId>3</MsgId>'),
    ).toEqual({
      kind: 'file',
      media: { mediaId: 'M-2', name: '盖章.pdf' },
    });
  });

  it.each(['voice', 'video', 'location', 'link', 'file', 'image', 'hologram'])(
    'calls a %s it cannot use unsupported',
    (type) => {
      expect(replyTo(`<MsgType>${type}</MsgType><MsgId>4</MsgId>`)).toEqual({ kind: 'unsupported', type });
    },
  );

  it('hands over a button with its card and its one-use code', () => {
    const chosen = `<SelectedItems><SelectedItem><QuestionKey>q</QuestionKey><OptionIds><OptionId>1</OptionId></OptionIds></SelectedItem></SelectedItems>`;
    expect(replyTo(`${cardClick}<ResponseCode>R-1</ResponseCode>${chosen}`)).toEqual({
      kind: 'choice',
      card: 'rec-7@2',
      key: 'endorse',
      code: 'R-1',
    });
  });

  it('knows a redelivered click although its response code differs, and two clicks apart', () => {
    const idOf = (elements: string) => {
      const verdict = receive(elements);
      return verdict.kind === 'messages' ? verdict.messages[0]?.id : '';
    };
    const first = idOf(`${cardClick}<ResponseCode>R-1</ResponseCode>`);
    expect(first).toMatch(/^wecom:event:[0-9a-f]{40}$/);
    expect(idOf(`${cardClick}<ResponseCode>R-2</ResponseCode>`)).toBe(first);
    expect(idOf(cardClick.replace('endorse', 'return'))).not.toBe(first);
    expect(idOf(cardClick.replace('rec-7@2', 'rec-7@3'))).not.toBe(first);
  });

  it('says that a person came in, and ignores the other events', () => {
    expect(replyTo('<MsgType>event</MsgType><Event>enter_agent</Event><EventKey/>')).toEqual({ kind: 'entered' });
    for (const event of ['subscribe', 'click', 'LOCATION', 'change_contact', 'template_card_menu_event', ''])
      expect(receive(`<MsgType>event</MsgType><Event>${event}</Event>`)).toEqual({ kind: 'ignored', body: '' });
    const fromSystem = '<MsgType>event</MsgType><Event>change_contact</Event><ChangeType>create_user</ChangeType>';
    expect(webhook.receive(callback(inner(fromSystem, 'sys'), { agentId: '' }), now).kind).toBe('ignored');
  });
});

describe('refusals', () => {
  const genuine = callback(inner(text('你好')));
  const refused = (reason: string) => ({ kind: 'refused', reason });

  it('takes the message these refusals are made of', () => {
    expect(webhook.receive(genuine, now).kind).toBe('messages');
  });

  it('refuses an altered signature, nonce or text', () => {
    const { query, body } = genuine;
    for (const [name, value] of Object.entries(query))
      expect(webhook.receive({ ...genuine, query: { ...query, [name]: `${value.slice(0, -1)}x` } }, now)).toEqual(
        refused('signature'),
      );
    const other = body.replace('<Encrypt><![CDATA[', '<Encrypt><![CDATA[AAAA');
    expect(webhook.receive({ ...genuine, body: other }, now)).toEqual(refused('signature'));
  });

  it('refuses what was signed long ago, unless the window is switched off', () => {
    const later = new Date(now.getTime() + 601_000);
    expect(webhook.receive(genuine, later)).toEqual(refused('stale'));
    expect(createWecomWebhook(config, { timestampWindowSeconds: null }).receive(genuine, later).kind).toBe('messages');
  });

  it("refuses another enterprise's and another app's messages", () => {
    const message = inner(text('你好'));
    expect(webhook.receive(callback(message, { receiveId: 'ww0000000000000000' }), now)).toEqual(refused('foreign'));
    expect(webhook.receive(callback(message, { to: 'ww0000000000000000' }), now)).toEqual(refused('foreign'));
    expect(webhook.receive(callback(message, { agentId: '1000003' }), now)).toEqual(refused('foreign'));
    expect(webhook.receive(callback(message.replace('1000002', '1000003')), now)).toEqual(refused('foreign'));
    expect(webhook.receive(callback(message, { agentId: '' }), now).kind).toBe('messages');
  });

  it('refuses a body that is no envelope, or far too long', () => {
    const bodies = ['', '{}', 'junk', '<xml>', '<html/>', '<xml>'.repeat(200), '<xml><__proto__>1</__proto__></xml>'];
    for (const body of bodies) expect(webhook.receive({ ...genuine, body }, now).kind).toBe('refused');
    const long = genuine.body.replace('</xml>', `<Pad>${'x'.repeat(64 * 1024)}</Pad></xml>`);
    expect(webhook.receive({ ...genuine, body: long }, now)).toEqual(refused('malformed'));
    const twice = genuine.body.replace('</xml>', '<Encrypt>x</Encrypt></xml>');
    expect(webhook.receive({ ...genuine, body: twice }, now)).toEqual(refused('signature'));
  });

  it('reads no document type declaration, outside or inside', () => {
    const declared = `<!DOCTYPE xml [<!ENTITY e "boo">]>${genuine.body}`;
    expect(webhook.receive({ ...genuine, body: declared }, now)).toEqual(refused('malformed'));
    const bare = `<!DOCTYPE xml>${inner(text('&e;'))}`;
    expect(webhook.receive(callback(bare), now)).toEqual(refused('malformed'));
  });

  it('refuses signed messages without an id, a type or a person', () => {
    expect(receive('<MsgType>text</MsgType><Content>x</Content>')).toEqual(refused('malformed'));
    expect(receive('<MsgId>7</MsgId>')).toEqual(refused('malformed'));
    for (const from of ['', '@all', 'a|b', 'x'.repeat(65), '<b/>'])
      expect(webhook.receive(callback(inner(text('x'), from)), now)).toEqual(refused('malformed'));
    expect(webhook.receive(callback('no xml'), now)).toEqual(refused('malformed'));
  });

  it('never throws, whatever comes, and takes nothing unsigned', () => {
    const pieces = fc.constantFrom(
      '<xml>',
      '</xml>',
      '<Encrypt>',
      '</Encrypt>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?',
      '<!DOCTYPE',
      '&lt;',
      '&#0;',
      'AAAA',
      '<a b="',
      '>',
    );
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
    );
    const method = fc.constantFrom<('GET' | 'POST')[]>('GET', 'POST');
    fc.assert(
      fc.property(method, fc.dictionary(fc.string(), fc.string()), body, (how, query, sent) => {
        expect(webhook.receive({ method: how, query, headers: {}, body: sent }, now).kind).toBe('refused');
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws on a signed message of any shape', () => {
    const name = fc.constantFrom(
      'MsgType',
      'Event',
      'EventKey',
      'TaskId',
      'MsgId',
      'Content',
      'MediaId',
      'constructor',
    );
    const value = fc.oneof(
      fc.constantFrom('text', 'event', 'image', 'template_card_event', '<x>1</x>', '7'),
      fc.string(),
    );
    const elements = fc.array(
      fc.tuple(name, value).map(([tag, held]) => `<${tag}>${held}</${tag}>`),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(elements, (list) => {
        expect(['messages', 'ignored', 'refused']).toContain(receive(list.join('')).kind);
      }),
      { numRuns: 500 },
    );
  });
});
