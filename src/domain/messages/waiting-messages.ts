import type { PaperReason } from '../paper/judge-paper.ts';

/** What is said while something takes long, and what was missed. */
export interface WaitingMessages {
  /** A picture could not be got from the platform; it is tried again by itself. */
  'media.later': { turn: number };
  /** So many pages are being looked at. */
  'upload.reading': { pages: number };
  /** One photo was looked at: which page it is, what is wrong with it, and which pages have no good photo yet. */
  'upload.seen': { page: number | null; problems: PaperReason[]; missing: number[]; pages: number; isKept: boolean };
}
