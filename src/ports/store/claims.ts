import type { Json } from '../../domain/base/json.ts';

/** Who was first. A claim is one insert under a unique key: it is never changed or released. */
export interface Claims {
  /** Durable once resolved. Of any number of callers with one key exactly one gets `won: true`.
   *  @returns the value kept: one's own when won, else the winner's */
  claim(key: string, value: Json): Promise<{ won: boolean; value: Json }>;
  /** @returns null when nobody has claimed the key */
  find(key: string): Promise<{ value: Json } | null>;
  /** Every claim whose key begins with `prefix`, in a fixed order; read in pages. */
  listAll(prefix?: string): AsyncIterable<{ key: string; value: Json }>;
}
