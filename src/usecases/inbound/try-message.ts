import type { IncomingMessage } from '../../domain/base/message.ts';
import type { Ports } from '../../ports/ports.ts';
import { isOutage } from './is-outage.ts';
import { parkMessage } from './park-message.ts';

/** Failed turns after which a message is set aside. */
const MAX_FAILURES = 3;
/** How many processes may end while they answer a message. More than failures: a process may be killed for other reasons. */
const MAX_STARTS = 5;

/** Answers one message and takes it off the list, or sets it aside when it cannot be answered. Tries are counted in the inbox: what was left
 *  over by an earlier process before it is tried, the others when they fail, so that an ordinary message costs no write.
 *  @param answer says whether it took the message off the list itself
 *  @param since when this process began to work @throws whatever `answer` throws, while the message is to be tried again */
export async function tryMessage(
  ports: Ports,
  message: IncomingMessage,
  since: Date,
  answer: () => Promise<boolean>,
): Promise<void> {
  const isFirst = Date.parse(message.acceptedAt) < since.getTime() && (await isFirstTry(ports, message, since));
  const begun = isFirst ? await ports.inbox.countTry(message.id) : 0;
  if (begun > MAX_STARTS) return parkMessage(ports, message, 'interrupted');
  const release = ports.watch.take(message);
  let isFinished: boolean;
  try {
    isFinished = await answer();
  } catch (failure) {
    if (isOutage(failure)) throw failure;
    const tries = isFirst ? begun : await ports.inbox.countTry(message.id);
    if (tries < MAX_FAILURES) throw failure;
    ports.log.error('message-failed', failure, { tries });
    return parkMessage(ports, message, 'failed');
  } finally {
    release();
  }
  if (!isFinished) await ports.inbox.finish(message.id);
}

/** A process counts a message that was left over once: waiting for a platform or a store that is away is no fault of the message. */
async function isFirstTry({ claims }: Pick<Ports, 'claims'>, { id }: IncomingMessage, since: Date): Promise<boolean> {
  return (await claims.claim(`begun/${id}/${since.toISOString()}`, true)).won;
}
