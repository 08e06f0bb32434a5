import type { RecipientValues } from '../broadcast/broadcast.ts';
import type { BroadcastWording } from '../broadcast/wording.ts';

/** What a broadcast says, and what staff hear of theirs. */
export interface BroadcastMessages {
  /** The broadcast itself; without values the fields stay as they are. */
  'broadcast.text': { parts: BroadcastWording['parts']; values: RecipientValues | null };
}
