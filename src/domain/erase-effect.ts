import { type Effect, ERASED_MESSAGE } from './base/journal-entry.ts';
import type { Json } from './base/json.ts';

/** Whose data is to go: found by ids alone. A name or a telephone in what others wrote is not searched for: the same characters are part of others' names and of everyday words. */
export interface Erasure {
  person: string;
  applications: readonly string[];
  /** Objections that the person made, also by the public page. */
  objections?: readonly string[];
  /** Keys of documents that name the person among others and go as a whole. */
  documents?: ReadonlySet<string>;
}

const ERASED = { to: 'system', message: ERASED_MESSAGE, values: {} } as const;

/** What is left of a message once the data of a person is erased. One to the person, or about the person or an application of theirs, goes as a
 *  whole; of one that lists several, only the rows that name the person or such an application by id. Messages of earlier programs list names
 *  without ids: those rows stay, since a name alone may be another's. @returns the same effect where nothing of it goes */
export function eraseEffect(effect: Effect, erasure: Erasure): Effect {
  const { person, documents } = erasure;
  if (effect.to === person) return ERASED;
  const { key } = effect.values;
  if (typeof key === 'string' && documents?.has(key) === true) return ERASED;
  const values = withoutRows(effect.values, erasure);
  if (names(values, erasure)) return ERASED;
  return values === effect.values || !isRecord(values) ? effect : { ...effect, values };
}

/** By id: a name alone is not searched for. */
function names(values: Json, { person, applications }: Erasure): boolean {
  const said = JSON.stringify(values);
  return said.includes(JSON.stringify(person)) || applications.some((id) => said.includes(id));
}

/** The same value where no list of it has such a row. */
function withoutRows(value: Json, erasure: Erasure): Json {
  if (isList(value)) {
    const left = value.filter((row) => !isRowOf(row, erasure)).map((row) => withoutRows(row, erasure));
    return left.length === value.length && left.every((row, index) => row === value[index]) ? value : left;
  }
  if (!isRecord(value)) return value;
  const parts = Object.entries(value).map(([name, part = null]) => [name, part, withoutRows(part, erasure)] as const);
  return parts.every(([, before, left]) => before === left)
    ? value
    : { ...value, ...Object.fromEntries(parts.map(([name, , left]) => [name, left])) };
}

function isRowOf(row: Json, { person, applications }: Erasure): boolean {
  if (!isRecord(row)) return false;
  const { application } = row;
  return row.person === person || (typeof application === 'string' && applications.includes(application));
}

function isRecord(value: Json): value is { readonly [name: string]: Json | undefined } {
  return value !== null && typeof value === 'object' && !isList(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
