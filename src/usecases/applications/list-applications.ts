import { isKnown } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import {
  type Application,
  type ApplicationStatus,
  applicationStatuses,
} from '../../domain/application/record/application.ts';
import { isWaitingAt, stageKeys } from '../../domain/application/stages/stage.ts';
import { isSearched } from '../../domain/application/together/named-in.ts';
import { stageNamed } from '../../domain/campaign/chain.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ListedJson, StageCountJson } from '../../wire/console/applications.ts';
import { listedApplication } from './listed-application.ts';

export interface ApplicationFilter {
  campaign: string;
  status?: ApplicationStatus | undefined;
  /** Id of the stage at which it waits. */
  stage?: string | undefined;
  /** A recommending body's id. */
  body?: string | undefined;
  track?: string | undefined;
  /** Part of the number, the title, the organisation, a name or a telephone number, whatever the case, the width and spaces. */
  search?: string | undefined;
  /** Only applications after this id; for paging. */
  after?: string | undefined;
}

export interface ApplicationPage {
  rows: ListedJson[];
  /** Where to go on; null when there is no more. */
  next: string | null;
}

/** Applications found on one page, and rows looked through for them before the reader is asked to go on. */
const PAGE = 50;
const MAX_LOOKED_AT = 1000;
const BATCH = 200;

/** A page of a campaign's applications, by rising number. Looks through a bounded number of rows. */
export async function listApplications(
  { views, campaigns, clock }: Pick<Ports, 'views' | 'campaigns' | 'clock'>,
  filter: ApplicationFilter,
): Promise<ApplicationPage> {
  const campaign = findCampaign(campaigns, filter.campaign);
  const page: ApplicationPage = { rows: [], next: null };
  if (!campaign) return page;
  const status = filter.status ?? statusAt(campaign, filter.stage);
  const query = status
    ? { index: 'status', equals: `${campaign.id}/${status}` }
    : { index: 'campaign', equals: campaign.id };
  const now = clock.now();
  let after = filter.after;
  for (let lookedAt = 0; lookedAt < MAX_LOOKED_AT; lookedAt += BATCH) {
    const found = await views.list<Application>(applicationView, {
      ...query,
      limit: BATCH,
      ...(after ? { after } : {}),
    });
    for (const { id, data } of found) {
      after = id;
      if (filter.body && data.body !== filter.body) continue;
      if (filter.stage && !isWaitingAt(campaign, data, filter.stage)) continue;
      if (filter.track && data.track !== filter.track) continue;
      if (!isKnown([campaign], data) || !isSearched(campaign, data, filter.search ?? '')) continue;
      page.rows.push(listedApplication(campaign, data, now));
      if (page.rows.length === PAGE) return { ...page, next: id };
    }
    if (found.length < BATCH) return page;
  }
  return { ...page, next: after ?? null };
}

/** The status of everything that waits at a stage. */
export function statusAt(campaign: CampaignDefinition, stage: string | null | undefined): ApplicationStatus | null {
  const meant = stageNamed(campaign, stage);
  if (!meant) return null;
  return meant.kind === 'recommend' ? 'awaiting-recommendation' : 'recommended';
}

/** How many applications are at each stage of a campaign. */
export async function countAtStages(
  { views, campaigns }: Pick<Ports, 'views' | 'campaigns'>,
  id: string,
): Promise<StageCountJson[]> {
  const campaign = findCampaign(campaigns, id);
  const countAt = async (keys: readonly string[]) => {
    const counts = keys.map((equals) => views.count<Application>(applicationView, { index: 'stage', equals }));
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  };
  return Promise.all(
    (campaign?.stages ?? []).map(async ({ id: stage, title, kind }): Promise<StageCountJson> => {
      const keys = campaign ? stageKeys(campaign, stage) : [];
      const returned = keys.map((key) => `${key}/returned`);
      return { id: stage, title, kind, waiting: await countAt(keys), returned: await countAt(returned) };
    }),
  );
}

/** How many applications of a campaign are in each status. */
export async function countApplications(
  { views }: Pick<Ports, 'views'>,
  campaign: string,
): Promise<Record<ApplicationStatus, number>> {
  const counts = await Promise.all(
    applicationStatuses.map((status) =>
      views.count<Application>(applicationView, { index: 'status', equals: `${campaign}/${status}` }),
    ),
  );
  const counted = (status: ApplicationStatus) => counts[applicationStatuses.indexOf(status)] ?? 0;
  return {
    draft: counted('draft'),
    'awaiting-recommendation': counted('awaiting-recommendation'),
    returned: counted('returned'),
    recommended: counted('recommended'),
    'not-recommended': counted('not-recommended'),
    rejected: counted('rejected'),
    awarded: counted('awarded'),
    'not-awarded': counted('not-awarded'),
    erased: counted('erased'),
  };
}
