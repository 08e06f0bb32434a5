import { type JournalEntry, type JournalEvent, streamKey, streamKind } from '../base/journal-entry.ts';
import type { PersonId } from '../base/person.ts';
import type { View } from '../base/view.ts';
import type { Bookmark } from './bookmark.ts';
import { personEvents } from './person-events.ts';
import { type TurnTaken, trailWith } from './trail.ts';

/** Somebody who talks to us, folded from the own stream and from what applications say about the person. */
export interface Person {
  id: PersonId;
  /** The last entry of the person's own stream that this copy has seen; 0 for none. */
  ownSeq: number;
  /** Applications the person started or joined, oldest first; whether the person still helps is on the application's record. */
  applications: readonly { id: string; startedAt: string }[];
  bookmark: Bookmark | null;
  /** The last turns, oldest first: from the one whose question the person had before them when writing last; at most twenty. */
  trail?: readonly TurnTaken[];
  /** The recommending bodies the person acts for, one a campaign, in the order they were bound. Read with `bodiesOf`. */
  bodies?: readonly BodyOfCampaign[];
  /** The recommending bodies the person acted for and acts for no more, the last of each campaign; absent for none. */
  formerBodies?: readonly BodyOfCampaign[];
  /** In copies made before somebody could act in several campaigns. */
  body?: BodyOfCampaign | null;
  /** As which experts the person scores, one a campaign. Absent for none. */
  experts?: readonly ExpertOfCampaign[];
  /** Keys of messages that could not be sent and were not told since, the oldest first, at most twenty; absent for none. */
  missed?: readonly string[];
  /** Accounts in other apps that stand for the person as well; absent for none. */
  accounts?: readonly PersonId[];
  /** The account used last; the person's own when left out. */
  usedAccount?: PersonId;
  /** ISO 8601: links and sessions from before are over. */
  accessEndedAt?: string;
  /** No reminder before this day, `YYYY-MM-DD`; `never` until the person wants them again. Absent for no pause. */
  remindersPausedUntil?: string;
}

/** A recommending body: its id is unique in its campaign only. */
export interface BodyOfCampaign {
  campaign: string;
  body: string;
  /** The last day of a deputy, `YYYY-MM-DD`; absent for a contact. */
  until?: string;
}

/** An expert's id is unique in its campaign only. */
export interface ExpertOfCampaign {
  campaign: string;
  expert: string;
}

export function newPerson(id: PersonId): Person {
  return { id, ownSeq: 0, applications: [], bookmark: null, bodies: [] };
}

/** The recommending bodies somebody acts for, one a campaign. */
export function bodiesOf({ bodies, body }: Pick<Person, 'bodies' | 'body'>): readonly BodyOfCampaign[] {
  return bodies ?? (body ? [body] : []);
}

/** The body somebody acts for in a campaign. @returns null for none */
export function bodyIn(person: Pick<Person, 'bodies' | 'body'>, campaign: string): string | null {
  return bodiesOf(person).find((known) => known.campaign === campaign)?.body ?? null;
}

/** Rises with every entry that concerns the person, in whichever stream. */
function personSeq(person: Person): number {
  return person.ownSeq + (person.bookmark?.turn ?? 0);
}

/** People for reading. */
export const personView = {
  name: 'person',
  indexes: {
    /** Who acts for a recommending body: `star-2021/district-putuo`. */
    body: (person: Person) => bodiesOf(person).map(({ campaign, body }) => `${campaign}/${body}`),
    /** Who scores as an expert: `star-2021/expert-k3f9`. */
    expert: ({ experts = [] }: Person) => experts.map(({ campaign, expert }) => `${campaign}/${expert}`),
    /** Whom another account stands for. */
    account: ({ accounts = [] }: Person) => accounts,
    /** Who was not reached last, and has said nothing since: `yes`. */
    missed: ({ missed = [] }: Person) => (missed.length > 0 ? 'yes' : null),
    /** Last days of deputies. */
    deputyUntil: (person: Person) => bodiesOf(person).flatMap(({ until }) => until ?? []),
  },
  events: personEvents,
  empty: newPerson,
  fold: (person, entry) => (person ? evolvePerson(person, entry) : null),
  concerns: peopleOf,
  positionOf: (person) => ({ own: person.ownSeq, seq: personSeq(person) }),
} as const satisfies View<Person>;

/** Whom an entry concerns besides its own stream: who started an application, whose bookmark moved. */
function peopleOf({ stream, events }: Pick<JournalEntry, 'stream' | 'events'>): PersonId[] {
  const people = new Set<PersonId>();
  if (streamKind(stream) === 'person') people.add(streamKey(stream));
  for (const event of events) {
    if (event.kind === 'bookmarkMoved' && typeof event.person === 'string') people.add(event.person);
    if (event.kind === 'started' && typeof event.applicant === 'string') people.add(event.applicant);
    if (event.kind === 'helperJoined' && typeof event.person === 'string') people.add(event.person);
  }
  return [...people];
}

type FoldedEntry = Pick<JournalEntry, 'stream' | 'seq' | 'at' | 'events'> & Partial<Pick<JournalEntry, 'effects'>>;

