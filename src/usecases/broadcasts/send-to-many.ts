import { addressOf } from '../../domain/base/person.ts';
import { type Broadcast, type Chunk, isForMany, openFrom, type Recipient } from '../../domain/broadcast/broadcast.ts';
import { type Channel, ChannelError, type SentToMany } from '../../ports/channels/channel.ts';
import type { Ports } from '../../ports/ports.ts';
import { RunLater } from '../../ports/process/jobs.ts';
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
  /** The first place that is still open, and the one behind the last of this call; absent when nobody of the channel is left behind it. */
  from: number;
  until?: number;
}

/** Sends a chunk's next people of one channel the same words in one call, as many as the channel takes, if that is still to be done. Whom the call did not take is told singly afterwards.
 *  @returns `none` when no channel is left that can @throws RunLater when it has to wait */
export async function sendToMany(ports: Needs, broadcast: Broadcast, index: number): Promise<'sent' | 'none'> {
  const chunk = broadcast.chunks[index];
  const text = broadcast.wording.text;
  const group = chunk && (await nextGroup(ports, broadcast, chunk, text));
  if (!group) return 'none';
  const { channel, places, from, until } = group;
  const call = `${channel.name}${from === 0 ? '' : `/${from}`}`;
  const key = `broadcast/${broadcast.id}/${chunk.seq}/many-${call}`;
  const outcome = await attempt(ports, channel, key, [...places.keys()], text);
  const rest = outcome.rest.flatMap((userId) => places.get(userId) ?? []);
  const { receipt, isUnknown } = outcome;
  await stepBroadcast(ports, broadcast.id, `many/${index}/${call}`, {
    kind: 'sent-to-many',
    ...{ chunk: index, channel: channel.name, receipt, rest, isUnknown },
    ...{ from, ...(until === undefined ? {} : { until }) },
  });
  return 'sent';
}

async function nextGroup(ports: Needs, broadcast: Broadcast, chunk: Chunk, text: string): Promise<Group | null> {
  const recipients = await readRecipients(ports, broadcast.id, chunk);
  const bytes = new TextEncoder().encode(text).byteLength;
  for (const channel of Object.values(ports.channels)) {
    if (!channel?.sendToMany || bytes > channel.limits.textBytes) continue;
    const group = groupOf(channel, recipients, openFrom(chunk, channel.name));
    if (group.places.size > 0) return group;
  }
  return null;
}

/** As many people of a channel as one call takes, from a place in the chunk on. */
function groupOf(channel: Channel, recipients: readonly Recipient[], from: number): Group {
  const most = channel.limits.toMany ?? 0;
  const places = new Map<string, number>();
  for (const [place, recipient] of recipients.entries()) {
    const address = addressOf(recipient.person);
    if (place < from || !address || !isForMany(recipient, channel.name) || recipient.isUnreachable) continue;
    if (places.size === most) return { channel, places, from, until: place };
    places.set(address.userId, place);
  }
  return { channel, places, from };
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
  if (error.isUntaken) throw new RunLater(`${code} ${detail}`, retryInMilliseconds, { cause: error });
  // Refused as a whole: each is told singly, and what comes of it is known of each.
  return { receipt: null, rest: [...userIds], isUnknown: false };
}
