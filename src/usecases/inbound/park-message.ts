import { tell } from '../../domain/base/decision.ts';
import type { IncomingMessage } from '../../domain/base/message.ts';
import type { Ports } from '../../ports/ports.ts';
import { commitOwn } from '../commit-own.ts';
import { isOutage } from './is-outage.ts';

/** Why a message is set aside: its turn failed repeatedly, it blocked the process, or processes ended repeatedly while they answered it. */
const parkReasons = ['failed', 'blocked', 'interrupted'] as const;
export type ParkReason = (typeof parkReasons)[number];

/** The reason that was kept with a parked message; `failed` for one that nobody knows. */
export function parkReasonOf(why: string): ParkReason {
  return parkReasons.find((known) => known === why) ?? 'failed';
}

/** Sets a message aside that cannot be answered: the person is told so once, staff find it in the console, later messages are answered.
 *  Safe to repeat. */
export async function parkMessage(ports: Ports, message: IncomingMessage, why: ParkReason): Promise<void> {
  ports.log.warn('message-parked', { why });
  try {
    await tellParked(ports, message);
  } catch (error) {
    if (isOutage(error)) throw error;
    // Whatever is wrong with the person's record, the others behind it go on.
    ports.log.error('parked-untold', error, { why });
  }
  await ports.inbox.park(message.id, why);
}

async function tellParked(ports: Ports, { id, person: lane, aside, reply }: IncomingMessage): Promise<void> {
  const person = aside?.person ?? lane;
  await commitOwn(ports, person, `parked/${id}`, () => ({
    events: [],
    effects: [tell(person, 'trouble.parked', { kind: aside?.work.kind ?? reply.kind })],
  }));
}
