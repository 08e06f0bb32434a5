import type { WordRefusal } from '../form/document.ts';
import type { FormMessages } from './form-messages.ts';

type Row = { label: string; text: string };
type Draft = { label: string; count: number; min: number; max: number };

/** What we say about the pages on the phone, and about Word files; part of `MessageValues`. */
export interface PageMessages {
  /** Six digits that open a page in a browser that the platform knows nothing of. */
  'page.code': { code: string; minutes: number };
  /** A card that opens the page for a long text. */
  'page.text': { application: string; field: string; label: string };
  /** A card that opens the page that reads a filled-in form. */
  'page.import': { application: string };
  'import.taken': {
    filled: Row[];
    doubts: FormMessages['form.refused'][];
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
  'import.nothing': { misses: number };
  /** The file is the form of another track. */
  'import.other-form': { mine: string; theirs: string };
  'import.refused': { reason: WordRefusal; misses: number };
}
