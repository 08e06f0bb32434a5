import { addressOf } from '../../domain/base/person.ts';
import type { Candidate } from '../../domain/broadcast/audience.ts';
import {
  type Broadcast,
  type Cursor,
  cursorKey,
  notReached,
  type Recipient,
} from '../../domain/broadcast/broadcast.ts';
import { isSameForAll } from '../../domain/broadcast/wording.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { type Person, personView } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CommitNeeds } from '../commit.ts';
import { hasSeveralApps } from '../ways-to-reach.ts';
import { stepBroadcast } from './change-broadcast.ts';
import { readChunkStates } from './read-chunk.ts';
import { isMeant, scanPage } from './scan-audience.ts';

type Needs = CommitNeeds & Pick<Ports, 'campaigns'>;

/** A chunk is written as soon as it has so many: about five hundred with the page it was filled by. */
const ENOUGH = 400;

/** Freezes the next people of a broadcast in one entry. Who is in a chunk is settled by a key of broadcast, round and person: whoever comes a second
 *  time, by another application, is left out; a step that was cut off finds its own keys again. @param cursor where the broadcast stands */
export async function freezeNextRecipients(ports: Needs, broadcast: Broadcast, cursor: Cursor): Promise<void> {
  const { id, round } = broadcast;
  const key = cursorKey(round, cursor);
  const recipients: Recipient[] = [];
  const seen = new Set<string>();
  let at: Cursor | null = cursor;
  while (at && recipients.length < ENOUGH) {
    const page: Gathered = await gather(ports, broadcast, at);
    recipients.push(...(await firstOnly(ports, `broadcast-to/${id}/${round}/`, key, page.recipients, seen)));
    at = page.next;
  }
  await stepBroadcast(
    ports,
    id,
    `frozen/${key}`,
    { kind: 'freeze', recipients, next: at },
    (now) => now.cursor !== null && cursorKey(now.round, now.cursor) === key,
  );
}

interface Gathered {
  recipients: Recipient[];
  next: Cursor | null;
}

async function gather(ports: Needs, broadcast: Broadcast, cursor: Cursor): Promise<Gathered> {
  if (cursor.kind === 'chunks') return gatherFailed(ports, broadcast, cursor.from);
  const campaign = findCampaign(ports.campaigns, broadcast.campaign);
  if (!campaign) return { recipients: [], next: null };
  const now = ports.clock.now();
  const { candidates, next } = await scanPage(ports, campaign, cursor, now);
  const hasFields = !isSameForAll(broadcast.wording);
  const meant = candidates.filter((candidate) => isMeant(broadcast, candidate, now));
  const recipients = meant.map((candidate) => recipientOf(ports, candidate, hasFields));
  return { recipients: await inTheirApps(ports, recipients), next };
}

function recipientOf({ channels }: Pick<Ports, 'channels'>, candidate: Candidate, hasFields: boolean): Recipient {
  const { person, application, title, name, unit, waits, closesOn } = candidate;
  return {
    person,
    shown: application === null || title === unit || unit === '' ? title : `${title} ${unit}`,
    application,
    ...(hasFields ? { values: { name, unit, waits, closesOn } } : {}),
    ...(isReachable({ channels }, person) ? {} : { isUnreachable: true }),
  };
}

async function inTheirApps(ports: Needs, recipients: readonly Recipient[]): Promise<Recipient[]> {
  if (!hasSeveralApps(ports)) return [...recipients];
  const rows = await Promise.all(recipients.map(({ person }) => ports.views.get<Person>(personView, person)));
  return recipients.map((recipient, index) =>
    rows[index]?.data.accounts ? { ...recipient, isInSeveralApps: true } : recipient,
  );
}

/** Whether a platform of ours leads to somebody. */
export function isReachable({ channels }: Pick<Ports, 'channels'>, person: string): boolean {
  return channels[addressOf(person)?.channel ?? ''] !== undefined;
}

/** Of a retry: whom the round before did not reach, for certain. */
async function gatherFailed(ports: Needs, broadcast: Broadcast, from: number): Promise<Gathered> {
  const chunk = broadcast.chunks[from];
  if (!chunk || chunk.round !== broadcast.round - 1) return { recipients: [], next: null };
  const dealt = await readChunkStates(ports, broadcast, chunk);
  const failed = dealt.filter(({ fate }) => notReached.includes(fate));
  const recipients = failed.map(({ person, shown, application, values }) => ({
    ...{ person, shown, application },
    ...(values ? { values } : {}),
    ...(isReachable(ports, person) ? {} : { isUnreachable: true }),
  }));
  return { recipients: await inTheirApps(ports, recipients), next: { kind: 'chunks', from: from + 1 } };
}

/** Whose key is ours: new, or claimed by this very step before it was cut off. @param seen people this step has already */
async function firstOnly(
  { claims }: Pick<Ports, 'claims'>,
  prefix: string,
  step: string,
  recipients: readonly Recipient[],
  seen: Set<string>,
): Promise<Recipient[]> {
  const once = recipients.filter(({ person }) => !seen.has(person) && seen.add(person));
  const kept = await Promise.all(once.map(({ person }) => claims.claim(prefix + person, step)));
  return once.filter((_, index) => kept[index]?.won || kept[index]?.value === step);
}
