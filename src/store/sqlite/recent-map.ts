/** What was used lately, by key: at least the last `size` entries, at most twice as many. Cheaper than an order of use: entries move once a generation. */
export class RecentMap<Value> {
  readonly #size: number;
  readonly #isKept: (value: Value) => boolean;
  /** Of the younger generation: what had to be kept does not count. */
  #room: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  /** @param isKept of entries that may not be dropped, however old */
  constructor(size: number, isKept: (value: Value) => boolean = () => false) {
    this.#size = size;
    this.#room = size;
    this.#isKept = isKept;
  }

  get(key: string): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, value: Value): void {
    this.#young.set(key, value);
    if (this.#young.size < this.#room) return;
    const dropped = this.#old;
    this.#old = this.#young;
    this.#young = new Map();
    for (const [name, kept] of dropped) if (this.#isKept(kept) && !this.#old.has(name)) this.#young.set(name, kept);
    this.#room = this.#size + this.#young.size;
  }

  delete(key: string): void {
    this.#young.delete(key);
    this.#old.delete(key);
  }

  clear(): void {
    this.#young.clear();
    this.#old.clear();
  }

  keys(): Set<string> {
    return new Set([...this.#old.keys(), ...this.#young.keys()]);
  }
}
