import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { flowProblems as words } from '../../templates/terminal/flow-problems.ts';
import { isDefinitionError } from '../domain/base/definition-error.ts';
import { type CampaignDefinition, campaignSchema } from '../domain/campaign/schema.ts';
import { CatalogError } from './catalog-error.ts';
import { importFile } from './import-file.ts';
import { campaignProblems } from './problems/campaign-problems.ts';
import type { CatalogProblem } from './problems/catalog-problem.ts';
import { shapeProblems } from './problems/shape-problems.ts';

/** A campaign's folder, as far as it could be read. */
export interface CampaignFolder {
  /** Its campaign, when the shape is right; it may have problems all the same. */
  campaign: CampaignDefinition | null;
  /** Each with file and place. */
  problems: string[];
}

/** Every campaign under `<root>/flows/<id>/campaign.ts`, by folder name, without its layouts.
 *  @throws CatalogError with every problem found */
export async function loadCampaigns(root: string): Promise<CampaignDefinition[]> {
  const folders = await readCampaigns(root);
  const problems = folders.flatMap((folder) => folder.problems);
  if (problems.length > 0) throw new CatalogError(problems);
  return folders.flatMap(({ campaign }) => (campaign ? [campaign] : []));
}

/** Reads and checks every folder of `<root>/flows/` but `shared`. */
export async function readCampaigns(root: string): Promise<CampaignFolder[]> {
  const flows = join(root, 'flows');
  if (!(await isThere(flows))) return [{ campaign: null, problems: [`flows: ${words.noFlows(flows)}`] }];
  const folders = (await readdir(flows, { withFileTypes: true }))
    // A mounted folder may be a link.
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && entry.name !== 'shared')
    .map(({ name }) => name)
    .sort();
  const read = await Promise.all(folders.map((folder) => readCampaign(root, folder)));
  return read.map((folder, at) => withTitleProblems(folder, read.slice(0, at)));
}

/** Where several are open a newcomer picks one by its title. */
function withTitleProblems(folder: CampaignFolder, before: readonly CampaignFolder[]): CampaignFolder {
  const { campaign, problems } = folder;
  const same = before.find((other) => other.campaign && other.campaign.title === campaign?.title)?.campaign;
  if (!campaign || !same) return folder;
  const found = [{ place: 'title', words: words.titleTwice(campaign.title, same.id) }];
  return { campaign, problems: [...problems, ...worded(found, `flows/${campaign.id}/campaign.ts`, [])] };
}

async function readCampaign(root: string, folder: string): Promise<CampaignFolder> {
  const main = `flows/${folder}/campaign.ts`;
  if (!(await isThere(join(root, main)))) return { campaign: null, problems: [`${main}: ${words.noCampaignFile}`] };
  const modules = await importFolder(root, `flows/${folder}`);
  const broken = modules.filter((one) => 'error' in one);
  // A form that cannot be read breaks the campaign that imports it: only the form is told.
  const culprits = broken.filter(({ file }) => file !== main);
  if (broken.length > 0) {
    const problems = (culprits.length > 0 ? culprits : broken).flatMap(({ file, error }) =>
      importProblems(file, error),
    );
    return { campaign: null, problems };
  }
  const exported = modules.find(({ file }) => file === main)?.exports;
  const read = z.looseObject({ default: campaignSchema }).safeParse(exported, { reportInput: true });
  if (!read.success) return { campaign: null, problems: worded(shapeProblems(read.error, exported), main, []) };
  const campaign = read.data.default;
  const ids = campaign.id === folder ? [] : [{ place: 'id', words: words.wrongFolder(campaign.id) }];
  return { campaign, problems: worded([...ids, ...campaignProblems(campaign)], main, modules) };
}

interface ImportedModule {
  /** From the root. */
  file: string;
  exports?: Readonly<Record<string, unknown>>;
  error?: unknown;
}

/** Imports each file by itself, so that every one that cannot be read is known. */
async function importFolder(root: string, folder: string): Promise<ImportedModule[]> {
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith('.ts')).sort();
  return Promise.all(
    names.map(async (name): Promise<ImportedModule> => {
      const file = `${folder}/${name}`;
      try {
        return { file, exports: await importFile(root, file) };
      } catch (error) {
        return { file, error };
      }
    }),
  );
}

function importProblems(file: string, error: unknown): string[] {
  if (isDefinitionError(error)) return worded(shapeProblems(error.error, error.input), file, []);
  return [`${file}: ${words.notRead(error instanceof Error ? error.message : String(error))}`];
}

/** `file: place: words`; a problem in a form names the file that exports the form. */
function worded(found: readonly CatalogProblem[], main: string, modules: readonly ImportedModule[]): string[] {
  const lines = found.map(({ place, words: text, form }) => {
    const file = modules.find(({ exports = {} }) => Object.values(exports).some((one) => idOf(one) === form))?.file;
    const where = place === 'default' ? 'export default' : place.replace(/^default\./u, '') || 'export';
    return `${form === undefined ? main : (file ?? main)}: ${where}: ${text}`;
  });
  return [...new Set(lines)];
}

function idOf(exported: unknown): unknown {
  return typeof exported === 'object' && exported !== null ? Reflect.get(exported, 'id') : undefined;
}

export function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
