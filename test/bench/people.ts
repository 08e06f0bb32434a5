import { randomBytes } from 'node:crypto';
import { Pool } from 'undici';
import { encryptMessage, signatureOf } from '../../src/simulator/platforms/seal.ts';
import { app } from './measured-app.ts';
import type { Platform, Sent } from './platform.ts';

/** What somebody does with the phone: a callback of the platform. */
export type PersonAction = { text: string } | { picture: string } | { click: string; card: string };

/** Everybody who types, towards one server. */
export interface Typing {
  /** Sends the callback. @returns milliseconds until it was answered 200 */
  tell(user: string, action: PersonAction): Promise<number>;
  close(): Promise<void>;
}

let messages = 7_000_000_000_000_000_000n;

export function openTyping(callbackUrl: string): Typing {
  const { origin, pathname } = new URL(callbackUrl);
  const pool = new Pool(origin, { connections: 100 });
  return {
    async tell(user, action) {
      const { query, body } = callbackOf(user, action);
      const begun = performance.now();
      const answer = await pool.request({ method: 'POST', path: `${pathname}?${query}`, body });
      await answer.body.dump();
      if (answer.statusCode !== 200) throw new Error(`a callback was answered ${answer.statusCode}`);
      return performance.now() - begun;
    },
    close: () => pool.destroy(),
  };
}

function callbackOf(user: string, action: PersonAction): { query: string; body: string } {
  messages += 1n;
  const now = Math.floor(Date.now() / 1000);
  const inner = `<xml><ToUserName><![CDATA[${app.corpId}]]></ToUserName><FromUserName><![CDATA[${user}]]></FromUserName><CreateTime>${now}</CreateTime>${fieldsOf(action)}<AgentID>${app.agentId}</AgentID></xml>`;
  const encrypted = encryptMessage(app.encodingAesKey, randomBytes(16), inner, app.corpId);
  const [timestamp, nonce] = [String(now), String(messages % 1_000_000_007n)];
  const query = `msg_signature=${signatureOf(app.token, timestamp, nonce, encrypted)}&timestamp=${timestamp}&nonce=${nonce}`;
  return {
    query,
    body: `<xml><ToUserName><![CDATA[${app.corpId}]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt><AgentID><![CDATA[${app.agentId}]]></AgentID></xml>`,
  };
}

function fieldsOf(action: PersonAction): string {
  const id = `<MsgId>${messages}</MsgId>`;
  if ('text' in action) return `<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${action.text}]]></Content>${id}`;
  if ('picture' in action)
    return `<MsgType><![CDATA[image]]></MsgType><PicUrl><![CDATA[]]></PicUrl><MediaId><![CDATA[${action.picture}]]></MediaId>${id}`;
  return `<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[template_card_event]]></Event><EventKey><![CDATA[${action.click}]]></EventKey><TaskId><![CDATA[${action.card}]]></TaskId><ResponseCode><![CDATA[code-${messages}]]></ResponseCode>`;
}

/** Hands what the platform was given to whoever waits for it. */
export class Replies {
  readonly #waiting = new Map<string, (sent: Sent) => void>();
  readonly #last = new Map<string, Sent>();

  constructor(platform: Platform) {
    platform.onSent((sent) => {
      this.#last.set(sent.user, sent);
      this.#waiting.get(sent.user)?.(sent);
    });
  }

  /** What the person was sent last. */
  lastOf(user: string): Sent | undefined {
    return this.#last.get(user);
  }

  /** The next thing sent to the person that fits. @param count how many more have to come: a reply may have several parts */
  next(user: string, fits: (sent: Sent) => boolean = () => true, count = 1): Promise<Sent> {
    let left = count;
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => {
        reject(new Error(`no reply; the last was: ${JSON.stringify(this.#last.get(user) ?? null)}`));
      }, 30_000);
      this.#waiting.set(user, (sent) => {
        if (!fits(sent)) return;
        left -= 1;
        if (left > 0) return;
        clearTimeout(patience);
        this.#waiting.delete(user);
        resolve(sent);
      });
    });
  }

  /** What is sent to the person from now on. @returns how many parts have come so far, asked at any time; ends by `stop` */
  count(user: string): { sent: () => number; stop: () => void } {
    let sent = 0;
    this.#waiting.set(user, () => {
      sent += 1;
    });
    return { sent: () => sent, stop: () => this.#waiting.delete(user) };
  }
}
