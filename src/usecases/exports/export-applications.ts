import { adaptToRevision } from '../../domain/application/answers/adapt.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { isWaitingAt } from '../../domain/application/stages/stage.ts';
import { isSearched } from '../../domain/application/together/named-in.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { ExportScope } from '../../domain/exports/export.ts';
import type { Ports } from '../../ports/ports.ts';
import { statusAt } from '../applications/list-applications.ts';

const PAGE = 50;

/** Every application of a scope, as the campaign's present revision reads it, by rising number, read in pages. @param onLook called for each one looked at, found or not */
export async function* exportApplications(
  { views, clock }: Pick<Ports, 'views' | 'clock'>,
  campaign: CampaignDefinition,
  scope: ExportScope,
  onLook: () => Promise<void>,
): AsyncGenerator<Application> {
  const status = scope.status ?? statusAt(campaign, scope.stage);
  const query = status
    ? { index: 'status', equals: `${campaign.id}/${status}` }
    : { index: 'campaign', equals: campaign.id };
  let after: string | null = null;
  for (;;) {
    const page: { id: string; data: Application }[] = await views.list<Application>(applicationView, {
      ...query,
      limit: PAGE,
      ...(after === null ? {} : { after }),
    });
    for (const { data } of page) {
      if (isInScope(campaign, data, scope)) yield adaptToRevision(campaign, data, clock.now()).application;
      await onLook();
    }
    after = page.at(-1)?.id ?? after;
    if (page.length < PAGE) return;
  }
}

function isInScope(
  campaign: CampaignDefinition,
  application: Application,
  { body, stage, track, search }: ExportScope,
): boolean {
  if (body !== null && application.body !== body) return false;
  if (stage && !isWaitingAt(campaign, application, stage)) return false;
  if (track !== null && application.track !== track) return false;
  return search === null || isSearched(campaign, application, search);
}

/** How many applications have to be looked at. */
export function countToLookAt(
  { views, campaigns }: Pick<Ports, 'views' | 'campaigns'>,
  { campaign: id, ...scope }: ExportScope,
): Promise<number> {
  const campaign = findCampaign(campaigns, id);
  const status = scope.status ?? (campaign && statusAt(campaign, scope.stage));
  const query = status ? { index: 'status', equals: `${id}/${status}` } : { index: 'campaign', equals: id };
  return views.count<Application>(applicationView, query);
}
