interface TrendCountsJson {
  started: number;
  submitted: number;
  recommended: number;
}

/** `GET trend?campaign=…`: how many came as far as each step, by day, body and track. */
export interface TrendJson {
  days: readonly (TrendCountsJson & { day: string })[];
  /** An empty name: none chosen yet. */
  bodies: readonly (TrendCountsJson & { name: string })[];
  tracks: readonly (TrendCountsJson & { name: string })[];
}
