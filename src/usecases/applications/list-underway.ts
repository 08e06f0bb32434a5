import { isKnown } from '../../domain/application/answers/progress.ts';
import { titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { campaignFor } from '../../domain/application/record/extension.ts';
import { stageKeys, stageOf, stageWindowNow } from '../../domain/application/stages/stage.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Stage } from '../../domain/campaign/stages.ts';
import type { Ports } from '../../ports/ports.ts';
import type { UnderwayJson } from '../../wire/console/late.ts';
import { listUnder } from '../list-under.ts';

/** What is in the chain, does not wait at a stage yet, and can still come to it: at a stage before it, or with its applicant to be put right. By number.
 *  What missed its last day is left out; at stages where staff and experts decide, no day ends the way. */
export async function listUnderway(
  { views, clock }: Pick<Ports, 'views' | 'clock'>,
  campaign: CampaignDefinition,
  stage: Stage['id'],
): Promise<UnderwayJson> {
  const at = campaign.stages.findIndex(({ id }) => id === stage);
  const keys = campaign.stages
    .slice(0, at + 1)
    .flatMap(({ id }, index) =>
      stageKeys(campaign, id).flatMap((key) => (index === at ? [`${key}/returned`] : [key, `${key}/returned`])),
    );
  const rows = await Promise.all(
    keys.map((equals) => listUnder<Application>(views, applicationView, { index: 'stage', equals })),
  );
  const now = clock.now();
  return rows
    .flat()
    .flatMap(({ data }) => (isKnown([campaign], data) ? underwayOf(campaign, data, now) : []))
    .sort((a, b) => a.application.localeCompare(b.application, 'en'));
}

function underwayOf(campaign: CampaignDefinition, application: Application, now: Date): UnderwayJson {
  const here = stageOf(campaign, application);
  if (!here) return [];
  const isReturned = application.status === 'returned';
  const last = isReturned
    ? campaignFor(campaign, application).calendar.submission.to
    : stageWindowNow(here, application, now).to;
  const isPast = last !== '' && last < shanghaiDay(now);
  if (isPast && (isReturned || here.kind === 'recommend')) return [];
  const about = { application: application.id, title: titleOf(campaign, application), stage: here.title };
  return [{ ...about, isReturned, until: isPast || last === '' ? null : last }];
}
