import { titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import {
  type Certificate,
  certificateNumber,
  standingCertificate,
  undoSecondsLeft,
  versionsOf,
} from '../../domain/certificate/certificate.ts';
import { certificateView } from '../../domain/certificate/certificate-events.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CertificateJson } from '../../wire/console/certificates.ts';
import { listUnder } from '../list-under.ts';

/** The certificates of a campaign, for staff. */
export async function listCertificates(
  { views, clock }: Pick<Ports, 'views' | 'clock'>,
  campaign: CampaignDefinition,
): Promise<CertificateJson[]> {
  const rows = await listUnder<Certificate>(views, certificateView, { index: 'campaign', equals: campaign.id });
  const listed = await Promise.all(
    rows.map(async ({ data }) => {
      const application = (await views.get<Application>(applicationView, data.application))?.data;
      return application ? [describe(campaign, application, data, clock.now())] : [];
    }),
  );
  return listed.flat();
}

function describe(
  campaign: CampaignDefinition,
  application: Application,
  certificate: Certificate,
  now: Date,
): CertificateJson {
  const last = versionsOf(certificate).at(-1);
  const seconds = undoSecondsLeft(certificate, now);
  const standing = standingCertificate(certificate);
  return {
    application: application.id,
    title: titleOf(campaign, application),
    number: certificateNumber(application.id),
    state: standing ? 'stands' : certificate.held ? 'held' : last ? 'revoked' : 'none',
    version: last?.version ?? 0,
    at: (certificate.held ?? last?.revoked)?.at ?? last?.madeAt ?? '',
    reason: standing ? null : (last?.revoked?.reason ?? null),
    missing: certificate.held?.missing ?? [],
    pending:
      certificate.pending && seconds !== null
        ? { what: certificate.pending.what, version: certificate.pending.version, seconds }
        : null,
  };
}
