import { hasGallery } from './gallery-columns.ts';
import type { CampaignDefinition } from './schema.ts';

/** What some chains have and others do not: who or what is in no page, list, audience or export of those. */
const chainParts = [
  ...(['bodies', 'body-papers', 'checks', 'experts', 'panel', 'objections', 'certificates', 'gallery'] as const),
] as const;
export type ChainPart = (typeof chainParts)[number];

/** What a campaign's chain has. */
export function partsOf(campaign: CampaignDefinition): ChainPart[] {
  return chainParts.filter((part) => hasPart(campaign, part));
}

export function hasPart(campaign: CampaignDefinition, part: ChainPart): boolean {
  const { stages, bodyForms } = campaign;
  const has = (kind: CampaignDefinition['stages'][number]['kind']) => stages.some((stage) => stage.kind === kind);
  switch (part) {
    case 'bodies':
      return has('recommend');
    case 'body-papers':
      return has('recommend') && Object.values(bodyForms ?? {}).length > 0;
    case 'checks':
      return has('check');
    case 'experts':
      return has('score');
    case 'panel':
      return has('panel');
    case 'objections':
      return stages.some((stage) => stage.kind === 'publish' && stage.objectionDays > 0);
    case 'certificates':
      return stages.some((stage) => stage.kind === 'publish' && stage.certificate !== undefined);
    case 'gallery':
      return hasGallery(campaign);
  }
}
