import type { Audience } from '../../domain/broadcast/audience.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CandidateJson } from '../../wire/console/broadcasts.ts';
import { scanAudience } from './scan-audience.ts';

const MOST = 300;

/** Applicants of an audience to pick from, whoever is picked already; `more` when there are more than three hundred. Changes nothing. */
export async function listCandidates(
  ports: Pick<Ports, 'views' | 'journal' | 'clock' | 'campaigns' | 'staffNames'>,
  campaign: CampaignDefinition,
  audience: Audience,
): Promise<{ rows: CandidateJson[]; more: boolean }> {
  const rows = new Map<string, CandidateJson>();
  for await (const { application, title, name, unit, alsoKnownAs } of scanAudience(
    ports,
    campaign,
    { ...audience, picked: [] },
    ports.clock.now(),
  )) {
    if (application === null || rows.has(application)) continue;
    if (rows.size === MOST) return { rows: [...rows.values()], more: true };
    rows.set(application, { application, title, name, unit, alsoKnownAs });
  }
  return { rows: [...rows.values()], more: false };
}
