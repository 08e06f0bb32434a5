/** One thing that was taken back: what is gone, and what is there now (null for nothing). */
export type UndoneRow =
  | { kind: 'answer'; label: string; gone: string; now: string | null }
  /** What is written of a text: `count` characters. */
  | { kind: 'text'; label: string; count: number; pieces: number }
  /** Rows of a table that are gone and that are there again; `count` stand now. */
  | { kind: 'rows'; label: string; unit: string; count: number; gone: string[]; back: string[] }
  /** `number`: the one picture that is gone; null where others are there again, or all that came are collected further. */
  | { kind: 'pictures'; label: string; count: number; number: number | null }
  | { kind: 'caption'; number: number; gone: string; now: string }
  /** The answer to a guiding question, by the heading it goes under. */
  | { kind: 'heading'; heading: string; now: string | null }
  | { kind: 'body'; gone: string | null; now: string | null }
  | { kind: 'conditions' }
  | { kind: 'sum' }
  | { kind: 'confirmed' }
  | { kind: 'skipped'; labels: string[] };

/** 撤销 and what it did; part of `MessageValues`. */
export interface UndoMessages {
  'undo.done': { rows: UndoneRow[] };
  /** There is nothing that could be taken back. */
  'undo.none': { turn: number };
  /** What was said last was not stored: what would be taken back instead, by labels. */
  'undo.not-stored': { labels: string[] };
  /** What was asked about is let go; nothing was stored of it. */
  'undo.dropped': Record<string, never>;
  /** Somebody else wrote there meanwhile. */
  'undo.changed-since': { labels: string[] };
}
