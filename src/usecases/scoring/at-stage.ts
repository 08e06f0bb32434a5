import type { Application } from '../../domain/application/application.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import { isKnown } from '../../domain/application/progress.ts';
import { isWaitingAt, stageKeys } from '../../domain/application/stage.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';

const PAGE = 200;

/** The applications that stand at a stage, by number. */
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
