/** Characters of which at least one is in everything that a pattern matches; null where no such few are known. */
export type Needed = ReadonlySet<string> | null;

/** A longer range says too little. */
const LONGEST_RANGE = 16;
/** Stand in so many names that they tell nothing. */
const USUAL = new Set('有公司上海市中国人业行站服务部理大管工单位组班长一');

/** Finds them in a pattern's source. It knows what the patterns of this house are made of; what it does not know needs nothing, nor does a letter
 *  of either case. @param pattern without the flag v */
export function neededCharacters({ source, ignoreCase }: RegExp): Needed {
  const needed = new Source(source).alternatives();
  return needed && ignoreCase && [...needed].some((character) => /\p{L}/iu.test(character) && !HAN.test(character))
    ? null
    : needed;
}

const HAN = /\p{Script=Han}/u;

class Source {
  readonly #characters: readonly string[];
  #at = 0;

  constructor(source: string) {
    this.#characters = [...source];
  }

  /** Up to the end, or to the bracket that closes: what any of them needs. */
  alternatives(): Needed {
    let needed: Needed = this.#sequence();
    while (this.#takes('|')) needed = either(needed, this.#sequence());
    return needed;
  }

  #sequence(): Needed {
    let best: Needed = null;
    while (this.#at < this.#characters.length && this.#now() !== '|' && this.#now() !== ')') {
      const one = this.#piece();
      if (!this.#mayBeMissing()) best = rarer(best, one);
    }
    return best;
  }

  #piece(): Needed {
    const character = this.#next();
    if (character === '(') return this.#group();
    if (character === '[') return this.#class();
    if (character === '\\') return this.#escaped();
    return character === '.' || character === '^' || character === '$' ? null : new Set([character]);
  }

  #group(): Needed {
    let isDenied = false;
    if (this.#takes('?')) {
      const isBehind = this.#takes('<');
      isDenied = this.#takes('!');
      const isPlain = isDenied || this.#takes(':') || this.#takes('=');
      if (isBehind && !isPlain) while (this.#next() !== '>');
    }
    const needed = this.alternatives();
    this.#next();
    return isDenied ? null : needed;
  }

  #class(): Needed {
    const found = new Set<string>();
    let isWide = this.#takes('^');
    while (!this.#takes(']')) {
      const first = this.#next();
      const from = first === '\\' ? only(this.#escaped()) : first;
      if (from === null) isWide = true;
      else if (this.#now() !== '-' || this.#characters[this.#at + 1] === ']') found.add(from);
      else {
        this.#next();
        const last = this.#next();
        const range = rangeOf(from, last === '\\' ? only(this.#escaped()) : last);
        isWide ||= range === null;
        for (const character of range ?? []) found.add(character);
      }
    }
    return isWide || found.size === 0 ? null : found;
  }

  /** Behind a backslash. Characters by their code are not read. */
  #escaped(): Needed {
    const character = this.#next();
    if (!/[a-zA-Z\d]/u.test(character)) return new Set([character]);
    if (/[pPu]/u.test(character) && this.#takes('{')) while (this.#next() !== '}');
    else if (character === 'k') while (this.#next() !== '>');
    else if (character === 'u') this.#at += 4;
    else if (character === 'x') this.#at += 2;
    return null;
  }

  /** Takes what says how often the piece before may stand. */
  #mayBeMissing(): boolean {
    const sign = this.#now();
    if (sign === '*' || sign === '+' || sign === '?') this.#next();
    const isCounted = this.#takes('{');
    const isNone = sign === '*' || sign === '?' || (isCounted && this.#now() === '0');
    if (isCounted) while (this.#next() !== '}');
    if (isCounted || sign === '*' || sign === '+' || sign === '?') this.#takes('?');
    return isNone;
  }

  #now(): string {
    return this.#characters[this.#at] ?? '';
  }

  #next(): string {
    const character = this.#now();
    if (character === '') throw new Error('the pattern ends too early');
    this.#at += 1;
    return character;
  }

  #takes(character: string): boolean {
    const isHere = this.#now() === character;
    if (isHere) this.#at += 1;
    return isHere;
  }
}

function only(needed: Needed): string | null {
  return needed?.size === 1 ? ([...needed][0] ?? null) : null;
}

function rangeOf(from: string, to: string | null): string[] | null {
  const [first, last] = [from.codePointAt(0) ?? 0, to?.codePointAt(0) ?? 0];
  if (to === null || last - first > LONGEST_RANGE) return null;
  return Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step));
}

function either(one: Needed, other: Needed): Needed {
  return one && other ? new Set([...one, ...other]) : null;
}

/** What says more, of two that are both needed. */
function rarer(one: Needed, other: Needed): Needed {
  if (!one || !other) return one ?? other;
  return weight(other) < weight(one) ? other : one;
}

function weight(needed: ReadonlySet<string>): number {
  return needed.size + 20 * [...needed].filter((character) => USUAL.has(character)).length;
}
