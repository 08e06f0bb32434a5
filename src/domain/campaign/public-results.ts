import type { CampaignDefinition } from './schema.ts';

/** Whether everybody may read who was selected; else only applicants and their bodies are told. */
export function isResultPublic({ stages }: Pick<CampaignDefinition, 'stages'>): boolean {
  return stages.every((stage) => stage.kind !== 'publish' || stage.isPublic);
}
