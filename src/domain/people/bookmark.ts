import { z } from 'zod';
import { broadcastingModeSchema, modeSchema, writingModeSchema } from './bookmark-mode.ts';
import { earlyKeptSchema } from './early-answers.ts';

/** Where a conversation stands: a copy that may be dropped; the answers are the record. */
export const bookmarkSchema = z.object({
  /** Rises by one with every message of the person; of two bookmarks the higher turn counts. */
  turn: z.number().int(),
  /** Engine and campaign revision it was made under; another one's place is dropped, never patched. */
  engine: z.number().int(),
  campaign: z.string().nullable(),
  revision: z.number().int(),
  application: z.string().nullable(),
  place: z.string().nullable(),
  skipped: z.array(z.string()),
  /** The person came to this place by 上一步 or 修改: an answer leads back to the first open place. */
  isDetour: z.boolean(),
  /** Answers in a row that were not understood. */
  misses: z.number().int(),
  mode: modeSchema.nullable(),
  /** The guiding questions that something else came between: they go on where their text is asked again. `since`: the position of the application's
   *  stream when they began. */
  helping: writingModeSchema.extend({ application: z.string(), since: z.number().int() }).optional(),
  /** The columns that were put off last, and the position of the application's stream then. */
  putOff: z.object({ places: z.array(z.string()), seq: z.number().int() }).optional(),
  /** The field answered last, for 打错了 是19. */
  lastField: z.string().nullable().optional(),
  /** What the application's stream held when the person came to this place. */
  seen: z.number().int().optional(),
  /** The summary that was read last: its mark, and the position of the application's stream it was read at. */
  shown: z
    .object({
      mark: z.string(),
      seen: z.number().int(),
      application: z.string().optional(),
      /** The turn that showed the whole of it; absent when only its question was asked again. */
      turn: z.number().int().optional(),
    })
    .optional(),
  /** The applications that a contact was shown as a numbered list last, in the order of their numbers; `decision` and `reason`: what was said without
   *  saying which of them, good for the next message. */
  listed: z
    .object({
      applications: z.array(z.string()),
      turn: z.number().int(),
      decision: z.enum(['recommend', 'return', 'decline']).optional(),
      reason: z.string().optional(),
    })
    .optional(),
  /** Columns that were asked as a numbered list, in the order of their numbers; `isSingle` once they are answered one by one. */
  list: z.object({ fields: z.array(z.string()), isSingle: z.boolean() }).optional(),
  /** Which conditions were shown, which of them were said not to be met or not to be clear, and whether they are asked one by one. */
  clauses: z
    .object({
      application: z.string(),
      shown: z.array(z.string()),
      doubted: z.array(z.string()),
      isSingle: z.boolean(),
    })
    .optional(),
  /** Answers told before the form opened, by application, kept by earlier programs: now they stand on its record. */
  early: earlyKeptSchema.optional(),
  /** The part of the form a helper has taken on; null for whatever is open. */
  section: z.string().nullable().optional(),
  /** Words a platform made of a voice, said back and not confirmed yet; good for the next message. */
  spoken: z.string().optional(),
  /** The word that stored what was asked about; good for the next message: said once more it may be the same yes. */
  agreed: z.string().optional(),
  /** Annex 6 was left for something else: the column that was asked, so that a figure that comes later is asked about. */
  left: z.object({ campaign: z.string(), field: z.string(), skipped: z.array(z.string()) }).optional(),
  /** A broadcast that something else came between: 广播 goes on with it. */
  broadcast: broadcastingModeSchema.optional(),
  /** The person whom a member of staff answers: what is typed goes there. */
  attending: z.string().nullable().optional(),
  /** Of the message that led here. Absent when it was none, as after printing. */
  answering: z
    .object({
      /** The turn whose question its writer had before them; null for none. */
      seen: z.number().int().nullable(),
      /** A mark of its words or its picture; null for what cannot be said twice. */
      words: z.string().nullable(),
      /** By how many milliseconds the person's last messages came later than the platform says they were sent. */
      lags: z.array(z.number()),
    })
    .optional(),
});

export type Bookmark = z.infer<typeof bookmarkSchema>;

/** The bookmark of somebody who is at no place of any campaign. */
export const nowhere = {
  engine: 0,
  campaign: null,
  revision: 0,
  application: null,
  place: null,
  skipped: [],
  isDetour: false,
  misses: 0,
  mode: null,
} satisfies Omit<Bookmark, 'turn'>;
