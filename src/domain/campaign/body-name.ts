import type { CampaignDefinition } from './schema.ts';

/** What a recommending body is called in a campaign. @returns null without one, and for one the campaign no longer lists */
export function bodyName(
  { bodies }: Pick<CampaignDefinition, 'bodies'>,
  body: string | null | undefined,
): string | null {
  return bodies.find(({ id }) => id === body)?.name ?? null;
}
