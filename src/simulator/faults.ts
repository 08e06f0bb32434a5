/** What can go wrong between two servers:
 *  - `drop`: it never arrives · `cut`: it arrives and is acted upon, its answer is lost · `delay`: it arrives late
 *  - `duplicate` (callbacks): it arrives a second time although it was answered
 *  - `busy` (API): errcode -1 · `untrusted`: 60020 · `rate-limited`: 45009 · `broken`: HTTP 502 without JSON */
export type FaultKind = 'drop' | 'cut' | 'delay' | 'duplicate' | 'busy' | 'untrusted' | 'rate-limited' | 'broken';

export interface Fault {
  on: 'callback' | 'api';
  kind: FaultKind;
  /** Only calls of this API, for example `message/send`; all when left out. */
  endpoint?: string;
  /** Only what concerns this person; all when left out. */
  userId?: string;
  /** How often it happens; 1 when left out, 0 = until it is removed. */
  times?: number;
  /** How late a delayed one is. */
  milliseconds?: number;
}

export interface FaultOccasion {
  on: Fault['on'];
  endpoint: string;
  userIds: readonly string[];
}

/** The list of what is to go wrong. Each fault is used up by the occasions it fits. */
export class Faults {
  #planned: { fault: Fault; left: number }[] = [];

  /** @returns takes the fault back */
  add(fault: Fault): () => void {
    const planned = { fault, left: fault.times === 0 ? Number.POSITIVE_INFINITY : (fault.times ?? 1) };
    this.#planned.push(planned);
    return () => {
      this.#planned = this.#planned.filter((each) => each !== planned);
    };
  }

  clear(): void {
    this.#planned = [];
  }

  list(): readonly Fault[] {
    return this.#planned.map(({ fault }) => fault);
  }

  /** Takes the first fault that fits, of the kinds asked for. */
  take(occasion: FaultOccasion, kinds: readonly FaultKind[]): Fault | null {
    const found = this.#planned.find(({ fault }) => kinds.includes(fault.kind) && fits(fault, occasion));
    if (!found) return null;
    found.left -= 1;
    if (found.left <= 0) this.#planned = this.#planned.filter((each) => each !== found);
    return found.fault;
  }
}

function fits(fault: Fault, { on, endpoint, userIds }: FaultOccasion): boolean {
  if (fault.on !== on || (fault.endpoint !== undefined && fault.endpoint !== endpoint)) return false;
  return fault.userId === undefined || userIds.includes(fault.userId.toLowerCase());
}
