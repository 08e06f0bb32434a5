import type { Reply } from '../../domain/base/message.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ParkedJson } from '../../wire/console/undelivered.ts';
import { isLane } from '../base/lanes.ts';
import { parkReasonOf } from '../inbound/park-message.ts';

const LIMIT = 200;
const EXCERPT = 120;

/** What was set aside, oldest first, at most 200. */
export async function listParkedMessages({ inbox }: Pick<Ports, 'inbox'>): Promise<ParkedJson[]> {
  const parked = await inbox.listParked(LIMIT);
  return parked.map(({ message: { id, person: lane, aside, reply, acceptedAt }, why }) => {
    const person = aside?.person ?? lane;
    const text = [...excerptOf(reply)].slice(0, EXCERPT).join('');
    return { id, person, kind: aside?.work.kind ?? reply.kind, text, at: acceptedAt, why: parkReasonOf(why) };
  });
}

/** Lets a message that was set aside be tried again, at its old place. @returns false when it is not set aside */
export async function putMessageBack({ inbox, jobs }: Pick<Ports, 'inbox' | 'jobs'>, id: string): Promise<boolean> {
  const person = await inbox.putBack(id);
  if (person === null) return false;
  await jobs.wake(isLane(person) ? 'aside' : 'inbound', person);
  return true;
}

/** Takes a message that was set aside off the list for good: somebody looked after it. @returns false when it is not set aside */
export async function dropParkedMessage({ inbox }: Pick<Ports, 'inbox'>, id: string): Promise<boolean> {
  const parked = await inbox.listParked(LIMIT);
  if (!parked.some(({ message }) => message.id === id)) return false;
  await inbox.finish(id);
  return true;
}

function excerptOf(reply: Reply): string {
  switch (reply.kind) {
    case 'text':
      return reply.text;
    case 'file':
      return reply.media.name ?? '';
    case 'stored-files':
      return reply.files.map(({ name }) => name).join(' ');
    default:
      return '';
  }
}
