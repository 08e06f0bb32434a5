import { foldSearch } from '../../domain/application/together/named-in.ts';
import type { AuditFilter, AuditGroup } from '../../domain/audit/audit-exports.ts';
import type { JournalEntry, JournalEvent } from '../../domain/base/journal-entry.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { dayBefore } from '../../domain/campaign/calendar.ts';
import type { Ports } from '../../ports/ports.ts';
import type { JournalPlace } from '../../ports/store/journal.ts';
import { findKnownNames } from '../bodies/known-names.ts';
import { type AuditAbout, createAuditSubjects } from './audit-subjects.ts';

type Needs = Pick<Ports, 'journal' | 'views' | 'campaigns' | 'staffNames'>;

/** One thing that somebody did. */
export interface AuditLine {
  /** ISO 8601. */
  at: string;
  by: string;
  /** Null where nobody said it. */
  name: string | null;
  /** Only an application says so: its contact need not be who acted. */
  isNameFromForm: boolean;
  /** `<stream>/<seq>`: its place in the journal. */
  place: string;
  group: AuditGroup;
  event: JournalEvent;
  /** Columns it was about, as they are called now. */
  labels: readonly string[];
  about: AuditAbout | null;
}

/** Says which group a kind of event belongs to. @returns null for what nobody did */
export type GroupOf = (kind: string) => AuditGroup | null;

/** Who reads, and what belongs together. */
interface Reading {
  reader: PersonId;
  groupOf: GroupOf;
}

export interface AuditPage {
  lines: AuditLine[];
  /** Where to go on; null when there is no more. */
  next: JournalPlace | null;
  /** Whether something of an application of the reader's own was left to colleagues. */
  hasLeftOut: boolean;
}

/** Entries that one look goes through at most: a filter that fits little is followed further by the next one. */
const MOST_LOOKED_AT = 10_000;
/** Entries read at once: few while most of them are shown, more when most are passed over. */
const FIRST_READ = 100;
const MOST_READ = 1000;

/** A page of who did what, the newest first: about `size` lines, whole entries. Reads what it shows, and what a filter passes over: at most
 *  `most` entries. @param after `next` of the page before */
export async function readAuditPage(
  ports: Needs,
  filter: AuditFilter,
  {
    reader,
    groupOf,
    after,
    size,
    most = MOST_LOOKED_AT,
  }: Reading & { after: JournalPlace | null; size: number; most?: number },
): Promise<AuditPage> {
  const linesOf = createLinesOf(ports, filter, { reader, groupOf });
  const lines: AuditLine[] = [];
  let hasLeftOut = false;
  let [looked, last]: [number, JournalPlace | null] = [0, null];
  for await (const entry of newestIn(ports, filter, after)) {
    if (lines.length >= size || looked >= most) return { lines, next: last, hasLeftOut };
    looked += 1;
    last = { at: entry.at, stream: entry.stream, seq: entry.seq };
    const found = await linesOf(entry);
    if (found === 'own') hasLeftOut = true;
    else lines.push(...found);
  }
  return { lines, next: null, hasLeftOut };
}

/** Everything that fits a filter, the oldest first. @returns null for more than `most` lines */
export async function readAuditLines(
  ports: Needs,
  filter: AuditFilter,
  { most, ...reading }: Reading & { most: number },
): Promise<AuditLine[] | null> {
  const linesOf = createLinesOf(ports, filter, reading);
  const lines: AuditLine[] = [];
  for await (const entry of newestIn(ports, filter, null)) {
    const found = await linesOf(entry);
    if (found !== 'own') lines.push(...found);
    if (lines.length > most) return null;
  }
  return lines.reverse();
}

/** The entries of the days of a filter, the newest first. */
async function* newestIn(
  { journal }: Needs,
  { from, to }: AuditFilter,
  after: JournalPlace | null,
): AsyncGenerator<JournalEntry> {
  let before = after ?? (to === null ? null : { at: beginningOf(dayBefore(to, -1)), stream: '', seq: 0 });
  for (let limit = FIRST_READ; ; limit = Math.min(limit * 2, MOST_READ)) {
    const since = from === null ? {} : { from: beginningOf(from) };
    const page: JournalEntry[] = await journal.readNewest({ ...(before ? { before } : {}), ...since, limit });
    yield* page;
    before = page.at(-1) ?? null;
    if (page.length < limit) return;
  }
}

/** When a day begins in Shanghai, as the journal writes times. */
function beginningOf(day: string): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}

/** What an entry says that fits a filter, the last first. */
function createLinesOf(
  ports: Needs,
  filter: AuditFilter,
  { reader, groupOf }: Reading,
): (entry: JournalEntry) => Promise<AuditLine[] | 'own'> {
  const subjects = createAuditSubjects(ports, filter.campaign, reader);
  const isMeant = createIsMeant(ports, filter.who);
  return async (entry) => {
    const actions = actionsOf(entry, filter, groupOf);
    if (actions.length === 0) return [];
    const subject = await subjects.of(entry);
    if (subject === 'own') return subject;
    if (subject === 'other-campaign' || !isAbout(subject, filter)) return [];
    const { name = null, isFromForm = false } = (await subjects.nameOf(entry.by)) ?? {};
    if (!(await isMeant(entry.by))) return [];
    const lines = actions.map(({ event, group, fields }, index) => ({
      ...{ at: entry.at, by: entry.by, name, isNameFromForm: isFromForm, group, event, about: subject },
      place: `${entry.stream}/${entry.seq}${actions.length > 1 ? `.${index + 1}` : ''}`,
      labels: subjects.labelsOf(subject, fields),
    }));
    return lines.reverse();
  };
}

/** Whether somebody is who a filter looks for: by everything that staff may know them by. Each is looked up once. */
function createIsMeant(ports: Needs, wanted: string | null): (person: string) => Promise<boolean> {
  const known = new Map<string, boolean>();
  return async (person) => {
    if (wanted === null) return true;
    const seen = known.get(person);
    if (seen !== undefined) return seen;
    const names = person === 'system' ? [person] : await findKnownNames(ports, person);
    known.set(
      person,
      names.some((name) => includes(name, wanted)),
    );
    return known.get(person) ?? false;
  };
}

interface Action {
  event: JournalEvent;
  group: AuditGroup;
  fields: string[];
}

/** What an entry says that somebody did; columns answered at once are one action. */
function actionsOf({ events }: JournalEntry, { group: wanted }: AuditFilter, groupOf: GroupOf): Action[] {
  const actions: Action[] = [];
  for (const event of events) {
    const group = groupOf(event.kind);
    if (group === null || (wanted !== null && group !== wanted)) continue;
    const fields = [event.field, ...(Array.isArray(event.fields) ? event.fields : [])].filter(
      (field) => typeof field === 'string',
    );
    const last = actions.at(-1);
    if (last && last.event.kind === event.kind && fields.length > 0) last.fields.push(...fields);
    else actions.push({ event, group, fields });
  }
  return actions;
}

function isAbout(subject: AuditAbout | null, { application, body }: AuditFilter): boolean {
  if (body !== null && subject?.body !== body) return false;
  if (application === null) return true;
  return (subject?.searched ?? []).some((known) => includes(known, application));
}

function includes(known: string, wanted: string | null): boolean {
  return wanted === null || foldSearch(known).includes(foldSearch(wanted));
}
