import type { IncomingMessage } from '../../domain/base/message.ts';
import type { Ports } from '../../ports/ports.ts';
import { WAITING_LOOKED_AT } from '../base/lanes.ts';

/** Whether the person's next message waits already and is a picture too: pictures sent in a row are answered once, by the last. */
export async function isFollowedByPicture(
  { inbox }: Pick<Ports, 'inbox'>,
  { id, person, reply }: IncomingMessage,
): Promise<boolean> {
  if (reply.kind !== 'image') return false;
  const waiting = await inbox.listWaiting(person, WAITING_LOOKED_AT);
  const at = waiting.findIndex((message) => message.id === id);
  return at >= 0 && waiting[at + 1]?.reply.kind === 'image';
}
