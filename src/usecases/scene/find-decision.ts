import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { means } from '../../conversation/meaning/words.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { namesChangedSince, packNow } from '../panel/pack-now.ts';
import { loadPanel, panelStageOf } from '../panel/panel-list.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'campaigns' | 'vocabulary' | 'staff'>;
type Found = NonNullable<Scene['decision']>;

/** The panel's decision on paper, for staff who speak of it or send it. @returns null for everybody and everything else */
export function findDecision(ports: Needs, heard: Heard, person: Person): Promise<Found | null> | null {
  if (!ports.staff.includes(person.id)) return null;
  const isAwaited = person.bookmark?.mode?.kind === 'stamping-decision';
  const isMeant = heard.kind === 'text' && means(ports.vocabulary, 'decision-paper', heard.text);
  return isAwaited || isMeant ? find(ports, person) : null;
}

async function find(ports: Needs, person: Person): Promise<Found | null> {
  const mode = person.bookmark?.mode;
  const isAwaited = mode?.kind === 'stamping-decision';
  const named = findCampaign(ports.campaigns, isAwaited ? mode.campaign : person.bookmark?.campaign);
  const printing = ports.campaigns.filter((campaign) => (panelStageOf(campaign)?.decision ?? null) !== null);
  const campaign = printing.find(({ id }) => id === named?.id) ?? printing[0];
  const list = campaign && (await loadPanel(ports, campaign, person.id));
  if (!campaign || !list) return null;
  const { pack } = list.panel;
  return {
    campaign,
    pack: pack ? { version: pack.version, pageCount: pack.pageCount, file: pack.file } : null,
    changed: pack ? namesChangedSince(pack, await packNow(ports, campaign, list)) : [],
  };
}
