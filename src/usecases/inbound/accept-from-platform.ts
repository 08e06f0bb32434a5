import type { Reply } from '../../domain/base/message.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { ReceivedMessage } from '../../ports/channels/channel.ts';
import type { Ports } from '../../ports/ports.ts';
import { acceptMessage } from '../base/accept-message.ts';
import { hasSeveralApps, personOf } from '../ways-to-reach.ts';

type Needs = Pick<Ports, 'inbox' | 'jobs' | 'clock' | 'views' | 'channels'>;

/** Takes in what a platform hands over, in the name of the person its account is bound to. Safe to repeat. */
export function acceptFromPlatform(ports: Needs, message: ReceivedMessage): Promise<'added' | 'repeated'> {
  return hasSeveralApps(ports) ? acceptInName(ports, message) : acceptMessage(ports, message);
}

async function acceptInName(ports: Needs, message: ReceivedMessage): Promise<'added' | 'repeated'> {
  const person = await personOf(ports, message.person);
  return await acceptMessage(ports, asMessageOfPerson(message, person));
}

/** A message of an account as one of its person. */
export function asMessageOfPerson<Message extends ReceivedMessage>(message: Message, person: PersonId): Message {
  const account = message.via ?? message.person;
  return { ...message, person, via: account, reply: fetchedBy(message.reply, account) };
}

/** What was sent is fetched from the platform it was sent over. */
function fetchedBy(reply: Reply, account: PersonId): Reply {
  if (reply.kind !== 'image' && reply.kind !== 'file') return reply;
  return { ...reply, media: { ...reply.media, account: reply.media.account ?? account } };
}
