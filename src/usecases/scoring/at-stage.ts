import { isKnown } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { isWaitingAt, lastVisit, stageKeys } from '../../domain/application/stages/stage.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';

const PAGE = 200;

/** Those of the given applications, by number, that a stage passed on: its scores of them can still be read. */
export async function listPassedOn(
  { views }: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
  stage: string,
  ids: readonly string[],
): Promise<Application[]> {
  const rows = await Promise.all([...new Set(ids)].map((id) => views.get<Application>(applicationView, id)));
  return rows
    .flatMap((row) => (row && row.data.status !== 'erased' && isKnown([campaign], row.data) ? [row.data] : []))
    .filter((one) => lastVisit(one, campaign, stage)?.decision === 'on' && !isWaitingAt(campaign, one, stage))
    .sort((a, b) => a.id.localeCompare(b.id, 'en'));
}

/** The applications that are at a stage, by number. */
export async function listAtStage(
  { views }: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
  stage: string,
): Promise<Application[]> {
  const found: Application[] = [];
  for (const equals of stageKeys(campaign, stage)) {
    for (let after: string | undefined; ; ) {
      const query = { index: 'stage', equals, limit: PAGE, ...(after ? { after } : {}) };
      const rows = await views.list<Application>(applicationView, query);
      for (const { data } of rows)
        if (isKnown([campaign], data) && isWaitingAt(campaign, data, stage)) found.push(data);
      after = rows.at(-1)?.id;
      if (rows.length < PAGE) break;
    }
  }
  return found.sort((a, b) => a.id.localeCompare(b.id, 'en'));
}
