import { z } from 'zod';
import type { SimulatorClock } from '../../clock.ts';
import type { JsonLines } from '../../history.ts';

const TOKEN_MILLISECONDS = 7200 * 1000;
const OAUTH_MILLISECONDS = 5 * 60 * 1000;
const RESPONSE_MILLISECONDS = 72 * 3600 * 1000;

const Issued = z.object({ responseCode: z.object({ code: z.string(), taskId: z.string(), at: z.string() }) });
const Used = z.object({ usedResponseCode: z.string() });

/** Tokens and one-use codes. Response codes outlive a restart, the short-lived others do not. Source: WeCom's documentation, access tokens, updating template cards, web login (OAuth2). */
export class Credentials {
  readonly #clock: SimulatorClock;
  readonly #makeId: () => string;
  readonly #lines: JsonLines;
  #token: { value: string; until: number } | null = null;
  readonly #expired = new Set<string>();
  readonly #oauth = new Map<string, { userId: string; until: number; isUsed: boolean }>();
  readonly #responses = new Map<string, { taskId: string; until: number; isUsed: boolean }>();

  constructor(clock: SimulatorClock, makeId: () => string, lines: JsonLines, kept: readonly unknown[]) {
    this.#clock = clock;
    this.#makeId = makeId;
    this.#lines = lines;
    for (const line of kept) this.#restore(line);
  }

  #restore(line: unknown): void {
    const issued = Issued.safeParse(line).data?.responseCode;
    if (issued) {
      const until = Date.parse(issued.at) + RESPONSE_MILLISECONDS;
      this.#responses.set(issued.code, { taskId: issued.taskId, until, isUsed: false });
    }
    const used = this.#responses.get(Used.safeParse(line).data?.usedResponseCode ?? '');
    if (used) used.isUsed = true;
  }

  #now(): number {
    return this.#clock.now().getTime();
  }

  /** The same token until it expires. */
  token(): { value: string; expiresInSeconds: number } {
    const now = this.#now();
    if (this.#token && this.#token.until <= now) this.expireToken();
    this.#token ??= { value: `token-${this.#makeId()}`, until: now + TOKEN_MILLISECONDS };
    return { value: this.#token.value, expiresInSeconds: Math.floor((this.#token.until - now) / 1000) };
  }

  /** Ends the token before its time, as the platform may. */
  expireToken(): void {
    if (this.#token) this.#expired.add(this.#token.value);
    this.#token = null;
  }

  checkToken(value: string): 'ok' | 'expired' | 'unknown' {
    if (this.#token?.value === value) return this.#token.until > this.#now() ? 'ok' : 'expired';
    return this.#expired.has(value) ? 'expired' : 'unknown';
  }

  issueOauthCode(userId: string): string {
    const code = this.#makeId();
    this.#oauth.set(code, { userId, until: this.#now() + OAUTH_MILLISECONDS, isUsed: false });
    return code;
  }

  redeemOauthCode(code: string): { userId: string } | 'unknown' | 'expired' | 'used' {
    const found = this.#oauth.get(code);
    if (!found) return 'unknown';
    if (found.isUsed) return 'used';
    if (found.until <= this.#now()) return 'expired';
    found.isUsed = true;
    return { userId: found.userId };
  }

  issueResponseCode(taskId: string): string {
    const code = `response-${this.#makeId()}`;
    const at = this.#clock.now();
    this.#responses.set(code, { taskId, until: at.getTime() + RESPONSE_MILLISECONDS, isUsed: false });
    this.#lines.append({ responseCode: { code, taskId, at: at.toISOString() } });
    return code;
  }

  /** The task a code still opens; does not use it up. */
  taskOf(code: string): string | null {
    const found = this.#responses.get(code);
    return found && !found.isUsed && found.until > this.#now() ? found.taskId : null;
  }

  useResponseCode(code: string): void {
    const found = this.#responses.get(code);
    if (found) found.isUsed = true;
    this.#lines.append({ usedResponseCode: code });
  }
}
