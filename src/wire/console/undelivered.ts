import { z } from 'zod';

/** A message that may not have reached a person. */
export interface DoubtfulMessageJson {
  key: string;
  person: string;
  state: 'unknown' | 'failed';
  /** The beginning of what was to be said. */
  text: string;
  at: string;
  detail: string;
  /** Who looked after it; null while nobody did. */
  checkedBy: string | null;
  /** The person said something since, and it was sent again: one that failed again is listed by itself. */
  isToldAgain: boolean;
}

/** How many messages wait, and which may not have reached somebody. */
export interface DoubtfulJson {
  waiting: number;
  unknown: number;
  failed: number;
  messages: readonly DoubtfulMessageJson[];
}

/** What a platform allows this month, and what is used of it. */
export interface PlatformQuotaJson {
  platform: string;
  kind: 'calls' | 'deliveries';
  used: number;
  limit: number;
  /** People have to act. */
  isNear: boolean;
}

/** A platform that takes nothing of ours at the moment: somebody has to put its settings right, or it is busy. `advice` says what, of `busy` its code. */
export interface HeldOffJson {
  platform: string;
  why: 'settings' | 'busy';
  advice: string;
}

/** A message that could not be answered. */
export interface ParkedJson {
  id: string;
  person: string;
  kind: string;
  /** The beginning of what was said; '' for a picture. */
  text: string;
  at: string;
  why: 'failed' | 'blocked' | 'interrupted';
}

/** `GET messages`: what may not have reached somebody, and what was set aside. */
export interface MessagesJson extends DoubtfulJson {
  quota: readonly PlatformQuotaJson[];
  held: readonly HeldOffJson[];
  parked: readonly ParkedJson[];
}

const messageId = z.string().min(1).max(300);
/** `POST messages/parked`. */
export const unparkingBody = z.object({ id: messageId, action: z.enum(['put-back', 'drop']) });
export type UnparkingBody = z.input<typeof unparkingBody>;
/** `POST messages/checked`. */
export const checkedBody = z.object({ key: messageId });
export type CheckedBody = z.input<typeof checkedBody>;
