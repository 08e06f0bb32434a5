import type { Store } from '../../src/ports/store/store.ts';

/** What a process throws that ends. */
export class Died extends Error {}

const WRITES: Readonly<Record<string, readonly string[]>> = {
  journal: ['append'],
  claims: ['claim'],
  views: ['put'],
  outbox: ['put'],
  inbox: ['finish'],
};

/** The ports of a store whose process dies right before its `nth` write. */
export function dyingStore(store: Store, nth: number): Store {
  let count = 0;
  const dying = (name: string, port: object) =>
    new Proxy(port, {
      get(target, method) {
        const own = Reflect.get(target, method) as unknown;
        if (typeof own !== 'function' || !WRITES[name]?.includes(String(method))) return own;
        return (...given: unknown[]) => {
          count += 1;
          if (count >= nth) return Promise.reject(new Died());
          return Reflect.apply(own, target, given) as unknown;
        };
      },
    });
  const ports = Object.entries(store).map(([name, port]) => [name, WRITES[name] ? dying(name, port) : port]);
  return Object.fromEntries(ports) as Store; // the same ports under the same names
}
