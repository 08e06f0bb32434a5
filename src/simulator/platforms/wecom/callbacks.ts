import { setTimeout as wait } from 'node:timers/promises';
import { LATE_MILLISECONDS, untilClock } from '../../disturb.ts';
import { encryptMessage, signatureOf } from '../seal.ts';
import type { Callback } from './callback.ts';
import { applyReply } from './passive-reply.ts';
import type { WecomWorld } from './wecom-world.ts';
import { writeXml } from './xml.ts';

export interface CallbackOutcome {
  isDelivered: boolean;
  /** How often it was sent: 1 to 4. */
  attempts: number;
}

const RETRIES = 3;
const MAX_REPLY_BYTES = 1024 * 1024;

/** Sends callbacks as the platform does: one at a time for each person, 5 s to answer, three retries. Source: WeCom's documentation, receiving callbacks. */
export class CallbackSender {
  readonly #world: WecomWorld;
  readonly #queues = new Map<string, Promise<unknown>>();
  /** Called when the next callback of a person has been sent. */
  readonly #overtakers = new Map<string, () => void>();
  readonly #closing = new AbortController();
  readonly #running = new Set<AbortController>();

  constructor(world: WecomWorld) {
    this.#world = world;
  }

  /** In the order called, for one person. Resolves when it was answered 200 or given up. */
  send(callback: Callback): Promise<CallbackOutcome> {
    const { userId } = callback;
    const late = this.#world.faults.take({ on: 'callback', endpoint: 'callback', userIds: [userId] }, ['reorder']);
    const before = this.#queues.get(userId) ?? Promise.resolve();
    // One that is overtaken waits for the next one of the person, outside the order.
    const hours = this.#world.faults.take({ on: 'callback', endpoint: 'callback', userIds: [userId] }, ['late']);
    if (hours) {
      const { clock } = this.#world;
      const arrived = untilClock(clock, hours.milliseconds ?? LATE_MILLISECONDS, this.#closing.signal);
      return arrived.then(() => this.#deliver(callback, ['fault:late']));
    }
    if (late) {
      const overtaken = this.#overtaken(userId, late.milliseconds ?? 2000);
      return before.then(() => overtaken).then(() => this.#deliver(callback, ['fault:reorder']));
    }
    const sent = before.then(() => this.#deliver(callback));
    // One that failed holds up nobody: the next goes out all the same.
    this.#queues.set(
      userId,
      sent.then(
        () => this.#overtakers.get(userId)?.(),
        () => {},
      ),
    );
    return sent;
  }

  /** A late one comes when it comes: nobody waits for it. */
  async #repeat(callback: Callback, attempt: number, milliseconds: number): Promise<void> {
    const repeated = wait(milliseconds, undefined, { signal: this.#closing.signal })
      .then(() => this.#attempt(callback, attempt, ['fault:duplicate']))
      .catch(() => false); // closing
    if (milliseconds === 0) await repeated;
  }

  #overtaken(userId: string, milliseconds: number): Promise<void> {
    return Promise.race([
      new Promise<void>((resolve) => this.#overtakers.set(userId, resolve)),
      wait(milliseconds, undefined, { signal: this.#closing.signal }).catch(() => {}),
    ]);
  }

  /** Retries end, and nothing that is on its way is waited for. */
  async close(): Promise<void> {
    this.#closing.abort();
    for (const hangUp of this.#running) hangUp.abort();
    await Promise.allSettled(this.#queues.values());
  }

  async #deliver(callback: Callback, marks: readonly string[] = []): Promise<CallbackOutcome> {
    const { faults, options } = this.#world;
    for (let attempts = 1; attempts <= 1 + RETRIES; attempts += 1) {
      if (await this.#attempt(callback, attempts, marks)) {
        const again = faults.take({ on: 'callback', endpoint: 'callback', userIds: [callback.userId] }, ['duplicate']);
        if (again) await this.#repeat(callback, attempts, again.milliseconds ?? 0);
        return { isDelivered: true, attempts };
      }
      if (this.#closing.signal.aborted) return { isDelivered: false, attempts };
      if (attempts <= RETRIES) await this.#pause(options.retryPauseMilliseconds ?? 1000);
    }
    return { isDelivered: false, attempts: 1 + RETRIES };
  }

  async #pause(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: this.#closing.signal }).catch(() => {});
  }

  /** True when it was answered 200 in time. */
  async #attempt(callback: Callback, attempt: number, marks: readonly string[] = []): Promise<boolean> {
    const { world, started, at } = { world: this.#world, started: performance.now(), at: this.#world.clock.now() };
    const occasion = { on: 'callback' as const, endpoint: 'callback', userIds: [callback.userId] };
    const notes = [...marks, ...(attempt > 1 ? [`retry:${attempt - 1}`] : [])];
    const delay = world.faults.take(occasion, ['delay']);
    if (delay) await wait(delay.milliseconds ?? 1000);
    const isDropped = world.faults.take(occasion, ['drop']) !== null;
    const answer = isDropped ? { status: 0, text: '' } : await this.#post(callback, at);
    const isCut = !isDropped && world.faults.take(occasion, ['cut']) !== null;
    if (delay) notes.push('fault:delay');
    if (isDropped) notes.push('fault:drop');
    if (isCut) notes.push('fault:cut');
    const status = isCut ? 0 : answer.status;
    const reply = status === 200 && answer.text !== '' ? applyReply(world, callback, answer.text, notes) : null;
    const milliseconds = performance.now() - started;
    const { userId, fields } = callback;
    world.wire.add({
      at: at.toISOString(),
      direction: 'callback',
      endpoint: 'callback',
      userIds: [userId],
      status,
      errcode: null,
      milliseconds,
      request: fields,
      response: reply,
      notes,
    });
    return status === 200;
  }

  async #post({ fields }: Callback, at: Date): Promise<{ status: number; text: string }> {
    const { options, random, app, ...world } = this.#world;
    const { corpId, agentId, token, encodingAesKey } = app;
    const url = world.callbackUrl();
    if (url === null) return { status: 0, text: '' };
    const encrypted = encryptMessage(encodingAesKey, randomText(random), writeXml(fields), corpId);
    const body = writeXml({ ToUserName: corpId, AgentID: String(agentId), Encrypt: encrypted });
    const hangUp = new AbortController();
    this.#running.add(hangUp);
    const timer = setTimeout(() => hangUp.abort(), options.callbackTimeoutMilliseconds ?? 5000);
    try {
      const response = await fetch(signedUrl(url, token, random, at, encrypted), {
        method: 'POST',
        headers: { 'content-type': 'text/xml; charset=utf-8' },
        body,
        redirect: 'manual',
        signal: hangUp.signal,
      });
      return { status: response.status, text: (await response.text()).slice(0, MAX_REPLY_BYTES) };
    } catch {
      return { status: 0, text: '' };
    } finally {
      clearTimeout(timer);
      this.#running.delete(hangUp);
    }
  }

  /** What the console does when the callback form is saved: the echo has to come back bare, within a second. Source: WeCom's documentation, receiving callbacks. */
  async verifyUrl(): Promise<{ isVerified: boolean; status: number }> {
    const { app, random, clock, ...world } = this.#world;
    const { corpId, token, encodingAesKey } = app;
    const url = world.callbackUrl();
    if (url === null) return { isVerified: false, status: 0 };
    const echo = BigInt(`0x${Buffer.from(random(8)).toString('hex')}`).toString();
    const encrypted = encryptMessage(encodingAesKey, randomText(random), echo, corpId);
    const signed = signedUrl(url, token, random, clock.now(), encrypted);
    signed.searchParams.set('echostr', encrypted);
    try {
      const response = await fetch(signed, { redirect: 'manual', signal: AbortSignal.timeout(1000) });
      const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
      return { isVerified: response.status === 200 && text === echo, status: response.status };
    } catch {
      return { isVerified: false, status: 0 };
    }
  }
}

function signedUrl(url: string, token: string, random: WecomWorld['random'], at: Date, encrypted: string): URL {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const nonce = String(Buffer.from(random(4)).readUInt32BE());
  const signed = new URL(url);
  signed.searchParams.set('msg_signature', signatureOf(token, timestamp, nonce, encrypted));
  signed.searchParams.set('timestamp', timestamp);
  signed.searchParams.set('nonce', nonce);
  return signed;
}

/** The vendor's prefix is 16 characters of ASCII. */
function randomText(random: WecomWorld['random']): Uint8Array {
  return Buffer.from(Buffer.from(random(8)).toString('hex'), 'latin1');
}
