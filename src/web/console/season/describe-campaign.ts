import { statusesOf } from '../../../domain/application/stages/statuses-of.ts';
import { audienceStatesOf } from '../../../domain/broadcast/audience.ts';
import { windowState } from '../../../domain/campaign/calendar.ts';
import { partsOf } from '../../../domain/campaign/chain-parts.ts';
import type { CampaignDefinition } from '../../../domain/campaign/schema.ts';
import { papersOf } from '../../../domain/recommendation/papers-context.ts';
import type { MeJson } from '../../../wire/console/console.ts';

/** A campaign as the console offers it: only what its chain has. */
export function describeCampaign(campaign: CampaignDefinition, now: Date): MeJson['campaigns'][number] {
  const { id, title, calendar, bodies, bodyForms, tracks, stages } = campaign;
  return {
    id,
    title,
    isOver: windowState(calendar.review, now) === 'after',
    bodies: bodies.map((body) => ({ id: body.id, name: body.name })),
    kinds: [...new Set(stages.map(({ kind }) => kind))],
    parts: partsOf(campaign),
    statuses: statusesOf(campaign),
    audiences: audienceStatesOf(campaign),
    papers: papersOf(campaign).map((paper) => ({ id: paper, name: bodyForms?.[paper]?.name ?? '' })),
    tracks: Object.entries(tracks).map(([track, { title: name }]) => ({ id: track, name })),
  };
}
