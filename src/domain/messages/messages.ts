import type { CardOf, SharedCard } from '../base/card.ts';
import type { DecisionRefusal } from '../base/decision-refusal.ts';
import type { Json } from '../base/json.ts';
import type { MessageKey, MessageValues } from '../base/message-values.ts';
import type { PaperReason } from '../paper/judge-paper.ts';
import type { Whereabouts } from '../paper/whereabouts.ts';
import type { Bookmark } from '../people/bookmark.ts';
import type { AccountMessages } from './account-messages.ts';
import type { BroadcastMessages } from './broadcast-messages.ts';
import type { CampaignMessages } from './campaign-messages.ts';
import type { CertificateMessages } from './certificate-messages.ts';
import type { CollectingMessages } from './collecting-messages.ts';
import type { DecisionMessages } from './decision-messages.ts';
import type { DocumentMessages } from './document-messages.ts';
import type { ExpertMessages } from './expert-messages.ts';
import type { FormMessages } from './form-messages.ts';
import type { GalleryMessages } from './gallery-messages.ts';
import type { GuidanceMessages } from './guidance-messages.ts';
import type { HandoverMessages } from './handover-messages.ts';
import type { ObjectionMessages } from './objection-messages.ts';
import type { OwnPaperMessages } from './own-paper-messages.ts';
import type { PageMessages } from './page-messages.ts';
import type { RecommendationMessages } from './recommendation-messages.ts';
import type { ReminderMessages } from './reminder-messages.ts';
import type { ResultMessages } from './result-messages.ts';
import type { StaffMessages } from './staff-messages.ts';
import type { TogetherMessages } from './together-messages.ts';
import type { TroubleMessages } from './trouble-messages.ts';
import type { WaitingMessages } from './waiting-messages.ts';
import type { WritingMessages } from './writing-messages.ts';

type Row = { label: string; text: string };
type Clause = { id: string; number: number; text: string };
/** `brief`: the clause in few words. */
type ListedClause = Clause & { brief?: string };
type Clauses = NonNullable<Bookmark['clauses']>;

/** Sums that do not agree and were kept by an explicit yes. */
type KeptSums = { labels: string[]; total: number; whole: string; stated: number }[];

/** What is common to everything said about one application. */
type About = { application: string; title: string };

/** Everything we can say, with the values its template needs. The words stand in `templates/messages/`:
 *  a key without words, or words that want another value, do not compile. Values are plain data: they are kept in the journal. */
