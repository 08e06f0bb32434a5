import { join } from 'node:path';
import { flowProblems as words } from '../../templates/terminal/flow-problems.ts';
import type { FormLayout } from '../documents/layout.ts';
import { fieldsNow } from '../domain/application/answers/changed-fields.ts';
import { isCommonLayout } from '../domain/campaign/common-layouts.ts';
import { galleryColumns } from '../domain/campaign/gallery-columns.ts';
import { formsIn, papersIn } from '../domain/campaign/journey-parts.ts';
import type { CampaignDefinition } from '../domain/campaign/schema.ts';
import { certificateForm } from '../domain/certificate/certificate-form.ts';
import { articleForm } from '../domain/gallery/article-form.ts';
import { decisionForm, decisionLists } from '../domain/panel/decision-form.ts';
import { root as ownRoot } from '../process/root.ts';
import { CatalogError } from './catalog-error.ts';
import { importFile } from './import-file.ts';
import { layoutSchema } from './layout-schema.ts';
import { isThere } from './load-campaigns.ts';
import type { CatalogProblem } from './problems/catalog-problem.ts';
import { layoutPlaceProblems } from './problems/layout-place-problems.ts';
import { type LayoutUse, layoutUseProblems } from './problems/layout-use-problems.ts';
import { shapeProblems } from './problems/shape-problems.ts';

export interface LayoutFiles {
  layouts: Record<string, FormLayout>;
  /** Each with file and place. */
  problems: string[];
}

/** The layouts that journeys and the papers of recommending bodies print with, by name: `templates/documents/<campaign>/<name>.ts` exports
 *  one named for its file, in camel case. @throws CatalogError with every problem found */
export async function loadLayouts(
  campaigns: readonly CampaignDefinition[],
  root: string,
): Promise<Record<string, FormLayout>> {
  const { layouts, problems } = await readLayouts(campaigns, root);
  if (problems.length > 0) throw new CatalogError(problems);
  return layouts;
}

/** Reads the layouts and holds each against the forms that it prints. */
export async function readLayouts(campaigns: readonly CampaignDefinition[], root: string): Promise<LayoutFiles> {
  const uses = campaigns.flatMap(usesIn);
  const names = [...new Set(uses.map(({ layout }) => layout))];
  const read = await Promise.all(names.map(async (name) => ({ name, ...(await readLayout(name, root)) })));
  const problems = read.flatMap(({ name, layout, missing, misshapen }) => {
    const own = uses.filter((use) => use.layout === name);
    if (missing !== null) return own.map(({ from }) => `${from}: ${missing}`);
    const found = layout
      ? [...layoutUseProblems(layout, together(own.map(({ use }) => use))), ...layoutPlaceProblems(layout)]
      : misshapen;
    return found.map(({ place, words: text }) => `${fileOf(name)}: ${place || 'export'}: ${text}`);
  });
  const layouts = read.flatMap(({ name, layout }) => (layout ? [[name, layout] as const] : []));
  return { layouts: Object.fromEntries(layouts), problems: [...new Set(problems)] };
}

interface NamedUse {
  layout: string;
  /** File and place that name it. */
  from: string;
  use: LayoutUse;
}

function usesIn(campaign: CampaignDefinition): NamedUse[] {
  const file = `flows/${campaign.id}/campaign.ts`;
  const printed = Object.entries(campaign.tracks).flatMap(([name, track]) => {
    const about = { forms: formsIn(track), renamed: renamedIn(campaign, name) };
    const isStamped = papersIn(track).length > 0;
    return track.journey.flatMap((step) => {
      if (!('layout' in step)) return [];
      const from = `${file}: tracks.${name}.journey.${step.step}`;
      const article = { role: 'article', isStamped: false, ...about } as const;
      return [
        { layout: step.layout, from, use: { role: 'form' as const, isStamped, ...about } },
        ...(step.article ? [{ layout: step.article, from, use: article }] : []),
      ];
    });
  });
  const papers = Object.entries(campaign.bodyForms ?? {}).map(([name, form]) => ({
    layout: form.id,
    from: `${file}: bodyForms.${name}`,
    use: {
      role: 'form' as const,
      lists: name === 'recommendation' ? ['rows'] : [],
      isStamped: true,
      forms: [form],
      renamed: new Map<string, string>(),
    },
  }));
  return [
    ...printed,
    ...papers,
    ...certificatesIn(campaign, file),
    ...galleriesIn(campaign, file),
    ...decisionsIn(campaign, file),
  ];
}

