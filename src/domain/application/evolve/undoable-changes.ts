import type { JournalEntry } from '../../base/journal-entry.ts';
import type { PersonId } from '../../base/person.ts';
import { comparedToPrint } from '../papers/compared-to-print.ts';
import type { Application, BeforeChange, CutList, UndoableChange } from '../record/application.ts';
import type { ApplicationEvent } from '../record/events.ts';

/** How many changes of all filers together can be taken back, one after the other. */
const MOST = 5;

/** Kinds that can be taken back; anything else that happens to an application ends what could be. */
const OF_FILLING: ReadonlySet<ApplicationEvent['kind']> = new Set<ApplicationEvent['kind']>([
  ...(['bodyChosen', 'clauseConfirmed', 'fieldAnswered', 'sumKept', 'startedAnew', 'answersConfirmed'] as const),
  ...(['answersNoted'] as const),
  ...(['pieceAdded', 'pieceRemoved', 'textEdited', 'textRestarted', 'helpAnswered'] as const),
  ...(['pictureAdded', 'pictureCaptioned', 'pictureRemoved', 'picturesOrdered', 'picturesReopened'] as const),
]);

/** Kinds that concern who fills it in: they change no answer. */
const BESIDE: ReadonlySet<ApplicationEvent['kind']> = new Set<ApplicationEvent['kind']>([
  ...(['colleaguesInvited', 'invitationRevoked', 'helperJoined', 'helperRemoved', 'deedTakenBack'] as const),
]);

/** Keeps what a whole entry changed, so that it can be taken back. What a phone page saved cannot: it saves while somebody writes. */
export function withUndoableChanges(
  known: Application | null,
  after: Application,
  { seq, by, cause }: Pick<JournalEntry, 'seq' | 'by' | 'cause'>,
  events: readonly ApplicationEvent[],
): Application {
  const { deeds = [] } = after;
  if (events.length === 0 || events.every(({ kind }) => BESIDE.has(kind))) return after;
  if (!known || !events.every(({ kind }) => OF_FILLING.has(kind))) return withOnly(after, []);
  if (cause.startsWith('h5:'))
    return withOnly(
      after,
      deeds.filter((change) => change.by !== by),
    );
  return withOnly(after, [...deeds, { seq, by, before: beforeOf(known, after, events) }].slice(-MOST));
}

function withOnly(application: Application, deeds: readonly UndoableChange[]): Application {
  if (deeds.length > 0) return { ...application, deeds };
  if (application.deeds === undefined) return application;
  const { deeds: _, ...rest } = application;
  return rest;
}

function beforeOf(known: Application, after: Application, events: readonly ApplicationEvent[]): BeforeChange {
  if (events.some(({ kind }) => kind === 'startedAnew')) return { isAnew: true };
  const fields = [...new Set(events.flatMap((event) => ('field' in event ? [event.field] : [])))];
  const of = <Value>(value: (field: string) => Value, isChanged: (field: string) => boolean) => {
    const changed = fields.filter(isChanged);
    return changed.length > 0 ? Object.fromEntries(changed.map((field) => [field, value(field)])) : undefined;
  };
  const before = {
    answers: of(
      (field) => known.answers[field] ?? null,
      (field) => known.answers[field] !== after.answers[field],
    ),
    pieces: of(
      (field) => cut(known.pieces[field], after.pieces[field]),
      (field) => known.pieces[field] !== after.pieces[field],
    ),
    pictures: of(
      (field) => cut(known.pictures[field], after.pictures[field]),
      (field) => known.pictures[field] !== after.pictures[field],
    ),
    helps: of(
      (field) => known.helps?.[field] ?? null,
      (field) => known.helps?.[field] !== after.helps?.[field],
    ),
    origins: of(
      (field) => known.origins?.[field] ?? null,
      () => true,
    ),
    early: known.early === after.early ? undefined : (known.early ?? {}),
    reopened: known.reopened.length === after.reopened.length ? undefined : known.reopened,
    body: known.body === after.body ? undefined : known.body,
    clauses: known.clauses === after.clauses ? undefined : known.clauses,
    isConfirmed: known.isConfirmed === after.isConfirmed ? undefined : known.isConfirmed,
    keptSums: known.keptSums === after.keptSums ? undefined : (known.keptSums ?? []),
    enclosed: enclosedIn(events),
  };
  return Object.fromEntries(Object.entries(before).filter(([, value]) => value !== undefined));
}

