import { transcript } from '../../../templates/simulate.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { ApplicationFile } from './application-file.ts';

/** The campaign that is played: the one named, else the only one that has the file's track and recommending body.
 *  @param named a campaign's id. @throws Error when none or several can be meant */
export function campaignOfFile(
  campaigns: readonly CampaignDefinition[],
  file: ApplicationFile | null,
  named: string | undefined,
): CampaignDefinition {
  const isMeant = ({ tracks, bodies }: CampaignDefinition) =>
    !file || (file.form in tracks && bodies.some(({ name }) => name === file.answers[transcript.sector]));
  const fits = campaigns.filter(isMeant);
  const found = named === undefined && fits.length === 1 ? fits[0] : findCampaign(campaigns, named);
  if (!found) throw new Error(transcript.whichCampaign(campaigns.map(({ id }) => id)));
  return found;
}
