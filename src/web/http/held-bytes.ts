/** Bytes of uploads under way in this process, all requests together. */
export const MAX_HELD_BYTES = 256 * 1024 * 1024;

let allBytes = 0;

/** What one request holds in memory. */
export interface HeldBytes {
  /** @returns what the request holds now; null when the process holds too much */
  add(bytes: number): number | null;
  release(): void;
}

/** Opens the account of one request. What it adds counts against the process until it is released. */
export function holdBytes(): HeldBytes {
  let own = 0;
  return {
    add(bytes) {
      own += bytes;
      allBytes += bytes;
      return allBytes > MAX_HELD_BYTES ? null : own;
    },
    release() {
      allBytes -= own;
      own = 0;
    },
  };
}
