import { isClosing } from '../../domain/base/message.ts';
import type { Ports } from '../../ports/ports.ts';
import type { OutboxRow, OutboxSettlement } from '../../ports/store/outbox.ts';
import type { CommitNeeds } from '../commit.ts';
import { noteMissed } from './missed-messages.ts';

export type SettleNeeds = CommitNeeds & Pick<Ports, 'log'>;

/** Settles one message; what was not sent is noted on the person's record first. A card that keeps its buttons is no loss. */
export async function settleMessage(
  ports: SettleNeeds,
  row: OutboxRow,
  settlement: Omit<OutboxSettlement, 'at'>,
): Promise<'settled'> {
  const { outbox, clock, log } = ports;
  const { state, detail = '' } = settlement;
  const at = clock.now().toISOString();
  if (state !== 'sent' && isClosing(row.message)) {
    log.info('card-not-closed', { key: row.key, detail });
    await outbox.settle(row.key, { ...settlement, state: 'sent', at });
    return 'settled';
  }
  if (state !== 'sent') {
    log.warn('message-not-sent', { key: row.key, state, detail });
    await noteMissed(ports, row);
  }
  await outbox.settle(row.key, { ...settlement, at });
  return 'settled';
}
