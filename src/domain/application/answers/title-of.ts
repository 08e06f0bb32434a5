import type { CampaignDefinition } from '../../campaign/schema.ts';
import type { Application } from '../record/application.ts';
import { withNewNames } from './adapt.ts';
import { trackOf } from './progress.ts';

/** What the application is called: its title field, whatever that was called when it was answered, or the track while it has no answer. */
export function titleOf(campaign: CampaignDefinition, application: Application): string {
  const track = trackOf(campaign, application);
  return textNow(campaign, application, track.titleField) ?? track.title;
}

/** The organisation as it was written; empty while it has no answer. */
export function organisationOf(campaign: CampaignDefinition, application: Application): string {
  return textNow(campaign, application, trackOf(campaign, application).organisationField) ?? '';
}

function textNow(campaign: CampaignDefinition, application: Application, field: string): string | null {
  const isKept = application.answers[field] !== undefined || campaign.changes.length === 0;
  const { answers } = isKept ? application : withNewNames(campaign, application);
  const value = answers[field];
  return typeof value === 'string' ? value : null;
}
