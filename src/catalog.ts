import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { mappedField } from './domain/application/adapt.ts';
import { fieldOf } from './domain/application/progress.ts';
import { guidanceProblems } from './domain/campaign/guidance.ts';
import { type CampaignDefinition, campaignSchema, type JourneyStep, type Track } from './domain/campaign/schema.ts';
import type { FormDefinition, FormField } from './domain/form/schema.ts';

/** What is wrong in a campaign's files, each line with its file and place. */
export class CatalogError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`Campaigns cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'CatalogError';
    this.problems = problems;
  }
}

/** Every campaign under `<root>/flows/<id>/campaign.ts`, by folder name, its references checked. Layouts are checked by `layoutProblems`.
 *  @throws CatalogError with every problem found */
export async function loadCampaigns(root: string): Promise<CampaignDefinition[]> {
  const folders = (await readdir(join(root, 'flows'), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const loaded = await Promise.all(folders.map((folder) => loadCampaign(root, folder)));
  const problems = loaded.flatMap((one) => ('problems' in one ? one.problems : []));
  const campaigns = loaded.flatMap((one) => ('campaign' in one ? [one.campaign] : []));
  const repeated = repeatedOf(campaigns.map(({ id }) => id)).map((id) => `flows: two campaigns have the id ${id}`);
  if (problems.length + repeated.length > 0) throw new CatalogError([...problems, ...repeated]);
  return campaigns;
}

/** What a step prints with. */
export function layoutsOf(step: JourneyStep): string[] {
  return step.step === 'document' ? [step.layout, ...(step.article ? [step.article] : [])] : [];
}

/** Layouts that journeys name, or that forms of recommending bodies are called, and `templates/documents/` lacks. */
export async function layoutProblems(campaigns: readonly CampaignDefinition[], root: string): Promise<string[]> {
  const layouts = campaigns.flatMap((campaign) =>
    Object.entries(campaign.tracks).flatMap(([track, { journey }]) =>
      journey.flatMap((step) => layoutsOf(step).map((layout) => ({ campaign, place: `tracks.${track}`, layout }))),
    ),
  );
  const papers = campaigns.flatMap((campaign) =>
    Object.entries(campaign.bodyForms ?? {}).map(([name, { id }]) => ({
      campaign,
      place: `bodyForms.${name}`,
      layout: id,
    })),
  );
  const checked = [...layouts, ...papers].map(async ({ campaign, place, layout }) => {
    const file = `templates/documents/${layout}.ts`;
    const isThere = await access(join(root, file)).then(
      () => true,
      () => false,
    );
    return isThere ? [] : [`flows/${campaign.id}/campaign.ts: ${place}: no layout ${file}`];
  });
  return (await Promise.all(checked)).flat();
}

/** What a campaign names and does not have; each problem begins with its place. */
export function referenceProblems(campaign: CampaignDefinition): string[] {
  const tracks = Object.entries(campaign.tracks).flatMap(([name, track]) =>
    trackProblems(track).map((problem) => `tracks.${name}: ${problem}`),
  );
  const bodyForms = Object.entries(campaign.bodyForms ?? {}).flatMap(([name, form]) =>
    [...formProblems(form), ...trackSuggestionProblems(form, campaign)].map(
      (problem) => `bodyForms.${name}: ${problem}`,
    ),
  );
  const bodies = repeatedOf(campaign.bodies.map(({ id }) => id)).map((id) => `bodies: the id ${id} stands twice`);
  const names = repeatedOf(campaign.bodies.map(({ name }) => name)).map(
    (name) => `bodies: the name ${name} stands twice`,
  );
  const reminders = repeatedOf(campaign.reminders.map(({ id }) => id)).map(
    (id) => `reminders: the id ${id} stands twice`,
  );
  return [
    ...tracks,
    ...bodyForms,
    ...bodies,
    ...names,
    ...reminders,
    ...calendarProblems(campaign),
    ...changeProblems(campaign),
    ...guideProblems(campaign),
  ];
}

/** Old ids must be gone, and lead to what is asked now: answers would be read wrongly otherwise. */
function changeProblems(campaign: CampaignDefinition): string[] {
  return campaign.changes.flatMap(({ revision, track, renamed, dropped }) => {
    const place = `changes.${revision}`;
    const known = campaign.tracks[track];
    if (!known) return [`${place}: no track ${track}`];
    const late = revision > campaign.revision ? [`${place}: is later than revision ${campaign.revision}`] : [];
    const isAsked = (field: string) => fieldOf(known, field) !== null;
    const old = [...Object.keys(renamed), ...Object.keys(dropped)].filter(isAsked);
    const lost = Object.values(renamed).filter((field) => {
      const now = mappedField(campaign, track, field);
      return now !== null && !isAsked(now);
    });
    return [
      ...late,
      ...old.map((field) => `${place}: ${field} is still asked`),
      ...lost.map((field) => `${place}: no field ${field}`),
    ];
  });
}

function guideProblems({ guidance, tracks }: CampaignDefinition): string[] {
  const formOf = (track: string) => tracks[track]?.journey.find((step) => step.step === 'form')?.form ?? null;
  return guidance ? guidanceProblems(guidance, formOf).map((problem) => `guidance: ${problem}`) : [];
}

/** Answers that count the endorsed applications of a track. */
function trackSuggestionProblems({ id, fields }: FormDefinition, { tracks }: CampaignDefinition): string[] {
  return fields.flatMap(({ id: field, suggest }) =>
    suggest?.from === 'recommended' && !(suggest.track in tracks)
      ? [`${id}: fields.${field}: suggest: no track ${suggest.track}`]
      : [],
  );
}

async function loadCampaign(
  root: string,
  folder: string,
): Promise<{ campaign: CampaignDefinition } | { problems: string[] } | { nothing: true }> {
  const file = `flows/${folder}/campaign.ts`;
  const path = join(root, file);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (!isThere) return { nothing: true };
  const imported: unknown = await import(pathToFileURL(path).href).catch((error: unknown) => ({ error }));
  const read = z.object({ default: campaignSchema }).safeParse(imported);
  if (!read.success) return { problems: [`${file}: ${whyNotRead(imported, read.error)}`] };
  const campaign = read.data.default;
  const wrongFolder = campaign.id === folder ? [] : [`id: ${campaign.id} is not the folder's name`];
  const problems = [...wrongFolder, ...referenceProblems(campaign)].map((problem) => `${file}: ${problem}`);
  return problems.length > 0 ? { problems } : { campaign };
}

