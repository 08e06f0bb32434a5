import type { KeptSumLine } from '../../domain/application/answers/progress.ts';

/** A file, named by its hash: where it is kept is nobody's business. */
export interface FileJson {
  id: string;
  name: string;
  contentType: string;
  sizeBytes: number;
}

/** What reading a stamped form found. */
export interface FoundPaperJson {
  verdict: 'accept' | 'ask-person';
  reasons: readonly string[];
  seal: 'present' | 'cannot_confirm' | 'absent';
  drawn: FileJson | null;
  /** Where the reasons lie, of those that lie somewhere: page numbers, numbers of pictures, names of files. */
  where: readonly {
    problem: string;
    pages: readonly number[];
    captures: readonly number[];
    files: readonly string[];
  }[];
}

/** A stamped form as it was sent; `joined` is all of it as one PDF, null when it came as one. */
export interface StampedFormJson {
  version: number;
  files: readonly FileJson[];
  /** All of it as one PDF; null when it came as one. */
  joined: FileJson | null;
  at: string;
  /** Null when nobody read it. */
  paper: FoundPaperJson | null;
  isApproved: boolean;
}

/** A paper of the applicant's own; `title` is null for one without a name. */
export interface OwnPaperJson {
  /** Null for one without a name. */
  title: string | null;
  files: readonly FileJson[];
  at: string;
}

/** An answer in full. */
export interface AnswerJson {
  field: string;
  label: string;
  text: string;
  pictures: readonly { file: FileJson; caption: string }[];
  /** Of a table: its columns by name, and its rows cell by cell; `text` says the same in lines. */
  table?: { columns: readonly string[]; rows: readonly (readonly string[])[] };
  /** It reads unlike what its column takes, and was meant. */
  isOdd?: boolean;
}

/** The answers of one part of the form. */
export interface SectionJson {
  section: string;
  rows: readonly AnswerJson[];
}

/** A sum that was kept though it does not agree, by the labels of its columns. */
export type KeptSumJson = KeptSumLine;
