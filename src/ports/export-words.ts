import type { ApplicationStatus } from '../domain/application/record/application.ts';
import type { ExportKind } from '../domain/exports/export.ts';
import type { SealVerdict } from '../domain/paper/findings.ts';
import type { PaperKind } from '../domain/recommendation/papers.ts';

/** How the stamped form of an application stands. */
export type StampedState = 'none' | 'outdated' | 'approved' | 'unread' | SealVerdict;

/** One line of an archive's checklist: an application, or a body's paper. Counts are of files in the archive. */
export interface CheckedApplication {
  id: string;
  title: string;
  track: string;
  organisation: string;
  /** Null in a campaign where nobody recommends: there is no such column. */
  body: string | null;
  status: ApplicationStatus;
  /** Title of the stage where it is, or went out. */
  stage: string | null;
  submittedAt: string | null;
  /** Null when no form was printed. */
  printed: { version: number; isCurrent: boolean } | null;
  stamped: { files: number; version: number; state: StampedState } | null;
  /** Pictures by the label of their field, in the form's order. */
  pictures: { label: string; count: number; isMissing: boolean }[];
  /** Columns without an answer. */
  open: number;
  /** Paths of files that could not be found in the store. */
  lost: string[];
}

export interface CheckedPaper {
  body: string;
  paper: PaperKind;
  title: string;
  printed: { version: number; hasSpreadsheet: boolean } | null;
  stamped: { version: number; files: number } | null;
  lost: string[];
}

type Column = { header: string; widthCharacters: number };
type Cell = string | number | null;

/** The words of what staff export: names of files and folders, and the sheets. A name never holds `/`, and is safe on every system. */
export interface ExportWords {
  /** Without its extension, at most 100 characters. */
  file(about: { kind: ExportKind; campaign: string; body: string | null; at: string }): string;
  /** One of several workbooks, from 1. */
  part(number: number): string;
  bodyFolder(name: string | null): string;
  applicationFolder(about: { id: string; title: string }): string;
  papersFolder: string;
  printed(about: { version: number; isCurrent: boolean }): string;
  stampedFolder: string;
  /** Of those that staff sent back for another seal. */
  stampedBeforeFolder: string;
  /** @param name as it was sent; @param extension without a dot, by the content */
  stamped(about: { version: number; number: number; name: string; extension: string }): string;
  pictureFolder(label: string): string;
  picture(about: { number: number; caption: string; extension: string }): string;
  answers: string;
  checklist: string;
  checklistSheets: {
    applications: { name: string; title(about: { campaign: string; body: string | null; count: number }): string };
    papers: { name: string; title(about: { campaign: string; body: string | null; count: number }): string };
  };
  applicationColumns(hasBodies: boolean): readonly Column[];
  applicationRow(checked: CheckedApplication): readonly Cell[];
  paperColumns: readonly Column[];
  paperRow(checked: CheckedPaper): readonly Cell[];
  table: {
    title(about: { campaign: string; track: string; count: number }): string;
    /** The sheet of a table that is in the form. */
    rows: {
      name(about: { track: string; label: string }): string;
      title(about: { campaign: string; track: string; label: string; count: number }): string;
      /** Before the columns of the table. */
      columns: readonly Column[];
    };
    /** Before the columns of the form. */
    columns(hasBodies: boolean): readonly Column[];
    row(about: {
      id: string;
      status: ApplicationStatus;
      stage: string | null;
      body: string | null;
      submittedAt: string | null;
      version: number | null;
      stamped: StampedState;
    }): readonly Cell[];
  };
}
