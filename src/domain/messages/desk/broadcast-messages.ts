import type { CardOf } from '../../base/card.ts';
import type { AudienceState } from '../../broadcast/audience.ts';
import type { BroadcastStatus, FateCounts, RecipientValues } from '../../broadcast/broadcast.ts';
import type { BroadcastWording } from '../../broadcast/wording.ts';

type Parts = BroadcastWording['parts'];
type Rows = { state: AudienceState | 'everybody'; people: number }[];

/** People of one state; `values` are those of the first, null for none. */
/** `idle`: those of them with nothing left to do. */
export type AudienceCount = { people: number; idle: number; unreachable: number; values: RecipientValues | null };

/** How far a broadcast is. */
export type BroadcastStanding = {
  id: string;
  status: BroadcastStatus;
  text: string;
  people: number;
  counts: FateCounts;
  failed: number;
  sendAt: string | null;
};

/** What a broadcast says, and what staff hear of theirs. */
export interface BroadcastMessages {
  /** The broadcast itself; without values the fields stay as they are. */
  'broadcast.text': { parts: Parts; values: RecipientValues | null };
  /** `text`: what is to be said, where that is known already. */
  'broadcast.who': { rows: Rows; text?: string };
  'broadcast.who-card': { card: CardOf<'broadcast'>; rows: Rows };
  /** `text`: what is written already, '' for nothing. */
  'broadcast.what': { people: number; text?: string };
  'broadcast.what-card': { card: CardOf<'broadcast'> };
  'broadcast.unknown-fields': { fields: string[] };
  'broadcast.look': { parts: Parts; values: RecipientValues | null };
  /** `people` get it; `idle` more are meant and miss nothing, so that words about what is missing do not go to them. */
  'broadcast.look-card': { card: CardOf<'broadcast'>; people: number; unreachable: number; idle: number };
  'broadcast.tested': Record<string, never>;
  /** `at`: null for now; what speaks against it. */
  'broadcast.scheduled': {
    card: CardOf<'broadcast'>;
    people: number;
    at: string | null;
    warns: 'night' | 'full-hour' | null;
  };
  'broadcast.cancelled': Record<string, never>;
  /** A broadcast takes text alone. */
  'broadcast.words-only': Record<string, never>;
  /** Somebody is attended while a broadcast is written: what is typed goes to the broadcast alone; and from its end on to that one again. */
  'broadcast.beside': { name: string; number: string };
  'broadcast.over': { name: string; number: string };
  /** Left for something else; `text` as far as it was written. It is kept: `goes-on` is said when it is taken up again. */
  'broadcast.set-aside': { text: string };
  'broadcast.goes-on': { text: string };
  /** Other words took the place of those that were written and not sent. */
  'broadcast.replaced': { text: string };
  /** Nobody was chosen: whether it goes to everybody is asked by itself. */
  'broadcast.to-all': { card: CardOf<'broadcast'>; people: number; at: string | null };
  'broadcast.done': { what: string };
  'broadcast.standing': { progress: BroadcastStanding | null };
}
