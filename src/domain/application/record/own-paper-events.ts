import { z } from 'zod';
import type { StoredFileReference } from '../../base/message.ts';
import { storedFileSchema } from '../../base/stored-file.ts';

/** A paper of the applicant's own that a further upload step asks for: a licence, a certificate. Nothing of ours is printed on it. */
export interface OwnPaper {
  /** Sent in the chat, until the person says that they are complete. */
  pages: readonly StoredFileReference[];
  taken: { files: readonly StoredFileReference[]; at: string } | null;
}

/** What happens to papers of the applicant's own; `paper` is the name of the upload step. */
export const ownPaperEvents = [
  z.object({ kind: z.literal('paperPageAdded'), paper: z.string(), file: storedFileSchema }),
  z.object({ kind: z.literal('paperPagesDropped'), paper: z.string() }),
  /** It counts until another one of the name is taken. */
  z.object({ kind: z.literal('paperTaken'), paper: z.string(), files: z.array(storedFileSchema) }),
] as const;

/** `paper`: the name of the upload step. */
export type OwnPaperCommand =
  | { kind: 'add-paper-page'; paper: string; file: StoredFileReference }
  | { kind: 'drop-paper-pages'; paper: string }
  | { kind: 'take-paper'; paper: string; files: StoredFileReference[] };
