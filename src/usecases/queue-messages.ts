import { formOf } from '../domain/application/answers/progress.ts';
import { type Card, type CardSeal, cardIdOf, cardSchema } from '../domain/base/card.ts';
import { type Effect, ERASED_MESSAGE, type JournalEntry } from '../domain/base/journal-entry.ts';
import { type OutgoingMessage, TEXT_ROOM_BYTES } from '../domain/base/message.ts';
import { addressOf, type PersonId } from '../domain/base/person.ts';
import { findCampaign } from '../domain/campaign/find-campaign.ts';
import type { Channel } from '../ports/channels/channel.ts';
import type { Ports } from '../ports/ports.ts';
import type { OutboxRow } from '../ports/store/outbox.ts';
import type { Worded } from '../ports/wording.ts';
import { splitText } from './split-text.ts';

type Needs = Pick<Ports, 'outbox' | 'jobs' | 'wording' | 'links' | 'channels' | 'clock' | 'campaigns' | 'checkCodes'>;

/** Words an entry's effects and puts them into the outbox. Safe to repeat: the rows' keys follow from the entry. */
export async function queueMessages(ports: Needs, entry: JournalEntry): Promise<void> {
  const rows = outboxRows(ports, entry);
  if (rows.length === 0) return;
  await ports.outbox.put(rows);
  await wakeOutboxes(ports, rows);
}

/** Wakes the queues of those who have something to be told. */
export async function wakeOutboxes({ jobs }: Pick<Ports, 'jobs'>, rows: readonly OutboxRow[]): Promise<void> {
  const [first] = rows;
  if (first && rows.length === 1) await jobs.wake('outbox', first.person);
  else await Promise.all([...new Set(rows.map(({ person }) => person))].map((person) => jobs.wake('outbox', person)));
}

/** One row a message; neighbouring texts to one person are one message. */
export function outboxRows(ports: Omit<Needs, 'outbox' | 'jobs'>, entry: JournalEntry): OutboxRow[] {
  const worded: AddressedMessage[] = [];
  for (let index = 0; index < entry.effects.length; index += 1) {
    const effect = entry.effects[index];
    if (!effect || effect.message === ERASED_MESSAGE) continue;
    const key = `${entry.stream}/${entry.seq}/${index}`;
    worded.push({ person: effect.to, key, message: asMessage(wordEffect(ports, effect, key)) });
  }
  const rows: OutboxRow[] = [];
  for (const { person, key, message } of joinTexts(worded)) {
    for (const row of split(ports, { person, key, message, at: entry.at })) rows.push(row);
  }
  return rows;
}

function wordEffect(
  { wording, links, clock, campaigns, checkCodes, channels }: Omit<Needs, 'outbox' | 'jobs'>,
  effect: Effect,
  key: string,
): Worded {
  // Methods, not functions in properties: these need no name put on at every message.
  return wording.word(effect, {
    card(card) {
      return cardId(card, key, { person: effect.to, codeFor: (text) => checkCodes.codeFor('card', text) });
    },
    // With one campaign loaded nothing else can be meant.
    campaign: findCampaign(campaigns, effect.campaign) ?? (campaigns.length === 1 ? (campaigns[0] ?? null) : null),
    link(purpose, subject) {
      return links.make({ person: effect.to, purpose, subject }, clock.now());
    },
    takesFiles: everyWay(channels, effect.to, ({ filesIn }) => filesIn.includes('file')),
    field(campaign, track, field) {
      const known = findCampaign(campaigns, campaign);
      const asked = known?.tracks[track];
      const forms = asked ? [formOf(asked)] : [];
      // A recommending body's own form is named where a track would be.
      if (known?.bodyForms?.statistics && track === 'statistics') forms.push(known.bodyForms.statistics);
      for (const { fields } of forms) for (const one of fields) if (one.id === field) return one;
      return null;
    },
  });
}

/** An entry written before cards were data names none: its card is sent, and a press on it shows what is asked now. */
function cardId(card: Card, key: string, seal: CardSeal): string {
  const read = cardSchema.safeParse(card);
  return read.success ? cardIdOf(read.data, key, seal) : `old@${seal.codeFor(key)}`;
}

function asMessage(worded: Worded): OutgoingMessage {
  return typeof worded === 'string' ? { kind: 'text', text: worded } : worded;
}

type AddressedMessage = { person: PersonId; key: string; message: OutgoingMessage };

function joinTexts(rows: readonly AddressedMessage[]): AddressedMessage[] {
  const joined: AddressedMessage[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last?.message.kind === 'text' && row.message.kind === 'text' && last.person === row.person) {
      joined[joined.length - 1] = {
        ...last,
        message: { kind: 'text', text: `${last.message.text}\n\n${row.message.text}` },
      };
    } else {
      joined.push(row);
    }
  }
  return joined;
}

function split({ channels }: Pick<Needs, 'channels'>, row: OutboxRow): OutboxRow[] {
  const { message } = row;
  if (message.kind !== 'text') return [row];
  // A person may read it in another app than the one they began in.
  let limit = channels[addressOf(row.person)?.channel ?? '']?.limits.textBytes ?? TEXT_ROOM_BYTES;
  for (const name in channels) limit = Math.min(limit, channels[name]?.limits.textBytes ?? limit);
  const parts = splitText(message.text, limit);
  if (parts.length < 2) return [row];
  return parts.map((text, part) => ({ ...row, key: `${row.key}.${part}`, message: { kind: 'text', text } }));
}

/** Whether something holds in whichever app a person reads: in all of ours, since they may have begun in one and go on in another. */
function everyWay(
  channels: Needs['channels'],
  person: PersonId,
  holds: (limits: Channel['limits']) => boolean,
): boolean {
  const isKnown = channels[addressOf(person)?.channel ?? ''] !== undefined;
  if (!isKnown) return false;
  for (const name in channels) if (!channels[name] || !holds(channels[name].limits)) return false;
  return true;
}
