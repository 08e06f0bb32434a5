import type { Ports } from '../../ports/ports.ts';
import { attemptKey } from '../first-attempts.ts';

/** What is known of the calls that tried to send one message. */
export interface Attempts {
  count: number;
  last: Date;
  /** Of those nobody knows the outcome of; null when none was cut off. */
  firstCutOff: Date | null;
}

export const noAttempts: Attempts = { count: 0, last: new Date(0), firstCutOff: null };

/** The next attempt is known already. */
export class AttemptTaken extends Error {}

/** Claims the next attempt under its number. @throws AttemptTaken */
export async function claimAttempt(
  { claims, clock }: Pick<Ports, 'claims' | 'clock'>,
  key: string,
  known: Attempts,
): Promise<void> {
  const { won } = await claims.claim(attemptKey(key, known.count + 1), clock.now().toISOString());
  if (!won) throw new AttemptTaken();
}

/** Notes that the attempt after the known ones sent nothing, for certain. */
export async function markUnsent(
  { claims }: Pick<Ports, 'claims'>,
  key: string,
  known: Attempts,
  error: unknown,
): Promise<void> {
  await claims.claim(`unsent/${key}/${known.count + 1}`, error instanceof Error ? error.message : '');
}

/** Reads back every attempt at one message. */
export async function readAttempts({ claims }: Pick<Ports, 'claims'>, key: string): Promise<Attempts> {
  const [sends, unsent] = [new Map<string, string>(), new Set<string>()];
  for await (const { key: name, value } of claims.listAll(`send/${key}/`)) sends.set(name, String(value));
  if (sends.size === 0) return noAttempts;
  for await (const { key: name } of claims.listAll(`unsent/${key}/`)) unsent.add(name);
  let attempts = noAttempts;
  for (let count = 1; count <= sends.size; count += 1) {
    const last = new Date(sends.get(attemptKey(key, count)) ?? 0);
    const isCutOff = !unsent.has(`unsent/${key}/${count}`);
    attempts = { count, last, firstCutOff: attempts.firstCutOff ?? (isCutOff ? last : null) };
  }
  return attempts;
}

/** Whether the person is told once, however often the message is sent from here on. */
export function isRepeatable({ firstCutOff }: Attempts, repeatSeconds: number, now: Date): boolean {
  return firstCutOff === null || now.getTime() - firstCutOff.getTime() < repeatSeconds * 1000;
}

const LONGEST_WAIT_MILLISECONDS = 300_000;

/** When a message whose call was cut off is tried again: after 1, 2, 4 … seconds, at most five minutes. What sent nothing waits for
 *  nothing here. */
export function dueInMilliseconds({ count, last, firstCutOff }: Attempts, now: Date): number {
  // A clock that was set back says nothing about how long it is since: the repeat is told from another message by its identity.
  if (firstCutOff === null || last > now) return 0;
  const wait = Math.min(LONGEST_WAIT_MILLISECONDS, 1000 * 2 ** Math.min(count - 1, 20));
  return Math.max(0, last.getTime() + wait - now.getTime());
}
