import { isShared, matterOf, readCardId } from '../../domain/base/card.ts';
import type { OutgoingMessage } from '../../domain/base/message.ts';
import { type PersonId, personId } from '../../domain/base/person.ts';
import { type Channel, ChannelError, type SendAttempt, type Sent } from '../../ports/channels/channel.ts';
import type { Ports } from '../../ports/ports.ts';
import type { OutboxRow } from '../../ports/store/outbox.ts';
import type { Way } from '../ways-to-reach.ts';

/** What a card can be closed by: the platform's key, when the card was sent, ISO 8601, and the account it was sent to; absent in what was kept before
 *  somebody could have several. */
type KeptCardKey = { cardKey: string; at: string; account?: PersonId };

/** Keeps what a shared card that was sent can be closed by. Safe to repeat: of several sends of one row the first counts. */
export async function keepCardKey(
  { claims, checkCodes, clock }: Pick<Ports, 'claims' | 'checkCodes' | 'clock'>,
  { key, person, message }: OutboxRow,
  { cardKey }: Sent,
  way: Pick<Way, 'channel' | 'userId'>,
): Promise<void> {
  if (cardKey === null || message.kind !== 'card') return;
  const card = readCardId(message.card, { person, codeFor: (text) => checkCodes.codeFor('card', text) });
  if (!card || !isShared(card)) return;
  const kept: KeptCardKey = { cardKey, at: clock.now().toISOString(), account: personId(way) };
  await claims.claim(`${cardKeysOf(matterOf(card), person)}${key}`, kept);
}

function cardKeysOf(matter: string, person: PersonId): string {
  return `card-key/${matter}/${person}/`;
}

/** Closes every card of a matter that the person was sent, in the app it was sent to. One that the platform no longer changes keeps its buttons; a press on it is answered.
 *  Safe to repeat. @throws ChannelError busy, misconfigured, unknown-outcome: to be tried again */
export async function closeMatter(
  ports: Pick<Ports, 'claims' | 'clock' | 'log'>,
  ways: readonly Way[],
  { key, person }: { key: string; person: PersonId },
  { matter, label }: Extract<OutgoingMessage, { kind: 'close-matter' }>,
  attempt: SendAttempt,
): Promise<void> {
  const once = leavingOnce(attempt);
  for (const { cardKey, at, account = person } of await listCardKeys(ports, person, matter)) {
    const way = ways.find((one) => personId(one) === account);
    if (!way || isTooOld(at, way.platform, ports.clock.now())) {
      ports.log.info('card-not-closed', { key, detail: way ? 'too-old' : 'no-account' });
      continue;
    }
    try {
      await way.platform.send(way.userId, { kind: 'close-card', code: cardKey, label }, once);
    } catch (error) {
      if (!(error instanceof ChannelError) || error.isForLater) throw error;
      ports.log.info('card-not-closed', { key, detail: `${error.code} ${error.detail}` });
    }
  }
}

async function listCardKeys(
  { claims }: Pick<Ports, 'claims'>,
  person: PersonId,
  matter: string,
): Promise<KeptCardKey[]> {
  const keys: KeptCardKey[] = [];
  for await (const { value } of claims.listAll(cardKeysOf(matter, person))) keys.push(value as KeptCardKey); // written by keepCardKey alone
  return keys;
}

/** Whether the platform would refuse to change what was sent then. */
function isTooOld(sentAt: string, { limits: { closeCardSeconds } }: Channel, now: Date): boolean {
  return closeCardSeconds !== null && now.getTime() - Date.parse(sentAt) >= closeCardSeconds * 1000;
}

/** Several calls are one attempt. */
function leavingOnce(attempt: SendAttempt): SendAttempt {
  let hasLeft = false;
  return {
    ...attempt,
    async leave() {
      if (!hasLeft) await attempt.leave();
      hasLeft = true;
    },
  };
}
