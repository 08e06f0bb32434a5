import type { CardOf } from '../../base/card.ts';
import type { Bookmark } from '../../people/bookmark.ts';
import type { AboutApplication } from '../base/about-application.ts';

type Row = { label: string; text: string };
type Clause = { id: string; number: number; text: string };
/** `brief`: the clause in few words. */
type ListedClause = Clause & { brief?: string };
type Clauses = NonNullable<Bookmark['clauses']>;

/** The beginning of a journey: its body, its conditions, and answers told too early; part of `MessageValues`. */
export interface JourneyMessages {
  'journey.started': AboutApplication & { track: string };
  /** `isOver`: nothing is asked any more, how it stands follows. */
  'journey.closed-card': { turn?: number; isOver?: boolean };
  /** What the card asks for was changed since it was sent; the columns by their labels, none when they cannot be told. */
  'journey.changed-card': { labels: string[] };
  /** How many there are, and of which kinds where they are sorted; `current`: the current one. */
  'body.ask': { bodies: number; kinds: { name: string; count: number }[]; isBrief?: boolean; current?: string };
  'body.candidates': { names: string[]; current?: string };
  /** `isAsked`: whoever was to choose asks what is to be chosen. */
  'body.unknown': { typed: string; misses?: number; current?: string; isAsked?: true };
  /** The current body stays. */
  'body.kept': { name: string };
  /** A paragraph that came while another body was to be chosen. `count`: its characters. */
  'body.text-kept': { label: string; count: number; name: string };
  'body.chosen': { name: string };
  /** Columns that were answered for the body chosen before. */
  'body.stale': { labels: string[] };
  /** The journey asks no conditions: the pre-registration is done with the body. */
  'body.registered': { name: string; from: string; to: string };
  /** The conditions that are open, in one message; `clauses` is kept in the bookmark. */
  'eligibility.list': {
    card: CardOf<'question'>;
    source: string;
    total: number;
    rows: ListedClause[];
    /** They are short enough to be in the card. */
    isCard: boolean;
    clauses: Clauses;
  };
  /** The card below them, also by itself when they were shown before. */
  'eligibility.all': { card: CardOf<'question'>; rows: ListedClause[] };
  'eligibility.ask': {
    card: CardOf<'question'>;
    number: number;
    total: number;
    text: string;
    source: string;
    clauses: Clauses;
  };
  /** Conditions said not to be met, and those that are not clear; `left` counts the others that are not confirmed. */
  'eligibility.doubted': {
    notMet: Clause[];
    unclear: Clause[];
    left: number;
    contact: string;
    clauses: Clauses;
    turn?: number;
  };
  'eligibility.explained': {
    id: string;
    number: number;
    text: string;
    contact: string;
    isSingle: boolean;
    turn?: number;
  };
  /** `number`: nothing but this number was said, which may be a condition's or the first button's. */
  'eligibility.unclear': { isSingle: boolean; example: number; misses?: number; number?: number; isUnsure?: true };
  'eligibility.complete': { name: string; from: string; to: string; isOpen: boolean; track?: string };
  /** Answers told before the form opened, then and when they are stored; which column one of them is for. */
  'early.noted': { filled: Row[]; from: string };
  'early.used': { filled: Row[] };
  /** These do not fit the other answers any more. */
  'early.dropped': { rows: Row[] };
  /** Nothing of a text could be kept before the form opens. */
  'early.waiting': { from: string };
  'early.unread': { from: string; misses: number };
  'early.which': { text: string; rows: { section: string; label: string }[] };
}
