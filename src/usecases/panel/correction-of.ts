import type { Application } from '../../domain/application/record/application.ts';
import { applicationEvents } from '../../domain/application/record/events.ts';
import type { FrozenLine, LaterCorrection } from '../../domain/panel/panel.ts';
import type { Ports } from '../../ports/ports.ts';

/** The correction by which a published result is another one than the panel decided. @returns null where both agree, and while nothing is published */
export async function correctionOf(
  { journal }: Pick<Ports, 'journal'>,
  { id, status }: Pick<Application, 'id' | 'status'>,
  { outcome: decided }: Pick<FrozenLine, 'outcome'>,
): Promise<LaterCorrection | null> {
  if (status === decided || (status !== 'awarded' && status !== 'not-awarded')) return null;
  for (const { events, by, at } of [...(await journal.read(`application/${id}`))].reverse())
    for (const event of events) {
      const read = event.kind === 'resultCorrected' ? applicationEvents.read(event) : null;
      if (read?.kind === 'resultCorrected') return { outcome: read.outcome, by, at, reason: read.reason };
    }
  return null;
}
