import { addressOf, type ChannelName, type PersonId, WEB } from '../../domain/base/person.ts';
import { type Channel, ChannelError, type SendAttempt } from '../../ports/channels/channel.ts';
import type { Ports } from '../../ports/ports.ts';
import { RunLater } from '../../ports/process/jobs.ts';
import type { OutboxRow } from '../../ports/store/outbox.ts';
import type { CommitNeeds } from '../commit.ts';
import { type Way, waysToReach } from '../ways-to-reach.ts';
import {
  type Attempts,
  AttemptTaken,
  claimAttempt,
  dueInMilliseconds,
  isRepeatable,
  markUnsent,
  noAttempts,
  readAttempts,
} from './attempts.ts';
import { closeMatter, keepCardKey } from './close-matter.ts';
import { deliverTogether } from './deliver-together.ts';
import { settleMessage } from './settle-message.ts';

type Needs = CommitNeeds & Pick<Ports, 'files' | 'log'>;

const BATCH = 20;

/** Calls of one message with no known outcome before the next messages go first. */
const HOLDING_ATTEMPTS = 4;

/** Sends what a person has to be told, in order. Each attempt is claimed before it leaves. One that was cut off is repeated under the same
 *  identity while the platform recognises repeats, so that nobody is told twice; only what is unknown afterwards stays so, for people to
 *  look at. @throws RunLater when the rest has to wait */
export async function deliverMessages(ports: Needs, person: PersonId): Promise<void> {
  const found = waysToReach(ports, person);
  const ways = found instanceof Promise ? await found : found;
  if (ways.length === 0) return addressOf(person)?.channel === WEB ? leaveOnPage(ports, person) : undefined;
  const passedBy = new Set<string>();
  for (;;) {
    const waiting = await ports.outbox.listWaiting(person, BATCH + passedBy.size);
    const next = passedBy.size === 0 ? waiting : waiting.filter(({ key }) => !passedBy.has(key));
    for (let at = 0; at < next.length; ) {
      const saved = deliverTogether(ports, ways[0], next.slice(at));
      const together = saved instanceof Promise ? await saved : saved;
      const row = next[at];
      if (together === 0 && row && (await deliver(ports, ways, row)) === 'passed-by') passedBy.add(row.key);
      at += Math.max(together, 1);
    }
    // Whoever put another row meanwhile woke the queue again; what was passed by is looked at again by the sweep.
    if (waiting.length < BATCH + passedBy.size || next.length === 0) return;
  }
}

/** Whoever has a web account only is told nothing anywhere: the page shows how things stand. */
async function leaveOnPage({ outbox, clock }: Needs, person: PersonId): Promise<void> {
  for (;;) {
    const waiting = await outbox.listWaiting(person, BATCH);
    const at = clock.now().toISOString();
    for (const { key } of waiting) await outbox.settle(key, { state: 'sent', detail: 'on-page', at });
    if (waiting.length < BATCH) return;
  }
}

type Delivered = 'settled' | 'passed-by';

/** By the app last used, and by another one where that certainly does not reach the person. */
async function deliver(ports: Needs, ways: readonly Way[], row: OutboxRow): Promise<Delivered> {
  for (const [index, way] of ways.entries()) {
    const done = await deliverBy(ports, ways, row, way, index === ways.length - 1);
    if (done !== 'unreached') return done;
  }
  return 'passed-by';
}

async function deliverBy(
  ports: Needs,
  ways: readonly Way[],
  row: OutboxRow,
  way: Way,
  isLastWay: boolean,
): Promise<Delivered | 'unreached'> {
  const { platform: channel } = way;
  const file = row.message.kind === 'file' ? await ports.files.get(row.message.file.key) : undefined;
  const send = file === null ? null : sendingOf(ports, way, ways, row, file?.bytes);
  if (!send) return settleMessage(ports, row, { state: 'failed', detail: 'file-gone' });
  const first = await attempt(ports, channel, { row, send, isLastWay }, noAttempts);
  if (first !== 'taken') return first;
  const known = await readAttempts(ports, row.key);
  if (!isRepeatable(known, channel.limits.repeatSeconds, ports.clock.now()))
    return settleMessage(ports, row, { state: 'unknown', detail: 'cut-off' });
  const wait = dueInMilliseconds(known, ports.clock.now());
  if (wait > 0) return holdBack(known, wait);
  const again = await attempt(ports, channel, { row, send, isLastWay }, known);
  return again === 'taken' ? 'passed-by' : again;
}

