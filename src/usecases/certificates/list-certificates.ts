import type { Application } from '../../domain/application/application.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import { titleOf } from '../../domain/application/title-of.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type Certificate, certificateNumber, standingCertificate } from '../../domain/certificate/certificate.ts';
import { certificateView } from '../../domain/certificate/certificate-events.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CertificateJson } from '../../wire/certificates.ts';
import { listUnder } from '../list-under.ts';

/** The certificates of a campaign, for staff. */
export async function listCertificates(
  { views }: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
): Promise<CertificateJson[]> {
  const rows = await listUnder<Certificate>(views, certificateView, { index: 'campaign', equals: campaign.id });
  const listed = await Promise.all(
    rows.map(async ({ data }) => {
      const application = (await views.get<Application>(applicationView, data.application))?.data;
      return application ? [describe(campaign, application, data)] : [];
    }),
  );
  return listed.flat();
}

function describe(campaign: CampaignDefinition, application: Application, certificate: Certificate): CertificateJson {
  const last = certificate.versions.at(-1);
  const standing = standingCertificate(certificate);
  return {
    application: application.id,
    title: titleOf(campaign, application),
    number: certificateNumber(application.id),
    state: standing ? 'stands' : certificate.held ? 'held' : 'revoked',
    version: last?.version ?? 0,
    at: (certificate.held ?? last?.revoked)?.at ?? last?.madeAt ?? '',
    reason: standing ? null : (last?.revoked?.reason ?? null),
    missing: certificate.held?.missing ?? [],
  };
}
