import { z } from 'zod';
import type { Publication, Shortcoming } from '../../domain/publication/publication.ts';
import type { UndoPublicationRefusal } from '../../domain/publication/undo-publication.ts';
import { id } from '../base/id.ts';
import { requestId } from '../base/request-id.ts';
import type { UnderwayJson } from './late.ts';

const outcome = z.enum(['awarded', 'not-awarded']);

/** `GET results/comments`: what the experts wrote for the applicants, by application. */
export type CommentsJson = Readonly<Record<string, string>>;

/** `POST results` and `results/preview`; `publication` is unique per press of the button. A comment that is left out is the experts' for those not selected. */
export const announcementBody = z.object({
  campaign: id,
  publication: requestId,
  results: z
    .array(z.object({ application: id, outcome, comment: z.string().max(2000).optional() }))
    .min(1)
    .max(500),
  /** Needed where something lacks. */
  reason: z.string().max(2000).optional(),
});
export type AnnouncementBody = z.input<typeof announcementBody>;

export type ShortcomingJson = Shortcoming;

export interface ResultPreviewJson {
  application: string;
  title: string;
  to: string | null;
  /** What the applicant will read; null when the application's state does not allow a result. */
  text: string | null;
  /** A certificate follows. */
  hasCertificate: boolean;
}

/** `POST results/preview`. */
export interface ResultsPreviewJson {
  results: readonly ResultPreviewJson[];
  /** Every contact of a recommending body who hears its list. */
  bodies: readonly { body: string; name: string; contacts: readonly string[]; text: string }[];
  /** Bodies that nobody is bound to: they hear nothing. */
  unheard: readonly string[];
  /** What a reason is needed for. */
  shortcomings: readonly ShortcomingJson[];
  /** What no result is waiting for yet. */
  underway: UnderwayJson;
}

/** `POST results`. */
export interface PublishedJson {
  published: readonly string[];
  /** Applications whose state does not allow it, with the refusal's code. */
  refused: readonly { application: string; reason: string }[];
  /** For how long it can be taken back; nobody is told before. Absent when people are told. */
  seconds?: number;
}

/** `POST applications/<id>/result-correction`. */
export const correctionBody = z.object({
  outcome,
  reason: z.string().max(2000),
  comment: z.string().max(2000).optional(),
  requestId,
});
export type CorrectionBody = z.input<typeof correctionBody>;

/** `POST publications/<id>/chase`. */
export const chaseBody = z.object({ requestId });

/** `POST publications/<id>/undo`: while nobody was told. */
export const publicationUndoBody = z.object({ requestId });
/** Null when it is taken back. */
export interface PublicationUndoneJson {
  reason: UndoPublicationRefusal | null;
}

/** What became of the message of one result. */
export interface DeliveryJson {
  application: string;
  title: string;
  outcome: 'awarded' | 'not-awarded';
  /** The result as it is now: it may have been corrected. */
  now: string;
  /** It went out with this publication, and can be corrected. */
  canCorrect: boolean;
  state: 'waiting' | 'sent' | 'failed' | 'unknown' | 'refused';
}

/** A publication, and what became of every message of it. */
export interface PublicationJson extends Pick<Publication, 'id' | 'by' | 'at' | 'reason' | 'shortcomings' | 'isOver'> {
  isUndone: boolean;
  /** For how long it can be taken back; null when that is over. */
  seconds: number | null;
  deliveries: readonly DeliveryJson[];
}

/** `GET publications`. */
export type PublicationsJson = readonly PublicationJson[];
