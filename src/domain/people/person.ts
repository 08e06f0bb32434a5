import { z } from 'zod';
import type { JournalEvent, StreamId } from '../base/journal-entry.ts';
import { streamKey, streamKind } from '../base/journal-entry.ts';
import type { PersonId } from '../base/person.ts';
import { type Bookmark, bookmarkSchema } from './bookmark.ts';

/** Somebody who talks to us, folded from the own stream and from what applications say about the person. */
export interface Person {
  id: PersonId;
  /** The last entry of the person's own stream that this copy has seen; 0 for none. */
  ownSeq: number;
  /** Applications the person started or joined, oldest first; whether the person still helps is on the application's record. */
  applications: readonly { id: string; startedAt: string }[];
  bookmark: Bookmark | null;
  /** The recommending body the person acts for. */
  body: { campaign: string; body: string } | null;
}

export const personEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bookmarkMoved'), person: z.string(), bookmark: bookmarkSchema }),
  z.object({ kind: z.literal('boundToBody'), campaign: z.string(), body: z.string() }),
]);

export type PersonEvent = z.infer<typeof personEventSchema>;

export function nobodyYet(id: PersonId): Person {
  return { id, ownSeq: 0, applications: [], bookmark: null, body: null };
}

/** The journal position of the copy: rises with every entry that concerns the person, in whichever stream. */
export function personSeq(person: Person): number {
  return person.ownSeq + (person.bookmark?.turn ?? 0);
}

/** Whom an entry concerns besides its own stream: who started an application, whose bookmark moved. */
export function peopleOf(stream: StreamId, events: readonly JournalEvent[]): PersonId[] {
  const people = new Set<PersonId>();
  if (streamKind(stream) === 'person') people.add(stream.slice('person/'.length));
  for (const event of events) {
    if (event.kind === 'bookmarkMoved' && typeof event.person === 'string') people.add(event.person);
    if (event.kind === 'started' && typeof event.applicant === 'string') people.add(event.applicant);
    if (event.kind === 'helperJoined' && typeof event.person === 'string') people.add(event.person);
  }
  return [...people];
}

/** One entry further. Entries of different streams may come in any order: the result is the same. */
export function evolvePerson(
  person: Person,
  entry: { stream: StreamId; seq: number; at: string; events: readonly JournalEvent[] },
): Person {
  const isOwn = entry.stream === `person/${person.id}`;
  const joined = entry.events.find(({ kind, person: whom }) => kind === 'helperJoined' && whom === person.id);
  const known = joined
    ? { ...person, applications: withApplication(person.applications, streamKey(entry.stream), entry.at) }
    : person;
  const start = isOwn ? { ...known, ownSeq: Math.max(person.ownSeq, entry.seq) } : known;
  return entry.events.reduce((folded, event) => evolveByEvent(folded, event, entry.at), start);
}

function evolveByEvent(person: Person, event: JournalEvent, at: string): Person {
  if (event.kind === 'started' && event.applicant === person.id && typeof event.application === 'string') {
    return { ...person, applications: withApplication(person.applications, event.application, at) };
  }
  const read = personEventSchema.safeParse(event);
  if (!read.success) return person;
  if (read.data.kind === 'boundToBody') {
    return { ...person, body: { campaign: read.data.campaign, body: read.data.body } };
  }
  const { bookmark, person: whose } = read.data;
  const isNewer = whose === person.id && bookmark.turn > (person.bookmark?.turn ?? 0);
  return isNewer ? { ...person, bookmark } : person;
}

function withApplication(known: Person['applications'], id: string, startedAt: string): Person['applications'] {
  if (known.some((application) => application.id === id)) return known;
  return [...known, { id, startedAt }].sort((a, b) =>
    `${a.startedAt}${a.id}`.localeCompare(`${b.startedAt}${b.id}`, 'en'),
  );
}
