import { z } from 'zod';
import type { Undoable } from '../../domain/recommendation/undoable.ts';
import { requestId } from './request-id.ts';

/** A decision that can be taken back for `seconds` more; it was not announced yet. */
export type UndoableJson = Undoable;

/** `POST undo`, `POST review/undo`, `POST worklist/undo`. */
export const undoBody = z.object({
  application: z.string().min(1).max(40),
  number: z.number().int().positive(),
  requestId,
});
export type UndoBody = z.input<typeof undoBody>;

/** Null when it was taken back, else why not, and what is possible instead in words. */
export interface UndoneJson {
  reason: string | null;
  text: string | null;
}
