import { fieldsNow } from '../../domain/application/answers/changed-fields.ts';
import { fieldOf } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';

/** A field that people have answered and that the campaign no longer asks; without a field, the whole track is gone. */
export interface Dropped {
  campaign: string;
  track: string;
  field: string | null;
  applications: number;
}

/** Answers that a revision would strand. Reads every application once. */
export async function findDropped(
  { views }: Pick<Ports, 'views'>,
  campaigns: readonly CampaignDefinition[],
): Promise<Dropped[]> {
  const found = new Map<string, Dropped>();
  for await (const { data } of views.listAll<Application>(applicationView)) {
    for (const field of droppedIn(data, campaigns)) {
      const key = `${data.campaign}/${data.track}/${field ?? ''}`;
      const known = found.get(key) ?? { campaign: data.campaign, track: data.track, field, applications: 0 };
      found.set(key, { ...known, applications: known.applications + 1 });
    }
  }
  return [...found.values()];
}

function droppedIn(
  { campaign: id, track: name, answers }: Application,
  campaigns: readonly CampaignDefinition[],
): (string | null)[] {
  const campaign = findCampaign(campaigns, id);
  const track = campaign?.tracks[name];
  if (!campaign || !track) return [null];
  const isLost = (field: string) => fieldsNow(campaign, name, field).some((now) => !fieldOf(track, now));
  return Object.keys(answers).filter((field) => answers[field] !== undefined && isLost(field));
}
