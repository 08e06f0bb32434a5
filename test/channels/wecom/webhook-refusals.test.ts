import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWecomWebhook } from '../../../src/channels/wecom/webhook.ts';
import { callback, config, inner, now, receive, text, webhook } from './signed-callback.ts';

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
