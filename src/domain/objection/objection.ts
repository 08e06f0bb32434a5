import { z } from 'zod';
import { type Decision, decided, refused, tell } from '../base/decision.ts';
import { type JournalEntry, streamKey } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { PersonId } from '../base/person.ts';
import type { View } from '../base/view.ts';
import { withoutUnseen } from '../language/text/fold-odd.ts';
import { fitsLength } from '../language/text/length.ts';

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
  /** `until`: ISO 8601, for how long staff can take it back; nobody is told before. Absent once it is told. */
  answer: { text: string; by: string; at: string; until?: string } | null;
  /** When it was last amended by the page; absent for never. */
  amendedAt?: string;
  /** How often it was amended; absent for never. */
  amendments?: number;
  /** When who objected took it back; absent for one that stands. */
  withdrawnAt?: string;
}

const objectionEventSchema = z.discriminatedUnion('kind', [
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
  /** Filed once more with the same number and words, and another name or case: what it said before stays in the journal. */
  z.object({ kind: z.literal('objectionAmended'), name: z.string(), about: z.string() }),
  /** Taken back by who objected, before it was answered. */
  z.object({ kind: z.literal('objectionWithdrawn') }),
  /** Who filed it said so in the chat (`person`), or staff called the number. */
  z.object({ kind: z.literal('objectionConfirmed'), how: z.enum(['chat', 'phone']), person: z.string().nullable() }),
  /** `person` is who objected; empty where only the page knows. */
  z.object({
    kind: z.literal('objectionAnswered'),
    person: z.string(),
    text: z.string(),
    /** ISO 8601: nobody is told before. */
    until: z.string().optional(),
  }),
  /** The time to take the answer back is over, or it was taken back: of the two one stands. */
  z.object({ kind: z.literal('objectionAnswerTold') }),
  z.object({ kind: z.literal('objectionAnswerUndone') }),
]);

export type ObjectionEvent = z.infer<typeof objectionEventSchema>;

export const objectionEvents = nounEvents(objectionEventSchema, {
  objectionRaised: ['text'],
  objectionFiled: ['name', 'phone', 'about', 'text'],
  objectionAmended: ['name', 'about'],
  objectionWithdrawn: [],
  objectionConfirmed: [],
  objectionAnswered: ['text'],
  objectionAnswerTold: [],
  objectionAnswerUndone: [],
});

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
  /** For staff: how many wait for an answer. */
  unanswered?: number;
  /** The own objections that stand: with the answer once it was told. */
  own?: readonly { id: string; text: string; answer: string | null }[];
}

/** Letters and digits at least, and characters at most, of an objection and of its answer. */
export const LENGTH = { min: 5, max: 1000 };

/** Days in which an objection by page is confirmed by its number; staff may call later, too. */
const CONFIRM_DAYS = 7;

/** Whether the number of an objection by page confirms nothing any more. */
export function isExpired({ at }: Pick<Objection, 'at'>, now: Date): boolean {
  return now.getTime() - Date.parse(at) > CONFIRM_DAYS * 86_400_000;
}

interface Confirmer {
  by: PersonId;
  staff: readonly PersonId[];
  now: Date;
  /** Whether who confirms has a part in an application that it is about; never asked of who filed it. */
  isOwn?: boolean;
  typed?: string;
}

/** Who filed an objection by page says so in the chat, or staff reached them by telephone: once.
 *  @param typed the number as it was typed in the chat */
export function decideConfirmation(
  known: Objection | null,
  how: 'chat' | 'phone',
  { by, staff, now, isOwn = false, typed = '' }: Confirmer,
): Decision<ObjectionEvent> {
  if (!known?.filed) return refused('objection-not-found', how === 'chat' ? { typed } : {});
  if (how === 'phone' && !staff.includes(by)) return refused('staff-only');
  if (isOwn) return refused('own-application');
  if (known.confirmed) return refused('objection-confirmed');
  if (how === 'chat' && isExpired(known, now)) return refused('objection-expired', { days: CONFIRM_DAYS });
  return decided([{ kind: 'objectionConfirmed', how, person: how === 'chat' ? by : null }]);
}