interface AllMessages
  extends FormMessages,
    CollectingMessages,
    PageMessages,
    DocumentMessages,
    OwnPaperMessages,
    TogetherMessages,
    RecommendationMessages,
    CampaignMessages,
    HandoverMessages,
    GuidanceMessages,
    ReminderMessages,
    ExpertMessages,
    StaffMessages,
    BroadcastMessages,
    TroubleMessages,
    AccountMessages,
    WaitingMessages,
    WritingMessages,
    CertificateMessages,
    ResultMessages,
    GalleryMessages,
    DecisionMessages,
    ObjectionMessages {
  /* Before an application. */
  'lobby.welcome': {
    campaign: string;
    host: string;
    tracks: string[];
    preRegistration: string;
    submission: string;
    isOpen: boolean;
    /** Pre-registration is over; only when it is not open. */
    isOver?: boolean;
    contact?: string;
  };
  /** `campaign` where others are open too. */
  'lobby.again': { tracks: string[]; campaign?: string; misses?: number };
  'lobby.nothing-yet': Record<string, never>;
  /** Nothing can be begun today: pre-registration is still to come, or over. */
  'lobby.closed': { state: 'before' | 'after'; from: string; to: string; contact: string };
  'lobby.contact': { body: string; waiting: number };
  'lobby.staff': Record<string, never>;
  /** Who reads along and changes nothing. */
  'lobby.auditor': Record<string, never>;
  /** `until`: the last day of a deputy. */
  'lobby.bound': { body: string; until?: string };
  /** Bound by the mobile number that staff gave: bodies, or who one is as an expert. */
  'lobby.known-by-mobile': { names: string[]; isExpert: boolean };
  /** Two hold the number. */
  'lobby.mobile-shared': { names: string[]; contact: string };
  /** Staff took the account of a recommending body back. */
  'lobby.unbound': { body: string };
  'lobby.bad-code': Record<string, never>;
  /** Too many codes were tried. */
  'lobby.codes-over': { contact: string };
  'lobby.unsupported': { type: string };

  /* The journey. */
  'journey.started': About & { track: string };
  'journey.closed-card': { turn?: number };
  /** What the card asks for was changed since it was sent; the columns by their labels, none when they cannot be told. */
  'journey.changed-card': { labels: string[] };
  /** How many there are, and of which kinds where they are sorted. */
  'body.ask': { bodies: number; kinds: { name: string; count: number }[]; isBrief?: boolean };
  'body.candidates': { names: string[] };
  'body.unknown': { typed: string; misses?: number };
  'body.chosen': { name: string };
  /** The journey asks no conditions: the pre-registration is done with the body. */
  'body.registered': { name: string; from: string; to: string };
  /** The conditions that are open, in one message; `clauses` is kept in the bookmark. */
  'eligibility.list': {
    card: CardOf<'question'>;
    source: string;
    total: number;
    rows: ListedClause[];
    /** They are short enough to stand in the card. */
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
  'eligibility.unclear': { isSingle: boolean; example: number; misses?: number };
  'eligibility.complete': { name: string; from: string; to: string; isOpen: boolean; track?: string };
  /** Answers told before the form opened, then and when they are stored; which column one of them is for. */
  'early.noted': { filled: Row[]; from: string };
  'early.used': { filled: Row[] };
  'early.which': { text: string; rows: { section: string; label: string }[] };
  /** `isBare`: the answer is known for what it is without its label. */
  'confirm.summary': {
    sections: { section: string; rows: (Row & { isBare?: boolean })[] }[];
    missing: string[];
    kept?: KeptSums;
  };
  /** `statements`: what is promised with the confirmation, by the form's own promises; `isBrief` when the whole was read before. */
  'confirm.ask': About & { card: CardOf<'confirm'>; statements?: string[]; isBrief?: boolean };
  'confirm.change': { turn?: number };
  /** The whole was asked for, and stands right above. */
  'confirm.above': Record<string, never>;
  'confirm.unclear': { misses: number };
  /** `isBrief`: the link was sent before, and something else was answered. */
  'upload.ask': { application: string; version: number; isBrief?: boolean };
  /** A photo at the stamped form was taken for a certificate. */
  'upload.no-code': Record<string, never>;
  /** Photos that may be pages of the stamped paper, or the certificate of `award`. */
  'upload.which': { card: CardOf<'question'>; count: number; version: number; award: string };
  'upload.page': { count: number; version: number; pages?: number };
  'upload.none': { misses?: number };
  'upload.waiting': { version: number; to: string; left: number; misses: number };
  'upload.wrong-file': { misses: number };
  'upload.taken': { count: number; version: number; doubts?: PaperReason[]; where?: Whereabouts[] };
  'upload.refused': {
    reasons: PaperReason[];
    where?: Whereabouts[];
    missing: number[];
    pages: number;
    version: number;
    earlier: { version: number; labels: string[] } | null;
    /** Pages that are kept, to be completed. */
    kept: number;
    misses: number;
  };
  'upload.dropped': { version: number };
  /** A paper that was taken may be sent again. */
  'upload.again': { version: number };
  /** What was said would void a stamped paper. */
  'upload.void-sure': { version: number; labels: string[] };
  'upload.paper-kept': { version: number };
  'submit.ask': About & { card: CardOf<'submit'>; body: string };
  'submit.later': { turn?: number };
  'submit.unclear': { misses?: number };
  /** `stage`: the title of the stage that it is at now; `body` is empty where no recommending body decides there. */
  submitted: About & { body: string; to: string; stage?: string };
  status: About & {
    status: string;
    stage?: string;
    body: string;
    submittedAt: string | null;
    reason: string | null;
    contact: string;
    /** The last day of putting right what was sent back. */
    until?: string;
  };

  'done.unclear': { status: string; misses: number };

  /* Any time. */
  help: { contact: string; stage: 'before' | 'filling' | 'submitted'; turn?: number };
  progress: { done: number; total: number; missing: string[]; daysLeft: number; to: string; minutes?: number };
  skipped: { label: string; isLast?: boolean; also?: string[] };
  'cannot-skip': { turn?: number };
  'cannot-go-back': { turn?: number };
  'nothing-to-withdraw': { status: string; turn?: number };
  locked: { status: string; turn?: number };
  'unknown-field': { typed: string; turn?: number };
  paused: { done: number; total: number };
  kept: { label: string };
  people: { contact: string };
  unsupported: { type: string; misses?: number };
  refused: { reason: DecisionRefusal; values: { [name: string]: Json }; misses?: number };
  aside: { kind: 'greeting' | 'thanks' | 'wait' | 'chat' | 'farewell'; label: string | null; turn: number };
  'faq.answer': { topic: string; facts: { [name: string]: Json } };
  'faq.column': { label: string; text: string | null; hint: string | null; example: string | null };
  'faq.unknown': { contact: string; turn: number };
  'own.list': {
    applications: (About & {
      track: string;
      status: string;
      isCurrent: boolean;
      isHelping?: boolean;
      campaign?: string;
    })[];
  };
  'own.switched': About;
  /** An application of a campaign that is loaded no more. */
  'own.gone': { application: string };
  /** Its personal data was erased. */
  'own.erased': { application: string };
  'own.new': { tracks: string[] };
  'anew.ask': { card: CardOf<'anew'>; done: number; total: number };
  'anew.begun': { total: number };
  'anew.kept': Record<string, never>;
  'anew.restored': Record<string, never>;
  withdrawn: About & { to: string };

  'card.close': { code: string; decision: 'recommend' | 'return' | 'decline' | 'yes' | 'no' | 'taken' | 'outdated' };
  /** What shared cards ask is settled: `by` is who did it, null where nobody knows a name; `isMine` for that person's own. */
  'card.settled': { card: SharedCard; how: Settled; by: string | null; isMine: boolean };

  /* What the applicant hears of the others. */
  /** A stage of the association sends back for named items, or is the end. */
  'check.returned': About & { stage: string; reason: string; labels: string[]; to: string };
  'check.rejected': About & { stage: string; reason: string; contact: string };
  /** `next`: the recommending body of the next level. */
  'application.recommended': About & { body: string; next?: string };
  'application.returned': About & { body: string; reason: string; labels: string[]; to: string };
  'application.withdrawn': About;
  'application.stamped-rejected': About & { reason: string };
  'application.extended': About & { until: string; reason: string };
  'application.not-recommended': About & { body: string; reason: string; contact: string };
}

/** How what a shared card asks was settled. */
export type Settled = 'recommend' | 'return' | 'decline' | 'withdrawn' | 'taken' | 'left';

declare module '../base/message-values.ts' {
  interface MessageValues extends AllMessages {}
}

/** One thing to say, not yet worded. */
export type Part = { [Key in MessageKey]: { readonly message: Key; readonly values: MessageValues[Key] } }[MessageKey];

export function say<Key extends MessageKey>(message: Key, values: MessageValues[Key]): Part {
  // A correlated union: the key and the values come from one signature, which TypeScript cannot follow through the object.
  return { message, values } as Part; // see above
}
