import { z } from 'zod';
import { type Decision, decided, refused, tell } from '../base/decision.ts';
import { type JournalEntry, streamKey } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { PersonId } from '../base/person.ts';
import type { View } from '../base/view.ts';
import { withoutUnseen } from '../language/fold-odd.ts';

/** What somebody says against a result, folded from `objection/<id>`. */
export interface Objection {
  id: string;
  campaign: string;
  /** Empty for one by page that nobody confirmed in the chat. */
  by: PersonId;
  at: string;
  text: string;
  /** Who filled in the page, as they call themselves, and what they say it is about; null for one by chat. */
  filed: { name: string; phone: string; about: string } | null;
  /** How it is known who objects; null for one by page that is still to be confirmed. */
  confirmed: 'chat' | 'phone' | null;
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
  /** By the public page; nobody knows yet who it is. */
  z.object({
    kind: z.literal('objectionFiled'),
    campaign: z.string(),
    name: z.string(),
    phone: z.string(),
    about: z.string(),
    text: z.string(),
  }),
  /** Who filed it said so in the chat (`person`), or staff called the number. */
  z.object({ kind: z.literal('objectionConfirmed'), how: z.enum(['chat', 'phone']), person: z.string().nullable() }),
  /** `person` is who objected; empty where only the page knows. */
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
  /** Texts of the own objections that nobody has answered. */
  open?: readonly string[];
}

/** Characters of an objection, and of its answer. */
const LENGTH = { min: 5, max: 1000 };

/** What is filled in on the public page. */
export interface FiledObjection {
  name: string;
  /** As `readMobile` or `readLandline` give it. */
  phone: string | null;
  about: string;
  text: string;
}

/** Characters of a name, and of what it is about. */
const NAME = { min: 2, max: 40 };
const ABOUT = { min: 2, max: 80 };
/** Objections by page of one campaign that nobody has confirmed: more than that is no season but somebody's play. */
export const MOST_UNCONFIRMED = 200;

/** Anybody objects by the public page, in the window. Who it is, is confirmed in the chat or by telephone before it is answered.
 *  @param unconfirmed how many wait for that already */
export function decideFiling(
  { name, phone, about, text }: FiledObjection,
  { id, campaign, title, until, contact }: Pick<Objecting, 'id' | 'campaign' | 'title' | 'until' | 'contact'>,
  { staff, today, unconfirmed }: { staff: readonly PersonId[]; today: string; unconfirmed: number },
): Decision<ObjectionEvent> {
  if (until === null) return refused('objection-not-heard', { contact });
  if (today > until) return refused('objection-over', { until, contact });
  const [named, meant, said] = [kept(name), kept(about), kept(text)];
  if (named.length < NAME.min || named.length > NAME.max) return refused('objection-name');
  if (phone === null) return refused('objection-phone');
  if (meant.length < ABOUT.min || meant.length > ABOUT.max) return refused('objection-about');
  if (said.length < LENGTH.min || said.length > LENGTH.max) return refused('objection-length', LENGTH);
  if (unconfirmed >= MOST_UNCONFIRMED) return refused('objection-too-many', { contact });
  return decided(
    [{ kind: 'objectionFiled', campaign, name: named, phone, about: meant, text: said }],
    staff.map((member) => tell(member, 'objection.filed', { objection: id, title, text: said, about: meant })),
  );
}

/** Who filed an objection by page says so in the chat, or staff reached them by telephone: once. */
export function decideConfirmation(
  known: Objection | null,
  how: 'chat' | 'phone',
  { by, staff }: { by: PersonId; staff: readonly PersonId[] },
): Decision<ObjectionEvent> {
  if (!known?.filed) return refused('objection-not-found');
  if (how === 'phone' && !staff.includes(by)) return refused('staff-only');
  if (known.confirmed) return refused('objection-confirmed');
  return decided([{ kind: 'objectionConfirmed', how, person: how === 'chat' ? by : null }]);
}

/** Somebody named in the results objects, in the window. @param today `YYYY-MM-DD`, Shanghai */
export function decideObjection(
  text: string,
  { id, campaign, title, contact, application, body, until, open = [] }: Objecting,
  { by, staff, today }: { by: PersonId; staff: readonly PersonId[]; today: string },
): Decision<ObjectionEvent> {
  if (until === null) return refused('objection-not-heard', { contact });
  if (application === null && body === null) return refused('objection-not-named', { contact });
  if (today > until) return refused('objection-over', { until, contact });
  const said = kept(text);
  if (said.length < LENGTH.min || said.length > LENGTH.max) return refused('objection-length', LENGTH);
  if (open.includes(said)) return refused('objection-repeated');
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
  if (!known.confirmed) return refused('objection-unconfirmed');
  const said = kept(text);
  if (said.length < LENGTH.min || said.length > LENGTH.max) return refused('objection-length', LENGTH);
  return decided(
    [{ kind: 'objectionAnswered', person: known.by, text: said }],
    known.by === '' ? [] : [tell(known.by, 'objection.answered', { title, asked: known.text, answer: said })],
  );
}

/** A name or a text as it is kept: without what nobody sees. */
function kept(text: string): string {
  return withoutUnseen(text).trim();
}

function evolve(
  known: Objection | null,
  event: ObjectionEvent,
  { stream, by, at }: Pick<JournalEntry, 'stream' | 'by' | 'at'>,
): Objection | null {
  if (event.kind === 'objectionRaised') {
    const { campaign, text, application, body, person } = event;
    return {
      ...{ id: streamKey(stream), campaign, by: person, at, text, application, body, answer: null },
      ...{ filed: null, confirmed: 'chat' },
    };
  }
  if (event.kind === 'objectionFiled') {
    const { campaign, name, phone, about, text } = event;
    return {
      ...{ id: streamKey(stream), campaign, by: '', at, text, application: null, body: null, answer: null },
      ...{ filed: { name, phone, about }, confirmed: null },
    };
  }
  if (event.kind === 'objectionConfirmed')
    return known && { ...known, confirmed: event.how, by: event.person ?? known.by };
  return known && { ...known, answer: { text: event.text, by, at } };
}

/** Objections for reading. */
export const objectionView = {
  name: 'objection',
  indexes: {
    campaign: ({ campaign }: Objection) => campaign,
    /** Those by page that nobody confirmed, by campaign. */
    unconfirmed: ({ campaign, filed, confirmed }: Objection) => (filed && !confirmed ? campaign : null),
  },
  events: objectionEvents,
  empty: () => null,
  fold: (known: Objection | null, entry: JournalEntry): Objection | null =>
    entry.events.reduce<Objection | null>((objection, event) => {
      const read = objectionEvents.read(event);
      return read ? evolve(objection, read, entry) : objection;
    }, known),
} as const satisfies View<Objection>;
