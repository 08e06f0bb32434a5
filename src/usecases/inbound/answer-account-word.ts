import { means, textAfterWord } from '../../conversation/meaning/words.ts';
import { tell } from '../../domain/base/decision.ts';
import type { IncomingMessage } from '../../domain/base/message.ts';
import { addressOf, type PersonId } from '../../domain/base/person.ts';
import { accountsOf, bodiesOf, type Person, personView } from '../../domain/people/person.ts';
import type { Entry } from '../../domain/views.ts';
import type { Ports } from '../../ports/ports.ts';
import type { AtOnce } from '../../ports/process/at-once.ts';
import { acceptMessage } from '../base/accept-message.ts';
import { commitOwn } from '../commit-own.ts';
import { readPerson } from '../read-person.ts';
import { hasSeveralApps, personOf } from '../ways-to-reach.ts';
import { asMessageOfPerson } from './accept-from-platform.ts';

const CODE_LENGTH = 8;
const CODE_MINUTES = 10;
/** Codes somebody may ask for, and codes somebody may type, in an hour. */
const MOST_CODES = 6;

/** What is typed to be one person in two apps: asking for a code, typing it in the other app, parting again. Whatever is typed, it is noted first
 *  in which app: the answer goes there. Safe to repeat. @returns whether the message is dealt with */
export function answerAccountWord(ports: Ports, message: IncomingMessage): AtOnce<boolean> {
  return hasSeveralApps(ports) && answerOfSeveral(ports, message);
}

async function answerOfSeveral(ports: Ports, message: IncomingMessage): Promise<boolean> {
  await noteAppUsed(ports, message);
  const { vocabulary } = ports;
  const text = message.reply.kind === 'text' ? message.reply.text : '';
  const code = textAfterWord(vocabulary, 'same-person', text);
  if (code !== null) return linkAccount(ports, message, code);
  if (await movedOn(ports, message)) return true;
  if (means(vocabulary, 'link-account', text)) return giveCode(ports, message);
  if (means(vocabulary, 'unlink-account', text)) return unlinkAccounts(ports, message);
  return false;
}

/** An account may have been bound after this was accepted: it waits in the queue of its person then. */
async function movedOn(ports: Ports, message: IncomingMessage): Promise<boolean> {
  const person = await personOf(ports, message.person);
  if (person === message.person) return false;
  await acceptMessage(ports, { ...asMessageOfPerson(message, person), id: `${message.id}/moved` });
  return true;
}

/** What comes back to us, and what a page of ours says, was written in no app: the answer goes where the person was.
 *  Safe to repeat. */
export function noteAppUsed(ports: Ports, { id, person, via }: IncomingMessage): AtOnce<void> {
  return via === undefined || !hasSeveralApps(ports) ? undefined : noteAccount(ports, id, person, via);
}

async function noteAccount(ports: Ports, id: string, person: PersonId, via: PersonId): Promise<void> {
  const known = (await ports.views.get<Person>(personView, person))?.data ?? null;
  if (!known?.accounts || accountsOf(known, person)[0] === via) return;
  await commitOwn(ports, person, `used/${id}`, () => ({
    events: [{ kind: 'accountUsed', account: via }],
    effects: [],
  }));
}

async function giveCode(ports: Ports, { id, person }: IncomingMessage): Promise<true> {
  const known = await readPerson(ports, person);
  const isFull = accountsOf(known, person).length >= Object.keys(ports.channels).length;
  if (isFull) return say(ports, person, id, () => [tell(person, 'account.refused', { reason: 'no-app-left' })]);
  const { isAllowed } = await ports.coordination.limit(`account-codes/${person}`, MOST_CODES, 3600);
  if (!isAllowed) return say(ports, person, id, () => [tell(person, 'account.refused', { reason: 'too-many' })]);
  const { value } = await ports.claims.claim(`account-code-for/${id}`, ports.random.code(CODE_LENGTH));
  const code = String(value);
  const until = new Date(ports.clock.now().getTime() + CODE_MINUTES * 60_000).toISOString();
  await ports.claims.claim(`account-code/${code}`, { person, until });
  return say(ports, person, id, () => [tell(person, 'account.code', { code, minutes: CODE_MINUTES })]);
}

