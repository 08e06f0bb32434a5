import { z } from 'zod';
import { type Decision, decided, refused, tell } from '../base/decision.ts';
import { type JournalEntry, streamKey } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { PersonId } from '../base/person.ts';
import type { View } from '../base/view.ts';

/** What somebody says against a result, folded from `objection/<id>`. */
export interface Objection {
  id: string;
  campaign: string;
  by: PersonId;
  at: string;
  text: string;
  /** The own application that was named in the results; null for a recommending body's contact. */
  application: string | null;
  body: string | null;
  answer: { text: string; by: string; at: string } | null;
}

export const objectionEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('objectionRaised'),
    campaign: z.string(),
    person: z.string(),
    text: z.string(),
    application: z.string().nullable(),
    body: z.string().nullable(),
  }),
  /** `person` is who objected. */
  z.object({ kind: z.literal('objectionAnswered'), person: z.string(), text: z.string() }),
]);

export type ObjectionEvent = z.infer<typeof objectionEventSchema>;

export const objectionEvents = nounEvents(objectionEventSchema);

/** How somebody stands to the results of a campaign. */
export interface Objecting {
  /** What the new objection would be called. */
  id: string;
  campaign: string;
  title: string;
  contact: string;
  /** Named in the results by an application, or for a recommending body. */
  application: string | null;
  body: string | null;
  /** The last day, `YYYY-MM-DD`; null where none is heard, or nothing is published. */
  until: string | null;
}

/** Characters of an objection, and of its answer. */
const LENGTH = { min: 5, max: 1000 };

/** Somebody named in the results objects, in the window. @param today `YYYY-MM-DD`, Shanghai */
export function decideObjection(
  text: string,
  { id, campaign, title, contact, application, body, until }: Objecting,
  { by, staff, today }: { by: PersonId; staff: readonly PersonId[]; today: string },
): Decision<ObjectionEvent> {
  if (until === null) return refused('objection-not-heard', { contact });
  if (application === null && body === null) return refused('objection-not-named', { contact });
  if (today > until) return refused('objection-over', { until, contact });
  const said = text.trim();
  if (said.length < LENGTH.min || said.length > LENGTH.max) return refused('objection-length', LENGTH);
  return decided(
    [{ kind: 'objectionRaised', campaign, person: by, text: said, application, body }],
    staff.map((member) => tell(member, 'objection.raised', { objection: id, title, text: said, application })),
  );
}

/** Staff answer, once. */
export function decideAnswer(
  known: Objection | null,
  text: string,
  { by, staff, title }: { by: PersonId; staff: readonly PersonId[]; title: string },
): Decision<ObjectionEvent> {
  if (!staff.includes(by)) return refused('staff-only');
  if (!known) return refused('objection-not-found');
  if (known.by === by) return refused('own-application');
  if (known.answer) return refused('objection-answered');
  const said = text.trim();
  if (said.length < LENGTH.min || said.length > LENGTH.max) return refused('objection-length', LENGTH);
  return decided(
    [{ kind: 'objectionAnswered', person: known.by, text: said }],
    [tell(known.by, 'objection.answered', { title, asked: known.text, answer: said })],
  );
}

function evolve(
  known: Objection | null,
  event: ObjectionEvent,
  { stream, by, at }: Pick<JournalEntry, 'stream' | 'by' | 'at'>,
): Objection | null {
  if (event.kind === 'objectionRaised') {
    const { campaign, text, application, body, person } = event;
    return { id: streamKey(stream), campaign, by: person, at, text, application, body, answer: null };
  }
  return known && { ...known, answer: { text: event.text, by, at } };
}

/** Objections for reading. */
export const objectionView = {
  name: 'objection',
  indexes: { campaign: ({ campaign }: Objection) => campaign },
  events: objectionEvents,
  empty: () => null,
  fold: (known: Objection | null, entry: JournalEntry): Objection | null =>
    entry.events.reduce<Objection | null>((objection, event) => {
      const read = objectionEvents.read(event);
      return read ? evolve(objection, read, entry) : objection;
    }, known),
} as const satisfies View<Objection>;
