import { z } from 'zod';
import { id } from '../base/id.ts';
import { requestId } from '../base/request-id.ts';
import type { FileJson } from '../base/shown.ts';

/** A case as staff see it: with everything that was sent, shown or not. */
export interface StaffCaseJson {
  application: string;
  title: string;
  organisation: string;
  track: string;
  state: 'unasked' | 'asked' | 'declined' | 'withdrawn' | 'agreed' | 'shown' | 'hidden';
  /** Why it was taken off. */
  reason: string | null;
  /** In the order they are shown, then those that are not. */
  pictures: readonly { file: FileJson; caption: string; isShown: boolean }[];
  isOwn: boolean;
}

/** `GET gallery`. */
export type GalleryJson = readonly StaffCaseJson[];

const blankedWords = z.array(z.string().max(100)).max(200);

/** `POST gallery/cases/<application>`. */
export const caseBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choose'), requestId, blanked: blankedWords.optional() }),
  z.object({ kind: z.literal('blank'), requestId, words: blankedWords }),
  z.object({ kind: z.literal('hide'), requestId, reason: z.string().max(2000) }),
  z.object({
    kind: z.literal('choose-pictures'),
    requestId,
    pictures: z.array(z.object({ id: z.string().regex(/^[\da-f]{64}$/u), caption: z.string().max(500) })).max(30),
  }),
]);
export type CaseBody = z.input<typeof caseBody>;

/** `POST gallery/order`. */
export const galleryOrderBody = z.object({ campaign: id, requestId, applications: z.array(id).max(1000) });
export type GalleryOrderBody = z.input<typeof galleryOrderBody>;

/** `GET gallery/cases/<application>/names`: the text as it would be shown, and who it may name that was not asked. */
export interface ArticleNamesJson {
  text: string;
  names: readonly { word: string; isBlanked: boolean }[];
}
