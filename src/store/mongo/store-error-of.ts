import { StoreError } from '../../ports/store/store.ts';

const DUPLICATE_KEY = 11_000;
const TOO_LARGE = new Set([10_334, 17_280]);

/** Whether an insert met a unique key, or a bulk of inserts met nothing but unique keys. */
export function isDuplicate(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false;
  if ('writeErrors' in failure && Array.isArray(failure.writeErrors) && failure.writeErrors.length > 0) {
    return failure.writeErrors.every((each: { code?: number }) => each.code === DUPLICATE_KEY);
  }
  return codeOf(failure) === DUPLICATE_KEY;
}

/** The port's error for what the driver threw; a StoreError stays as it is. The address, which may hold a password, is not told. */
export function storeErrorOf(failure: unknown): StoreError {
  if (failure instanceof StoreError) return failure;
  const code = failure instanceof Error ? codeOf(failure) : undefined;
  if (code !== undefined && TOO_LARGE.has(code)) return new StoreError('too-large', 'over 16 MiB', { cause: failure });
  const name = failure instanceof Error ? failure.name : 'unknown';
  return new StoreError('unavailable', `MongoDB cannot be used: ${name}${code === undefined ? '' : ` ${code}`}`, {
    cause: failure,
  });
}

function codeOf(failure: Error): number | undefined {
  return 'code' in failure && typeof failure.code === 'number' ? failure.code : undefined;
}
