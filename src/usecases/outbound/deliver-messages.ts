import type { OutgoingMessage } from '../../domain/base/message.ts';
import { addressOf, type PersonId } from '../../domain/base/person.ts';
import { type Channel, ChannelError, type SendableMessage } from '../../ports/channel.ts';
import type { OutboxRow, OutboxSettlement } from '../../ports/outbox.ts';
import type { Ports } from '../../ports/ports.ts';

type Needs = Pick<Ports, 'outbox' | 'claims' | 'channels' | 'files' | 'clock' | 'log'>;

const BATCH = 20;

/** Sends what a person has to be told, in order. Each attempt is claimed first: a message whose attempt was cut off is
 *  settled as unknown and never repeated blindly (promise 1). @throws ChannelError busy, misconfigured: to be run again later */
export async function deliverMessages(ports: Needs, person: PersonId): Promise<void> {
  const address = addressOf(person);
  const channel = address && ports.channels[address.channel];
  if (!channel) return;
  for (;;) {
    const waiting = await ports.outbox.listWaiting(person, BATCH);
    for (const row of waiting) await deliver(ports, channel, address.userId, row);
    // Whoever put another row meanwhile woke the queue again.
    if (waiting.length < BATCH) return;
  }
}

async function deliver(ports: Needs, channel: Channel, userId: string, row: OutboxRow): Promise<void> {
  const attempt = await claimAttempt(ports, row.key);
  if (attempt === null) return settle(ports, row, { state: 'unknown', detail: 'cut-off' });
  const message = await sendable(ports, row.message);
  if (!message) return settle(ports, row, { state: 'failed', detail: 'file-gone' });
  try {
    await channel.send(userId, message);
  } catch (error) {
    return failed(ports, row, attempt, error);
  }
  return settle(ports, row, { state: 'sent' });
}

/** @returns the number of the attempt, or null when an earlier one was cut off */
async function claimAttempt({ claims, clock }: Needs, key: string): Promise<number | null> {
  for (let attempt = 1; ; attempt += 1) {
    const { won } = await claims.claim(`send/${key}/${attempt}`, clock.now().toISOString());
    if (won) return attempt;
    if (!(await claims.find(`unsent/${key}/${attempt}`))) return null;
  }
}

async function sendable({ files }: Needs, message: OutgoingMessage): Promise<SendableMessage | null> {
  if (message.kind !== 'file') return message;
  const stored = await files.get(message.file.key);
  return stored ? { ...message, bytes: stored.bytes } : null;
}

async function failed(ports: Needs, row: OutboxRow, attempt: number, error: unknown): Promise<void> {
  if (!(error instanceof ChannelError)) {
    await settle(ports, row, { state: 'unknown', detail: 'error' });
    throw error;
  }
  if (error.code === 'busy' || error.code === 'misconfigured') {
    await ports.claims.claim(`unsent/${row.key}/${attempt}`, error.detail);
    throw error;
  }
  await settle(ports, row, {
    state: error.code === 'unknown-outcome' ? 'unknown' : 'failed',
    detail: `${error.code} ${error.detail}`,
  });
}

async function settle(
  { outbox, clock, log }: Needs,
  row: OutboxRow,
  settlement: Omit<OutboxSettlement, 'at'>,
): Promise<void> {
  if (settlement.state !== 'sent')
    log.warn('message-not-sent', { key: row.key, state: settlement.state, detail: settlement.detail ?? '' });
  await outbox.settle(row.key, { ...settlement, at: clock.now().toISOString() });
}
