import { z } from 'zod';
import { type JournalEntry, streamKey } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import { storedFileSchema } from '../base/stored-file.ts';
import type { View } from '../base/view.ts';
import { type Handover, MAX_LINE_CHARACTERS, MAX_LINES, noHandoverYet, type OpenHandover } from './handover.ts';

const standing = z.object({
  application: z.string(),
  title: z.string(),
  track: z.string(),
  step: z.string(),
  label: z.string().nullable(),
  misses: z.number(),
  done: z.number(),
  total: z.number(),
  missing: z.array(z.string()),
  contact: z.string().optional(),
  telephone: z.string().optional(),
});

/** Everything that can happen while a person is asked for; read back from the journal with this schema. */
const handoverEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('handoverAsked'),
    number: z.string(),
    name: z.string(),
    body: z.string().nullable(),
    question: z.string(),
    standing: standing.nullable(),
    /** Nobody was there: the first day on which somebody is again, empty where nobody knows. */
    backOn: z.string().optional(),
  }),
  z.object({ kind: z.literal('handoverTaken'), by: z.string(), name: z.string().nullable() }),
  /** `note`: what the one who gave it says to the colleague. */
  z.object({
    kind: z.literal('handoverPassed'),
    by: z.string(),
    to: z.string(),
    name: z.string().nullable(),
    note: z.string().optional(),
  }),
  z.object({
    kind: z.literal('handoverSpoken'),
    by: z.string(),
    text: z.string(),
    file: storedFileSchema.optional(),
  }),
  /** Who took it is not there: it waits again. */
  z.object({ kind: z.literal('handoverReleased'), person: z.string(), backOn: z.string().optional() }),
  /** The asker is told that nobody is there by now, and until when. */
  z.object({ kind: z.literal('handoverWaits'), backOn: z.string() }),
  z.object({ kind: z.literal('handoverEnded'), by: z.string() }),
]);

export type HandoverEvent = z.infer<typeof handoverEventSchema>;

const handoverEvents = nounEvents(handoverEventSchema, {
  handoverAsked: ['name', 'question', 'standing'],
  handoverTaken: [],
  handoverPassed: ['note'],
  handoverSpoken: ['text', 'file'],
  handoverReleased: [],
  handoverWaits: [],
  handoverEnded: [],
});

/** One entry of a handover's stream further; others there (bookmarks) are about people. @throws Error when an event is not what this program wrote */
function evolveHandover(
  handover: Handover | null,
  { stream, events, at }: Pick<JournalEntry, 'stream' | 'events' | 'at'>,
): Handover {
  return events.reduce<Handover>(
    (known, event) => {
      const read = handoverEvents.read(event);
      return read ? evolveHandoverBy(known, read, at) : known;
    },
    handover ?? noHandoverYet(streamKey(stream)),
  );
}

/** Handovers to staff for reading, by the person who asked. */
export const handoverView = {
  name: 'handover',
  indexes: {
    /** Every open one: `open`. */
    state: ({ open }: Handover) => (open ? 'open' : null),
    number: ({ open }: Handover) => open?.number ?? null,
  },
  events: handoverEvents,
  empty: () => null,
  fold: evolveHandover,
} as const satisfies View<Handover>;

export function evolveHandoverBy(handover: Handover, event: HandoverEvent, at: string): Handover {
  if (event.kind === 'handoverAsked') {
    const { number, name, body, question, standing: stood, backOn } = event;
    const open: OpenHandover = {
      ...{ number, name, body, question, standing: stood },
      ...(backOn === undefined ? {} : { backOn }),
      askedAt: at,
      handler: null,
      lines: [],
    };
    return { ...handover, open };
  }
  const { open } = handover;
  if (!open) return handover;
  switch (event.kind) {
    case 'handoverTaken':
      return { ...handover, open: { ...open, handler: { person: event.by, name: event.name } } };
    case 'handoverPassed':
      return { ...handover, open: { ...open, handler: { person: event.to, name: event.name, isAwaited: true } } };
    case 'handoverSpoken': {
      const text = [...event.text].slice(0, MAX_LINE_CHARACTERS).join('');
      const { handler } = open;
      const here = handler?.person === event.by ? { person: handler.person, name: handler.name } : handler;
      return {
        ...handover,
        open: { ...open, handler: here, lines: [...open.lines, { by: event.by, text, at }].slice(-MAX_LINES) },
      };
    }
    case 'handoverReleased':
      return open.handler?.person === event.person
        ? { ...handover, open: { ...open, handler: null, ...told(event.backOn) } }
        : handover;
    case 'handoverWaits':
      return { ...handover, open: { ...open, ...told(event.backOn) } };
    case 'handoverEnded':
      return { ...handover, open: null };
  }
}

function told(backOn: string | undefined): Pick<OpenHandover, 'backOn'> {
  return backOn === undefined ? {} : { backOn };
}
