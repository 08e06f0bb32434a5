import type { IncomingMessage } from '../../domain/base/message.ts';
import type { Ports } from '../../ports/ports.ts';

/** Takes a message in: durable before the platform is answered, then the person's queue is woken.
 *  Safe to repeat: a message id is accepted once. */
export async function acceptMessage(
  { inbox, jobs, clock }: Pick<Ports, 'inbox' | 'jobs' | 'clock'>,
  message: Omit<IncomingMessage, 'acceptedAt'>,
): Promise<'added' | 'repeated'> {
  const accepted = await inbox.accept({ ...message, acceptedAt: clock.now().toISOString() });
  await jobs.wake('inbound', message.person);
  return accepted;
}
