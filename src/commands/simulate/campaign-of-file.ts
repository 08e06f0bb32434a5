import { transcript } from '../../../templates/terminal/simulate.ts';
import { formOf, trackOf } from '../../domain/application/answers/progress.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { choosesBody } from '../../domain/campaign/journey-parts.ts';
import type { CampaignDefinition, RecommendingBody } from '../../domain/campaign/schema.ts';
import { WrongArgument } from '../wrong-argument.ts';
import type { ApplicationFile } from './application-file.ts';

/** The campaign that is played: the one named, else the only one that has the file's track and recommending body.
 *  @param named a campaign's id. @throws WrongArgument when none or several can be meant */
export function campaignOfFile(
  campaigns: readonly CampaignDefinition[],
  file: ApplicationFile | null,
  named: string | undefined,
): CampaignDefinition {
  const isMeant = (campaign: CampaignDefinition) => {
    const track = file && campaign.tracks[file.form];
    return !file || (track && (!choosesBody(track) || bodyOfFile(campaign, file) !== null));
  };
  const fits = campaigns.filter(isMeant);
  const found = named === undefined && fits.length === 1 ? fits[0] : findCampaign(campaigns, named);
  if (!found) throw new WrongArgument(transcript.whichCampaign(campaigns.map(({ id }) => id)));
  return found;
}

/** The recommending body that the file names, itself or in the column that is suggested from it. @returns null when it names none */
export function bodyOfFile(campaign: CampaignDefinition, file: ApplicationFile): RecommendingBody | null {
  const { fields } = formOf(trackOf(campaign, { track: file.form }));
  const column = fields.find(({ suggest }) => suggest?.from === 'body' && suggest.path === 'name');
  const named = file.body ?? file.answers[column?.label ?? ''];
  return campaign.bodies.find(({ name }) => name === named) ?? null;
}