function enclosedIn(events: readonly ApplicationEvent[]): string[] | undefined {
  const found = events.flatMap((event) => (event.kind === 'fieldAnswered' && event.isEnclosed ? [event.field] : []));
  return found.length > 0 ? found : undefined;
}

function cut<Item>(before: readonly Item[] | undefined, after: readonly Item[] = []): CutList<Item> | null {
  if (before === undefined) return null;
  const differs = before.findIndex((item, at) => JSON.stringify(item) !== JSON.stringify(after[at]));
  const same = differs < 0 ? before.length : differs;
  return { same, rest: before.slice(same) };
}

function uncut<Item>(before: CutList<Item> | null | undefined, now: readonly Item[] = []): readonly Item[] | undefined {
  return before ? [...now.slice(0, before.same), ...before.rest] : undefined;
}

/** What a person did last and can take back; null for nothing. */
export function lastChangeOf({ deeds = [] }: Application, person: PersonId): UndoableChange | null {
  return deeds.findLast(({ by }) => by === person) ?? null;
}

export function fieldsOfChange({ before }: UndoableChange): string[] {
  const { answers, pieces, pictures, helps } = before;
  return [...new Set([answers, pieces, pictures, helps].flatMap((of) => Object.keys(of ?? {})))];
}

/** Columns of a change that somebody has written again since: taking it back would no longer restore them. */
export function writtenSince({ origins = {} }: Application, change: UndoableChange): string[] {
  return fieldsOfChange(change).filter((field) => (origins[field]?.seq ?? 0) > change.seq);
}

/** The application with everything that a change wrote as it was before. */
export function withoutChange(application: Application, seq: number): Application {
  const { deeds = [] } = application;
  const change = deeds.find((one) => one.seq === seq);
  if (!change) return application;
  const { before } = change;
  const answers = restored(application.answers, before.answers, (value) => value ?? undefined);
  const printed = Object.keys(before.answers ?? {}).filter((field) => !before.enclosed?.includes(field));
  const back: Application = {
    ...application,
    ...(printed.length > 0 ? comparedToPrint(application, printed, answers) : {}),
    answers,
    pieces: restored(application.pieces, before.pieces, (value, field) => uncut(value, application.pieces[field])),
    pictures: restored(application.pictures, before.pictures, (value, field) =>
      uncut(value, application.pictures[field]),
    ),
    ...(before.helps ? { helps: restored(application.helps ?? {}, before.helps, (value) => value ?? {}) } : {}),
    ...(before.early ? { early: before.early } : {}),
    reopened: before.reopened ?? application.reopened,
    body: before.body === undefined ? application.body : before.body,
    clauses: before.clauses ?? application.clauses,
    ...(before.isConfirmed === undefined ? {} : { isConfirmed: before.isConfirmed }),
    ...(before.keptSums ? { keptSums: before.keptSums } : {}),
    ...(before.origins
      ? { origins: restored(application.origins ?? {}, before.origins, (origin) => origin ?? undefined) }
      : {}),
  };
  return withOnly(
    back,
    deeds.filter((one) => one.seq !== seq),
  );
}

/** What a column had; without the column where it had nothing. */
function restored<Now, Was>(
  now: Readonly<Record<string, Now>>,
  was: Readonly<Record<string, Was>> | undefined,
  value: (was: Was, field: string) => Now | undefined,
): Readonly<Record<string, Now>> {
  if (!was) return now;
  const kept = Object.entries(now).filter(([field]) => !(field in was));
  const back = Object.entries(was).flatMap(([field, one]): [string, Now][] => {
    const stood = value(one, field);
    return stood === undefined ? [] : [[field, stood]];
  });
  return Object.fromEntries([...kept, ...back]);
}
