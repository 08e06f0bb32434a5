import type { IncomingMessage } from '../../domain/base/message.ts';
import type { Ports } from '../../ports/ports.ts';

/** Stores a message before the platform is answered. Does not wait for the person's queue to be woken: the sweep repairs a lost wake-up. Safe to repeat: a message id is accepted once. */
export async function acceptMessage(
  { inbox, jobs, clock }: Pick<Ports, 'inbox' | 'jobs' | 'clock'>,
  message: Omit<IncomingMessage, 'acceptedAt'>,
): Promise<'added' | 'repeated'> {
  const accepted = await inbox.accept({ ...message, acceptedAt: clock.now().toISOString() });
  jobs.wake('inbound', message.person).catch(() => {}); // the sweep wakes whoever waits
  return accepted;
}
