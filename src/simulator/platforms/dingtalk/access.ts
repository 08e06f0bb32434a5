import type { SimulatorClock } from '../../clock.ts';

const TOKEN_MILLISECONDS = 7200 * 1000;
const TICKET_MILLISECONDS = 90 * 1000;
/** Calls of one app and API within a second. */
const MOST_A_SECOND = 20;

/** Tokens, tickets of the stream, and how much may be asked. Source: DingTalk's documentation, access token, Stream mode, quotas and limits. */
export class Access {
  readonly #clock: SimulatorClock;
  readonly #makeId: () => string;
  readonly #mostAMonth: number;
  #token: { value: string; until: number } | null = null;
  readonly #tickets = new Map<string, number>();
  readonly #months = new Map<string, number>();
  readonly #seconds = new Map<string, number>();

  constructor(clock: SimulatorClock, makeId: () => string, mostAMonth: number) {
    this.#clock = clock;
    this.#makeId = makeId;
    this.#mostAMonth = mostAMonth;
  }

  #now(): number {
    return this.#clock.now().getTime();
  }

  /** The same within its life, and every time it is asked for its life begins again. */
  token(): { value: string; seconds: number } {
    if (this.#token && this.#token.until <= this.#now()) this.#token = null;
    const value = this.#token?.value ?? `token-${this.#makeId()}`;
    this.#token = { value, until: this.#now() + TOKEN_MILLISECONDS };
    return { value, seconds: TOKEN_MILLISECONDS / 1000 };
  }

  expireToken(): void {
    this.#token = null;
  }

  isToken(value: string): boolean {
    return this.#token?.value === value && this.#token.until > this.#now();
  }

  issueTicket(): string {
    const ticket = this.#makeId();
    this.#tickets.set(ticket, this.#now() + TICKET_MILLISECONDS);
    return ticket;
  }

  /** A ticket is good once. */
  useTicket(ticket: string): boolean {
    const until = this.#tickets.get(ticket);
    this.#tickets.delete(ticket);
    return until !== undefined && until > this.#now();
  }

  /** Counts one call. @returns what is over, or null */
  count(api: string): 'month' | 'second' | null {
    const month = this.#clock.now().toISOString().slice(0, 7);
    const ofMonth = (this.#months.get(month) ?? 0) + 1;
    if (ofMonth > this.#mostAMonth) return 'month';
    this.#months.set(month, ofMonth);
    const second = `${api} ${Math.floor(performance.now() / 1000)}`;
    const ofSecond = (this.#seconds.get(second) ?? 0) + 1;
    if (!this.#seconds.has(second)) this.#seconds.clear();
    this.#seconds.set(second, ofSecond);
    return ofSecond > MOST_A_SECOND ? 'second' : null;
  }
}
