import type { Work } from '../../domain/base/journal-entry.ts';
import type { Ports } from '../../ports/ports.ts';
import { acceptMessage } from '../base/accept-message.ts';

/** After staff ended a handover: puts a message into the asker's queue that asks the former question again, behind what the asker has said.
 *  Safe to repeat: the message has an id of its own. @param cause of the entry that handed back */
export async function returnAsker(
  ports: Pick<Ports, 'inbox' | 'jobs' | 'clock' | 'staffNames'>,
  cause: string,
  { asker, by }: Extract<Work, { kind: 'hand-back' }>,
): Promise<void> {
  const name = ports.staffNames?.[by] ?? null;
  await acceptMessage(ports, { id: `handed-back/${cause}`, person: asker, reply: { kind: 'handed-back', name } });
}
