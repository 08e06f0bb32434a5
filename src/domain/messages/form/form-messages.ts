import type { CardOf } from '../../base/card.ts';
import type { Json } from '../../base/json.ts';
import type { RefusalReason } from '../../form/base/parsed.ts';
import type { Doubt } from '../../form/reading/base/reading.ts';
import type { FieldKind } from '../../form/schema.ts';
import type { ShapeKind } from '../../language/contacts/contact-shapes.ts';
import type { Speech } from '../../language/talk/speech.ts';

type Row = { label: string; text: string };

/** What is asked and said column by column; part of `MessageValues`. */
export interface FormMessages {
  'form.not-yet': { from: string; to: string; misses?: number };
  /** The form changed: `labels` are asked again. `dropped`: why columns that were answered are no longer asked. `split`: what columns that
   *  were answered are asked as now. */
  'form.updated': { labels: string[]; dropped?: string[]; split?: string[][] };
  'form.ask': {
    kind: FieldKind;
    label: string;
    section: string;
    number: number;
    total: number;
    hint: string | null;
    options: string[];
    /** What is in a row of a table, and its classifier. */
    columns?: string[];
    unit?: string;
    /** Other words than the options are taken too. */
    isOpen?: boolean;
    suggestion: string | null;
    current: string | null;
    min: number | null;
    max: number | null;
    /** How large one picture may be. */
    maxMegabytes?: number;
    /** What might be answered to all of `together`, in one line. */
    togetherExample?: string;
    /** Labels of the open columns that may be answered in one go, the asked one first. */
    together?: string[];
    /** How many columns, from this one on, can be filled in with what is known, by one word. */
    offers?: number;
    /** Asked once more, after something else was answered: the label and one hint. */
    isBrief?: boolean;
  };
  /** Several columns in one message, each under its number; `fields` are the columns by their numbers. */
  'form.section': {
    section: string;
    /** Parts that are asked for in the same message; absent or empty for none. */
    others?: string[];
    /** Which of the form's parts it is. */
    part: number;
    parts: number;
    rows: { number: number; label: string; brief: string | null; options: string[]; suggestion: string | null }[];
    fields: string[];
    /** No list was asked before. */
    isFirst: boolean;
    /** The others of the list are answered. */
    isRest: boolean;
    /** One line that would answer all; '' for none. */
    example: string;
    offers: number;
  };
  /** The same once more, after something else was answered. */
  'form.section-again': { section: string; others?: string[]; rows: { number: number; label: string }[] };
  /** Words that may be for several columns of the list. */
  'form.which': { words: string[]; rows: { number: number; label: string }[]; misses: number };
  /** A question with its options as buttons; `current` is what is there now. */
  'form.choose': {
    card: CardOf<'question'>;
    label: string;
    hint: string | null;
    current: string | null;
    options: string[];
    isOpen?: boolean;
  };
  /** A long text that the person may be helped with: where to write it, and the help as a button. `current` counts what is there now, in
   *  characters; null for nothing. */
  'form.write': {
    card: CardOf<'question'>;
    application: string;
    field: string;
    label: string;
    min: number;
    max: number;
    current: number | null;
    /** Something is written: a paragraph may be added to it. */
    hasText?: boolean;
  };
  /** `isAsked`: the column that was asked by itself; `isAsSaid`: stored just as it was typed; `isBare`: known for what it is without its label. */
  'form.taken': { label: string; text: string; isAsked?: boolean; isAsSaid?: boolean; isBare?: boolean };
  'form.refused': {
    label: string;
    reason: RefusalReason;
    values: { [name: string]: Json };
    field: string;
    track: string;
    campaign: string;
    misses: number;
  };
  /** Asked for a yes before it is stored; `current` is what is there now. */
  'form.hold': {
    card: CardOf<'hold'>;
    rows: { label: string; text: string; current: string | null }[];
    why: Doubt;
    unused: string[];
    turn: number;
  };
  /** Several are held, and one of them is wrong. */
  'form.hold-which': { rows: Row[] };
  /** These are not stored; the others are asked about again. */
  'form.hold-less': { labels: string[] };
  /** Several columns say what is denied. */
  'form.denied-which': { text: string; labels: string[] };
  'form.hold-dropped': Record<string, never>;
  /** Something else was said instead of a yes or a no: these are as they were. */
  'form.hold-passed': { labels: string[] };
  /** Words that nothing was made of. */
  'form.unused': { words: string[] };
  /** Telephones and e-mail addresses that no column of this form takes; nothing of them is stored. */
  'form.no-column': { kinds: Exclude<ShapeKind, 'postcode'>[]; words: string[]; turn: number };
  /** A sentence that answers nothing: each kind has its real answer. */
  speech: {
    kind: Speech;
    label: string;
    isLong: boolean /** What the column says where it may be empty. */;
    none?: string;
    turn: number;
  };
  /** Another column than the one asked is not known; what is there, if anything. */
  'form.other-open': { label: string; text: string | null; turn: number };
  /** `isElsewhere`: of another part of the form than is asked, which is named. */
  'many.taken': {
    filled: Row[];
    doubts: FormMessages['form.refused'][];
    left: number | null;
    isElsewhere?: boolean;
  };
  'sum.open': { parts: Row[]; total: number; whole: Row; mayBeLess?: boolean; misses: number };
  'sum.kept': Record<string, never>;
  /** Something that is not about the numbers came while they are questioned. */
  'sum.not-kept': { parts: Row[]; total: number; whole: Row; what: 'text' | 'words' | 'picture'; misses: number };
  /** A long text that came meanwhile is collected for its column. */
  'sum.text-kept': { label: string };
}
