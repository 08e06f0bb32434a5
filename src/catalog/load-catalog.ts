import type { FormLayout } from '../documents/layout.ts';
import type { CampaignDefinition } from '../domain/campaign/schema.ts';
import { CatalogError } from './catalog-error.ts';
import { readCampaigns } from './load-campaigns.ts';
import { readLayouts } from './load-layouts.ts';

export interface Catalog {
  campaigns: CampaignDefinition[];
  layouts: Record<string, FormLayout>;
}

/** Campaigns and layouts of `<root>/flows` and `<root>/templates/documents`, all of them checked. @throws CatalogError */
export async function loadCatalog(root: string): Promise<Catalog> {
  const { problems, ...catalog } = await readCatalog(root);
  if (problems.length > 0) throw new CatalogError(problems);
  return catalog;
}

/** The same, with every problem instead of the error: what the start, the tests and `npm run flows -- check` know. Campaigns whose shape
 *  is wrong are left out. */
export async function readCatalog(root: string): Promise<Catalog & { problems: string[] }> {
  const folders = await readCampaigns(root);
  const campaigns = folders.flatMap(({ campaign }) => (campaign ? [campaign] : []));
  const { layouts, problems } = await readLayouts(campaigns, root);
  return { campaigns, layouts, problems: [...folders.flatMap((folder) => folder.problems), ...problems] };
}
