import { z } from 'zod';
import { requestId } from '../base/request-id.ts';

/** `GET text`: a text of the form as the server keeps it. */
export interface TextJson {
  application: string;
  title: string;
  field: string;
  label: string;
  example: string | null;
  text: string;
  /** Marks exactly this text: whoever saves says which one was seen. */
  mark: string;
  min: number;
  max: number;
  /** The last day of the window, included. */
  closesOn: string;
  /** Who wrote what is there, when and where; null for nothing. `by` is null for the reader. */
  written: { by: string | null; at: string; source: string } | null;
  /** Whether the form has the text already, as it is here. */
  isAnswered: boolean;
}

const mark = z.string().regex(/^[\da-f]{24}$/u);

/** `POST text`. */
export const saveBody = z.object({ text: z.string().max(60_000), mark, save: requestId });
export type SaveBody = z.input<typeof saveBody>;
/** `changed`: somebody else wrote since `mark`, nothing was written. */
export type SavedTextJson = { kind: 'saved'; mark: string; at: string } | { kind: 'changed'; text: TextJson };

/** `POST text/finish`. */
export const finishBody = z.object({ mark, requestId });
export type FinishBody = z.input<typeof finishBody>;
export type FinishedTextJson = { kind: 'taken' } | { kind: 'changed'; text: TextJson };

/** `POST text/file`: the text of a file. */
export interface TextFileJson {
  text: string;
  pictures: number;
}

/** `GET import`: the form that a filled-in Word file is for. */
export interface ImportJson {
  application: string;
  title: string;
  /** The form it reads: 附件3 of the notice, for example. */
  source: string;
  track: string;
  /** Columns that are open, of how many. */
  open: number;
  total: number;
  closesOn: string;
}

/** `POST import`: the columns that were read. */
export interface ImportedJson {
  labels: readonly string[];
  /** Filled-in forms in the file; of several none is read: the chat asks which. */
  forms: number;
  pictures: number;
}
