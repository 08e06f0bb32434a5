import { z } from 'zod';
import { requestId } from '../base/request-id.ts';
import type { UndoableJson } from '../base/undo.ts';

/** `GET late`: what nobody will come to any more. */
export interface LateJson {
  rows: readonly {
    application: string;
    title: string;
    organisation: string;
    /** Where it stands. */
    stage: string;
    /** It is with its applicant, to be corrected. */
    isReturned: boolean;
    /** It is before the panel: the list can be opened again for it. */
    isAtPanel: boolean;
    isOwn: boolean;
  }[];
  /** Closed just now, while that can be taken back. */
  undoable: readonly UndoableJson[];
}

/** Beside what is about to be decided: applications that can still come to it. `until`: the last day of whoever it waits for; null for none that is to come. */
export type UnderwayJson = readonly {
  application: string;
  title: string;
  /** Where it stands. */
  stage: string;
  /** It is with its applicant, to be corrected. */
  isReturned: boolean;
  until: string | null;
}[];

const named = z.string().min(1).max(80);

/** `POST late`. */
export const lateBody = z.object({ campaign: named, application: named, reason: z.string().max(2000), requestId });
export type LateBody = z.input<typeof lateBody>;
