import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { tell } from '../../domain/base/decision.ts';
import type { Effect } from '../../domain/base/journal-entry.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type BodyPapers, bodyKey } from '../../domain/recommendation/papers.ts';
import { papersOf } from '../../domain/recommendation/papers-context.ts';
import { bodyView } from '../../domain/recommendation/papers-events.ts';
import { papersUntil } from '../../domain/recommendation/papers-window.ts';
import type { Ports } from '../../ports/ports.ts';
import { listEndorsed } from '../bodies/list-at-body.ts';
import { refreshRow } from '../follow-entry.ts';

/** Whom the decisions of a recommending body that are told now leave with its papers to make: nothing waits there, nothing else can be taken back, and no
 *  table was made yet. Asked of whoever decided last. */
export async function papersDue(
  ports: Pick<Ports, 'views' | 'journal'>,
  campaign: CampaignDefinition,
  application: Application,
): Promise<Effect[]> {
  const last = (application.held ?? []).findLast(
    ({ event }) => event.kind === 'stageDecided' && event.stage.kind === 'recommend',
  );
  if (last?.event.kind !== 'stageDecided' || papersOf(campaign).length === 0) return [];
  const body = last.event.stage.body ?? application.body;
  if (!body) return [];
  const key = bodyKey(campaign.id, body);
  const [waiting, papers, endorsed, isOpen] = await Promise.all([
    ports.views.count<Application>(applicationView, { index: 'waiting', equals: key }),
    refreshRow<BodyPapers>(ports, bodyView, key),
    listEndorsed(ports, campaign.id, body),
    hasOthersHeld(ports, campaign.id, body, application.id),
  ]);
  if (waiting > 0 || endorsed.length === 0 || isOpen || papers?.data.recommendation.printed) return [];
  const card = { kind: 'papers-due' as const, body: key };
  const values = { card, body: bodyName(campaign, body) ?? body };
  const to = papersUntil({ campaign, endorsed });
  return [tell(last.by, 'papers.due', { ...values, count: endorsed.length, to })];
}

const MOST_HELD = 1000;
/** Later than every moment. */
const EVER = '~';

async function hasOthersHeld(
  { views }: Pick<Ports, 'views'>,
  campaign: string,
  body: string,
  but: string,
): Promise<boolean> {
  const held = await views.list<Application>(applicationView, { index: 'held', atMost: EVER, limit: MOST_HELD });
  return held.some(
    ({ data }) =>
      data.id !== but &&
      data.campaign === campaign &&
      (data.held ?? []).some(
        ({ event }) =>
          event.kind === 'stageDecided' && event.stage.kind === 'recommend' && (event.stage.body ?? data.body) === body,
      ),
  );
}
