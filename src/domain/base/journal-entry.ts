import type { z } from 'zod';
import type { Json } from './json.ts';
import type { PersonId } from './person.ts';
import type { storedFileSchema } from './stored-file.ts';

/** `<kind>/<id>`, for example `application/SB7K3M9Q`. Which kinds there are follows from the list of views (`domain/views.ts`). */
export type StreamId = `${string}/${string}`;

/** Something that happened; `kind` is a past participle. Plain data. */
export interface JournalEvent {
  readonly kind: string;
  readonly [field: string]: Json | undefined;
}

/** A message to send, as a template key and its values; worded when it is put into the outbox. */
export interface Effect {
  readonly to: PersonId;
  readonly message: string;
  readonly values: { readonly [name: string]: Json | undefined };
  /** Which campaign it is about: its words are taken. Absent where that is not settled. */
  readonly campaign?: string;
}

/** In place of a message whose personal data was erased: the places of the others stay. */
export const ERASED_MESSAGE = 'erased';

/** Something to be done once an entry stands: too long or too far away to be part of it. Each may be done twice with the same result; whoever wrote the
 *  entry does it before the cause counts as finished, so that a crash between leaves it to the next try. */
export type Work =
  /** Print the official form of the application that the person's conversation is about. */
  | { readonly kind: 'print-form'; readonly person: PersonId }
  /** Print the confirmed papers of a recommending body, `<campaign>/<body>`. */
  | { readonly kind: 'print-papers'; readonly body: string }
  /** Look at the stamped paper that the message brings, or completes; it comes back with what was found. */
  | { readonly kind: 'read-paper'; readonly person: PersonId }
  /** Get the picture or file from the platform that could not be got at once; the message comes back with it. */
  | { readonly kind: 'fetch-media'; readonly person: PersonId }
  /** Lead the person whom staff handed back to the question that was asked before. */
  | { readonly kind: 'hand-back'; readonly asker: PersonId; readonly by: PersonId }
  /** Make the proof of an application and send it to its owner. */
  | { readonly kind: 'prove'; readonly person: PersonId; readonly application: string }
  /** Read the panel's decision that a member of staff sent back, and take it. */
  | {
      readonly kind: 'take-decision';
      readonly person: PersonId;
      readonly campaign: string;
      readonly files: readonly z.infer<typeof storedFileSchema>[];
    }
  /** Remind the applicants of a recommending body, whose contact asked for it. */
  | {
      readonly kind: 'nudge';
      readonly campaign: string;
      readonly applications: readonly string[];
      readonly by: PersonId;
    };

/** One commit: everything one cause changed in one stream, and what is to be said about it. Never changed afterwards. */
export interface JournalEntry {
  readonly stream: StreamId;
  /** 1, 2, 3 … without gaps; unique in its stream. */
  readonly seq: number;
  /** The platform's message id or a job's key; unique in its stream. */
  readonly cause: string;
  /** Who: a person, or `system`. */
  readonly by: PersonId | 'system';
  /** ISO 8601, the process clock. */
  readonly at: string;
  readonly events: readonly JournalEvent[];
  readonly effects: readonly Effect[];
  /** Absent for nothing. */
  readonly work?: readonly Work[];
}

export function streamKind(stream: StreamId): string {
  return stream.slice(0, stream.indexOf('/'));
}

export function streamKey(stream: StreamId): string {
  return stream.slice(stream.indexOf('/') + 1);
}
