import { z } from 'zod';

/** `GET messages`: what may not have reached somebody, and what was set aside. */
export interface MessagesJson {
  waiting: number;
  unknown: number;
  failed: number;
  /** What platforms allow this month, and what is used of it. */
  quota: readonly { platform: string; kind: 'calls' | 'deliveries'; used: number; limit: number; isNear: boolean }[];
  parked: readonly {
    id: string;
    person: string;
    kind: string;
    text: string;
    at: string;
    why: 'failed' | 'blocked' | 'interrupted';
  }[];
  messages: readonly {
    key: string;
    person: string;
    state: 'unknown' | 'failed';
    text: string;
    at: string;
    detail: string;
    checkedBy: string | null;
  }[];
}

const messageId = z.string().min(1).max(300);
/** `POST messages/parked`. */
export const unparkingBody = z.object({ id: messageId, action: z.enum(['put-back', 'drop']) });
export type UnparkingBody = z.input<typeof unparkingBody>;
/** `POST messages/checked`. */
export const checkedBody = z.object({ key: messageId });
export type CheckedBody = z.input<typeof checkedBody>;
