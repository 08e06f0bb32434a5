import { tell } from '../../domain/base/decision.ts';
import type { Effect, StreamId } from '../../domain/base/journal-entry.ts';
import type { Json } from '../../domain/base/json.ts';
import { isClosing, type OutgoingMessage } from '../../domain/base/message.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import type { ToldAgain } from '../../domain/messages/anybody/waiting-messages.ts';
import { type Person, personView } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import type { OutboxRow } from '../../ports/store/outbox.ts';
import type { CommitNeeds } from '../commit.ts';
import { commitOwn } from '../commit-own.ts';
import { staffThere } from '../staff/staff-away.ts';

/** Told again at once; of more the person hears how many there were. */
const MOST_TOLD = 10;
/** The daily list for staff ends in the afternoon, while somebody is there to act on it: 16:00 in Shanghai. */
const DAY_ENDS_EARLIER_MILLISECONDS = 8 * 3600 * 1000;

/** Notes on the person's record that a message will not reach them, before the row is settled. A card that keeps its buttons is no loss: a press on it is answered.
 *  Safe to repeat. */
export async function noteMissed(ports: CommitNeeds, { key, person, message }: OutboxRow): Promise<void> {
  if (isClosing(message)) return;
  await ports.claims.claim(`${missedOn(reportedOn(ports.clock.now()))}${key}`, person);
  const events = [{ kind: 'messageMissed' as const, key }];
  await commitOwn(ports, person, `missed/${key}`, () => ({ events, effects: [] }));
}

/** Tells a person, at their next word, what did not reach them, before that word is answered. Safe to repeat. */
export async function retellMissed(ports: CommitNeeds, person: PersonId): Promise<void> {
  const kept = ports.views.get<Person>(personView, person);
  const row = kept instanceof Promise ? await kept : kept;
  const keys = row?.data.missed ?? [];
  const last = keys.at(-1);
  if (last === undefined) return;
  const found = await Promise.all(
    keys.map(async (key) => (await missedUnder(ports, key)).map((message) => ({ key, message }))),
  );
  const again = found.flat().slice(-MOST_TOLD);
  for (const key of new Set(again.map((one) => one.key))) await ports.claims.claim(toldAgainKey(key), person);
  const messages = again.map(({ message }) => message);
  const files = messages.flatMap((message) => (message.kind === 'file' ? [message.file.name] : []));
  const told = { count: found.flat().length, shown: messages.length, files };
  await commitOwn(ports, person, `missed-told/${last}`, () => ({
    events: [{ kind: 'missedTold' }],
    effects:
      messages.length === 0
        ? []
        : [tell(person, 'missed.told', told), ...messages.map((message) => tell(person, 'missed.again', { message }))],
  }));
}

/** Claimed for a message that was put out again. */
export function toldAgainKey(key: string): string {
  return `told-again/${key}`;
}

/** What did not arrive with a row: of one that told again, joined behind a line about it, the messages alone. Nothing where the row was erased. */
async function missedUnder({ outbox, journal }: CommitNeeds, key: string): Promise<ToldAgain[]> {
  const [, stream, seq, index] = ROW_KEY.exec(key) ?? [];
  const entries = stream?.startsWith('person/') ? await journal.read(stream as StreamId, Number(seq)) : []; // a person's own stream is one
  const effects = entries.find((entry) => entry.seq === Number(seq))?.effects.slice(Number(index)) ?? [];
  if (effects[0]?.message === 'missed.told') return textsBehind(effects.slice(1));
  const known = await outbox.find(key);
  return known ? [asTold(known.row.message)] : [];
}

/** Of a whole row; a part of a long one is told again as it is. */
const ROW_KEY = /^(.+)\/(\d+)\/(\d+)$/u;

/** Those that went out as one with the line before them. */
function textsBehind(effects: readonly Effect[]): ToldAgain[] {
  const texts = effects.map(({ message, values }) => (message === 'missed.again' ? textIn(values.message) : null));
  const end = texts.indexOf(null);
  const joined = texts.slice(0, end === -1 ? undefined : end);
  return joined.flatMap((text) => (text === null ? [] : { kind: 'text' as const, text }));
}

function textIn(message: Json | undefined): string | null {
  const isText = typeof message === 'object' && message !== null && 'text' in message && message.kind === 'text';
  return isText && typeof message.text === 'string' ? message.text : null;
}

/** A card as its words: its id may be taken, and every card has a typed twin. */
function asTold(message: OutgoingMessage): ToldAgain {
  if (isClosing(message)) return { kind: 'text', text: message.label };
  if (message.kind !== 'card') return message;
  const facts = message.facts.map(({ label, value, url }) => `${label}：${url ?? value}`);
  return { kind: 'text', text: [message.title, message.text, ...facts].filter((line) => line !== '').join('\n') };
}

/** Tells staff once a day, in the afternoon, how much did not reach people since the afternoon before. Safe to repeat. */
export async function tellStaffOfMissed(ports: CommitNeeds & Pick<Ports, 'staff' | 'staffInUse'>): Promise<void> {
  // A process that was down over an afternoon makes it good.
  for (const daysAgo of [1, 2, 3]) {
    const day = reportedOn(new Date(ports.clock.now().getTime() - daysAgo * 24 * 3600 * 1000));
    const people: string[] = [];
    for await (const { value } of ports.claims.listAll(missedOn(day))) people.push(String(value));
    if (people.length === 0) continue;
    const values = { day, messages: people.length, people: new Set(people).size };
    for (const member of staffThere(ports))
      await commitOwn(ports, member, `missed-on/${day}`, () => ({
        events: [],
        effects: [tell(member, 'missed.staff', values)],
      }));
  }
}

function missedOn(day: string): string {
  return `missed-on/${day}/`;
}

/** The day a failure is reported with: after 16:00 the next one. */
function reportedOn(now: Date): string {
  return shanghaiDay(new Date(now.getTime() + DAY_ENDS_EARLIER_MILLISECONDS));
}
