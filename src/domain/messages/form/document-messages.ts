import type { Unprintable } from '../../paper/unprintable.ts';

/** What was printed as boxes; `missing` alone is how it was told before columns were named. */
export type Boxed = { missing: string[]; missingIn?: Unprintable };

/** What is said about the printed form and its article; part of `MessageValues`. */
export interface DocumentMessages {
  /** `what` came meanwhile, where something did. */
  'document.preparing': { version: number; misses?: number; what?: 'words' | 'file' };
  'document.ready': { application: string; version: number; pages: number } & Boxed;
  /** Nothing was printed: the person changes the answers or wants boxes. */
  'document.unprintable': { fields: Unprintable; misses: number };
  'document.article': { version: number; isCurrent: boolean; isNew: boolean };
  'document.no-article': Record<string, never>;
  'document.file': { key: string; name: string; contentType: string; sizeBytes: number; sha256: string };
  'document.failed': { contact: string };
}
