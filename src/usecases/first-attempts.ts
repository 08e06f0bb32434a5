import { addressOf } from '../domain/base/person.ts';
import type { Ports } from '../ports/ports.ts';
import type { OutboxRow } from '../ports/store/outbox.ts';
import type { Reserved } from '../ports/store/turns.ts';

/** Long enough for a process to be started again. */
const LEAST_REPEAT_SECONDS = 600;

/** The claims of the first calls for rows that are sent as soon as they are now, to be kept with them. None where a platform does not recognise a repeat: a message
 *  whose process dies before its call looks cut off, and is repeated. */
export function firstAttempts(
  { channels, clock }: Pick<Ports, 'channels' | 'clock'>,
  rows: readonly OutboxRow[],
): Reserved[] {
  for (const name in channels) if ((channels[name]?.limits.repeatSeconds ?? 0) < LEAST_REPEAT_SECONDS) return [];
  const value = clock.now().toISOString();
  const reserved: Reserved[] = [];
  for (const { person, key } of rows)
    if (channels[addressOf(person)?.channel ?? ''] !== undefined) reserved.push({ key: attemptKey(key, 1), value });
  return reserved;
}

/** Under which the `count`th call for a message is claimed. */
export function attemptKey(key: string, count: number): string {
  return `send/${key}/${count}`;
}
