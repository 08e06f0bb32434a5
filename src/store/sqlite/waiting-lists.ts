import { RecentMap } from './recent-map.ts';

/** People whose lists are kept, at least. */
const PEOPLE = 1024;
const ROWS_A_PERSON = 20;

/** The waiting rows of each person in order, in memory, for people whose whole list is known. Sound because one process owns the embedded store. */
export class WaitingLists<Row> {
  readonly #keyOf: (row: Row) => string;
  readonly #lists = new RecentMap<readonly Row[]>(PEOPLE);
  /** By key of a row. */
  readonly #people = new RecentMap<string>(PEOPLE * ROWS_A_PERSON);

  constructor(keyOf: (row: Row) => string) {
    this.#keyOf = keyOf;
  }

  /** @returns null when the list is not known */
  list(person: string, limit: number): Row[] | null {
    return this.#lists.get(person)?.slice(0, limit) ?? null;
  }

  /** Learns what the file holds: the whole list when it is shorter than `limit`. */
  learn(person: string, rows: readonly Row[], limit: number): void {
    for (const row of rows) this.#people.set(this.#keyOf(row), person);
    if (rows.length < limit) this.#lists.set(person, rows);
  }

  /** A row was written, behind the others. */
  add(person: string, row: Row): void {
    const key = this.#keyOf(row);
    this.#people.set(key, person);
    const known = this.#lists.get(person);
    // It was read from the file already when somebody looked between the commit and this.
    if (known && !known.some((each) => this.#keyOf(each) === key)) this.#lists.set(person, [...known, row]);
  }

  /** @returns null when it is not known to wait */
  find(key: string): Row | null {
    const person = this.#people.get(key);
    const known = person === undefined ? undefined : this.#lists.get(person);
    return known?.find((row) => this.#keyOf(row) === key) ?? null;
  }

  /** A row waits no longer. */
  remove(key: string): void {
    const person = this.#people.get(key);
    if (person === undefined) this.clear();
    this.#people.delete(key);
    const known = person === undefined ? undefined : this.#lists.get(person);
    if (person !== undefined && known)
      this.#lists.set(
        person,
        known.filter((row) => this.#keyOf(row) !== key),
      );
  }

  clear(): void {
    this.#lists.clear();
    this.#people.clear();
  }
}
