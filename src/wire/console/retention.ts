/** `GET retention?campaign=…`: how long what is kept, what would go today, what has gone. */
export interface RetentionJson {
  /** Null where the campaign sets none: nothing follows itself. */
  terms: { source: string; days: { awarded: number; notAwarded: number; unfinished: number } } | null;
  due: readonly { titles: readonly string[]; applications: readonly string[]; dueOn: string }[];
  /** People whose term has ended; `due` has the first fifty. */
  people: number;
  next: readonly { day: string; people: number }[];
  /** The newest first. */
  runs: readonly {
    run: number;
    at: string;
    ended: { at: string; people: number; entries: number; files: number } | null;
  }[];
}
