import type { AuditFilter, AuditGroup } from '../../domain/audit/audit-exports.ts';
import type { JournalEntry, JournalEvent } from '../../domain/base/journal-entry.ts';
import type { Ports } from '../../ports/ports.ts';
import { type AuditAbout, createAuditSubjects } from './audit-subjects.ts';

type Needs = Pick<Ports, 'journal' | 'views' | 'campaigns' | 'staffNames'>;

/** One thing that somebody did. */
export interface AuditLine {
  /** ISO 8601. */
  at: string;
  by: string;
  /** Null where nobody said it. */
  name: string | null;
  /** `<stream>/<seq>`: its place in the journal. */
  place: string;
  group: AuditGroup;
  event: JournalEvent;
  /** Columns it was about, as they are called now. */
  labels: readonly string[];
  about: AuditAbout | null;
}

/** Says which group a kind of event belongs to. @returns null for what is no deed of anybody */
export type GroupOf = (kind: string) => AuditGroup | null;

export interface AuditPage {
  lines: AuditLine[];
  /** Where to go on; null when there is no more. */
  next: string | null;
}

/** A page of who did what, the newest first. Reads the whole journal, page by page in flat memory: the cost grows with its length, and is paid by who asks.
 *  @param after `next` of the page before */
export async function readAuditPage(
  ports: Needs,
  filter: AuditFilter,
  { groupOf, after, size }: { groupOf: GroupOf; after: string | null; size: number },
): Promise<AuditPage> {
  const newest: AuditLine[] = [];
  let isMore = false;
  for await (const line of readAuditLog(ports, filter, groupOf)) {
    const key = keyOf(line);
    if (after !== null && key >= after) continue;
    const last = newest.at(-1);
    if (newest.length === size && last && key < keyOf(last)) {
      isMore = true;
      continue;
    }
    insert(newest, line, key);
    if (newest.length > size) {
      newest.pop();
      isMore = true;
    }
  }
  const last = newest.at(-1);
  return { lines: newest, next: isMore && last ? keyOf(last) : null };
}

/** Everything that fits a filter, the oldest first. @returns null for more than `most` lines */
export async function readAuditLines(
  ports: Needs,
  filter: AuditFilter,
  { groupOf, most }: { groupOf: GroupOf; most: number },
): Promise<AuditLine[] | null> {
  const lines: { key: string; line: AuditLine }[] = [];
  for await (const line of readAuditLog(ports, filter, groupOf)) {
    if (lines.length === most) return null;
    lines.push({ key: keyOf(line), line });
  }
  return lines.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ line }) => line);
}

/** Sorts by time, then by place; the places of one stream in their order. */
function keyOf({ at, place }: AuditLine): string {
  return `${at}~${place}`;
}

function insert(newest: AuditLine[], line: AuditLine, key: string): void {
  let [low, high] = [0, newest.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = newest[middle];
    if (there && keyOf(there) > key) low = middle + 1;
    else high = middle;
  }
  newest.splice(low, 0, line);
}

async function* readAuditLog(ports: Needs, filter: AuditFilter, groupOf: GroupOf): AsyncGenerator<AuditLine> {
  const subjects = createAuditSubjects(ports, filter.campaign);
  for await (const entry of ports.journal.readAll()) {
    if (!isInDays(entry, filter)) continue;
    const deeds = deedsOf(entry, filter, groupOf);
    if (deeds.length === 0) continue;
    const subject = await subjects.of(entry);
    if (subject === 'other-campaign' || !isAbout(subject, filter)) continue;
    const name = await subjects.nameOf(entry.by);
    if (filter.who !== null && ![name ?? '', entry.by].some((known) => includes(known, filter.who))) continue;
    for (const [index, { event, group, fields }] of deeds.entries())
      yield {
        at: entry.at,
        by: entry.by,
        name,
        place: `${entry.stream}/${String(entry.seq).padStart(6, '0')}${deeds.length > 1 ? `.${index + 1}` : ''}`,
        group,
        event,
        labels: subjects.labelsOf(subject, fields),
        about: subject,
      };
  }
}

interface Deed {
  event: JournalEvent;
  group: AuditGroup;
  fields: string[];
}

/** What an entry says that somebody did; columns answered at once are one deed. */
function deedsOf({ events }: JournalEntry, { group: wanted }: AuditFilter, groupOf: GroupOf): Deed[] {
  const deeds: Deed[] = [];
  for (const event of events) {
    const group = groupOf(event.kind);
    if (group === null || (wanted !== null && group !== wanted)) continue;
    const fields = [event.field, ...(Array.isArray(event.fields) ? event.fields : [])].filter(
      (field) => typeof field === 'string',
    );
    const last = deeds.at(-1);
    if (last && last.event.kind === event.kind && fields.length > 0) last.fields.push(...fields);
    else deeds.push({ event, group, fields });
  }
  return deeds;
}

/** ISO days compare as text; the journal's times are UTC. */
function isInDays({ at }: JournalEntry, { from, to }: AuditFilter): boolean {
  const day = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
  return (from === null || day >= from) && (to === null || day <= to);
}

function isAbout(subject: AuditAbout | null, { application, body }: AuditFilter): boolean {
  if (body !== null && subject?.body !== body) return false;
  if (application === null) return true;
  return (
    subject?.application !== undefined &&
    [subject.application, subject.title ?? ''].some((known) => includes(known, application))
  );
}

function includes(known: string, wanted: string | null): boolean {
  return wanted === null || known.toLowerCase().includes(wanted.trim().toLowerCase());
}
