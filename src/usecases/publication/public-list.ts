import { trackOf } from '../../domain/application/answers/progress.ts';
import { organisationOf, titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { isResultPublic } from '../../domain/campaign/public-results.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';
import { listAnnounced } from './list-announced.ts';
import { objectUntil } from './object-until.ts';

interface PublicTrack {
  title: string;
  rows: { name: string; organisation: string }[];
  /** Selected ones whose personal data was erased: they are counted, not named. */
  unnamed: number;
}

export interface PublicList {
  campaign: CampaignDefinition;
  /** By track, in the campaign's order; names and organisations, as the list needs them, and nothing else of anybody. */
  tracks: PublicTrack[];
  /** The day of the last publication, Shanghai; null before the first. */
  day: string | null;
  /** The last day for objections. */
  objectUntil: string | null;
  root: { day: string; root: string } | null;
}

/** What everybody may read of a campaign's results: those that stand as selected now; nothing where they are not public. @returns null for an unknown campaign */
export async function publicList(
  { views, campaigns }: Pick<Ports, 'views' | 'campaigns'>,
  campaignId: string,
): Promise<PublicList | null> {
  const campaign = findCampaign(campaigns, campaignId);
  if (!campaign) return null;
  if (!isResultPublic(campaign)) return { campaign, tracks: [], day: null, objectUntil: null, root: null };
  const publications = (await listAnnounced({ views }, campaign)).sort((a, b) => (a.at < b.at ? -1 : 1));
  const named = new Set(publications.flatMap(({ results }) => results.map(({ application }) => application)));
  const found = await Promise.all(
    [...named].map(async (id) => (await views.get<Application>(applicationView, id))?.data ?? null),
  );
  const known = found.filter((one) => one !== null);
  const selected = known.filter(({ status }) => status === 'awarded');
  const erased = known.filter(({ publishedOutcome }) => publishedOutcome === 'awarded');
  const last = publications.at(-1);
  return {
    campaign,
    tracks: Object.values(campaign.tracks).map((track) => ({
      title: track.title,
      rows: selected
        .filter((application) => trackOf(campaign, application) === track)
        .map((application) => ({
          name: titleOf(campaign, application),
          organisation: organisationOf(campaign, application),
        }))
        .sort((a, b) => a.organisation.localeCompare(b.organisation, 'zh-CN') || a.name.localeCompare(b.name, 'zh-CN')),
      unnamed: erased.filter((application) => trackOf(campaign, application) === track).length,
    })),
    day: last ? shanghaiDay(new Date(last.at)) : null,
    objectUntil: last ? (objectUntil(campaign, new Date(last.at)).objectUntil ?? null) : null,
    root: last?.root ?? null,
  };
}
