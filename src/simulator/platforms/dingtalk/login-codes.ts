import type { SimulatorClock } from '../../clock.ts';

const CODE_MILLISECONDS = 5 * 60 * 1000;

/** Codes of people inside the client: good once, for five minutes. Source: DingTalk's documentation, H5 login. */
export class LoginCodes {
  readonly #clock: SimulatorClock;
  readonly #makeId: () => string;
  readonly #codes = new Map<string, { userId: string; until: number }>();

  constructor(clock: SimulatorClock, makeId: () => string) {
    this.#clock = clock;
    this.#makeId = makeId;
  }

  issue(userId: string): string {
    const code = this.#makeId();
    this.#codes.set(code, { userId, until: this.#clock.now().getTime() + CODE_MILLISECONDS });
    return code;
  }

  /** @returns null for a code that is unknown, used or too old */
  use(code: string): string | null {
    const known = this.#codes.get(code);
    this.#codes.delete(code);
    return known && known.until > this.#clock.now().getTime() ? known.userId : null;
  }
}