/** One message, and what sends it. */
interface Sending {
  row: OutboxRow;
  send(attempt: SendAttempt): Promise<void>;
  /** No other app leads to the person. */
  isLastWay: boolean;
}

/** @param bytes of the message's file */
function sendingOf(
  ports: Needs,
  way: Way,
  ways: readonly Way[],
  row: OutboxRow,
  bytes: Uint8Array | undefined,
): Sending['send'] {
  const { key, person, message } = row;
  if (message.kind === 'close-matter') return (attempt) => closeMatter(ports, ways, { key, person }, message, attempt);
  const sendable = bytes ? { ...message, bytes } : message;
  return async (attempt) => {
    const sent = await way.platform.send(way.userId, sendable, attempt);
    if (row.isRecallable && sent.receipt !== null)
      await keepReceipt(ports, key, { receipt: sent.receipt, channel: way.channel });
    if (sent.cardKey !== null) await keepCardKey(ports, row, sent, way);
  };
}

/** @returns `taken` when this attempt is known already: an earlier run made it */
async function attempt(
  ports: Needs,
  channel: Channel,
  { row, send, isLastWay }: Sending,
  known: Attempts,
): Promise<Delivered | 'taken' | 'unreached'> {
  let hasLeft = false;
  try {
    await send({
      identity: row.key,
      isRepeat: known.firstCutOff !== null,
      async leave() {
        await claimAttempt(ports, row.key, known);
        hasLeft = true;
      },
    });
  } catch (error) {
    if (error instanceof AttemptTaken) return 'taken';
    if (!isLastWay && error instanceof ChannelError && error.code === 'unreachable') {
      if (hasLeft) await markUnsent(ports, row.key, known, error);
      return 'unreached';
    }
    if (hasLeft && !(error instanceof ChannelError && error.isUntaken)) return left(ports, channel, row, known, error);
    if (hasLeft) await markUnsent(ports, row.key, known, error);
    if (error instanceof ChannelError) return notSent(ports, row, error);
    throw error;
  }
  return await settleMessage(ports, row, { state: 'sent' });
}

/** What the platform calls a message, kept for its recall. A message that cannot be recalled for want of it was sent all the same. */
async function keepReceipt(
  { claims, log }: Pick<Ports, 'claims' | 'log'>,
  key: string,
  receipt: { receipt: string; channel: ChannelName },
): Promise<void> {
  await claims.claim(`receipt/${key}`, receipt).catch((error: unknown) => log.error('receipt-not-kept', error));
}

async function notSent(ports: Needs, row: OutboxRow, error: ChannelError): Promise<Delivered> {
  const { code, detail, retryInMilliseconds } = error;
  if (code === 'misconfigured') ports.log.error('channel-misconfigured', error, { detail });
  if (error.isForLater) throw new RunLater(`${code} ${detail}`, retryInMilliseconds, { cause: error });
  return settleMessage(ports, row, { state: 'failed', detail: `${code} ${detail}` });
}

/** The message left: refused for good, or nobody knows. */
async function left(
  ports: Needs,
  channel: Channel,
  row: OutboxRow,
  known: Attempts,
  error: unknown,
): Promise<Delivered> {
  const isDoubtful = !(error instanceof ChannelError) || error.code === 'unknown-outcome';
  const detail = error instanceof ChannelError ? `${error.code} ${error.detail}` : 'error';
  if (!isDoubtful) return settleMessage(ports, row, { state: 'failed', detail });
  ports.log.warn('message-in-doubt', { key: row.key, attempt: known.count + 1, detail });
  const now = ports.clock.now();
  const attempts: Attempts = { count: known.count + 1, last: now, firstCutOff: known.firstCutOff ?? now };
  if (!isRepeatable(attempts, channel.limits.repeatSeconds, now))
    return settleMessage(ports, row, { state: 'unknown', detail });
  return holdBack(attempts, dueInMilliseconds(attempts, now));
}

/** The first few times what comes after it waits, to keep the order; then it is passed by. @throws RunLater */
function holdBack({ count }: Attempts, wait: number): Delivered {
  if (count < HOLDING_ATTEMPTS) throw new RunLater('in doubt', wait);
  return 'passed-by';
}
