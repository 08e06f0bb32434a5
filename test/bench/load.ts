import { setTimeout as wait } from 'node:timers/promises';
import type { PersonAction, Replies, Typing } from './people.ts';
import type { Sent } from './platform.ts';
import { changeLength, isAtPhotos, messageAt, opening, photos, scriptLength } from './script.ts';
import type { Measured } from './servers.ts';

/** Somebody, and how far in the script. */
export interface Typist {
  user: string;
  said: number;
}

export function typists(prefix: string, count: number): Typist[] {
  return Array.from({ length: count }, (_, index) => ({ user: `${prefix}${index}`, said: 0 }));
}

export interface Line {
  typing: Typing;
  replies: Replies;
  /** How many parts the reply to the n-th message of the script has; one each where it is not given. */
  partsOf?: (n: number) => number;
}

/** A part that is still to come is sent within this. */
const SILENCE_MILLISECONDS = 100;

/** Has one person type the script once, slowly. Who waited for the first part of a reply only would type ahead of the questions from then on.
 *  @returns how many parts the reply to the n-th message has; what is changed in the end is changed alike each time */
export async function learnParts(line: Line, user: string): Promise<(n: number) => number> {
  await openConversations(line, [{ user, said: 0 }]);
  const parts: number[] = [];
  for (let n = 0; n < scriptLength; n += 1) {
    const counted = line.replies.count(user);
    await line.typing.tell(user, { text: messageAt(n) });
    let before = -1;
    for (let tries = 0; tries < 100 && (counted.sent() === 0 || counted.sent() !== before); tries += 1) {
      before = counted.sent();
      await wait(SILENCE_MILLISECONDS);
    }
    counted.stop();
    parts.push(counted.sent());
  }
  return (n) => parts[n] ?? parts[scriptLength - changeLength + ((n - scriptLength) % changeLength)] ?? 1;
}

/** Tells the next message of the script and waits for the whole reply. */
export async function sayNext(line: Line, person: Typist): Promise<void> {
  const { user, said } = person;
  await ask(line, user, { text: messageAt(said) }, undefined, line.partsOf?.(said));
  person.said += 1;
}

/** Brings everybody to the first question of the form. */
export async function openConversations(line: Line, people: readonly Typist[]): Promise<void> {
  const isAsked: ((sent: Sent) => boolean)[] = [
    () => true,
    () => true,
    ({ msgtype }) => msgtype === 'template_card',
    ({ text }) => text.includes('▎'),
  ];
  for (let begin = 0; begin < people.length; begin += 50) {
    await Promise.all(
      people.slice(begin, begin + 50).map(async ({ user }) => {
        for (const [index, text] of opening.entries()) await ask(line, user, { text }, isAsked[index]);
      }),
    );
  }
}

/** Tells and waits for the reply. @param parts how many the reply has */
export async function ask(
  { typing, replies }: Line,
  user: string,
  action: PersonAction,
  fits?: (sent: Sent) => boolean,
  parts?: number,
): Promise<Sent> {
  const [sent] = await Promise.all([replies.next(user, fits, parts), typing.tell(user, action)]);
  return sent;
}

export interface Round {
  messagesPerSecond: number;
  cpuMillisecondsPerMessage: number;
}

/** Everybody types the next message as soon as the last is answered, for so long. */
export async function typeFor(
  line: Line,
  server: Measured,
  people: readonly Typist[],
  seconds: number,
): Promise<Round> {
  const before = await server.report();
  const begun = performance.now();
  const until = begun + seconds * 1000;
  let count = 0;
  await Promise.all(
    people.map(async (person) => {
      while (performance.now() < until) {
        await sayNext(line, person);
        count += 1;
      }
    }),
  );
  const elapsed = performance.now() - begun;
  const { cpuMilliseconds } = await server.report();
  return {
    messagesPerSecond: count / (elapsed / 1000),
    cpuMillisecondsPerMessage: (cpuMilliseconds - before.cpuMilliseconds) / count,
  };
}

/** Messages at a fixed rate, whatever comes back; a late one counts from when it was due. @returns milliseconds to each answer */
export async function tellAtRate(
  { typing }: Line,
  people: readonly Typist[],
  perSecond: number,
  seconds: number,
): Promise<number[]> {
  const total = perSecond * seconds;
  const begun = performance.now();
  const told: Promise<number>[] = [];
  for (let n = 0; n < total; n += 1) {
    const due = begun + (n * 1000) / perSecond;
    const ahead = due - performance.now();
    if (ahead > 1) await wait(ahead);
    const person = people[n % people.length];
    if (!person) break;
    const text = messageAt(person.said);
    person.said += 1;
    told.push(typing.tell(person.user, { text }).then(() => performance.now() - due));
  }
  return Promise.all(told);
}

/** Takes somebody through the rest of the form by text, through the photos and the confirmation, to the printed form. */
export async function printOne(line: Line, person: Typist): Promise<void> {
  const { user } = person;
  while (!isAtPhotos(person.said)) await sayNext(line, person);
  await ask(line, user, { picture: photos.mediaId });
  await ask(line, user, { text: photos.caption });
  const card = await ask(line, user, { text: photos.finished }, ({ msgtype }) => msgtype === 'template_card');
  await ask(line, user, { click: 'yes', card: card.card }, ({ msgtype }) => msgtype === 'file');
}
