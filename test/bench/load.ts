import { setTimeout as wait } from 'node:timers/promises';
import type { Deed, Replies, Typing } from './people.ts';
import type { Sent } from './platform.ts';
import { isAtPhotos, messageAt, opening, photos } from './script.ts';
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

/** Tells and waits for the reply. */
export async function ask(
  { typing, replies }: Line,
  user: string,
  deed: Deed,
  fits?: (sent: Sent) => boolean,
): Promise<Sent> {
  const [sent] = await Promise.all([replies.next(user, fits), typing.tell(user, deed)]);
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
        await ask(line, person.user, { text: messageAt(person.said) });
        person.said += 1;
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
  for (; !isAtPhotos(person.said); person.said += 1) await ask(line, user, { text: messageAt(person.said) });
  await ask(line, user, { picture: photos.mediaId });
  await ask(line, user, { text: photos.caption });
  const card = await ask(line, user, { text: photos.finished }, ({ msgtype }) => msgtype === 'template_card');
  await ask(line, user, { click: 'yes', card: card.card }, ({ msgtype }) => msgtype === 'file');
}
