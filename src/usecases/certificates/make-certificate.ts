import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { type Decision, inWordsOf } from '../../domain/base/decision.ts';
import type { DecisionRefusal } from '../../domain/base/decision-refusal.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type Certificate, undoSecondsLeft } from '../../domain/certificate/certificate.ts';
import { type CertificateEvent, certificateView } from '../../domain/certificate/certificate-events.ts';
import { type CertificateCommand, decideCertificate } from '../../domain/certificate/decide-certificate.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ViewRow } from '../../ports/store/views.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { printCertificate } from './print-certificate.ts';

export type CertificateNeeds = CommitNeeds & Pick<Ports, 'renderer' | 'files' | 'log' | 'auditors' | 'undoSeconds'>;

export type CertificateRefusal = DecisionRefusal | 'application-not-found' | 'not-printed';

export interface MakeOrder {
  application: string;
  by: PersonId | 'system';
  /** Characters that no font has are printed as boxes. */
  isForced?: boolean;
}

/** Makes the certificate of a selected application, keeps it and sends it. What no font has holds it up until somebody says otherwise.
 *  Safe to repeat: one version is made once. @returns null when it is accepted or is held, or the campaign has none; else why not */
export async function makeCertificate(
  ports: CertificateNeeds,
  { application: id, by, isForced = false }: MakeOrder,
): Promise<CertificateRefusal | null> {
  if (by === 'system') await settleCertificate(ports, id);
  return commitCertificate(ports, { id, by }, async ({ known, application, campaign }) => {
    const layout = certificateLayout(campaign);
    if (!layout) return null;
    // Whether it may be made at all, before anything is printed.
    const context = { application, campaign, by, now: ports.clock.now(), undoSeconds: ports.undoSeconds };
    const first = decideCertificate(known, { kind: 'hold', missing: [] }, context);
    if (first.kind === 'refused') return first.reason;
    const command = await printCertificate(ports, { known, application, campaign, layout }, isForced);
    if (!command) return 'not-printed';
    return command.kind === 'hold' && known.held ? null : command;
  });
}

/** Takes a certificate back: whoever looks it up reads so from then on. @returns null when it is, else why not */
export async function revokeCertificate(
  ports: CertificateNeeds,
  by: PersonId | 'system',
  { application: id, ...order }: { application: string; version: number; reason: string },
): Promise<CertificateRefusal | null> {
  if (by === 'system') await settleCertificate(ports, id);
  const row = await refreshRow<Certificate>(ports, certificateView, id);
  const cause = revocationCause(row?.data ?? certificateView.empty(id), order.version);
  const known = { stream: `certificate/${id}` as const, cause };
  return commitCertificate(ports, { id, by, known }, async () => ({ kind: 'revoke', ...order }));
}

/** A revocation that was taken back is none: the next one is another action. */
function revocationCause({ versions }: Certificate, version: number): string {
  const undos = versions.find((each) => each.version === version)?.undos ?? 0;
  return `revoked/${version}${undos > 0 ? `/${undos}` : ''}`;
}

/** Takes back what staff did last with a certificate, while the applicant was not told. Safe to repeat under the same `requestId`. @returns null when it is */
export function undoCertificate(
  ports: CertificateNeeds,
  by: PersonId,
  { application: id, version, requestId }: { application: string; version: number; requestId: string },
): Promise<CertificateRefusal | null> {
  const known = { stream: `certificate/${id}` as const, cause: `undo/${requestId}` };
  return commitCertificate(ports, { id, by, known }, async () => ({ kind: 'undo', version }));
}

const MOST_PENDING = 200;

/** Tells the applicants what can be taken back no more. To be asked every few seconds; safe to repeat. */
export async function settleCertificates(ports: CertificateNeeds): Promise<void> {
  const now = ports.clock.now();
  const query = { index: 'pending', equals: 'yes', limit: MOST_PENDING };
  for (const { id, data } of await ports.views.list<Certificate>(certificateView, query))
    if (data.pending && undoSecondsLeft(data, now) === null) await settleCertificate(ports, id);
}

/** What is held is told now: the product goes on with the certificate itself. */
async function settleCertificate(ports: CertificateNeeds, id: string): Promise<void> {
  await commitCertificate(ports, { id, by: 'system' }, async ({ known }) =>
    known.pending ? { kind: 'settle' } : null,
  );
}

/** The layout that the campaign's stage of publication names. */
export function certificateLayout({ stages }: CampaignDefinition): string | null {
  const named = stages.flatMap((stage) => (stage.kind === 'publish' && stage.certificate ? [stage.certificate] : []));
  return named.at(-1) ?? null;
}

interface About {
  known: Certificate;
  application: Application;
  campaign: CampaignDefinition;
}

/** @param commandFor null when there is nothing to do, a code when it cannot be done */
async function commitCertificate(
  ports: CertificateNeeds,
  {
    id,
    by,
    known,
  }: { id: string; by: PersonId | 'system'; known?: { stream: `certificate/${string}`; cause: string } },
  commandFor: (about: About) => Promise<CertificateCommand | CertificateRefusal | null>,
): Promise<CertificateRefusal | null> {
  interface Loaded {
    application: Application | null;
    row: ViewRow<Certificate> | null;
  }
  const committed = await commit<Loaded, CertificateRefusal | null>(ports, {
    ...(known ? { known } : {}),
    load: async () => ({
      application: (await refreshRow<Application>(ports, applicationView, id))?.data ?? null,
      row: await refreshRow<Certificate>(ports, certificateView, id),
    }),
    async decide({ application, row }) {
      const campaign = findCampaign(ports.campaigns, application?.campaign);
      if (!application || !campaign) return { done: 'application-not-found' };
      const about = { known: row?.data ?? certificateView.empty(id), application, campaign };
      const command = await commandFor(about);
      if (command === null || typeof command === 'string') return { done: command };
      const context = { application, campaign, by, now: ports.clock.now(), undoSeconds: ports.undoSeconds };
      const decision = decideCertificate(about.known, command, context);
      if (decision.kind === 'refused') return { done: decision.reason };
      if (decision.events.length === 0) return { done: null };
      const seq = (row?.seq ?? 0) + 1;
      return {
        append: entryOf(ports, decision, {
          id,
          campaign: campaign.id,
          seq,
          cause: known?.cause ?? causeOf(command, about.known, seq),
          by,
        }),
      };
    },
  });
  return committed.kind === 'done' ? committed.result : null;
}

function causeOf(command: CertificateCommand, known: Certificate, seq: number): string {
  switch (command.kind) {
    case 'hold':
      return `held/${seq}`;
    case 'make':
      return `made/${command.version}`;
    case 'revoke':
      return revocationCause(known, command.version);
    case 'settle':
      return `settled/${known.pending?.what}/${known.pending?.version}/${known.pending?.until}`;
    case 'undo':
      return `undo/${seq}`;
  }
}

function entryOf(
  { clock }: Pick<Ports, 'clock'>,
  { events, effects }: Extract<Decision<CertificateEvent>, { kind: 'decided' }>,
  {
    id,
    campaign,
    seq,
    cause,
    by,
  }: {
    id: string;
    campaign: string;
    seq: number;
    cause: string;
    by: PersonId | 'system';
  },
) {
  const at = clock.now().toISOString();
  return { stream: `certificate/${id}` as const, seq, cause, by, at, events, effects: inWordsOf(campaign, effects) };
}
