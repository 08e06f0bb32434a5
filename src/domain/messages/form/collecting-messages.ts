/** Why something that was sent is not taken. `too-heavy`: a text that could not be read within its time. `kept-too-much`: the person keeps as much
 *  as anybody may. */
export type UnreadableReason =
  | 'not-a-picture'
  | 'too-large'
  | 'broken'
  | 'media-gone'
  | 'infected'
  | 'not-scanned'
  | 'too-heavy'
  | 'kept-too-much';

/** What is said while long texts, pictures and awards come in, piece by piece: a part of `MessageValues`. */
export interface CollectingMessages {
  /** `later`: the column behind it where pictures are sent. */
  'text.file-refused': { label: string; misses: number; later?: string };
  'awards.announced': { count: number };
  'awards.more': Record<string, never>;
  /** All that stand after some were put right or taken out; none for 无. */
  'awards.now': { awards: string[] };
  /** 重写: what is sent next stands instead. */
  'awards.rewrite': { count: number };
  'awards.no-such': { number: number; awards: string[] };
  /** Who granted it is not known: it was not stored. */
  'awards.not-kept': { line: string };
  /** `isAll`: it completes the list, nothing need be said to end it. */
  'certificate.taken': { number: number; award: string; left: string[]; isAll?: true };
  /** `count`: how many came. */
  'certificates.wanted': { left: string[]; count?: number };
  'certificates.later': { left: string[] };
  'pictures.repeated': { number: number };
  'text.collected': { label: string; pieces: number; count: number; min: number; max: number };
  /** Before words that were written are taken away: all, or the paragraph `number` with its beginning, or those from it to `to`. */
  'text.clear': { label: string; count: number; pieces: number; number: number | null; to?: number; quote: string };
  /** Whether words become others: what stands there before and after. */
  'text.words-sure': { label: string; before: string; after: string };
  /** The words stand nowhere, or at several places: each with what is beside it. */
  'text.words-where': { old: string; count: number; shown: string[]; misses: number };
  'text.words-changed': { label: string; count: number };
  'text.words-kept': { label: string };
  /** They stay. */
  'text.stays': { label: string; count: number };
  'text.no-such': { number: number; pieces: number; misses: number };
  'text.cut': { label: string; number: number; to?: number; count: number; min: number };
  'text.removed': { label: string; pieces: number; count: number; min: number; max: number };
  /** Where one more paragraph goes: under a heading, or at the end; of a draft under a heading only. */
  'text.add-where': { label: string; headings: string[]; isDraft: boolean; misses?: number };
  /** Null for the end of the text. */
  'text.add-what': { heading: string | null };
  'text.added': { heading: string | null; count: number; min: number; max: number };
  /** The text has no headings: what is sent goes to its end. */
  'text.add-here': { label: string; count: number };
  /** `unnamed`: how many at the end have no words yet; 1 where left out. */
  'pictures.collected': { label: string; count: number; max: number; unnamed?: number };
  /** Captions in their order; `isDone` once they were put so, else the new order is asked for. */
  'pictures.order': { captions: string[]; isDone: boolean; misses: number; isComplete?: boolean };
  'pictures.removed': { label: string; numbers: number[]; count: number; max: number };
  /** Another one is to come in its place. */
  'pictures.replace': { number: number };
  'pictures.replaced': { number: number; caption: string };
  /** One of `count` is not right, and which, or what is to become of it, was not said. */
  'pictures.change-how': { count: number; misses: number };
  'pictures.no-such': { label: string; number: number; count: number; max: number; misses: number };
  /** `withoutFaces`: faces were left out of it, which no font prints. */
  'pictures.captioned': { label: string; number: number; caption: string; withoutFaces?: boolean };
  /** Something was said of a picture that is not the last: how its words are changed. */
  'pictures.how': { number: number; caption: string };
  /** Words with nothing but faces. */
  /** Which column `count` pictures are for that came while words were asked. */
  'pictures.where': { count: number; labels: string[] };
  /** They are for none. */
  'pictures.put-aside': { count: number };
  /** Behind pictures that were put in another column than the one asked. */
  'pictures.go-back': { label: string };
  /** Said of a picture while no column has any. */
  'pictures.none-yet': { labels: string[]; misses: number };
  /** Said of a picture by its number where several columns have pictures. */
  'pictures.which': { labels: string[]; misses: number };
  'pictures.only-faces': { misses: number };
  /** Which award a certificate belongs to was not told apart. */
  'certificate.which': { words: string; awards: string[]; misses: number };
  /** Rows of a table that were taken, or all that stand; `count` of them stand now. */
  'rows.taken': { unit: string; rows: { number: number; text: string }[]; count: number; min: number; max: number };
  /** One row was put right. */
  'rows.changed': { number: number; text: string };
  /** A row was taken out; '' for all of them. */
  'rows.removed': { text: string; unit: string; count: number; min: number };
  'rows.no-such': { number: number; unit: string; count: number; misses: number };
  'pictures.finished': { label: string; count: number };
  'media.refused': {
    reason: UnreadableReason;
    misses?: number;
  };
}
