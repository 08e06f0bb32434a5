/** What a season is on, taken away in the middle of what somebody does. */
export interface Leaving {
  /** The same port; what is called while it is away is refused with the error that it promises. */
  around<Port extends object>(port: Port, gone: () => Error): Port;
  /** So many more calls are answered, every later one is refused; `Infinity` brings everything back. */
  leaveAfter(calls: number): void;
  /** How many calls were refused since. */
  refused(): number;
}

export function createLeaving(): Leaving {
  let left = Number.POSITIVE_INFINITY;
  let refused = 0;
  const mayCall = () => {
    left -= 1;
    if (left < 0) refused += 1;
    return left >= 0;
  };
  return {
    around: (port, gone) =>
      new Proxy(port, {
        get(target, method) {
          const own = Reflect.get(target, method) as unknown;
          if (typeof own !== 'function') return own;
          return (...given: unknown[]) => {
            if (mayCall()) return Reflect.apply(own, target, given) as unknown;
            return LISTINGS.has(String(method)) ? failing(gone()) : Promise.reject(gone());
          };
        },
      }),
    leaveAfter(calls) {
      left = calls;
      refused = 0;
    },
    refused: () => refused,
  };
}

const LISTINGS = new Set(['listAll', 'readAll', 'readAllSealed', 'listUnfollowed']);

// biome-ignore lint/correctness/useYield: a list that cannot be read
async function* failing(error: Error): AsyncIterable<never> {
  throw error;
}
