import type { Json } from '../base/json.ts';

type Values = Readonly<Record<string, unknown>>;

/** Marks of direction, which let a text read otherwise than it is written, and what has no look at all but a joiner of emoji. */
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]/gu;

/** What has none of these has nothing to make inert: every address has a dot or a colon. */
const MAY_BE_ALIVE = /[<:.\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]/;

/** A text that people wrote, as others may read it: no client takes any of it for a tag or for an address to tap. What it says stays
 *  readable; the record keeps it as it was written. */
export function inert(text: string): string {
  if (!MAY_BE_ALIVE.test(text)) return text;
  return text
    .replace(UNSEEN, '')
    .replaceAll('<', '\uff1c')
    .replaceAll('://', '\uff1a//')
    .replace(/\bwww\./giu, (written) => `${written.slice(0, -1)}\uff0e`)
    .replace(ADDRESS, (written) => (isMail(written) ? written : written.replace(DOMAIN_DOT, '\uff0e')));
}

/** A run of what addresses are made of. */
const ADDRESS = /[\w.@%+/-]{4,}/gu;
/** The dot before what clients take for the end of a domain: two letters of a country, or one of those that anybody can have. */
const DOMAIN_DOT =
  /(?<=[\w-])\.(?=(?:[a-z]{2}|com|net|org|top|xyz|vip|club|shop|site|online|store|info|biz|app|dev|link|fun|wang|ltd|ren|mobi|pro|name|tech|live|work|icu|asia|cloud|website|space|life|group|company|email|edu|gov|zip|mov)(?![\w-]))/giu;

/** A mail address is no place to go: it is left as it is. */
function isMail(written: string): boolean {
  const [name = '', domain = '', ...more] = written.split('@');
  return name !== '' && domain.includes('.') && more.length === 0 && !written.includes('/');
}

/** The values of a message with every text made inert, except for those that are word for word a text of ours. Templates put their own markup
 *  and addresses around them: those are ours, and nothing else is. */
export function inertValues<Given extends Values>(values: Given, ours: ReadonlySet<string>): Given {
  return walk(values, ours) as Given; // the same shape: only texts are replaced, by texts
}

/** What has nothing to make inert is handed on as it is, not copied. */
function walk(value: unknown, ours: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return MAY_BE_ALIVE.test(value) && !ours.has(value) ? inert(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  const parts: readonly unknown[] = Object.values(value);
  const walked: unknown[] = [];
  let isSame = true;
  for (const part of parts) {
    const made = walk(part, ours);
    isSame &&= made === part;
    walked.push(made);
  }
  if (isSame) return value;
  if (Array.isArray(value)) return walked;
  // What a card shows is carried by its id and compared with what is there: it is ours, and nobody reads it.
  const kept = (name: string, index: number) => (name === 'card' ? parts[index] : walked[index]);
  return Object.fromEntries(Object.keys(value).map((name, index) => [name, kept(name, index)]));
}

/** Texts of campaigns, which are data of ours, that hold markup or an address. */
export function textsOf(campaigns: readonly unknown[]): ReadonlySet<string> {
  const texts = new Set<string>();
  const gather = (value: Json | unknown): void => {
    if (typeof value === 'string') {
      if (inert(value) !== value) texts.add(value);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  campaigns.forEach(gather);
  return texts;
}
