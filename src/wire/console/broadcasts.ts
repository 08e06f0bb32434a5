import { z } from 'zod';
import type { Audience, AudienceState } from '../../domain/broadcast/audience.ts';
import type { BroadcastStatus, Fate, FateCounts } from '../../domain/broadcast/broadcast.ts';
import type { ClosingStep } from '../../domain/broadcast/closing-soon.ts';
import { id } from '../base/id.ts';
import { requestId } from '../base/request-id.ts';
import { campaignQuery } from './console.ts';

const list = z.array(z.string().min(1).max(80)).max(2000).default([]);

/** Who is meant; states are checked by the domain. */
const audience = z.object({
  states: z.array(z.string().max(30)).max(20).default([]),
  section: z.string().max(60).nullable().default(null),
  tracks: list,
  bodies: list,
  silentDays: z.number().int().min(1).max(365).nullable().default(null),
  picked: list,
  written: list,
});

const text = z.string().max(4000);

/** `POST broadcasts/preview`. */
export const previewBody = z.object({ campaign: id, audience, text });
/** `POST broadcasts/:id/test` and `POST broadcasts/:id/send`. `at`: ISO 8601, or null for now; `isToAll`: ticked where nobody is chosen. */
export const testBody = previewBody.extend({ requestId });
export const sendBody = testBody.extend({
  at: z.iso.datetime({ offset: true }).nullable(),
  isToAll: z.boolean().default(false),
});
/** `POST broadcasts/:id/action`. */
const actions = ['undo', 'drop', 'pause', 'resume', 'stop', 'retry', 'recall'] as const;
export const actionBody = z.object({ requestId, action: z.enum(actions) });
/** `POST audiences`: kept by a name; null forgets it. */
export const savedBody = z.object({
  campaign: id,
  requestId,
  name: z.string().trim().min(1).max(20),
  audience: audience.nullable(),
});
/** `GET broadcasts/:id/ledger`. */
export const ledgerQuery = z.object({
  from: z.coerce.number().int().min(0).default(0),
  fate: z.string().max(20).optional(),
});

/** `POST broadcasts/candidates`: whom an audience offers to pick from. */
export const candidatesBody = z.object({ campaign: id, audience });
export type CandidatesBody = z.input<typeof candidatesBody>;

/** Somebody who can be picked by the number of their application. */
export interface CandidateJson {
  application: string;
  title: string;
  /** Empty while nobody has said it. */
  name: string;
  unit: string;
  /** By what else they are looked for: further names, telephone numbers, the account. */
  alsoKnownAs: readonly string[];
}

export interface CandidatesJson {
  rows: readonly CandidateJson[];
  more: boolean;
}

export type BroadcastAction = (typeof actions)[number];
export type PreviewBody = z.input<typeof previewBody>;
export type TestBody = z.input<typeof testBody>;
export type SendBody = z.input<typeof sendBody>;
export type ActionBody = z.input<typeof actionBody>;
export type SavedBody = z.input<typeof savedBody>;

/** Whom a broadcast would reach, and how it looks there. */
export interface BroadcastPreviewJson {
  people: number;
  /** Of these, who will probably not get it: no platform leads there, or the last message did not arrive. */
  unreachable: number;
  /** The first few of these, by name: somebody phones them. */
  outOfReach: readonly string[];
  /** In the audience and with nothing left to do: words that name what is missing are not for them. */
  idle: number;
  /** Lines of the pasted list that name nobody of the campaign. */
  unnamed: readonly string[];
  /** The first few, by name. */
  names: readonly string[];
  /** As each platform's people read it, the first of them in the audience: one text a message. */
  shown: readonly { channel: string; person: string; texts: readonly string[] }[];
}

export interface BroadcastJson {
  id: string;
  by: string;
  text: string;
  audience: Audience;
  status: BroadcastStatus;
  sendAt: string | null;
  at: string;
  people: number;
  /** People whom one that waits was scheduled for, or whom a draft would go to now, where that was asked; null for any other. */
  meant: number | null;
  /** Everybody of the audience is known. */
  isFrozen: boolean;
  counts: FateCounts;
  failed: number;
  recalledAt: string | null;
  round: number;
}

/** Asks for `GET broadcasts`; `counts`: whom each draft would go to, which takes as long as there are applications. */
export const broadcastsQuery = campaignQuery.extend({ counts: z.literal('yes').optional() });

/** `GET broadcasts`. */
export interface BroadcastsJson {
  now: string;
  broadcasts: readonly BroadcastJson[];
  audiences: readonly { name: string; audience: Audience }[];
  /** Parts of the forms that people can be at. */
  sections: readonly string[];
}

/** `GET broadcasts/closing`: what closes within a week, and who has not done their part of it. */
export type ClosingSoonJson = readonly (Omit<ClosingStep, 'states'> & {
  waiting: readonly { state: AudienceState; people: number; unreachable: number }[];
})[];

/** What became of one person's message. */
export interface LedgerRowJson {
  person: string;
  shown: string;
  application: string | null;
  round: number;
  fate: Fate;
  at: string | null;
}

export interface LedgerJson {
  rows: readonly LedgerRowJson[];
  /** The chunk to go on at; null when there is no more. */
  next: number | null;
}
