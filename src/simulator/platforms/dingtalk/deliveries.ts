import { setTimeout as wait } from 'node:timers/promises';
import type { DeedOutcome } from '../../platform.ts';
import type { DingtalkWorld } from './dingtalk-world.ts';
import type { Gateway } from './gateway.ts';
import { callRobot } from './robot-calls.ts';
import type { RobotMessage } from './robot-message.ts';

/** The platform comes again until it is heard; how often is not known. Our reading: four times. */
const TRIES = 4;
/** Over the stream as long as it is connected now and then. */
const STREAM_TRIES = 12;
const HTTP_PATIENCE_MILLISECONDS = 5_000;
const REDELIVERY_MILLISECONDS = 60_000;

/** Tells the product of messages: one at a time for each person, at least once. Source: DingTalk's documentation, Stream mode, robot callbacks. */
export class Deliveries {
  readonly #world: DingtalkWorld;
  readonly #gateway: Gateway;
  readonly #queues = new Map<string, Promise<unknown>>();
  readonly #closing = new AbortController();

  constructor(world: DingtalkWorld, gateway: Gateway) {
    this.#world = world;
    this.#gateway = gateway;
  }

  send(message: RobotMessage): Promise<DeedOutcome> {
    const before = this.#queues.get(message.senderStaffId) ?? Promise.resolve();
    const sent = before.then(() => this.#deliver(message));
    this.#queues.set(message.senderStaffId, sent);
    return sent;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#queues.values());
  }

  async #deliver(message: RobotMessage): Promise<DeedOutcome> {
    const occasion = { on: 'callback' as const, endpoint: 'callback', userIds: [message.senderStaffId] };
    const tries = this.#world.app.mode === 'stream' ? STREAM_TRIES : TRIES;
    for (let attempts = 1; attempts <= tries && !this.#closing.signal.aborted; attempts += 1) {
      if (await this.#attempt(message, attempts)) {
        const again = this.#world.faults.take(occasion, ['duplicate']);
        if (again) await this.#repeat(message, attempts, again.milliseconds ?? 0);
        return { isDelivered: true, attempts };
      }
      if (attempts < tries) await this.#pause(this.#world.options.retryPauseMilliseconds ?? 1000);
    }
    return { isDelivered: false, attempts: tries };
  }

  async #repeat(message: RobotMessage, attempt: number, milliseconds: number): Promise<void> {
    await this.#pause(milliseconds);
    await this.#attempt(message, attempt, ['fault:duplicate']);
  }

  async #pause(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: this.#closing.signal }).catch(() => {});
  }

  /** An ack that is lost (`cut`) makes it come again though it was taken; a message that is lost (`drop`) was not. */
  async #attempt(message: RobotMessage, attempt: number, marks: readonly string[] = []): Promise<boolean> {
    const { faults, wire, clock, app } = this.#world;
    const [started, at] = [performance.now(), clock.now().toISOString()];
    const occasion = { on: 'callback' as const, endpoint: 'callback', userIds: [message.senderStaffId] };
    const notes = [...marks, ...(attempt > 1 ? [`retry:${attempt - 1}`] : [])];
    const delay = faults.take(occasion, ['delay']);
    if (delay) await this.#pause(delay.milliseconds ?? 1000);
    const isDropped = faults.take(occasion, ['drop']) !== null;
    const isTaken = !isDropped && (await this.#carry(message));
    const isCut = isTaken && faults.take(occasion, ['cut']) !== null;
    if (delay) notes.push('fault:delay');
    if (isDropped) notes.push('fault:drop');
    if (isCut) notes.push('fault:cut');
    const status = isTaken && !isCut ? 200 : 0;
    wire.add({
      at,
      direction: 'callback',
      endpoint: app.mode === 'stream' ? 'stream' : 'robot',
      userIds: [message.senderStaffId],
      status,
      errcode: null,
      milliseconds: performance.now() - started,
      request: message,
      response: null,
      notes,
    });
    return status === 200;
  }

  #carry(message: RobotMessage): Promise<boolean> {
    const { app, options } = this.#world;
    if (app.mode === 'stream')
      return this.#gateway.deliver(message, app.redeliveryMilliseconds ?? REDELIVERY_MILLISECONDS);
    return callRobot(this.#world, message, options.callbackTimeoutMilliseconds ?? HTTP_PATIENCE_MILLISECONDS);
  }
}
