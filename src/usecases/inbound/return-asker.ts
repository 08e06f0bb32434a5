import { type JournalEntry, streamKey, streamKind } from '../../domain/base/journal-entry.ts';
import { handoverEventSchema } from '../../domain/handover/handover-events.ts';
import type { Ports } from '../../ports/ports.ts';
import { acceptMessage } from './accept-message.ts';

/** Staff handed somebody back: the asker's own queue asks the same question again, after whatever the asker said before.
 *  Safe to repeat: the message has the entry's id. */
export async function returnAsker(
  ports: Pick<Ports, 'inbox' | 'jobs' | 'clock' | 'staffNames'>,
  { stream, seq, by, events }: JournalEntry,
): Promise<void> {
  if (streamKind(stream) !== 'handover') return;
  const person = streamKey(stream);
  const ended = events.find(({ kind }) => kind === 'handoverEnded');
  const event = ended && handoverEventSchema.parse(ended);
  if (event?.kind !== 'handoverEnded' || event.by === person) return;
  const name = ports.staffNames?.[by] ?? null;
  await acceptMessage(ports, { id: `handed-back/${stream}/${seq}`, person, reply: { kind: 'handed-back', name } });
}
