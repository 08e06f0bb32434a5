import type { Json } from '../../base/json.ts';
import type { RefusalReason } from '../../form/base/parsed.ts';
import type { WordRefusal } from '../../form/document.ts';

type Row = { label: string; text: string };
type Draft = { label: string; count: number; min: number; max: number };

/** What we say about the pages on the phone, and about Word files; part of `MessageValues`. */
export interface PageMessages {
  /** Six digits that open a page in a browser that the platform knows nothing of. */
  'page.code': { code: string; minutes: number };
  /** A card that opens the page for a long text. */
  'page.text': { application: string; field: string; label: string };
  /** A card that opens the page of the whole form, at one column where one is named; `isClosed`: it can only be read. */
  'page.form': { application: string; field: string | null; open: number; total: number; isClosed: boolean };
  /** The person comes back from that page; `labels` are the columns filled in there since. */
  'page.form-left': { labels: string[]; left: number };
  /** The column that was asked in the chat was filled in on the page meanwhile. */
  'page.form-noticed': { labels: string[] };
  /** A card that opens the page that reads a filled-in form. */
  'page.import': { application: string };
  /** A card that opens the official form with every column empty, as a Word file. */
  /** `isTaken`: filled in, it can be handed back now. */
  'page.blank': { campaign: string; track: string; form: string; isTaken?: true };
  /** The journey prints no form. */
  'page.no-blank': Record<string, never>;
  'import.taken': {
    filled: Row[];
    /** What is in the file for columns that were not filled in: nobody can be sure of it. `reason` where it is known. */
    doubts: {
      label: string;
      field: string;
      text: string;
      reason: RefusalReason | null;
      values: Record<string, Json>;
    }[];
    /** Long texts that are no answers yet. */
    drafts: Draft[];
    /** Columns that said the same already. */
    same: number;
    /** Columns that say otherwise: nothing is changed. */
    differences: { label: string; now: string; word: string }[];
    pictures: number;
    left: number;
  };
  'import.text': Draft & { pictures: number };
  'import.text-differs': { label: string; now: number; word: number };
  'import.used': { labels: string[] };
  /** A file is asked after that did not come: it would have been answered. */
  'import.none': Record<string, never>;
  'import.nothing': { misses: number };
  /** The file is the form, not filled in. */
  'import.blank': { misses: number };
  /** The file holds several forms; a number picks. */
  'import.several': { names: string[] };
  /** The file is another form altogether; the title is null where it has none. */
  'import.stranger': { title: string | null; form: string; misses: number };
  /** The file is the form of another track. */
  'import.other-form': { mine: string; theirs: string };
  'import.refused': { reason: WordRefusal; misses: number };
}
