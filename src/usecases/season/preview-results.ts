import type { Application } from '../../domain/application/application.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { decideResult } from '../../domain/review/decide.ts';
import type { Ports } from '../../ports/ports.ts';
import { previewEffect } from '../outbound/preview-effect.ts';
import type { Announcement } from './announce-results.ts';

export interface ResultPreview {
  application: string;
  /** What the applicant will read; null when the application's state does not allow a result. */
  text: string | null;
}

/** What each applicant would be told. Nothing is kept or sent. */
export async function previewResults(
  ports: Pick<Ports, 'views' | 'campaigns' | 'wording' | 'links' | 'clock'>,
  by: PersonId,
  { campaign: campaignId, publication, results }: Announcement,
): Promise<ResultPreview[]> {
  const campaign = findCampaign(ports.campaigns, campaignId);
  return Promise.all(
    results.map(async ({ application: id, outcome }) => {
      const application = (await ports.views.get<Application>(applicationView, id))?.data;
      if (!campaign || !application || application.campaign !== campaign.id) return { application: id, text: null };
      const decision = decideResult(application, { kind: 'publish-result', outcome, publication }, { campaign, by });
      const effect = decision.kind === 'decided' ? decision.effects[0] : undefined;
      return { application: id, text: effect ? previewEffect(ports, effect, campaign) : null };
    }),
  );
}
