import type { IncomingMessage } from './message.ts';

/** How long the platform may keep a message before it reaches us; a time further off is another clock's. */
const PLAUSIBLE_MILLISECONDS = 10 * 60_000;

/** When a message counts as said: when it was sent, as far as the platform's time is plausible, else when it was accepted; never when it
 *  is decided, which may be after a restart, a queue or a slow printing. */
export function saidAt({ acceptedAt, sentAt }: Pick<IncomingMessage, 'acceptedAt' | 'sentAt'>): Date {
  const accepted = new Date(acceptedAt);
  const sent = sentAt === undefined ? accepted : new Date(sentAt);
  const age = accepted.getTime() - sent.getTime();
  return age >= 0 && age <= PLAUSIBLE_MILLISECONDS ? sent : accepted;
}
