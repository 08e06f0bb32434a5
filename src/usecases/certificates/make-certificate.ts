import type { Application } from '../../domain/application/application.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import { type Decision, inWordsOf } from '../../domain/base/decision.ts';
import type { DecisionRefusal } from '../../domain/base/decision-refusal.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import { type CertificateEvent, certificateView } from '../../domain/certificate/certificate-events.ts';
import { type CertificateCommand, decideCertificate } from '../../domain/certificate/decide-certificate.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ViewRow } from '../../ports/views.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { printCertificate } from './print-certificate.ts';

export type CertificateNeeds = CommitNeeds & Pick<Ports, 'renderer' | 'files' | 'log' | 'auditors'>;

export type CertificateRefusal = DecisionRefusal | 'application-not-found' | 'not-printed';

export interface MakeOrder {
  application: string;
  by: PersonId | 'system';
  /** Characters that no font has are printed as boxes. */
  isForced?: boolean;
}

/** Makes the certificate of a selected application, keeps it and sends it. What no font has holds it up until somebody says otherwise.
 *  Safe to repeat: one version is made once. @returns null when it stands or is held, or the campaign has none; else why not */
export function makeCertificate(
  ports: CertificateNeeds,
  { application: id, by, isForced = false }: MakeOrder,
): Promise<CertificateRefusal | null> {
  return commitCertificate(ports, { id, by }, async ({ known, application, campaign }) => {
    const layout = certificateLayout(campaign);
    if (!layout) return null;
    // Whether it may be made at all, before anything is printed.
    const first = decideCertificate(known, { kind: 'hold', missing: [] }, { application, campaign, by });
    if (first.kind === 'refused') return first.reason;
    const command = await printCertificate(ports, { known, application, campaign, layout }, isForced);
    if (!command) return 'not-printed';
    return command.kind === 'hold' && known.held ? null : command;
  });
}

/** Takes a certificate back: whoever looks it up reads so from then on. @returns null when it is, else why not */
export function revokeCertificate(
  ports: CertificateNeeds,
  by: PersonId | 'system',
  { application: id, ...order }: { application: string; version: number; reason: string },
): Promise<CertificateRefusal | null> {
  const known = { stream: `certificate/${id}` as const, cause: `revoked/${order.version}` };
  return commitCertificate(ports, { id, by, known }, async () => ({ kind: 'revoke', ...order }));
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
      const decision = decideCertificate(about.known, command, { application, campaign, by });
      if (decision.kind === 'refused') return { done: decision.reason };
      return { append: entryOf(ports, decision, { id, campaign: campaign.id, seq: (row?.seq ?? 0) + 1, command, by }) };
    },
  });
  return committed.kind === 'done' ? committed.result : null;
}

function entryOf(
  { clock }: Pick<Ports, 'clock'>,
  { events, effects }: Extract<Decision<CertificateEvent>, { kind: 'decided' }>,
  {
    id,
    campaign,
    seq,
    command,
    by,
  }: {
    id: string;
    campaign: string;
    seq: number;
    command: CertificateCommand;
    by: PersonId | 'system';
  },
) {
  const cause =
    command.kind === 'hold' ? `held/${seq}` : `${command.kind === 'make' ? 'made' : 'revoked'}/${command.version}`;
  const at = clock.now().toISOString();
  return { stream: `certificate/${id}` as const, seq, cause, by, at, events, effects: inWordsOf(campaign, effects) };
}
