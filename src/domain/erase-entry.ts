import { type JournalEntry, type JournalEvent, streamKey, streamKind } from './base/journal-entry.ts';
import type { Json } from './base/json.ts';
import { type Erasure, eraseEffect } from './erase-effect.ts';
import { nowhere } from './people/bookmark.ts';
import { erasedRow } from './recommendation/erased-row.ts';
import { personalFields } from './views.ts';

/** What is left of an entry once the data of a person is erased: events without the person's words, no messages. An entry of another stream that speaks
 *  of the person or of an application keeps its events, except for a name it gives to the application. @returns null for one that says nothing of the person */
export function eraseEntry(entry: JournalEntry, erasure: Erasure): JournalEntry | null {
  if (RECORDS.has(streamKind(entry.stream))) return null;
  if (isOwnStream(entry, erasure)) return { ...entry, events: entry.events.map(emptied), effects: [] };
  const effects = entry.effects.map((effect) => eraseEffect(effect, erasure));
  const events = entry.events.map((event) => emptiedElsewhere(event, erasure));
  const isSame =
    effects.every((effect, index) => effect === entry.effects[index]) &&
    events.every((event, index) => event === entry.events[index]);
  return isSame ? null : { ...entry, events, effects };
}

/** What was erased and looked at, and when: says nothing of what it was, and proves that an empty entry was emptied by order. */
const RECORDS: ReadonlySet<string> = new Set(['personal', 'retention', 'audit']);

/** Whether the stream is the person's, or that of an application or objection of theirs. */
export function isOwnStream({ stream }: JournalEntry, { person, applications, objections = [] }: Erasure): boolean {
  const [kind, key] = [streamKind(stream), streamKey(stream)];
  if (kind === 'objection') return objections.includes(key);
  return APPLICATION_STREAMS.has(kind) ? applications.includes(key) : PERSONAL_STREAMS.has(kind) && key === person;
}

/** Named for an application. */
const APPLICATION_STREAMS: ReadonlySet<string> = new Set(['application', 'certificate', 'gallery']);

const PERSONAL_STREAMS: ReadonlySet<string> = new Set(['person', 'handover', 'reminders']);

/** Only what is about the person: who is a helper elsewhere, where the conversation stood, the name of an enterprise. */
function emptiedElsewhere(event: JournalEvent, erasure: Erasure): JournalEvent {
  const { person, applications } = erasure;
  if (event.kind === 'recipientsFrozen') return withoutRecipient(event, { person, applications });
  if (event.kind === 'publicationOrdered') return withoutLineWords(event, 'results', 'comment', applications);
  if (event.kind === 'listFrozen' || event.kind === 'packPrinted')
    return withoutLineWords(event, 'lines', 'reason', applications);
  if (event.kind === 'paperConfirmed') return withoutRows(event, applications);
  return isAbout(event, erasure) ? emptied(event) : event;
}

function isAbout(event: JournalEvent, { person, applications }: Erasure): boolean {
  return event.person === person || event.by === person || isAmong(event.application, applications);
}

/** Of a body's list the row keeps the application's number. */
function withoutRows(event: JournalEvent, applications: readonly string[]): JournalEvent {
  const lines = event.lines ?? null;
  if (!isList(lines) || !lines.some((line) => isRowOf(line, applications))) return event;
  return { ...event, lines: lines.map((line) => (isRowOf(line, applications) ? erasedRow(line) : line)) };
}

function isRowOf(line: Json, applications: readonly string[]): line is string {
  return typeof line === 'string' && applications.some((id) => line.startsWith(`${id}\t`));
}

/** Of the people of a broadcast only this one loses name and unit. */
function withoutRecipient(event: JournalEvent, { person, applications }: Erasure): JournalEvent {
  const recipients = event.recipients ?? null;
  if (!isList(recipients)) return event;
  let isChanged = false;
  const left = recipients.map((recipient) => {
    if (!isRecord(recipient) || (recipient.person !== person && !isAmong(recipient.application, applications)))
      return recipient;
    isChanged = true;
    const { shown: _, values = null, ...place } = recipient;
    return { ...place, shown: '', ...(isRecord(values) ? { values: { ...values, name: '', unit: '' } } : {}) };
  });
  return isChanged ? { ...event, recipients: left } : event;
}

/** What is written about the applications, a line each, in an event about many. */
function withoutLineWords(
  event: JournalEvent,
  list: string,
  words: string,
  applications: readonly string[],
): JournalEvent {
  const lines = event[list] ?? null;
  if (!isList(lines)) return event;
  const isOf = (line: Json) =>
    isRecord(line) && isAmong(line.application, applications) && typeof line[words] === 'string' && line[words] !== '';
  if (!lines.some(isOf)) return event;
  return { ...event, [list]: lines.map((line) => (isRecord(line) && isOf(line) ? { ...line, [words]: '' } : line)) };
}

function isRecord(value: Json): value is { readonly [name: string]: Json | undefined } {
  return value !== null && typeof value === 'object' && !isList(value);
}

function isAmong(value: Json | undefined, known: readonly string[]): boolean {
  return typeof value === 'string' && known.includes(value);
}

function emptied(event: JournalEvent): JournalEvent {
  const paths = fieldsOf(event.kind).map((path) => path.split('[].'));
  const present = paths.filter(([field = '']) => event[field] !== undefined);
  const left = Object.fromEntries(
    present.map(([field = '', word]) => [
      field,
      word === undefined ? emptyField(event, field) : emptyWord(event[field] ?? null, word),
    ]),
  );
  return present.length === 0 ? event : { ...event, ...left };
}

/** An event of a later program is left as it is: it cannot be read here anyway. */
function fieldsOf(kind: string): readonly string[] {
  return Object.hasOwn(personalFields, kind) ? personalFields[kind as keyof typeof personalFields] : []; // just looked up
}

/** One field of each line of a list. */
function emptyWord(lines: Json, word: string): Json {
  if (!isList(lines)) return lines;
  return lines.map((line) =>
    isRecord(line) && line[word] !== undefined ? { ...line, [word]: emptyValue(line[word] ?? null) } : line,
  );
}

function emptyField(event: JournalEvent, field: string): Json | undefined {
  const value = event[field];
  if (value === undefined) return undefined;
  if (field === 'paper') return undefined; // what reading found speaks of the paper's words; without it nobody read it
  return field === 'bookmark' ? bareBookmark(value) : emptyValue(value);
}

/** The place in the journey stays, nothing that was said. */
function bareBookmark(bookmark: Json): Json {
  if (!isRecord(bookmark)) return bookmark;
  const { turn = 0, engine = 0, revision = 0 } = bookmark;
  return { ...nowhere, turn, engine, revision };
}

/** Of the same shape, so that it is read as before: an empty text, nought, no. */
function emptyValue(value: Json): Json {
  if (typeof value === 'string') return '';
  if (typeof value === 'number') return 0;
  if (typeof value === 'boolean') return false;
  if (value === null) return null;
  if (isList(value)) return value.map(emptyValue);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (part === undefined ? [] : [[name, emptyValue(part)]])),
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
