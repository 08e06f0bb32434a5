import { applicationView } from './application/application-view.ts';
import { auditExportEvents } from './audit/audit-exports.ts';
import { rootEvents } from './audit/root-events.ts';
import { type JournalEntry, type JournalEvent, streamKey, streamKind } from './base/journal-entry.ts';
import type { NounEvents } from './base/noun-events.ts';
import { rowsAbout, type View } from './base/view.ts';
import { rosterView } from './bodies/roster.ts';
import { broadcastView } from './broadcast/broadcast-events.ts';
import { savedAudiencesView } from './broadcast/saved-audiences.ts';
import { calendarView } from './calendar/moved-calendar.ts';
import { certificateView } from './certificate/certificate-events.ts';
import { expertsView } from './experts/experts.ts';
import { exportEvents } from './exports/export.ts';
import { galleryView } from './gallery/gallery-events.ts';
import { galleryOrderView } from './gallery/gallery-order.ts';
import { handoverView } from './handover/handover-events.ts';
import { accountView } from './logins/account.ts';
import { objectionView } from './objection/objection.ts';
import { panelView } from './panel/panel.ts';
import { personView } from './people/person.ts';
import { erasureEvents } from './personal/erasure-events.ts';
import { retentionView } from './personal/retention-runs.ts';
import { publicationView } from './publication/publication-events.ts';
import { bodyView } from './recommendation/papers-events.ts';
import { remindersView } from './reminders/reminders.ts';
import { scoringView } from './scores/scoring.ts';
import { sheetView } from './scores/sheet.ts';
import { staffView } from './staff/staff-list.ts';

/** Every view there is, one line a noun. The store keeps their rows; what follows entries, rebuilds and moves goes through this list. */
const declared = [
  applicationView,
  personView,
  bodyView,
  handoverView,
  remindersView,
  rosterView,
  broadcastView,
  savedAudiencesView,
  calendarView,
  expertsView,
  scoringView,
  sheetView,
  certificateView,
  retentionView,
  panelView,
  publicationView,
  objectionView,
  galleryView,
  galleryOrderView,
  staffView,
  accountView,
] as const;

/** Streams that are only a record: nothing is folded from them. */
const records = [
  { name: 'campaign', events: exportEvents },
  { name: 'personal', events: erasureEvents },
  { name: 'audit', events: rootEvents },
  { name: 'audit', events: auditExportEvents },
] as const;

export const views: readonly View<unknown>[] = declared;

type Noun = (typeof declared)[number] | (typeof records)[number];
type EventsOf<Declared> = Declared extends { events: NounEvents<infer Event> } ? Event : never;

export type StreamKind = Noun['name'];
export type DomainEvent = EventsOf<Noun>;
export type EventsOfStream<Kind extends StreamKind> = EventsOf<Extract<Noun, { name: Kind }>>;

/** An entry as this program writes it: in a stream of a known kind, with known events. */
export interface Entry extends JournalEntry {
  readonly stream: `${StreamKind}/${string}`;
  readonly events: readonly DomainEvent[];
}

export const nouns: readonly Pick<View<unknown>, 'events'>[] = [...declared, ...records];

/** What the events of all of them say of people, see `NounEvents.personal`. */
export const personalFields: Readonly<Record<DomainEvent['kind'], readonly string[]>> = Object.assign(
  {},
  ...nouns.map(({ events }) => events.personal),
);

const nounOf = new Map(nouns.toReversed().flatMap((noun) => [...noun.events.kinds].map((kind) => [kind, noun])));

function stampedEvent(event: JournalEvent): JournalEvent {
  return nounOf.get(event.kind)?.events.stamp(event) ?? event;
}

/** The entry as it is kept: each event with the version of its kind. */
export function withEventVersions(entry: Entry): JournalEntry {
  return { ...entry, events: entry.events.map(stampedEvent) };
}

const ownOnly = new Map(views.filter(({ concerns }) => !concerns).map((view) => [view.name, view]));
const concerned = views.filter(({ concerns }) => concerns);

/** Every row that an entry concerns. */
export function rowsConcerned(entry: JournalEntry): { view: View<unknown>; id: string }[] {
  const own = ownOnly.get(streamKind(entry.stream));
  const rows = own ? [{ view: own, id: streamKey(entry.stream) }] : [];
  for (const view of concerned) for (const id of rowsAbout(view, entry)) rows.push({ view, id });
  return rows;
}

/** @throws Error for an entry with an event that this program knows and cannot read */
export function checkReadable({ events }: JournalEntry): void {
  for (const event of events) nouns.find((noun) => noun.events.kinds.has(event.kind))?.events.read(event);
}
