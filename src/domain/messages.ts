import type { DecisionRefusal } from './decision.ts';
import type { RefusalReason } from './form/fields/parsed.ts';
import type { FieldKind } from './form/schema.ts';
import type { Json } from './json.ts';

type Row = { label: string; text: string };

/** What is common to everything said about one application. */
type About = { application: string; title: string };

/** Everything we can say, with the values its template needs. The words stand in `templates/messages/`:
 *  a key without words, or words that want another value, do not compile. Values are plain data: they are kept in the journal. */
export interface MessageValues {
  /* Before an application. */
  'lobby.welcome': {
    campaign: string;
    host: string;
    tracks: string[];
    preRegistration: string;
    submission: string;
    isOpen: boolean;
  };
  'lobby.again': { tracks: string[] };
  'lobby.contact': { body: string; waiting: number };
  'lobby.staff': Record<string, never>;
  'lobby.bound': { body: string };
  'lobby.bad-code': Record<string, never>;
  'lobby.unsupported': { type: string };

  /* The journey. */
  'journey.started': About & { track: string };
  'journey.closed-card': Record<string, never>;
  'body.ask': { districts: number; industries: number; groups: number };
  'body.candidates': { names: string[] };
  'body.unknown': { typed: string };
  'body.chosen': { name: string };
  'eligibility.ask': { card: string; number: number; total: number; text: string; source: string };
  'eligibility.not-met': { text: string; contact: string };
  'eligibility.unclear': Record<string, never>;
  'eligibility.complete': { name: string; from: string; to: string };
  'form.not-yet': { from: string; to: string };
  'form.ask': {
    kind: FieldKind;
    label: string;
    section: string;
    number: number;
    total: number;
    hint: string | null;
    options: string[];
    suggestion: string | null;
    current: string | null;
    min: number | null;
    max: number | null;
  };
  'form.taken': { label: string; text: string };
  'form.refused': {
    label: string;
    reason: RefusalReason;
    values: { [name: string]: Json };
    field: string;
    track: string;
    campaign: string;
    misses: number;
  };
  'form.complete': { total: number };
  'text.collected': { label: string; pieces: number; count: number; min: number; max: number };
  'text.removed': { label: string; pieces: number; count: number; min: number; max: number };
  'pictures.collected': { label: string; count: number; max: number };
  'pictures.captioned': { label: string; number: number; caption: string };
  'pictures.finished': { label: string; count: number };
  'media.refused': { reason: 'not-a-picture' | 'too-large' | 'broken' | 'media-gone' };
  'confirm.summary': { sections: { section: string; rows: Row[] }[]; missing: string[] };
  'confirm.ask': About & { card: string };
  'document.preparing': { version: number };
  'document.ready': { application: string; version: number; pages: number; missing: string[] };
  'document.file': { key: string; name: string; contentType: string; sizeBytes: number; sha256: string };
  'document.failed': { contact: string };
  'upload.ask': { application: string; version: number };
  'upload.page': { count: number; version: number };
  'upload.none': Record<string, never>;
  'upload.taken': { count: number; version: number };
  'submit.ask': About & { card: string; body: string };
  'submit.unclear': Record<string, never>;
  submitted: About & { body: string; to: string };
  status: About & { status: string; body: string; submittedAt: string | null; reason: string | null; contact: string };

  /* Any time. */
  help: { contact: string };
  progress: { done: number; total: number; missing: string[]; daysLeft: number; to: string };
  skipped: { label: string };
  'cannot-skip': Record<string, never>;
  'cannot-go-back': Record<string, never>;
  'unknown-field': { typed: string };
  paused: { done: number; total: number };
  kept: { label: string };
  people: { contact: string };
  unsupported: { type: string };
  refused: { reason: DecisionRefusal; values: { [name: string]: Json } };

  /* Recommending body. */
  'recommendation.asked': About & { track: string; body: string; version: number };
  'recommendation.list': { body: string; waiting: (About & { track: string })[] };
  'recommendation.none': { body: string };
  'recommendation.which': { waiting: (About & { track: string })[] };
  'recommendation.reason': About & { decision: 'return' | 'decline' };
  'recommendation.done': About & { decision: 'recommend' | 'return' | 'decline' };
  'card.close': { code: string; decision: 'recommend' | 'return' | 'decline' | 'yes' | 'no' | 'taken' };

  /* What the applicant hears of the others. */
  'application.recommended': About & { body: string };
  'application.returned': About & { body: string; reason: string; labels: string[]; to: string };
  'application.not-recommended': About & { body: string; reason: string; contact: string };
  'result.awarded': About & { track: string; campaign: string; contact: string };
  'result.not-awarded': About & { track: string; campaign: string; contact: string };

  /* Staff. */
  'staff.console': Record<string, never>;
}

export type MessageKey = keyof MessageValues;

/** One thing to say, not yet worded. */
export type Part = { [Key in MessageKey]: { readonly message: Key; readonly values: MessageValues[Key] } }[MessageKey];

export function say<Key extends MessageKey>(message: Key, values: MessageValues[Key]): Part {
  // A correlated union: the key and the values come from one signature, which TypeScript cannot follow through the object.
  return { message, values } as Part; // see above
}
