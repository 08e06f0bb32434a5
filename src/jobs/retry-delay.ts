import { RunLater } from '../ports/process/jobs.ts';

const LONGEST_MILLISECONDS = 60_000;

/** How long to wait before the next try: doubles from `first` after each failure, up to a minute. @param failures 1 after the first */
export function retryDelayMilliseconds(failures: number, first: number): number {
  return Math.min(LONGEST_MILLISECONDS, first * 2 ** Math.min(failures - 1, 20));
}

/** When the handler that threw is called again: the time it named itself, else the growing delay. */
export function delayAfter(failure: unknown, failures: number, first: number): number {
  const named = failure instanceof RunLater ? failure.retryInMilliseconds : null;
  return named === null ? retryDelayMilliseconds(failures, first) : Math.min(LONGEST_MILLISECONDS, Math.max(1, named));
}

/** Nobody hands a failure of ours to operators that is only a wait. */
export function reportUnlessLater(report: ReportFailure): ReportFailure {
  return (failure, work) => {
    if (!(failure instanceof RunLater)) report(failure, work);
  };
}

export const FIRST_RETRY_MILLISECONDS = 500;

export const DEFAULT_CONCURRENCY = 50;

/** Told of every run that failed; it is tried again whatever this does. The key, which is a person, is not told. */
export type ReportFailure = (failure: unknown, work: string) => void;
