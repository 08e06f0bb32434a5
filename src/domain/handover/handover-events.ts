import { z } from 'zod';
import type { JournalEntry } from '../base/journal-entry.ts';
import { storedFileSchema } from '../form/stored-file.ts';
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
});

/** Everything that can happen while a person is asked for; read back from the journal with this schema. */
export const handoverEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('handoverAsked'),
    number: z.string(),
    name: z.string(),
    body: z.string().nullable(),
    question: z.string(),
    standing: standing.nullable(),
  }),
  z.object({ kind: z.literal('handoverTaken'), by: z.string(), name: z.string().nullable() }),
  z.object({
    kind: z.literal('handoverSpoken'),
    by: z.string(),
    text: z.string(),
    file: storedFileSchema.optional(),
  }),
  z.object({ kind: z.literal('handoverEnded'), by: z.string() }),
]);

export type HandoverEvent = z.infer<typeof handoverEventSchema>;

/** Kinds that stand in a handover's stream; others there (bookmarks) are about people. */
const KINDS: ReadonlySet<string> = new Set(handoverEventSchema.options.map(({ shape }) => shape.kind.value));

/** One entry of a handover's stream further. @throws z.ZodError when an event is not what this version wrote */
export function evolveHandover(
  handover: Handover | null,
  { stream, events, at }: Pick<JournalEntry, 'stream' | 'events' | 'at'>,
): Handover {
  return events
    .filter(({ kind }) => KINDS.has(kind))
    .reduce<Handover>(
      (known, event) => evolveByEvent(known, handoverEventSchema.parse(event), at),
      handover ?? noHandoverYet(stream.slice('handover/'.length)),
    );
}

export function evolveByEvent(handover: Handover, event: HandoverEvent, at: string): Handover {
  if (event.kind === 'handoverAsked') {
    const { number, name, body, question, standing: stood } = event;
    const open: OpenHandover = {
      ...{ number, name, body, question, standing: stood },
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
    case 'handoverSpoken': {
      const text = [...event.text].slice(0, MAX_LINE_CHARACTERS).join('');
      return { ...handover, open: { ...open, lines: [...open.lines, { by: event.by, text, at }].slice(-MAX_LINES) } };
    }
    case 'handoverEnded':
      return { ...handover, open: null };
  }
}
