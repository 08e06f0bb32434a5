/** How long to wait before the next try: doubles from `first` after each failure, up to a minute. @param failures 1 after the first */
export function retryDelayMilliseconds(failures: number, first: number): number {
  return Math.min(60_000, first * 2 ** Math.min(failures - 1, 20));
}

export const FIRST_RETRY_MILLISECONDS = 500;

export const DEFAULT_CONCURRENCY = 50;

/** Told of every run that failed; it is tried again whatever this does. The key, which is a person, is not told. */
export type ReportFailure = (failure: unknown, work: string) => void;
