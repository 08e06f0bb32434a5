import type { Work } from './journal-entry.ts';
import type { Json } from './json.ts';
import type { PersonId } from './person.ts';

/** A file the platform holds for us for a while, some for days, some for minutes; copied to our store when it is answered. */
export interface MediaReference {
  mediaId: string;
  /** As the sender named it; shown, never used as a path. */
  name?: string;
  /** The account it was sent from; the person when left out. */
  account?: PersonId;
}

/** A file in our own store. `key` is its FileStore key; the content is sniffed, not trusted by name. */
export type StoredFileReference = {
  key: string;
  name: string;
  contentType: string;
  sizeBytes: number;
  /** Lower-case hex. */
  sha256: string;
};

/** What a person said, whatever the channel. */
export type Reply =
  | { kind: 'text'; text: string }
  /** Words the platform made of a voice message: a proposal, to be confirmed before it counts as said. */
  | { kind: 'spoken'; text: string }
  | { kind: 'image'; media: MediaReference }
  | { kind: 'file'; media: MediaReference }
  /** Files that arrived through one of our own pages: they are in our store already. `purpose` names the upload step,
   *  or `import` for a Word file that fills in the form of `application`. `subject` is what the page's link is for: an
   *  application, or the number of a recommending body's paper. */
  | { kind: 'stored-files'; purpose: string; files: StoredFileReference[]; application?: string; subject?: string }
  /** A text of the form was written to its end on our own page: it is in the application's record already. */
  | { kind: 'text-written'; application: string; field: string }
  /** The person leaves the page of the whole form for the chat: what was filled in is in the record already. */
  | { kind: 'form-written'; application: string }
  /** A button of a card. `card` is the id we gave it, `code` the platform's one-use key to change the clicked card. */
  | { kind: 'choice'; card: string; key: string; code?: string }
  /** A recommending contact decided on the review page. `fields` are ids of the form; only with `return`. */
  | {
      kind: 'body-decision';
      application: string;
      decision: 'recommend' | 'return' | 'decline';
      fields: string[];
      reason: string;
      /** The version the page showed, and when it was submitted (seconds since 1970). */
      shown?: { version: number; submitted: number } | undefined;
    }
  /** Of our own making: staff handed the person back to the assistant. `name` is the member of staff, where known. */
  | { kind: 'handed-back'; name: string | null }
  /** The person opened the chat; `campaign` when a link or a code that names one led there. */
  | { kind: 'entered'; campaign?: string }
  /** Voice without words, video, location and whatever the platform may add: answered with a hint. */
  | { kind: 'unsupported'; type: string };

/** One accepted message. `id` is unique over all time and the same at every redelivery: it is the `cause` in the journal. */
export interface IncomingMessage {
  id: string;
  person: PersonId;
  /** The account it was written from, where the person has several. */
  via?: PersonId;
  /** ISO 8601, the process clock's time when it was accepted. */
  acceptedAt: string;
  /** ISO 8601, whole seconds by the platform's clock: when it was sent, as far as the platform says. */
  sentAt?: string;
  reply: Reply;
  /** Work that takes long, kept beside what its person says (`person` is a lane of theirs, see run-long-work.ts). */
  aside?: Aside;
  /** When a message that comes back was first said, and what its writer had before them then (a bookmark). */
  first?: { acceptedAt: string; sentAt?: string; asked?: Json };
  /** What was got or found aside, of a message that comes back; written and read by answer-messages alone. */
  found?: Json;
}

export interface Aside {
  person: PersonId;
  /** The message it is for. */
  cause: string;
  work: Work;
  /** When that message was said, see `IncomingMessage`; absent in rows of an earlier program. */
  first?: IncomingMessage['first'];
  /** What that message said, once it is in our store. */
  heard: Json;
}

export interface CardButton {
  /** Comes back in `choice.key`; 1 to 128 bytes. */
  key: string;
  /** At most `cardRoom.buttonCharacters`. */
  text: string;
  style?: 'primary' | 'plain' | 'danger';
}

/** What a card of ours may hold: every platform with cards takes as much (`ChannelLimits.card`). */
export const cardRoom = { buttons: 6, buttonCharacters: 10, titleCharacters: 36, textCharacters: 160 } as const;

/** UTF-8 bytes of a text message that every platform takes. */
export const TEXT_ROOM_BYTES = 2048;

/** What we say, in words ready to be read, whatever the channel. The adapter turns it into its platform's form. */
export type OutgoingMessage =
  /** Longer than the channel's limit is split before it is queued (`Channel.limits.textBytes`). */
  | { kind: 'text'; text: string }
  /** A card with buttons. `card` is our id, unique per card sent, `[0-9A-Za-z_@-]{1,128}`. */
  | {
      kind: 'card';
      card: string;
      title: string;
      text: string;
      facts: { label: string; value: string; url?: string }[];
      buttons: CardButton[];
    }
  /** A card that opens a page. */
  | { kind: 'link'; title: string; text: string; url: string; button: string }
  | { kind: 'file'; file: StoredFileReference }
  /** Changes one card: in place of its buttons it shows `label`. `code` is the platform's key to it, of a press or of the send. */
  | { kind: 'close-card'; code: string; label: string }
  /** Changes every card of a matter (`matterOf`) that the person was sent before: in place of its buttons it shows `label`. */
  | { kind: 'close-matter'; matter: string; label: string };

/** Whether a message only takes the buttons from cards that are there: a platform that cannot is no trouble, a press on them is answered. */
export function isClosing(
  message: OutgoingMessage,
): message is Extract<OutgoingMessage, { kind: 'close-card' | 'close-matter' }> {
  return message.kind === 'close-card' || message.kind === 'close-matter';
}
