import { z } from 'zod';
import { id } from './id.ts';
import { requestId } from './request-id.ts';
import type { FileJson } from './shown.ts';

/** `GET gallery`. */
export type GalleryJson = readonly {
  application: string;
  title: string;
  organisation: string;
  track: string;
  state: 'unasked' | 'asked' | 'declined' | 'withdrawn' | 'agreed' | 'shown' | 'hidden';
  /** Why it was taken off. */
  reason: string | null;
  pictures: readonly { file: FileJson; caption: string; isShown: boolean }[];
  isOwn: boolean;
}[];

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
