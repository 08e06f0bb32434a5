import type { Work } from '../../domain/base/journal-entry.ts';
import type { PersonId } from '../../domain/base/person.ts';

/** Long work is kept in the inbox as what a person says is, in lanes of its own: durable, in order, and beside the chat. */
const LANE_MARK = '#';

/** The key of a person's long work of one kind in the inbox. */
export function laneOf(person: PersonId, kind: Work['kind']): string {
  return `${person}${LANE_MARK}${kind}`;
}

/** The id with which a message comes back from its lane, where its row has this one. */
export function foundId(id: string): string {
  return `found/${id}`;
}

/** Whether a key of the inbox is a lane of long work, and no person. */
export function isLane(key: string): boolean {
  return key.includes(LANE_MARK);
}

/** How many of the messages that wait are looked through. */
export const WAITING_LOOKED_AT = 40;
