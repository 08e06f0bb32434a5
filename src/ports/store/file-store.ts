export interface StoredFile {
  bytes: Uint8Array;
  contentType: string;
}

export type FileStoreErrorCode = 'too-large' | 'bad-key' | 'unavailable';

export class FileStoreError extends Error {
  readonly code: FileStoreErrorCode;
  constructor(code: FileStoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FileStoreError';
    this.code = code;
  }
}

/** Uploaded and generated files. Keys are relative, '/'-separated, `[0-9A-Za-z._-]` in each part, without empty, '.' or '..'
 *  parts, at most 200 characters. A file is at most 20 MiB. @throws FileStoreError from every method: bad-key, unavailable */
export interface FileStore {
  /** Durable once resolved; a second put replaces the first. @throws FileStoreError too-large */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** @returns null when nothing is kept under the key */
  get(key: string): Promise<StoredFile | null>;
  /** Nothing happens when nothing is kept under the key. */
  delete(key: string): Promise<void>;
  /** Removes what was last put longer ago than this, by the store's own clock. @returns false when nothing was: younger, or not there */
  deleteOlder(key: string, seconds: number): Promise<boolean>;
  /** Every key that begins with `prefix`, in a fixed order; read in pages. */
  list(prefix?: string): AsyncIterable<string>;
  /** @throws FileStoreError unavailable when a put would fail now */
  check(): Promise<void>;
}
