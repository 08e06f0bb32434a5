import type { OutgoingMessage } from '../../domain/base/message.ts';
import { addressOf, type PersonId } from '../../domain/base/person.ts';
import { type Audience, type AudienceState, everybody, linesNaming } from '../../domain/broadcast/audience.ts';
import type { Recipient } from '../../domain/broadcast/broadcast.ts';
import type { BroadcastWording } from '../../domain/broadcast/wording.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { AudienceCount } from '../../domain/messages/desk/broadcast-messages.ts';
import { type Person, personView } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import type { BroadcastPreviewJson } from '../../wire/console/broadcasts.ts';
import type { CommitNeeds } from '../commit.ts';
import { outboxRows } from '../queue-messages.ts';
import { isReachable } from './freeze-next-recipients.ts';
import { isMeant, scanAudience } from './scan-audience.ts';

type Needs = CommitNeeds;

export interface BroadcastPreview extends BroadcastPreviewJson {
  /** The first reader's values: what a test is filled in with. */
  values: Recipient['values'] | null;
}

const NAMES = 8;
const MOST_MISSED = 1000;

/** Looks through everybody with a part in the campaign: takes as long as there are applications. Changes nothing. */
export async function previewBroadcast(
  ports: Needs,
  campaign: CampaignDefinition,
  audience: Audience,
  wording: BroadcastWording,
): Promise<BroadcastPreview> {
  const missed = await listMissed(ports);
  const seen = new Set<PersonId>();
  const idle = new Set<PersonId>();
  const lines = new Set<number>();
  const names: string[] = [];
  const shown: BroadcastPreviewJson['shown'][number][] = [];
  const outOfReach: string[] = [];
  let unreachable = 0;
  let first: BroadcastPreview['values'] = null;
  const now = ports.clock.now();
  for await (const candidate of scanAudience(ports, campaign, audience, now)) {
    for (const line of linesNaming(audience, candidate)) lines.add(line);
    if (!isMeant({ audience, wording }, candidate, now)) {
      idle.add(candidate.person);
      continue;
    }
    const { person, title, name, unit, waits, closesOn } = candidate;
    if (seen.has(person)) continue;
    seen.add(person);
    const values = { name, unit, waits, closesOn };
    if (missed.has(person) || !isReachable(ports, person)) {
      unreachable += 1;
      if (outOfReach.length < NAMES) outOfReach.push(name && name !== title ? `${title}（${name}）` : title);
    }
    if (names.length < NAMES) names.push(title);
    first ??= values;
    const channel = addressOf(person)?.channel ?? '';
    if (ports.channels[channel] && !shown.some((one) => one.channel === channel))
      shown.push({ channel, person: title, texts: textsFor(ports, campaign.id, wording, person, values) });
  }
  const unnamed = audience.written.filter((_, index) => !lines.has(index));
  const alone = [...idle].filter((person) => !seen.has(person)).length;
  return { people: seen.size, unreachable, outOfReach, idle: alone, unnamed, names, shown, values: first };
}

/** The messages that a person gets, cut as the platform cuts them. */
function textsFor(
  ports: Needs,
  campaign: string,
  { parts }: BroadcastWording,
  to: PersonId,
  values: NonNullable<Recipient['values']>,
): string[] {
  const effects = [{ to, message: 'broadcast.text', values: { parts, values }, campaign }];
  const at = ports.clock.now().toISOString();
  const rows = outboxRows(ports, {
    stream: 'broadcast/preview',
    seq: 1,
    cause: '',
    by: 'system',
    at,
    events: [],
    effects,
  });
  return rows.map(({ message }) => textOf(message));
}

function textOf(message: OutgoingMessage): string {
  return message.kind === 'text' ? message.text : '';
}

async function listMissed({ views }: Pick<Ports, 'views'>): Promise<Set<PersonId>> {
  const rows = await views.list<Person>(personView, { index: 'missed', equals: 'yes', limit: MOST_MISSED });
  return new Set(rows.map(({ id }) => id));
}

/** How many people are in each state of a campaign, and in any. */
export async function countStates(
  ports: Pick<Ports, 'views' | 'journal' | 'channels' | 'campaigns' | 'staffNames'>,
  campaign: CampaignDefinition,
  now: Date,
): Promise<Partial<Record<AudienceState | 'everybody', AudienceCount>>> {
  const missed = await listMissed(ports);
  const people = new Map<AudienceState | 'everybody', Set<PersonId>>();
  const busy: typeof people = new Map();
  const first = new Map<AudienceState | 'everybody', AudienceCount['values']>();
  for await (const { person, states, name, unit, waits, closesOn } of scanAudience(ports, campaign, everybody, now))
    for (const state of ['everybody' as const, ...states]) {
      people.set(state, (people.get(state) ?? new Set()).add(person));
      if (waits !== null) busy.set(state, (busy.get(state) ?? new Set()).add(person));
      if (!first.has(state)) first.set(state, { name, unit, waits, closesOn });
    }
  const counts: Partial<Record<AudienceState | 'everybody', AudienceCount>> = {};
  for (const [state, of] of people) {
    const unreachable = [...of].filter((person) => missed.has(person) || !isReachable(ports, person)).length;
    counts[state] = {
      people: of.size,
      idle: of.size - (busy.get(state)?.size ?? 0),
      unreachable,
      values: first.get(state) ?? null,
    };
  }
  return counts;
}
