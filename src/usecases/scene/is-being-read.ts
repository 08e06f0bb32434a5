import type { Heard } from '../../conversation/base/scene.ts';
import { saysSent } from '../../conversation/meaning/says-sent.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { foundId, laneOf, WAITING_LOOKED_AT } from '../base/lanes.ts';

type Needs = Pick<Ports, 'inbox' | 'vocabulary'>;

/** Whether a file that the person sent is still being fetched or read, or what was found of it is still to be said.
 *  @param cause the message in hand, which may come back from being read itself
 *  @returns null for what does not say that something was sent */
export function isBeingRead(ports: Needs, person: PersonId, heard: Heard, cause: string): Promise<boolean> | null {
  return heard.kind === 'text' && saysSent(ports.vocabulary, heard.text) ? look(ports, person, cause) : null;
}

async function look({ inbox }: Needs, person: PersonId, cause: string): Promise<boolean> {
  for (const kind of ['fetch-media', 'read-paper'] as const) {
    const rows = await inbox.listWaiting(laneOf(person, kind), WAITING_LOOKED_AT);
    if (rows.some(({ id }) => foundId(id) !== cause)) return true;
  }
  const waiting = await inbox.listWaiting(person, WAITING_LOOKED_AT);
  return waiting.some(({ id, found }) => found !== undefined && id !== cause);
}
