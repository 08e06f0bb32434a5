import type { SimulatorClock } from '../../clock.ts';

const MINUTE = { milliseconds: 60_000, messages: 30 };
const HOUR = { milliseconds: 3_600_000, messages: 1000 };

/** How much one member gets from one app: the excess is dropped without a word. Source: WeCom's documentation, frequency limits. */
export class SendLimits {
  /** Tests that are not about limits switch them off. */
  isOn: boolean;
  readonly #clock: SimulatorClock;
  readonly #sent = new Map<string, number[]>();

  constructor(clock: SimulatorClock, isOn: boolean) {
    this.#clock = clock;
    this.isOn = isOn;
  }

  /** Counts one message; false when it is one too many. */
  take(userId: string): boolean {
    const now = this.#clock.now().getTime();
    const recent = (this.#sent.get(userId) ?? []).filter((at) => now - at < HOUR.milliseconds);
    this.#sent.set(userId, recent);
    const inMinute = recent.filter((at) => now - at < MINUTE.milliseconds).length;
    if (this.isOn && (inMinute >= MINUTE.messages || recent.length >= HOUR.messages)) return false;
    recent.push(now);
    return true;
  }
}
