import { setTimeout as wait } from 'node:timers/promises';
import { LATE_MILLISECONDS, untilClock } from '../../disturb.ts';
import type { ActionOutcome } from '../../platform.ts';
import type { DingtalkWorld } from './dingtalk-world.ts';
import { CARD_TOPIC, type Gateway, ROBOT_TOPIC } from './gateway.ts';
import { applyAnswer, type CardPress, callCardRoute } from './press.ts';
import { callRobot } from './robot-calls.ts';
import type { RobotMessage } from './robot-message.ts';

/** The platform comes again until it is heard; how often is not known. Our reading: four times. */
const TRIES = 4;
/** Over the stream as long as it is connected now and then. */
const STREAM_TRIES = 12;
const HTTP_PATIENCE_MILLISECONDS = 5_000;
/** Source: DingTalk's documentation, card callbacks. */
const CARD_PATIENCE_MILLISECONDS = 2_000;
const REDELIVERY_MILLISECONDS = 60_000;

/** Something the product receives about one person. */
interface Notice {
  userId: string;
  endpoint: string;
  shown: object;
  /** @returns whether it was heard */
  carry(): Promise<boolean>;
}

/** Tells the product of messages and presses: one at a time for each person, at least once. Source: DingTalk's documentation, Stream mode, robot callbacks, card callbacks. */
export class Deliveries {
  readonly #world: DingtalkWorld;
  readonly #gateway: Gateway;
  readonly #queues = new Map<string, Promise<unknown>>();
  readonly #closing = new AbortController();

  constructor(world: DingtalkWorld, gateway: Gateway) {
    this.#world = world;
    this.#gateway = gateway;
  }

  send(message: RobotMessage): Promise<ActionOutcome> {
    const isStream = this.#isStream;
    const carry = async () => {
      if (!isStream)
        return callRobot(
          this.#world,
          message,
          this.#world.options.callbackTimeoutMilliseconds ?? HTTP_PATIENCE_MILLISECONDS,
        );
      return (await this.#gateway.deliver(ROBOT_TOPIC, this.#world.makeId(), message, this.#patience)) !== null;
    };
    const endpoint = isStream ? 'stream' : 'robot';
    return this.#queue({ userId: message.senderStaffId, endpoint, shown: message, carry });
  }

  press(press: CardPress): Promise<ActionOutcome> {
    const messageId = this.#world.makeId();
    const carry = async () => {
      const answer =
        press.routeKey === null
          ? await this.#pressOverStream(press, messageId)
          : await callCardRoute(this.#world, press, CARD_PATIENCE_MILLISECONDS);
      if (answer === null) return false;
      applyAnswer(this.#world, press, answer);
      return true;
    };
    return this.#queue({ userId: press.userId, endpoint: 'card', shown: press.payload, carry });
  }

  async #pressOverStream({ payload }: CardPress, messageId: string): Promise<unknown> {
    const ack = await this.#gateway.deliver(CARD_TOPIC, messageId, payload, this.#patience);
    if (!ack) return null;
    try {
      return JSON.parse(ack.data).response ?? {};
    } catch {
      return {};
    }
  }

  get #isStream(): boolean {
    return this.#world.app.mode === 'stream';
  }

  get #patience(): number {
    return this.#world.app.redeliveryMilliseconds ?? REDELIVERY_MILLISECONDS;
  }

  #queue(notice: Notice): Promise<ActionOutcome> {
    const { faults, clock } = this.#world;
    const late = faults.take({ on: 'callback', endpoint: 'callback', userIds: [notice.userId] }, ['late']);
    if (late) {
      const arrived = untilClock(clock, late.milliseconds ?? LATE_MILLISECONDS, this.#closing.signal);
      return arrived.then(() => this.#deliver(notice, ['fault:late']));
    }
    const before = this.#queues.get(notice.userId) ?? Promise.resolve();
    const sent = before.then(() => this.#deliver(notice));
    // One that failed holds up nobody: the next goes out all the same.
    this.#queues.set(
      notice.userId,
      sent.catch(() => {}),
    );
    return sent;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#queues.values());
  }

  async #deliver(notice: Notice, marks: readonly string[] = []): Promise<ActionOutcome> {
    const occasion = { on: 'callback' as const, endpoint: 'callback', userIds: [notice.userId] };
    const tries = this.#isStream ? STREAM_TRIES : TRIES;
    for (let attempts = 1; attempts <= tries && !this.#closing.signal.aborted; attempts += 1) {
      if (await this.#attempt(notice, attempts, marks)) {
        const again = this.#world.faults.take(occasion, ['duplicate']);
        if (again) await this.#repeat(notice, attempts, again.milliseconds ?? 0);
        return { isDelivered: true, attempts };
      }
      if (attempts < tries) await this.#pause(this.#world.options.retryPauseMilliseconds ?? 1000);
    }
    return { isDelivered: false, attempts: tries };
  }

  async #repeat(notice: Notice, attempt: number, milliseconds: number): Promise<void> {
    await this.#pause(milliseconds);
    await this.#attempt(notice, attempt, ['fault:duplicate']);
  }

  async #pause(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: this.#closing.signal }).catch(() => {});
  }

  /** An ack that is lost (`cut`) makes it come again though it was taken; a message that is lost (`drop`) was not. */
  async #attempt(notice: Notice, attempt: number, marks: readonly string[] = []): Promise<boolean> {
    const { faults, wire, clock } = this.#world;
    const [started, at] = [performance.now(), clock.now().toISOString()];
    const occasion = { on: 'callback' as const, endpoint: 'callback', userIds: [notice.userId] };
    const notes = [...marks, ...(attempt > 1 ? [`retry:${attempt - 1}`] : [])];
    const delay = faults.take(occasion, ['delay']);
    if (delay) await this.#pause(delay.milliseconds ?? 1000);
    const isDropped = faults.take(occasion, ['drop']) !== null;
    const isTaken = !isDropped && (await notice.carry());
    const isCut = isTaken && faults.take(occasion, ['cut']) !== null;
    if (delay) notes.push('fault:delay');
    if (isDropped) notes.push('fault:drop');
    if (isCut) notes.push('fault:cut');
    const status = isTaken && !isCut ? 200 : 0;
    wire.add({
      at,
      direction: 'callback',
      endpoint: notice.endpoint,
      userIds: [notice.userId],
      status,
      errcode: null,
      milliseconds: performance.now() - started,
      request: notice.shown,
      response: null,
      notes,
    });
    return status === 200;
  }
}
