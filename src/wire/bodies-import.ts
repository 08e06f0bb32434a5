import { z } from 'zod';
import { requestId } from './request-id.ts';

/** `POST bodies/import?campaign=…`, one file of a form: a dry run; with `plan` and `requestId` what that dry run showed is imported. */
export const importQuery = z.object({
  campaign: z.string().min(1).max(80),
  plan: z
    .string()
    .regex(/^[\da-f]{64}$/u)
    .optional(),
  requestId: requestId.optional(),
});

export interface ImportRowJson {
  /** As the spreadsheet counts. */
  row: number;
  body: string;
  /** Name of the body above it; empty for none. */
  above: string;
  name: string;
  mobile: string;
  does: 'new-body' | 'new-contact' | 'update' | 'same' | 'nothing';
  problems: readonly {
    code: string;
    column?: string;
    value?: string;
    max?: number;
    row?: number;
    kinds?: readonly string[];
    bodies?: readonly string[];
  }[];
}

export type ImportJson =
  | { kind: 'preview'; plan: string; rows: readonly ImportRowJson[] }
  | { kind: 'imported'; bodies: number }
  /** `templates/pages/console-bodies.ts` has words for each. */
  | { kind: 'refused'; reason: string };
