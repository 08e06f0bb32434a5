/** How many applications ever came as far as each step. */
export interface TrendCountsJson {
  started: number;
  submitted: number;
  recommended: number;
}

/** `GET trend?campaign=…`: how many came as far as each step, by day, body and track. */
export interface TrendJson {
  /** One a day from the first to today, `YYYY-MM-DD`; at most the last 120. */
  days: readonly (TrendCountsJson & { day: string })[];
  /** An empty name: none chosen yet. */
  bodies: readonly (TrendCountsJson & { name: string })[];
  tracks: readonly (TrendCountsJson & { name: string })[];
}
