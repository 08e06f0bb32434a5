import type { z } from 'zod';
import type { JournalEvent } from './journal-entry.ts';

/** What one noun's events look like now, and how older ones are brought up to that. An event is kept with the version of its kind, `v` (1 is not written);
 *  old ones are lifted whenever they are read, never rewritten. */
export interface NounEvents<Event> {
  readonly kinds: ReadonlySet<string>;
  readonly schema: z.ZodType<Event>;
  /** By kind the fields that say something of a person: they are emptied when the person's data is erased, `list[].field` in each line of a list. What is left
   *  (ids, places, versions, times, counts of an organisation) is what the record needs to stay foldable. */
  readonly personal: Readonly<Record<string, readonly string[]>>;
  /** @returns null for an event of another noun @throws Error when it is not what this program ever wrote, or of a newer program */
  read(event: JournalEvent): Event | null;
  /** The event as it is kept: with its version. It has been typed as one of the noun's. */
  stamp(event: JournalEvent): JournalEvent;
}

/** One step of a kind of event: what version n + 1 says of version n. */
type Lift = (event: JournalEvent) => JournalEvent;

/** @param schema a discriminated union over `kind`
 *  @param personal see `NounEvents`: a kind that is left out does not compile
 *  @param lifts by kind, oldest first: a kind with one lift is at version 2 */
export function nounEvents<Event extends { kind: string }>(
  schema: z.ZodType<Event> & {
    readonly options: readonly { readonly shape: { readonly kind: { readonly value: string } } }[];
  },
  personal: Readonly<Record<NoInfer<Event>['kind'], readonly string[]>>,
  lifts: Readonly<Record<string, readonly Lift[]>> = {},
): NounEvents<Event> {
  /** As kept → as read: what this process has just written is not read again. */
  const written = new WeakMap<JournalEvent, Event>();
  const kinds = new Set(schema.options.map(({ shape }) => shape.kind.value));
  const versionOf = (kind: string) => 1 + (lifts[kind]?.length ?? 0);
  return {
    kinds,
    schema,
    personal,
    read(event) {
      if (!kinds.has(event.kind)) return null;
      const known = written.get(event);
      if (known) return known;
      const version = typeof event.v === 'number' ? event.v : 1;
      if (version > versionOf(event.kind))
        throw new Error(`an event ${event.kind} of version ${version}: newer than this program`);
      const steps = lifts[event.kind]?.slice(version - 1) ?? [];
      const read = schema.safeParse(steps.reduce((known, lift) => lift(known), event));
      if (!read.success) throw new Error(`an event ${event.kind} that cannot be read`, { cause: read.error });
      return read.data;
    },
    stamp(event) {
      if (!kinds.has(event.kind)) return event;
      const version = versionOf(event.kind);
      const kept = version === 1 ? event : { ...event, v: version };
      written.set(kept, event as Event); // whoever decided it typed it as one (`Entry`)
      return kept;
    },
  };
}
