import type { IncomingMessage } from '../../domain/base/message.ts';
import type { Ports } from '../../ports/ports.ts';

/** Takes a message in: durable before the platform is answered. That waits for the row only, not for the person's queue to be woken: a lost
 *  wake-up is made good by the sweep. Safe to repeat: a message id is accepted once. */
export async function acceptMessage(
  { inbox, jobs, clock }: Pick<Ports, 'inbox' | 'jobs' | 'clock'>,
  message: Omit<IncomingMessage, 'acceptedAt'>,
): Promise<'added' | 'repeated'> {
  const accepted = await inbox.accept({ ...message, acceptedAt: clock.now().toISOString() });
  jobs.wake('inbound', message.person).catch(() => {}); // the sweep wakes whoever waits
  return accepted;
}
