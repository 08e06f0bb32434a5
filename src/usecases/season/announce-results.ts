import { refused } from '../../domain/base/decision.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { decideResult } from '../../domain/review/decide.ts';
import { decideByStaff } from '../applications/decide-by-staff.ts';
import { type CertificateNeeds, makeCertificate } from '../certificates/make-certificate.ts';

export interface Announcement {
  campaign: string;
  /** Unique per press of the button: the same one is applied once. */
  publication: string;
  results: { application: string; outcome: 'awarded' | 'not-awarded' }[];
}

export interface Announced {
  published: string[];
  /** Applications whose state does not allow it, with the refusal's code. */
  refused: { application: string; reason: string }[];
}

/** Publishes results and tells the applicants. Source: 沪质协〔2021〕29号 五.3. Safe to repeat: each application hears a publication once. */
export async function announceResults(
  ports: CertificateNeeds,
  by: PersonId,
  announcement: Announcement,
): Promise<Announced> {
  const announced: Announced = { published: [], refused: [] };
  for (const { application, outcome } of announcement.results) {
    const refusal = await announce(ports, by, application, { outcome, ...announcement });
    if (refusal !== null) {
      announced.refused.push({ application, reason: refusal });
      continue;
    }
    announced.published.push(application);
    if (outcome === 'awarded') await makeCertificate(ports, { application, by: 'system' });
  }
  return announced;
}

async function announce(
  ports: CertificateNeeds,
  by: PersonId,
  id: string,
  {
    outcome,
    publication,
    campaign: campaignId,
  }: { outcome: 'awarded' | 'not-awarded'; publication: string; campaign: string },
): Promise<string | null> {
  return decideByStaff(ports, by, { application: id, cause: `publication/${publication}` }, (known, campaign) =>
    campaign.id === campaignId
      ? decideResult(known, { kind: 'publish-result', outcome, publication }, { campaign, by })
      : refused('not-yours'),
  );
}
