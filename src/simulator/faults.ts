/** What the platform itself may refuse a call with, as each platform codes it:
 *  - `busy`: errcode -1 · `untrusted`: 60020 · `rate-limited`: 45009 · `token-expired`: 42001 · `token-unknown`: 40014
 *  - `too-long`: 45002 · `media-expired`: 40007 · `out-of-sight`: 81013 · `forbidden`: 60011 */
export const refusedFaults = [
  ...(['busy', 'untrusted', 'rate-limited', 'token-expired', 'token-unknown'] as const),
  ...(['too-long', 'media-expired', 'out-of-sight', 'forbidden'] as const),
] as const;

export type RefusedFault = (typeof refusedFaults)[number];

/** What can go wrong between two servers, besides those:
 *  - `drop`: it never arrives, the connection is reset · `cut`: it arrives and is acted upon, then the connection is reset
 *  - `delay`: it arrives late · `hang` (API): acted upon and never answered · `truncated` (API): acted upon, half an answer
 *  - `duplicate` (callbacks): it arrives a second time although it was answered, `milliseconds` later: perhaps after the next one
 *  - `reorder` (callbacks): it arrives after the next one of the person, or `milliseconds` later when there is none
 *  - `late` (callbacks): it arrives once the platform's clock has gone on by `milliseconds`; the next ones do not wait for it
 *  - `broken` (API): HTTP 502 · `html`: HTTP 200 with a page; neither was acted upon, unless `acts` */
export const faultKinds = [
  ...(['drop', 'cut', 'delay', 'duplicate', 'reorder', 'late', 'broken', 'html', 'hang', 'truncated'] as const),
  ...refusedFaults,
] as const;

export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  on: 'callback' | 'api';
  kind: FaultKind;
  /** Only calls of this API, for example `message/send`; all when left out. */
  endpoint?: string;
  /** Only what concerns this person; all when left out. */
  userId?: string;
  /** How often it happens; 1 when left out, 0 = until it is removed. */
  times?: number;
  /** Only every so manyth occasion that it fits; each when left out. */
  every?: number;
  /** It ends by itself so long after it was added. */
  lastsMilliseconds?: number;
  /** How late a delayed one is. */
  milliseconds?: number;
  /** Of `broken` and `html`: the call was acted upon. */
  acts?: boolean;
}

export interface FaultOccasion {
  on: Fault['on'];
  endpoint: string;
  userIds: readonly string[];
}

interface Planned {
  fault: Fault;
  left: number;
  occasions: number;
  /** Of `performance.now()`. */
  until: number;
}

/** The list of what is to go wrong. Each fault is used up by the occasions it fits. */
export class Faults {
  #planned: Planned[] = [];

  /** @returns takes the fault back */
  add(fault: Fault): () => void {
    const left = fault.times === 0 ? Number.POSITIVE_INFINITY : (fault.times ?? 1);
    const until = performance.now() + (fault.lastsMilliseconds ?? Number.POSITIVE_INFINITY);
    const planned = { fault, left, until, occasions: 0 };
    this.#planned.push(planned);
    return () => {
      this.#planned = this.#planned.filter((each) => each !== planned);
    };
  }

  clear(): void {
    this.#planned = [];
  }

  list(): readonly Fault[] {
    return this.#living().map(({ fault }) => fault);
  }

  /** Takes the first fault that fits, of the kinds asked for. @param acts only those that are acted upon, or only the others */
  take(occasion: FaultOccasion, kinds: readonly FaultKind[], acts?: boolean): Fault | null {
    const isAsked = ({ fault }: Planned) =>
      kinds.includes(fault.kind) && fits(fault, occasion) && (acts === undefined || (fault.acts ?? false) === acts);
    for (const found of this.#living().filter(isAsked)) {
      found.occasions += 1;
      if (found.occasions % (found.fault.every ?? 1) !== 0) continue;
      found.left -= 1;
      return found.fault;
    }
    return null;
  }

  #living(): Planned[] {
    const now = performance.now();
    this.#planned = this.#planned.filter(({ left, until }) => left > 0 && until > now);
    return this.#planned;
  }
}

function fits(fault: Fault, { on, endpoint, userIds }: FaultOccasion): boolean {
  if (fault.on !== on || (fault.endpoint !== undefined && fault.endpoint !== endpoint)) return false;
  return fault.userId === undefined || userIds.includes(fault.userId.toLowerCase());
}