type Refusal = 'bad-code' | 'same-app' | 'has-own' | 'too-many';

/** The account becomes one of the person's who asked for the code, and the conversation goes on there with the question that is open. */
async function linkAccount(ports: Ports, message: IncomingMessage, typed: string): Promise<true> {
  const { id, person: account } = message;
  const found = await checkCode(ports, message, typed.replace(/\s/g, '').toUpperCase());
  if ('refusal' in found)
    return say(ports, account, id, () => [tell(account, 'account.refused', { reason: found.refusal })]);
  const { person } = found;
  await commitOwn(ports, person, id, () => ({
    events: [{ kind: 'accountLinked', account }],
    effects: [tell(person, 'account.linked', {})],
  }));
  const text = ports.vocabulary.words.resume[0] ?? '';
  await acceptMessage(ports, { id: `${id}/linked`, person, via: account, reply: { kind: 'text', text } });
  return true;
}

async function checkCode(
  ports: Ports,
  { id, person: account }: IncomingMessage,
  code: string,
): Promise<{ person: PersonId } | { refusal: Refusal }> {
  const { isAllowed } = await ports.coordination.limit(`account-tries/${account}`, MOST_CODES, 3600);
  if (!isAllowed) return { refusal: 'too-many' };
  const minted = /^[0-9A-Z]{8}$/.test(code) ? await ports.claims.find(`account-code/${code}`) : null;
  const read = readMinted(minted?.value);
  if (!read) return { refusal: 'bad-code' };
  const used = await ports.claims.find(`account-code-used/${code}`);
  // This very message used it before it was cut off.
  if (used?.value === id) return { person: read.person };
  if (used || read.until < ports.clock.now().toISOString()) return { refusal: 'bad-code' };
  const channelOf = (of: PersonId) => addressOf(of)?.channel;
  const theirs = accountsOf(await readPerson(ports, read.person), read.person);
  if (theirs.some((known) => channelOf(known) === channelOf(account))) return { refusal: 'same-app' };
  if (await hasOwn(ports, account)) return { refusal: 'has-own' };
  const { won, value } = await ports.claims.claim(`account-code-used/${code}`, id);
  return won || value === id ? { person: read.person } : { refusal: 'bad-code' };
}

/** Whether an account stands for somebody already: what it began would be lost behind the other one. */
async function hasOwn(ports: Ports, account: PersonId): Promise<boolean> {
  const own = await readPerson(ports, account);
  const { applications, experts = [], accounts } = own;
  const isSomebody =
    applications.length > 0 || bodiesOf(own).length > 0 || experts.length > 0 || accounts !== undefined;
  return (
    isSomebody || [...ports.staff, ...ports.auditors].includes(account) || (await personOf(ports, account)) !== account
  );
}

/** Each account stands for itself again; what was begun stays with the first one. */
async function unlinkAccounts(ports: Ports, { id, person }: IncomingMessage): Promise<true> {
  const { accounts = [] } = await readPerson(ports, person);
  await commitOwn(ports, person, id, () => ({
    events: accounts.map((account) => ({ kind: 'accountUnlinked', account })),
    effects:
      accounts.length === 0
        ? [tell(person, 'account.refused', { reason: 'none' })]
        : [person, ...accounts].map((told) => tell(told, 'account.unlinked', { isFirst: told === person })),
  }));
  return true;
}

async function say(ports: Ports, person: PersonId, cause: string, effects: () => Entry['effects']): Promise<true> {
  await commitOwn(ports, person, cause, () => ({ events: [], effects: effects() }));
  return true;
}

/** Written by `giveCode` alone. */
function readMinted(value: unknown): { person: PersonId; until: string } | null {
  if (typeof value !== 'object' || value === null || !('person' in value && 'until' in value)) return null;
  return { person: String(value.person), until: String(value.until) };
}
