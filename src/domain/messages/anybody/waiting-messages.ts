import type { OutgoingMessage } from '../../base/message.ts';
import type { PaperReason } from '../../paper/judge-paper.ts';

/** A message as it is told again: a card as its words. */
export type ToldAgain = Exclude<OutgoingMessage, { kind: 'card' | 'close-card' | 'close-matter' }>;

/** What is said while something takes long, and what was missed. */
export interface WaitingMessages {
  /** A picture could not be got from the platform; it is tried again by itself. */
  'media.later': { turn: number };
  /** What a voice message was heard to say: it counts at a yes. */
  'voice.heard': { text: string };
  'voice.dropped': Record<string, never>;
  /** So many messages did not reach the person; they follow, the last ones when there are many. `files` are their names. */
  'missed.told': { count: number; shown: number; files: string[] };
  'missed.again': { message: ToldAgain };
  /** For staff: what did not reach people on this day. */
  'missed.staff': { day: string; messages: number; people: number };
  /** For staff: most of what a platform allows in a month is used. */
  'quota.near': { platform: string; kind: 'calls' | 'deliveries'; used: number; limit: number };
  /** The same words as before, with nothing new shown in between: they count once. */
  'reply.repeated': Record<string, never>;
  /** What was written before the question was shown was not taken for its answer. */
  'reply.unseen': Record<string, never>;
  /** So many pages are being looked at. */
  /** `isCounted`: these are their pages, not those that were printed. */
  'upload.reading': { pages: number; isCounted: boolean };
  /** One photo was looked at: which page it is, what is wrong with it, and which pages have no good photo yet. */
  'upload.seen': { page: number | null; problems: PaperReason[]; missing: number[]; pages: number; isKept: boolean };
}
