import { z } from 'zod';
import { type JournalEntry, streamKey } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import { storedFileSchema } from '../base/stored-file.ts';
import type { View } from '../base/view.ts';
import type { Certificate, CertificateVersion } from './certificate.ts';

const root = z.object({ day: z.iso.date(), root: z.string() });

/** Everything that can happen to the certificates of one application; read back from the journal with this schema. */
const certificateEventSchema = z.discriminatedUnion('kind', [
  /** Not made: characters of these places are in no font. Staff have it made with boxes, or the answers are mended first. */
  z.object({
    kind: z.literal('certificateHeld'),
    campaign: z.string(),
    missing: z.array(z.object({ place: z.string(), characters: z.array(z.string()) })),
  }),
  z.object({
    kind: z.literal('certificateMade'),
    campaign: z.string(),
    version: z.number().int(),
    check: z.string(),
    file: storedFileSchema,
    /** The newest root of the journal on record then; it is printed. */
    root: root.optional(),
    /** Until then it can be taken back; the applicant is told by `certificateSettled`. Absent where the applicant is told at once. */
    heldUntil: z.string().optional(),
  }),
  z.object({
    kind: z.literal('certificateRevoked'),
    version: z.number().int(),
    reason: z.string(),
    heldUntil: z.string().optional(),
  }),
  /** Nobody takes it back any more: the applicant is told in the same entry. */
  z.object({ kind: z.literal('certificateSettled'), what: z.enum(['made', 'revoked']), version: z.number().int() }),
  /** Taken back before anybody was told. */
  z.object({ kind: z.literal('certificateUndone'), what: z.enum(['made', 'revoked']), version: z.number().int() }),
]);

export type CertificateEvent = z.infer<typeof certificateEventSchema>;

const certificateEvents = nounEvents(certificateEventSchema, {
  certificateHeld: ['missing'],
  certificateMade: ['file'],
  certificateRevoked: ['reason'],
  certificateSettled: [],
  certificateUndone: [],
});

/** @param by whose entry it is: what staff hold is theirs to take back in the chat */
function evolveCertificate(known: Certificate, event: CertificateEvent, at: string, by?: string): Certificate {
  switch (event.kind) {
    case 'certificateHeld':
      return { ...known, campaign: event.campaign, held: { missing: event.missing, at } };
    case 'certificateMade': {
      const { campaign, version, check, file, root: printed, heldUntil } = event;
      const made = { version, check, file, ...(printed ? { root: printed } : {}), madeAt: at, revoked: null };
      return withPending({ ...known, campaign, held: null, versions: [...known.versions, made] }, 'made', {
        version,
        until: heldUntil,
        by,
      });
    }
    case 'certificateRevoked': {
      const { version, reason, heldUntil } = event;
      const versions = known.versions.map((each) =>
        each.version === version ? { ...each, revoked: { reason, at } } : each,
      );
      return withPending({ ...known, versions }, 'revoked', { version, until: heldUntil, by });
    }
    case 'certificateSettled':
      return withPending(known, event.what, { version: event.version });
    case 'certificateUndone': {
      const { what, version } = event;
      const undone = known.versions.map((each): CertificateVersion => {
        if (each.version !== version) return each;
        return what === 'made' ? { ...each, isUndone: true } : { ...each, revoked: null, undos: (each.undos ?? 0) + 1 };
      });
      return withPending({ ...known, versions: undone }, what, { version });
    }
  }
}

function withPending(
  { pending: _, ...known }: Certificate,
  what: 'made' | 'revoked',
  { version, until, by }: { version: number; until?: string | undefined; by?: string | undefined },
): Certificate {
  if (until === undefined) return known;
  return { ...known, pending: { what, version, until, ...(by === undefined ? {} : { by }) } };
}

/** Certificates for reading, by the application they are for. */
export const certificateView = {
  name: 'certificate',
  indexes: {
    campaign: ({ campaign }: Certificate) => campaign,
    /** What can still be taken back, or waits to be told: `yes`. */
    pending: ({ pending }: Certificate) => (pending ? 'yes' : null),
  },
  events: certificateEvents,
  empty: (id: string): Certificate => ({ application: id, campaign: '', held: null, versions: [] }),
  fold: (known: Certificate | null, { stream, at, by, events }: JournalEntry): Certificate =>
    events.reduce<Certificate>(
      (certificate, event) => {
        const read = certificateEvents.read(event);
        return read ? evolveCertificate(certificate, read, at, by) : certificate;
      },
      known ?? { application: streamKey(stream), campaign: '', held: null, versions: [] },
    ),
} as const satisfies View<Certificate>;
