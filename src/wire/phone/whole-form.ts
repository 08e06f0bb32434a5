import { z } from 'zod';
import type { FieldKind } from '../../domain/form/schema.ts';
import { requestId } from '../base/request-id.ts';

/** A column of the form as the server keeps it. */
export interface ColumnJson {
  id: string;
  kind: FieldKind;
  label: string;
  section: string;
  hint: string | null;
  example: string | null;
  unit: string;
  min: number | null;
  max: number | null;
  options: readonly string[];
  /** Other words than the options are taken too. */
  takesOthers: boolean;
  /** What is in a row of a table; empty for every other kind. */
  cells: readonly CellJson[];
  /** What is in the form when it is left empty; null for a column that has to be filled in. */
  none: string | null;
  /** What ticking it says. */
  given: string;
  /** As it is entered again. */
  text: string;
  /** Marks exactly this state: whoever saves says which one was seen. */
  mark: string;
  /** Whether it needs nothing more. */
  isDone: boolean;
  /** Not answered: what is known for it is taken when the form is confirmed. */
  isPrefilled: boolean;
  /** Whether the form says what is here: false for a text that is being written. */
  isAnswered: boolean;
  isReturned: boolean;
  /** It reads unlike what the column takes. */
  isOdd: boolean;
  /** What is known for it and was not answered yet. */
  suggestion: string | null;
  pictures: number;
  /** Who answered last, when and where; null for nothing. `by` is null for the reader. */
  written: { by: string | null; at: string; source: string } | null;
}

/** A column of a table. */
export interface CellJson {
  label: string;
  kind: FieldKind;
  options: readonly string[];
  takesOthers: boolean;
  /** What is there when it is left empty; null for one that has to be filled in. */
  none: string | null;
}

/** A sum that does not agree: `total` of the labels, `stated` in the whole. */
interface OpenSumJson {
  fields: readonly string[];
  labels: readonly string[];
  total: number;
  whole: string;
  stated: number;
  mayBeLess: boolean;
}

/** A condition beside a column: not seen in its text, or confirmed and contradicted by it. */
export interface ClauseBesideJson {
  field: string;
  clause: string;
  about: string;
  isContradicted: boolean;
}

/** `GET form`. */
export interface FormJson {
  application: string;
  title: string;
  form: string;
  source: string;
  closesOn: string;
  /** Why it can only be read; null while it can be filled in. */
  closed: string | null;
  /** What the recommending body wrote when it sent the form back. */
  returned: string | null;
  columns: readonly ColumnJson[];
  /** Sums that do not agree. */
  sums: readonly OpenSumJson[];
  /** What the columns do not show of the conditions, and what they contradict; with their source. */
  clauses: readonly ClauseBesideJson[];
  /** Where the conditions stand. */
  conditions: string;
  open: number;
}

/** `POST form`: one column. */
export const columnBody = z.object({
  field: z.string().min(1).max(60),
  text: z.string().max(60_000),
  mark: z.string().regex(/^[\da-f]{24}$/u),
  save: requestId,
  isSure: z.boolean().default(false),
  isFinished: z.boolean().default(false),
});
export type ColumnBody = z.input<typeof columnBody>;

/** `changed`: somebody wrote since `mark`; `doubtful`: asked about first; `unfit`: why it is not valid. */
export type SavedColumnJson =
  | { kind: 'saved' | 'changed'; form: FormJson }
  | { kind: 'doubtful'; why: string; text: string }
  | { kind: 'unfit'; reason: string; values: Readonly<Record<string, unknown>> };

/** `POST form/leave`. */
export const leaveBody = z.object({ requestId });
export type LeaveBody = z.input<typeof leaveBody>;
export interface LeftFormJson {
  kind: 'taken';
}
