import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';

/** One append-only file of JSON lines. A line is with the system once `append` returns: it survives the process. */
export class JsonLines {
  readonly #path: string | null;
  #descriptor: number | null = null;

  /** @param folder null keeps nothing */
  constructor(folder: string | null, name: string) {
    this.#path = folder === null ? null : join(folder, name);
    if (folder !== null) mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** Every line kept so far; one that was cut off by a crash is left out. */
  load(): unknown[] {
    if (this.#path === null) return [];
    let text: string;
    try {
      text = readFileSync(this.#path, 'utf8');
    } catch {
      return [];
    }
    if (text !== '' && !text.endsWith('\n')) this.append(null);
    return text.split('\n').flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line)];
      } catch {
        return [];
      }
    });
  }

  /** Null only ends a line that was cut off. */
  append(value: unknown): void {
    if (this.#path === null) return;
    this.#descriptor ??= openSync(this.#path, 'a', 0o600);
    writeSync(this.#descriptor, value === null ? '\n' : `${JSON.stringify(value)}\n`);
  }

  /** Replaces all lines, at once or not at all. */
  rewrite(values: readonly unknown[]): void {
    if (this.#path === null) return;
    this.close();
    writeFileSync(`${this.#path}.new`, values.map((value) => `${JSON.stringify(value)}\n`).join(''), {
      mode: 0o600,
    });
    renameSync(`${this.#path}.new`, this.#path);
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }
}

/** What the lines of one shape say, in their order; lines of other shapes are somebody else's. */
export function linesOf<Line>(shape: z.ZodType<Line>, kept: readonly unknown[]): Line[] {
  return kept.flatMap((line) => shape.safeParse(line).data ?? []);
}
