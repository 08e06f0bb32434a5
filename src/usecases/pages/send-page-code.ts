import type { PersonId } from '../../domain/base/person.ts';
import { say } from '../../domain/messages/messages.ts';
import { ChannelError } from '../../ports/channels/channel.ts';
import type { Ports } from '../../ports/ports.ts';
import { waysToReach } from '../ways-to-reach.ts';

/** Sends a code that opens a page to the person's chat. It is over in minutes and can be asked for again: no row of the outbox, and nothing in the
 *  journal, keeps it. @returns false when it was certainly not sent */
export async function sendPageCode(
  { channels, views, wording, log }: Pick<Ports, 'channels' | 'views' | 'wording' | 'log'>,
  person: PersonId,
  values: { code: string; minutes: number },
): Promise<boolean> {
  const [way] = await waysToReach({ views, channels }, person);
  if (!way) return false;
  const worded = wording.word(say('page.code', values), {
    card: () => '',
    link: () => '',
    campaign: null,
    takesFiles: way.platform.limits.filesIn.includes('file'),
    field: () => null,
  });
  const message = typeof worded === 'string' ? { kind: 'text' as const, text: worded } : worded;
  if (message.kind === 'close-matter') return false; // no template words a code so
  try {
    await way.platform.send(way.userId, message);
    return true;
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    log.warn('page-code-not-sent', { detail: error.code });
    return error.code === 'unknown-outcome';
  }
}
