import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { isWaitingAt } from '../../domain/application/stages/stage.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type Panel, panelKey, panelView } from '../../domain/panel/panel.ts';
import { type PublicationContext, publishStageOf } from '../../domain/publication/decide-publication.ts';
import type { ResultOf } from '../../domain/publication/publication.ts';
import type { Ports } from '../../ports/ports.ts';
import { readRoots } from '../audit/take-root.ts';
import { listUnder } from '../list-under.ts';
import { isOneHeld } from './list-announced.ts';

/** What staff want to publish. */
export interface Announcement {
  campaign: string;
  /** Unique per press of the button: the same one is applied once. */
  publication: string;
  results: ResultOf[];
  /** Why now, where something lacks. */
  reason?: string | undefined;
}

/** What a publication is decided on. */
export async function publicationContext(
  ports: Pick<Ports, 'views' | 'journal' | 'clock' | 'staff' | 'undoSeconds'>,
  campaign: CampaignDefinition,
  by: PersonId,
): Promise<PublicationContext> {
  const publish = publishStageOf(campaign);
  const rows = await listUnder<Application>(ports.views, applicationView, {
    index: 'status',
    equals: `${campaign.id}/recommended`,
  });
  const waiting = rows.map(({ id, data }) => ({
    application: id,
    isThrough: !publish || isWaitingAt(campaign, data, publish.id),
  }));
  const root = (await readRoots(ports)).at(-1) ?? null;
  return {
    campaign,
    by,
    staff: ports.staff,
    now: ports.clock.now(),
    waiting,
    frozen: await frozenList(ports, campaign),
    root,
    isOneHeld: await isOneHeld(ports, campaign),
    undoSeconds: ports.undoSeconds,
  };
}

/** What the panel's frozen list says; null while none is frozen. */
async function frozenList(
  { views }: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
): Promise<PublicationContext['frozen']> {
  const stage = campaign.stages.find(({ kind }) => kind === 'panel');
  const panel = stage && (await views.get<Panel>(panelView, panelKey(campaign.id, stage.id)))?.data;
  const lines = panel?.frozen?.lines;
  return lines ? new Map(lines.map(({ application, outcome }) => [application, outcome])) : null;
}
