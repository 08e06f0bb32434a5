import { StoreError, type StoreErrorCode } from '../../ports/store/store.ts';

/** The port's error for what libsql threw; a StoreError stays as it is. */
export function storeErrorOf(failure: unknown): StoreError {
  if (failure instanceof StoreError) return failure;
  const code = sqliteCode(failure);
  return new StoreError(storeCode(code), code === '' ? 'the embedded database failed' : code, { cause: failure });
}

/** libsql's own code, for example `SQLITE_BUSY`; empty when there is none. */
export function sqliteCode(failure: unknown): string {
  return failure instanceof Error && 'code' in failure && typeof failure.code === 'string' ? failure.code : '';
}

function storeCode(code: string): StoreErrorCode {
  if (/^SQLITE_(CORRUPT|NOTADB|SCHEMA|MISMATCH)/.test(code)) return 'damaged';
  return code === 'SQLITE_TOOBIG' ? 'too-large' : 'unavailable';
}