/** Who objected takes it back while nobody has answered. @param typed the number as it was typed */
export function decideWithdrawal(
  known: Objection | null,
  { by, staff, title, typed }: { by: PersonId; staff: readonly PersonId[]; title: string; typed: string },
): Decision<ObjectionEvent> {
  // Whose it is stays unknown to others: it reads like a number that is none.
  if (!known || known.by !== by) return refused('objection-not-found', { typed });
  if (toldAnswer(known)) return refused('objection-answered');
  if (known.withdrawnAt) return refused('objection-withdrawn');
  return decided(
    [{ kind: 'objectionWithdrawn' }],
    staff.map((member) => tell(member, 'objection.withdrawn', { objection: known.id, title })),
  );
}

/** Somebody named in the results objects, in the window. @param today `YYYY-MM-DD`, Shanghai */
export function decideObjection(
  text: string,
  { id, campaign, title, contact, application, body, until, own = [] }: Objecting,
  { by, staff, today }: { by: PersonId; staff: readonly PersonId[]; today: string },
): Decision<ObjectionEvent> {
  if (until === null) return refused('objection-not-heard', { contact });
  if (application === null && body === null) return refused('objection-not-named', { contact });
  if (today > until) return refused('objection-over', { until, contact });
  const said = storedText(text);
  if (!fitsLength(said, LENGTH)) return refused('objection-length', LENGTH);
  const same = own.find((one) => one.answer === null && one.text === said);
  if (same) return refused('objection-repeated', { objection: same.id });
  return decided(
    [{ kind: 'objectionRaised', campaign, person: by, text: said, application, body }],
    staff.map((member) => tell(member, 'objection.raised', { objection: id, title, text: said, application })),
  );
}

/** Whole seconds for which the answer can be taken back; null when that is over, and without one. */
export function answerSecondsLeft({ answer }: Pick<Objection, 'answer'>, now: Date): number | null {
  if (!answer?.until) return null;
  const left = Math.ceil((Date.parse(answer.until) - now.getTime()) / 1000);
  return left > 0 ? left : null;
}

/** The answer as who objected knows it: none while it can be taken back. */
export function toldAnswer({ answer }: Pick<Objection, 'answer'>): Objection['answer'] {
  return answer?.until === undefined ? answer : null;
}

/** A name or a text as it is kept: without what nobody sees. */
export function storedText(text: string): string {
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
  if (event.kind === 'objectionAmended') {
    const { name, about } = event;
    if (!known?.filed) return known;
    const amendments = (known.amendments ?? 0) + 1;
    return { ...known, filed: { ...known.filed, name, about }, amendedAt: at, amendments };
  }
  if (event.kind === 'objectionWithdrawn') return known && { ...known, withdrawnAt: at };
  if (event.kind === 'objectionConfirmed')
    return known && { ...known, confirmed: event.how, by: event.person ?? known.by };
  if (event.kind === 'objectionAnswerUndone') return known && { ...known, answer: null };
  if (event.kind === 'objectionAnswerTold') {
    if (!known?.answer) return known;
    const { until: _, ...answer } = known.answer;
    return { ...known, answer };
  }
  const { text, until } = event;
  return known && { ...known, answer: { text, by, at, ...(until === undefined ? {} : { until }) } };
}

/** Objections for reading. */
export const objectionView = {
  name: 'objection',
  indexes: {
    campaign: ({ campaign }: Objection) => campaign,
    /** Those by page that nobody confirmed, by campaign. */
    unconfirmed: ({ campaign, filed, confirmed }: Objection) => (filed && !confirmed ? campaign : null),
    /** Until when an answer can be taken back. */
    held: ({ answer }: Objection) => answer?.until ?? null,
  },
  events: objectionEvents,
  empty: () => null,
  fold: (known: Objection | null, entry: JournalEntry): Objection | null =>
    entry.events.reduce<Objection | null>((objection, event) => {
      const read = objectionEvents.read(event);
      return read ? evolve(objection, read, entry) : objection;
    }, known),
} as const satisfies View<Objection>;
