import { z } from 'zod';
import type { PlannedRow } from '../../domain/bodies/plan-import.ts';
import { requestId } from '../base/request-id.ts';

/** `POST bodies/import?campaign=…`, one file of a form: a dry run; with `plan` and `requestId` what that dry run showed is imported. */
export const importQuery = z.object({
  campaign: z.string().min(1).max(80),
  plan: z
    .string()
    .regex(/^[\da-f]{64}$/u)
    .optional(),
  requestId: requestId.optional(),
});

/** A row of the spreadsheet and what it does. */
type ImportRowJson = Omit<PlannedRow, 'problems'> & { problems: readonly RowProblemJson[] };

/** Which words it has depends on `code`: the page's templates know. */
interface RowProblemJson {
  code: string;
  column?: string;
  value?: string;
  max?: number;
  row?: number;
  kinds?: readonly string[];
  bodies?: readonly string[];
}

export type BodiesImportJson =
  | { kind: 'preview'; plan: string; rows: readonly ImportRowJson[] }
  | { kind: 'imported'; bodies: number }
  /** `templates/pages/console/bodies.ts` has words for each. */
  | { kind: 'refused'; reason: string };
