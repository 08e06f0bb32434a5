import { z } from 'zod';
import { id } from './id.ts';
import { requestId } from './request-id.ts';
import type { FileJson } from './shown.ts';

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

/** `POST gallery/cases/<application>`. */
export const caseBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choose'), requestId }),
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
