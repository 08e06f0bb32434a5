import type { JobHandler } from '../ports/process/jobs.ts';
import { delayAfter } from './retry-delay.ts';

/** One queue in memory: runs of one key follow one another, different keys run side by side. */
export class KeyedRuns {
  readonly #firstRetryMilliseconds: number;
  readonly #report: (failure: unknown) => void;
  /** Keys to run, the longest wait first; a key is here once. */
  readonly #waiting = new Set<string>();
  /** Keys that run, and whether they were woken meanwhile. */
  readonly #running = new Map<string, boolean>();
  readonly #failures = new Map<string, number>();
  readonly #retries = new Map<string, NodeJS.Timeout>();
  #handler: JobHandler | null = null;
  #concurrency = 0;
  #whenIdle: (() => void) | null = null;
  #isStopping = false;
  readonly #state = { isStopping: () => this.#isStopping };

  constructor(firstRetryMilliseconds: number, report: (failure: unknown) => void) {
    this.#firstRetryMilliseconds = firstRetryMilliseconds;
    this.#report = report;
  }

  wake(key: string): void {
    if (this.#running.has(key)) this.#running.set(key, true);
    else if (!this.#retries.has(key)) this.#waiting.add(key);
    this.#startRuns();
  }

  start(handler: JobHandler, concurrency: number): void {
    this.#handler = handler;
    this.#concurrency = concurrency;
    this.#startRuns();
  }

  /** Starts nothing more and waits for what runs. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#handler = null;
    for (const timer of this.#retries.values()) clearTimeout(timer);
    if (this.#running.size > 0) await new Promise<void>((resolve) => (this.#whenIdle = resolve));
  }

  #startRuns(): void {
    for (const key of this.#waiting) {
      if (!this.#handler || this.#running.size >= this.#concurrency) return;
      this.#waiting.delete(key);
      this.#running.set(key, false);
      void this.#run(key, this.#handler);
    }
  }

  async #run(key: string, handler: JobHandler): Promise<void> {
    try {
      await handler(key, this.#state);
      this.#failures.delete(key);
      if (this.#running.get(key)) this.#waiting.add(key);
    } catch (failure) {
      this.#retryLater(key, failure);
      this.#report(failure);
    } finally {
      this.#running.delete(key);
      if (this.#running.size === 0) this.#whenIdle?.();
      this.#startRuns();
    }
  }

  #retryLater(key: string, failure: unknown): void {
    if (!this.#handler) return;
    const failures = (this.#failures.get(key) ?? 0) + 1;
    this.#failures.set(key, failures);
    const again = () => {
      this.#retries.delete(key);
      this.wake(key);
    };
    this.#retries.set(key, setTimeout(again, delayAfter(failure, failures, this.#firstRetryMilliseconds)));
  }
}
