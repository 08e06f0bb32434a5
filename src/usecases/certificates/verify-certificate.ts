import { trackOf } from '../../domain/application/answers/progress.ts';
import { organisationOf, titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import {
  type Certificate,
  certificateNumber,
  certifiedApplication,
  versionsOf,
} from '../../domain/certificate/certificate.ts';
import { certificateView } from '../../domain/certificate/certificate-events.ts';
import type { Ports } from '../../ports/ports.ts';
import { readFormCode } from '../applications/form-code.ts';

/** What anybody who holds a certificate is told: what it says, so that a changed one shows, and whether it stands. */
export interface CertificateVerification {
  kind: 'valid' | 'revoked' | 'replaced';
  number: string;
  /** Empty once the personal data was erased. */
  name: string;
  unit: string;
  award: string;
  campaign: string;
  madeAt: string;
  revokedAt: string | null;
  root: { day: string; root: string } | null;
}

/** @returns null for a code that is none of a certificate, or whose check does not fit */
export async function verifyCertificate(
  { views, campaigns }: Pick<Ports, 'views' | 'campaigns'>,
  written: string,
): Promise<CertificateVerification | null> {
  const code = readFormCode(written);
  if (!code) return null;
  const id = certifiedApplication(code.application);
  const certificate = id ? (await views.get<Certificate>(certificateView, id))?.data : undefined;
  const version = certificate && versionsOf(certificate).find((each) => each.version === code.version);
  if (!id || !certificate || !version || version.check !== code.check) return null;
  const application = (await views.get<Application>(applicationView, id))?.data;
  const campaign = findCampaign(campaigns, certificate.campaign);
  if (!application || !campaign) return null;
  const isErased = application.status === 'erased';
  return {
    kind: !version.revoked ? 'valid' : versionsOf(certificate).at(-1) === version ? 'revoked' : 'replaced',
    number: certificateNumber(id),
    name: isErased ? '' : titleOf(campaign, application),
    unit: organisationOf(campaign, application),
    award: trackOf(campaign, application).title,
    campaign: campaign.title,
    madeAt: version.madeAt,
    revokedAt: version.revoked?.at ?? null,
    root: version.root ?? null,
  };
}
