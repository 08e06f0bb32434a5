import { describe, expect, it } from 'vitest';
import { createWecomWebhook } from '../../../src/channels/wecom/webhook.ts';
import { callback, cardClick, config, inner, now, receive, replyTo, text, webhook } from './signed-callback.ts';
import { vectors } from './vectors.ts';

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
