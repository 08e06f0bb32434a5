import type { CardOf } from '../../base/card.ts';
import type { PaperReason } from '../../paper/judge-paper.ts';
import type { Whereabouts } from '../../paper/whereabouts.ts';

/** What is said about the stamped form that comes back; part of `MessageValues`. */
export interface UploadMessages {
  /** `isBrief`: the link was sent before, and something else was answered. */
  'upload.ask': { application: string; version: number; isBrief?: boolean };
  /** A photo at the stamped form was taken for a certificate. */
  'upload.no-code': Record<string, never>;
  /** Photos that may be pages of the stamped paper, or the certificate of `award`. */
  'upload.which': { card: CardOf<'question'>; count: number; version: number; award: string };
  'upload.page': { count: number; version: number; pages?: number };
  'upload.none': { misses?: number };
  /** A file is still being looked at. */
  'upload.being-read': Record<string, never>;
  'upload.waiting': { version: number; to: string; left: number; misses: number };
  'upload.wrong-file': { misses: number };
  'upload.taken': { count: number; version: number; doubts?: PaperReason[]; where?: Whereabouts[] };
  'upload.refused': {
    reasons: PaperReason[];
    where?: Whereabouts[];
    missing: number[];
    pages: number;
    version: number;
    earlier: { version: number; labels: string[] } | null;
    /** Pages that are kept, to be completed. */
    kept: number;
    misses: number;
  };
  'upload.dropped': { version: number };
  /** Something of the form is to be changed once it is printed. */
  'upload.change-how': Record<string, never>;
  'upload.undo-how': { count: number };
  /** A paper that was taken may be sent again. */
  'upload.again': { version: number };
  /** What was said would void a stamped paper. */
  'upload.void-sure': { version: number; labels: string[] };
  'upload.paper-kept': { version: number };
}