/** One entry further. Entries of different streams may come in any order: the result is the same. */
export function evolvePerson(person: Person, entry: FoldedEntry): Person {
  const isOwn = entry.stream === `person/${person.id}`;
  const joined = entry.events.find(({ kind, person: whom }) => kind === 'helperJoined' && whom === person.id);
  const known = joined
    ? { ...person, applications: withApplication(person.applications, streamKey(entry.stream), entry.at) }
    : person;
  const start = isOwn ? { ...known, ownSeq: Math.max(person.ownSeq, entry.seq) } : known;
  return entry.events.reduce((folded, event) => evolveByEvent(folded, event, entry), start);
}

function evolveByEvent(person: Person, event: JournalEvent, entry: FoldedEntry): Person {
  const { at } = entry;
  if (event.kind === 'started' && event.applicant === person.id && typeof event.application === 'string') {
    return { ...person, applications: withApplication(person.applications, event.application, at) };
  }
  const read = personEvents.read(event);
  switch (read?.kind) {
    case undefined:
    case 'calendarTold':
      return person;
    case 'boundToBody':
      return bound(person, {
        campaign: read.campaign,
        body: read.body,
        ...(read.until ? { until: read.until } : {}),
      });
    case 'unboundFromBody':
      return unbound(person, { campaign: read.campaign, body: read.body });
    case 'boundAsExpert':
    case 'unboundFromExpert':
      return withExpert(person, read.kind, { campaign: read.campaign, expert: read.expert });
    case 'accountLinked':
    case 'accountUsed':
    case 'accountUnlinked':
      return withAccount(person, read.kind, read.account);
    case 'accessEnded':
      return { ...person, accessEndedAt: at };
    case 'remindersPaused':
      return { ...person, remindersPausedUntil: read.until };
    case 'remindersResumed': {
      const { remindersPausedUntil: _, ...reminded } = person;
      return reminded;
    }
    case 'bookmarkMoved': {
      if (read.person !== person.id) return person;
      const isNewer = read.bookmark.turn > (person.bookmark?.turn ?? 0);
      const bookmark = isNewer ? read.bookmark : person.bookmark;
      return { ...person, bookmark, trail: trailWith(person, read.bookmark, entry) };
    }
    case 'messageMissed':
      return { ...person, missed: [...(person.missed ?? []), read.key].slice(-MOST_MISSED) };
    case 'missedTold': {
      const { missed: _, ...told } = person;
      return told;
    }
  }
}

function withAccount(
  person: Person,
  kind: 'accountLinked' | 'accountUsed' | 'accountUnlinked',
  account: PersonId,
): Person {
  if (kind === 'accountUsed') return { ...person, usedAccount: account };
  const { accounts = [], usedAccount, ...others } = person;
  const left = accounts.filter((known) => known !== account);
  if (kind === 'accountLinked') return { ...others, accounts: [...left, account], usedAccount: account };
  const used = usedAccount === undefined || usedAccount === account ? {} : { usedAccount };
  return { ...others, ...(left.length > 0 ? { accounts: left, ...used } : {}) };
}

/** Every account of a person, the one used last first. */
export function accountsOf(person: Pick<Person, 'accounts' | 'usedAccount'> | null, id: PersonId): PersonId[] {
  const { accounts = [], usedAccount = id } = person ?? {};
  return [...new Set([usedAccount, id, ...accounts])];
}

/** A later binding takes the place of one in the same campaign. */
function bound(person: Person, to: BodyOfCampaign): Person {
  const { body: _, formerBodies, ...known } = person;
  const former = withoutCampaign(formerBodies, to);
  const bodies = [...withoutCampaign(bodiesOf(person), to), to];
  return { ...known, bodies, ...(former.length > 0 ? { formerBodies: former } : {}) };
}

function unbound(person: Person, from: BodyOfCampaign): Person {
  const { body: _, ...known } = person;
  const isLeft = ({ campaign, body }: BodyOfCampaign) => campaign !== from.campaign || body !== from.body;
  const { campaign, body } = from;
  const formerBodies = [...withoutCampaign(person.formerBodies, from), { campaign, body }];
  return { ...known, bodies: bodiesOf(person).filter(isLeft), formerBodies };
}

function withoutCampaign(bodies: readonly BodyOfCampaign[] = [], { campaign }: BodyOfCampaign): BodyOfCampaign[] {
  return bodies.filter((known) => known.campaign !== campaign);
}

/** A later binding takes the place of one in the same campaign. */
function withExpert(
  { experts = [], ...person }: Person,
  kind: 'boundAsExpert' | 'unboundFromExpert',
  as: ExpertOfCampaign,
): Person {
  const isBound = kind === 'boundAsExpert';
  const others = experts.filter(
    ({ campaign, expert }) => campaign !== as.campaign || (!isBound && expert !== as.expert),
  );
  const next = isBound ? [...others, as] : others;
  return next.length > 0 ? { ...person, experts: next } : person;
}

const MOST_MISSED = 20;

function withApplication(known: Person['applications'], id: string, startedAt: string): Person['applications'] {
  if (known.some((application) => application.id === id)) return known;
  return [...known, { id, startedAt }].sort((a, b) =>
    `${a.startedAt}${a.id}`.localeCompare(`${b.startedAt}${b.id}`, 'en'),
  );
}
