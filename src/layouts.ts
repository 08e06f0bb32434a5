import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CatalogError, layoutProblems, layoutsOf } from './catalog.ts';
import type { FormLayout } from './documents/layout.ts';
import type { CampaignDefinition } from './domain/campaign/schema.ts';

/** The layouts that journeys and the papers of recommending bodies print with, by name: `templates/documents/<campaign>/<track>.ts` exports one named for its file.
 *  @throws CatalogError naming what is missing */
export async function loadLayouts(
  campaigns: readonly CampaignDefinition[],
  root: string,
): Promise<Record<string, FormLayout>> {
  const problems = await layoutProblems(campaigns, root);
  if (problems.length > 0) throw new CatalogError(problems);
  const steps = campaigns.flatMap(({ tracks }) => Object.values(tracks).flatMap(({ journey }) => journey));
  const papers = campaigns.flatMap(({ bodyForms }) => Object.values(bodyForms ?? {}).map(({ id }) => id));
  const names = new Set([...steps.flatMap(layoutsOf), ...papers]);
  const loaded = await Promise.all([...names].map(async (name) => [name, await loadLayout(name, root)] as const));
  return Object.fromEntries(loaded);
}

async function loadLayout(name: string, root: string): Promise<FormLayout> {
  const exported: Record<string, FormLayout> = await import(
    pathToFileURL(join(root, 'templates/documents', `${name}.ts`)).href
  );
  const layout = exported[name.slice(name.lastIndexOf('/') + 1)];
  if (!layout)
    throw new CatalogError([`templates/documents/${name}.ts: exports no ${name.slice(name.lastIndexOf('/') + 1)}`]);
  return layout;
}
