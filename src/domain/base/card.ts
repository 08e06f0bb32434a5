import { z } from 'zod';
import type { PersonId } from './person.ts';

const count = z.coerce.number().int().nonnegative();
const paper = z.enum(['recommendation', 'statistics']);

/** What a card shows and asks: kept in the journal as a value of its message, and carried by the card's id, so that a press says
 *  what the person had before them. A new kind is one line here; the order of its properties is their order in the id. */
export const cardSchema = z.discriminatedUnion('kind', [
  /** The question of a place, asked in this turn under this revision of the campaign: another revision may have other options. */
  z.object({ kind: z.literal('question'), application: z.string(), place: z.string(), revision: count, turn: count }),
  /** Whether to begin again. */
  z.object({ kind: z.literal('anew'), application: z.string(), turn: count }),
  /** Whether the answers are right: `shown` marks them, `seen` is the position of the application's stream they were read at. */
  z.object({ kind: z.literal('confirm'), application: z.string(), shown: z.string(), seen: count, turn: count }),
  /** Whether to submit: `shown` marks what is submitted, and to whom. */
  z.object({ kind: z.literal('submit'), application: z.string(), shown: z.string(), turn: count }),
  /** Which of two answers to keep. */
  z.object({ kind: z.literal('clash'), application: z.string(), number: count }),
  /** The first review of what was submitted: the printed version and when it was submitted, in seconds since 1970. */
  z.object({ kind: z.literal('review'), application: z.string(), version: count, submitted: count }),
  /** A decision that can still be taken back: `number` names it in the application. */
  z.object({ kind: z.literal('undo'), application: z.string(), number: count }),
  /** Somebody asks for a member of staff; `number` names the request. */
  z.object({ kind: z.literal('handover'), number: z.string() }),
  /** Whether a paper of a recommending body is right: `shown` marks its lines. */
  z.object({ kind: z.literal('paper'), body: z.string(), paper, shown: z.string() }),
  /** It is time for the papers of a recommending body; the button names the paper. */
  z.object({ kind: z.literal('papers-due'), body: z.string() }),
  /** Who under a recommending body has not handed in; a button is the word it says. */
  z.object({ kind: z.literal('unfinished'), body: z.string(), turn: count }),
  /** Whether a doubtful value is to be stored: good for the turn that asked. */
  z.object({ kind: z.literal('hold'), turn: count }),
  /** A step of a broadcast that staff make. */
  z.object({ kind: z.literal('broadcast'), broadcast: z.string(), step: z.string(), turn: count }),
  /** Whether a selected case may be shown publicly: `shown` marks the columns that were named, and what was answered before. */
  z.object({ kind: z.literal('gallery'), application: z.string(), shown: z.string() }),
  /** Which campaign is meant; the button names it. `purpose` is what is done with it then. */
  z.object({ kind: z.literal('campaign'), purpose: z.string(), turn: count }),
]);

export type Card = z.infer<typeof cardSchema>;
export type CardOf<Kind extends Card['kind']> = Extract<Card, { kind: Kind }>;

/** A card that is closed by what happens elsewhere: when one of several people has answered, or by words in place of its button. */
export type SharedCard = CardOf<(typeof SHARED)[number]>;
const SHARED = ['review', 'handover', 'undo', 'gallery'] as const;

export function isShared(card: Card): card is SharedCard {
  return SHARED.some((kind) => kind === card.kind);
}

/** What a shared card is about, the same on everybody's; `[0-9A-Za-z_@-]`. */
export function matterOf(card: SharedCard): string {
  return valuesOf(card).join('@');
}

/** Binds the id of a card to us and to the person it is sent to. */
export interface CardSeal {
  person: PersonId;
  /** A keyed hash of letters and digits: the same text gives the same code, and only we can make it. */
  codeFor(text: string): string;
}

/** What every platform takes as the id of a card. */
const MAX_BYTES = 128;
const UNIQUE_LENGTH = 8;

/** The id of a card, `[0-9A-Za-z_@-]`: its kind, its values, what makes it unique, and a code over all of it.
 *  @param key unique for the message that carries the card. @throws RangeError over 128 bytes: a campaign's own ids are too long */
export function cardIdOf(card: Card, key: string, { person, codeFor }: CardSeal): string {
  const unique = codeFor(`unique\n${key}`).slice(0, UNIQUE_LENGTH);
  const content = [...valuesOf(card), unique].join('@');
  const id = `${content}@${codeFor(`${person}\n${content}`)}`;
  if (id.length > MAX_BYTES) throw new RangeError(`the id of a card ${card.kind} has ${id.length} bytes`);
  return id;
}

/** @returns null for an id that is not ours, is another person's, or was made before cards had ids of this kind */
export function readCardId(id: string, { person, codeFor }: CardSeal): Card | null {
  const end = id.lastIndexOf('@');
  const content = id.slice(0, Math.max(end, 0));
  if (id.length > MAX_BYTES || !isSame(id.slice(end + 1), codeFor(`${person}\n${content}`))) return null;
  const values = content.split('@').slice(0, -1).map(readWritten);
  const keys = keysOf(values[0] ?? '');
  const read = cardSchema.safeParse(Object.fromEntries(keys.map((name, at) => [name, values[at]])));
  return read.success ? read.data : null;
}

/** The names of each kind's properties, `kind` first. */
const KEYS: ReadonlyMap<string, readonly string[]> = new Map(
  cardSchema.options.map(({ shape }) => [shape.kind.value, Object.keys(shape)]),
);

/** Empty for an unknown kind. */
function keysOf(kind: string): readonly string[] {
  return KEYS.get(kind) ?? [];
}

/** Its values, in the order of `keysOf`. */
function valuesOf(card: Card): string[] {
  const values = new Map<string, unknown>(Object.entries(card));
  const texts: string[] = [];
  for (const name of keysOf(card.kind)) texts.push(written(String(values.get(name))));
  return texts;
}

/** Letters, digits and `_` as they are, everything else as `-` and two hexadecimal digits a byte. */
function written(value: string): string {
  return encodeURIComponent(value)
    .replace(/[-.!~*'()]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%', '-');
}

function readWritten(value: string): string | undefined {
  try {
    return decodeURIComponent(value.replaceAll('-', '%'));
  } catch {
    return undefined; // no writing of ours: the card is refused for want of a value
  }
}

/** Compares in a time that does not tell where two codes differ. */
function isSame(given: string, code: string): boolean {
  let difference = given.length ^ code.length;
  for (let at = 0; at < code.length; at += 1) difference |= given.charCodeAt(at) ^ code.charCodeAt(at);
  return difference === 0;
}