function certificatesIn({ stages }: CampaignDefinition, file: string): NamedUse[] {
  return stages.flatMap((stage) =>
    stage.kind === 'publish' && stage.certificate
      ? [
          {
            layout: stage.certificate,
            from: `${file}: stages.${stage.id}.certificate`,
            use: { role: 'form' as const, isStamped: false, forms: [certificateForm], renamed: new Map() },
          },
        ]
      : [],
  );
}

function decisionsIn(campaign: CampaignDefinition, file: string): NamedUse[] {
  const about = { role: 'form' as const, isStamped: true, forms: [decisionForm], renamed: new Map() };
  return campaign.stages.flatMap((stage) =>
    stage.kind === 'panel' && stage.decision
      ? [
          {
            ...{ layout: stage.decision, from: `${file}: stages.${stage.id}.decision` },
            use: { ...about, lists: decisionLists(campaign) },
          },
        ]
      : [],
  );
}

function galleriesIn(campaign: CampaignDefinition, file: string): NamedUse[] {
  return campaign.stages.flatMap((stage) =>
    stage.kind === 'publish'
      ? Object.entries(campaign.tracks).flatMap(([name, track]) => {
          const layout = galleryColumns(campaign, name)?.layout;
          if (layout === undefined) return [];
          const from = `${file}: stages.${stage.id}.gallery.${name}`;
          const forms = isCommonLayout(layout) ? [articleForm] : formsIn(track);
          const about = { forms, renamed: renamedIn(campaign, name) };
          return [{ layout, from, use: { role: 'article' as const, isStamped: false, ...about } }];
        })
      : [],
  );
}

function renamedIn(campaign: CampaignDefinition, track: string): Map<string, string> {
  const old = campaign.changes
    .filter((change) => change.track === track)
    .flatMap(({ renamed, split }) => [...Object.keys(renamed), ...Object.keys(split)]);
  return new Map(
    old
      .map((field) => [field, fieldsNow(campaign, track, field)] as const)
      .filter(([, now]) => now.length > 0)
      .map(([field, now]) => [field, now.join('、')]),
  );
}

/** One layout for several tracks prints the columns of any of them. */
function together(uses: readonly LayoutUse[]): LayoutUse {
  return {
    forms: uses.flatMap(({ forms }) => forms),
    role: uses.find(({ role }) => role !== 'article')?.role ?? 'article',
    isStamped: uses.some(({ isStamped }) => isStamped),
    lists: uses.flatMap(({ lists = [] }) => lists),
    renamed: new Map(uses.flatMap(({ renamed }) => [...renamed])),
  };
}

function fileOf(name: string): string {
  return `templates/documents/${name}.ts`;
}

interface ReadLayout {
  layout: FormLayout | null;
  /** Why there is nothing to look at. */
  missing: string | null;
  /** What the schema found. */
  misshapen: CatalogProblem[];
}

async function readLayout(name: string, root: string): Promise<ReadLayout> {
  // Layouts for every campaign are the program's own.
  const folder = isCommonLayout(name) ? ownRoot : root;
  const nothing = (missing: string) => ({ layout: null, missing, misshapen: [] });
  if (!(await isThere(join(folder, fileOf(name))))) return nothing(words.noLayout(fileOf(name)));
  const exportName = name
    .slice(name.lastIndexOf('/') + 1)
    .replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
  try {
    const exported = (await importFile(folder, fileOf(name)))[exportName];
    if (exported === undefined) return nothing(words.noExport(fileOf(name), exportName));
    const read = layoutSchema.safeParse(exported, { reportInput: true });
    if (read.success) return { layout: read.data, missing: null, misshapen: [] };
    return { layout: null, missing: null, misshapen: shapeProblems(read.error, exported) };
  } catch (error) {
    return nothing(words.notRead(error instanceof Error ? error.message : String(error)));
  }
}
