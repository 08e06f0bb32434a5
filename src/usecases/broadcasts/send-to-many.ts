import { addressOf } from '../../domain/base/person.ts';
import type { Broadcast, Chunk } from '../../domain/broadcast/broadcast.ts';
import { type Channel, ChannelError, type SentToMany } from '../../ports/channel.ts';
import { RunLater } from '../../ports/jobs.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CommitNeeds } from '../commit.ts';
import {
  type Attempts,
  AttemptTaken,
  claimAttempt,
  dueInMilliseconds,
  isRepeatable,
  markUnsent,
  readAttempts,
} from '../outbound/attempts.ts';
import { stepBroadcast } from './change-broadcast.ts';
import { readRecipients } from './read-chunk.ts';

type Needs = CommitNeeds & Pick<Ports, 'log'>;

interface Group {
  channel: Channel;
  /** Of everybody in it, the place in the chunk. */
  places: Map<string, number>;
}

/** Sends a chunk's people of one channel the same words in one call, if that is still to be done. Whom the call did not take is told singly afterwards.
 *  @returns `none` when no channel is left that can @throws RunLater when it has to wait */
export async function sendToMany(ports: Needs, broadcast: Broadcast, index: number): Promise<'sent' | 'none'> {
  const chunk = broadcast.chunks[index];
  const text = broadcast.wording.text;
  const group = chunk && (await nextGroup(ports, broadcast, chunk, text));
  if (!group) return 'none';
  const { channel, places } = group;
  const key = `broadcast/${broadcast.id}/${chunk.seq}/many-${channel.name}`;
  const outcome = await attempt(ports, channel, key, [...places.keys()], text);
  const rest = outcome.rest.flatMap((userId) => places.get(userId) ?? []);
  const { receipt, isUnknown } = outcome;
  await stepBroadcast(ports, broadcast.id, `many/${index}/${channel.name}`, {
    kind: 'sent-to-many',
    ...{ chunk: index, channel: channel.name, receipt, rest, isUnknown },
  });
  return 'sent';
}

async function nextGroup(ports: Needs, broadcast: Broadcast, chunk: Chunk, text: string): Promise<Group | null> {
  const recipients = await readRecipients(ports, broadcast.id, chunk);
  const bytes = new TextEncoder().encode(text).byteLength;
  for (const channel of Object.values(ports.channels)) {
    const isDone = chunk.many.some((done) => done.channel === channel?.name);
    if (!channel?.sendToMany || isDone || bytes > channel.limits.textBytes) continue;
    const places = new Map<string, number>();
    for (const [place, { person, isUnreachable }] of recipients.entries()) {
      const address = addressOf(person);
      if (address?.channel === channel.name && !isUnreachable) places.set(address.userId, place);
    }
    if (places.size > 0 && places.size <= (channel.limits.toMany ?? 0)) return { channel, places };
  }
  return null;
}

type Outcome = SentToMany & { isUnknown: boolean };

/** One call, claimed before it leaves, under one identity however often it is repeated. */
async function attempt(
  ports: Needs,
  channel: Channel,
  key: string,
  userIds: readonly string[],
  text: string,
): Promise<Outcome> {
  const known = await readAttempts(ports, key);
  const now = ports.clock.now();
  if (!isRepeatable(known, channel.limits.repeatSeconds, now)) return { receipt: null, rest: [], isUnknown: true };
  const wait = dueInMilliseconds(known, now);
  if (wait > 0) throw new RunLater('in doubt', wait);
  let hasLeft = false;
  const leave = async () => {
    await claimAttempt(ports, key, known);
    hasLeft = true;
  };
  try {
    const sent = await channel.sendToMany?.(userIds, text, {
      identity: key,
      isRepeat: known.firstCutOff !== null,
      leave,
    });
    return { receipt: sent?.receipt ?? null, rest: sent?.rest ?? [...userIds], isUnknown: false };
  } catch (error) {
    return notSent(ports, key, known, userIds, { error, hasLeft });
  }
}

async function notSent(
  ports: Needs,
  key: string,
  known: Attempts,
  userIds: readonly string[],
  { error, hasLeft }: { error: unknown; hasLeft: boolean },
): Promise<Outcome> {
  if (error instanceof AttemptTaken) throw new RunLater('another run has it', 1000);
  if (!(error instanceof ChannelError)) throw error;
  const { code, detail, retryInMilliseconds } = error;
  if (code === 'unknown-outcome') {
    ports.log.warn('broadcast-in-doubt', { key, detail });
    throw new RunLater(`in doubt ${detail}`, 1000, { cause: error });
  }
  if (hasLeft) await markUnsent(ports, key, known, error);
  if (code === 'misconfigured') ports.log.error('channel-misconfigured', error, { detail });
  if (code === 'busy' || code === 'misconfigured')
    throw new RunLater(`${code} ${detail}`, retryInMilliseconds, { cause: error });
  // Refused as a whole: each is told singly, and what comes of it is known of each.
  return { receipt: null, rest: [...userIds], isUnknown: false };
}