function whyNotRead(imported: unknown, error: z.ZodError): string {
  if (typeof imported !== 'object' || imported === null || !('error' in imported)) return z.prettifyError(error);
  if (imported.error instanceof z.ZodError) return z.prettifyError(imported.error);
  return imported.error instanceof Error ? imported.error.message : String(imported.error);
}

function trackProblems(track: Track): string[] {
  const forms = track.journey.flatMap((step) => (step.step === 'form' ? [step.form] : []));
  const ids = new Set(forms.flatMap(({ fields }) => fields.map(({ id }) => id)));
  const named = [['titleField', track.titleField] as const, ['organisationField', track.organisationField] as const];
  const unknown = named.filter(([, id]) => !ids.has(id)).map(([name, id]) => `${name}: no field ${id}`);
  const steps = repeatedOf(track.journey.map((step) => (step.step === 'upload' ? `upload ${step.name}` : step.step)));
  const clauses = track.journey.flatMap((step) =>
    step.step === 'eligibility' ? repeatedOf(step.clauses.map(({ id }) => id)) : [],
  );
  return [
    ...unknown,
    ...steps.map((step) => `journey: the step ${step} stands twice`),
    ...clauses.map((id) => `eligibility: the clause ${id} stands twice`),
    ...forms.flatMap(formProblems),
  ];
}

function formProblems(form: FormDefinition): string[] {
  const kinds = new Map(form.fields.map(({ id, kind }) => [id, kind]));
  const fields = form.fields.flatMap((field) =>
    fieldProblems(field, kinds).map((problem) => `fields.${field.id}: ${problem}`),
  );
  const checks = form.checks.flatMap((check) => {
    const ids = check.kind === 'sum' ? [...check.parts, check.whole] : [...check.fields, check.limit];
    return ids.filter((id) => kinds.get(id) !== 'count').map((id) => `checks.${check.kind}: ${id} is no count field`);
  });
  return [
    ...repeatedOf(form.fields.map(({ id }) => id)).map((id) => `fields: the id ${id} stands twice`),
    ...repeatedOf(form.fields.map(({ label }) => label)).map((label) => `fields: the label ${label} stands twice`),
    ...fields,
    ...checks,
  ].map((problem) => `${form.id}: ${problem}`);
}

function fieldProblems(field: FormField, kinds: ReadonlyMap<string, string>): string[] {
  const problems: string[] = [];
  if (field.suggest?.from === 'answer' && !kinds.has(field.suggest.field))
    problems.push(`suggest: no field ${field.suggest.field}`);
  if (field.optional && field.none === undefined)
    problems.push('optional, but `none` does not say what stands in the form then');
  if ('options' in field)
    problems.push(
      ...repeatedOf(field.options.map(({ label }) => label)).map((label) => `option ${label} stands twice`),
    );
  if ('min' in field && field.min > field.max) problems.push('min is over max');
  if (field.kind === 'long-text' && field.minCharacters > field.maxCharacters)
    problems.push('minCharacters is over maxCharacters');
  if (field.kind === 'pictures' && field.minFiles > field.maxFiles) problems.push('minFiles is over maxFiles');
  return problems;
}

function calendarProblems({ calendar, reminders }: CampaignDefinition): string[] {
  const windows = Object.entries(calendar).filter(([, { from, to }]) => from !== undefined && from > to);
  const backward = windows.map(([name]) => `calendar.${name}: ends before it begins`);
  const late = reminders.filter(({ days }) => days.some((count) => count < 0));
  return [...backward, ...late.map(({ id }) => `reminders.${id}: days before the end cannot be negative`)];
}

function repeatedOf(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
