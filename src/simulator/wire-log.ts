import { z } from 'zod';
import { JsonLines, linesOf } from './history.ts';

const Entry = z.object({
  id: z.number(),
  at: z.string(),
  /** `callback`: platform → product; `api`: product → platform; `oauth`: a phone's browser → platform. */
  direction: z.enum(['callback', 'api', 'oauth']),
  endpoint: z.string(),
  /** Whose phone it is about, where one is. */
  userIds: z.array(z.string()),
  /** HTTP status; 0 when no answer came. */
  status: z.number(),
  errcode: z.number().nullable(),
  milliseconds: z.number(),
  /** Decrypted and decoded; tokens and secrets are left out. */
  request: z.unknown(),
  response: z.unknown(),
  /** What a developer should know: `dropped-by-rate-limit`, `cut:main_title.title`, `retry`, `fault:cut`, … */
  notes: z.array(z.string()),
});

export type WireEntry = z.infer<typeof Entry>;

/** What went over the wire, the newest 1000 of it, kept over restarts. */
export class WireLog {
  readonly #lines: JsonLines;
  readonly #keep: number;
  #entries: WireEntry[];
  #written: number;
  readonly #listeners = new Set<(entry: WireEntry) => void>();

  constructor(folder: string | null, keep = 1000) {
    this.#lines = new JsonLines(folder, 'wire.jsonl');
    this.#keep = keep;
    const kept = linesOf(Entry, this.#lines.load());
    this.#entries = kept.slice(-keep);
    this.#written = kept.length;
  }

  add(entry: Omit<WireEntry, 'id'>): void {
    const added = { id: (this.#entries.at(-1)?.id ?? 0) + 1, ...entry };
    this.#entries.push(added);
    if (this.#entries.length > 2 * this.#keep) this.#entries = this.#entries.slice(-this.#keep);
    this.#lines.append(added);
    this.#written += 1;
    if (this.#written > 4 * this.#keep) {
      this.#lines.rewrite(this.#entries);
      this.#written = this.#entries.length;
    }
    for (const listener of this.#listeners) listener(added);
  }

  /** Oldest first. */
  list(): readonly WireEntry[] {
    return this.#entries.slice(-this.#keep);
  }

  /** @returns ends the subscription */
  subscribe(listener: (entry: WireEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#lines.close();
  }
}
