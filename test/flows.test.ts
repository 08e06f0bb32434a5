import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CatalogError, layoutProblems, loadCampaigns, referenceProblems } from '../src/catalog.ts';
import { type CampaignDefinition, campaignSchema } from '../src/domain/campaign/schema.ts';
import { parseAnswer, printAnswer } from '../src/domain/form/fields/registry.ts';
import { fieldByLabel } from '../src/domain/form/labels.ts';
import type { FormDefinition } from '../src/domain/form/schema.ts';
import { fixturesRoot } from './support/campaigns.ts';

const root = join(import.meta.dirname, '..');
const today = { today: '2021-12-07' };
let campaigns: CampaignDefinition[];
/** Of the product and of the fixtures. */
let every: CampaignDefinition[];

beforeAll(async () => {
  campaigns = await loadCampaigns(root);
  every = [...campaigns, ...(await loadCampaigns(fixturesRoot))];
});

function star(): CampaignDefinition {
  const campaign = campaigns.find(({ id }) => id === 'star-2021');
  if (!campaign) throw new Error('star-2021 is missing');
  return campaign;
}

function formOf(track: string): FormDefinition {
  const step = star().tracks[track]?.journey.find((one) => one.step === 'form');
  if (step?.step !== 'form') throw new Error(`no form in ${track}`);
  return step.form;
}

interface Application {
  form: 'team' | 'individual';
  answers: Record<string, string | number | boolean | string[]>;
}

async function applications(): Promise<{ file: string; application: Application }[]> {
  const folder = join(root, 'test/fixtures/applications');
  const files = (await readdir(folder)).filter((name) => /^(?:team|individual)-.*\.json$/u.test(name)).sort();
  return Promise.all(
    files.map(async (file) => ({
      file,
      application: JSON.parse(await readFile(join(folder, file), 'utf8')) as Application,
    })),
  );
}

describe('every campaign', () => {
  it('is plain data: it survives JSON', () => {
    for (const campaign of every) expect(campaignSchema.parse(JSON.parse(JSON.stringify(campaign)))).toEqual(campaign);
  });

  it('names only what exists', async () => {
    expect(campaigns.length).toBeGreaterThan(0);
    for (const campaign of every) expect(referenceProblems(campaign)).toEqual([]);
    expect(await layoutProblems(campaigns, root)).toEqual([]);
    expect(await layoutProblems(await loadCampaigns(fixturesRoot), fixturesRoot)).toEqual([]);
  });

  it('gives every field an example or options, and a hint that fits a phone', () => {
    for (const { tracks } of every) {
      for (const { journey } of Object.values(tracks)) {
        const fields = journey.flatMap((step) => (step.step === 'form' ? step.form.fields : []));
        for (const field of fields) {
          expect(field.example ?? ('options' in field ? field.options : undefined), field.label).toBeDefined();
          expect([...(field.hint ?? '')].length, field.label).toBeLessThanOrEqual(45);
        }
      }
    }
  });

  it('shows examples that its own parsers take', () => {
    for (const { tracks } of every) {
      const steps = Object.values(tracks).flatMap(({ journey }) => journey);
      for (const field of steps.flatMap((step) => (step.step === 'form' ? step.form.fields : []))) {
        if (field.kind === 'pictures' || field.kind === 'long-text' || !field.example) continue;
        expect(parseAnswer(field, { kind: 'text', text: field.example }, today), field.label).toMatchObject({
          kind: 'accepted',
        });
      }
    }
  });
});

describe('model cases', () => {
  it('are such as their own columns take', () => {
    const examples = star().guidance?.examples ?? [];
    expect(examples.map(({ track, field }) => `${track}/${field}`)).toEqual(
      ['team', 'individual'].flatMap((track) => ['duties', 'deeds', 'awards'].map((field) => `${track}/${field}`)),
    );
    for (const { track, field: id, text } of examples) {
      const field = formOf(track).fields.find((known) => known.id === id);
      if (!field) throw new Error(`no field ${id}`);
      expect(parseAnswer(field, { kind: 'text', text }, today), field.label).toMatchObject({ kind: 'accepted' });
    }
  });

  it('are refused where they name what is not there, or are longer than their column', () => {
    const [duties] = star().guidance?.examples ?? [];
    if (!duties) throw new Error('no case');
    const guidance = {
      title: '指南',
      where: '网站',
      points: [{ track: 'nobody', title: '条件', lines: ['一'] }],
      examples: [
        duties,
        duties,
        { ...duties, track: 'nobody' },
        { ...duties, field: 'nothing' },
        { ...duties, track: 'individual', text: '长'.repeat(201) },
      ],
    };
    expect(referenceProblems({ ...star(), guidance })).toEqual([
      'guidance: points: 条件: no track nobody',
      'guidance: examples: team/duties: stands twice',
      'guidance: examples: nobody/duties: no track nobody',
      'guidance: examples: team/nothing: no field nothing',
      'guidance: examples: individual/duties: longer than the 200 characters of its field',
    ]);
  });
});

describe('star-2021', () => {
  it('keeps the calendar of the notice', () => {
    expect(star().calendar).toEqual({
      preRegistration: { from: '2021-11-22', to: '2021-12-10' },
      submission: { from: '2021-11-25', to: '2021-12-17' },
      recommendation: { to: '2021-12-24' },
      review: { to: '2022-01-15' },
    });
  });

  it('asks the clauses of annex 1 under their own numbers', () => {
    const clauses = (track: string) =>
      star().tracks[track]?.journey.flatMap((step) =>
        step.step === 'eligibility' ? step.clauses.map(({ id }) => id) : [],
      );
    expect(clauses('team')).toEqual(['1', '2', '3', '4', '5', '7']);
    expect(clauses('individual')).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('has 36 recommending bodies to choose from', async () => {
    const samples = JSON.parse(
      await readFile(join(root, 'test/fixtures/applications/recommending-bodies.json'), 'utf8'),
    );
    expect(star().bodies).toEqual(samples);
    expect(samples).toHaveLength(36);
  });

  it('has a column for every answer of the sample applications, in the order of the print', async () => {
    const read = await applications();
    expect(read.length).toBeGreaterThanOrEqual(4);
    for (const { file, application } of read) {
      const labels = formOf(application.form)
        .fields.filter(({ kind }) => kind !== 'pictures')
        .map(({ label }) => label);
      expect(labels, file).toEqual(Object.keys(application.answers));
    }
  });

  it('takes every answer of the sample applications, as printed and as typed', async () => {
    for (const { file, application } of await applications()) {
      const form = formOf(application.form);
      for (const [label, value] of Object.entries(application.answers)) {
        const field = fieldByLabel(form, label);
        if (!field) throw new Error(`${file}: no field ${label}`);
        expect(field.label).toBe(label);
        for (const text of [typed(value), printAnswer(field, value), `${label}：${typed(value)}`]) {
          expect(parseAnswer(field, { kind: 'text', text }, today), `${file} ${label}`).toEqual({
            kind: 'accepted',
            value,
          });
        }
      }
    }
  });

  it('has a row for everything the statistics sheet counts', async () => {
    const sheet = JSON.parse(await readFile(join(root, 'test/fixtures/applications/statistics-sheet.json'), 'utf8'));
    const form = star().bodyForms?.statistics;
    const rows = sheet.rows.map((row: { 统计内容: string }) => row.统计内容);
    expect(form?.fields.map(({ label }) => label)).toEqual([...rows, ...Object.keys(sheet.answers)]);
  });
});

function typed(value: Application['answers'][string]): string {
  if (value === true) return '承诺';
  return Array.isArray(value) ? value.join('、') : String(value);
}

describe('a folder with mistakes', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'flows-'));
    const write = async (name: string, text: string) => {
      await mkdir(join(folder, 'flows', name), { recursive: true });
      await writeFile(join(folder, 'flows', name, 'campaign.ts'), text);
    };
    const broken = structuredClone(star());
    const team = broken.tracks.team;
    if (!team) throw new Error('no team');
    team.titleField = 'nobody';
    await write('star-2021', `export default ${JSON.stringify(broken)};\n`);
    await write('shapeless', 'export default { id: 7 };\n');
    await mkdir(join(folder, 'flows', 'shared'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is refused with every file and place', async () => {
    const error = await loadCampaigns(folder).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CatalogError);
    const { problems } = error as CatalogError; // checked on the line above
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^flows\/shapeless\/campaign\.ts: [\s\S]*default\.id/u);
    expect(problems[1]).toBe('flows/star-2021/campaign.ts: tracks.team: titleField: no field nobody');
  });

  it('lacks the layouts its journeys and the papers of its bodies name', async () => {
    expect(await layoutProblems([star()], folder)).toHaveLength(6);
  });

  it('is told of a suggestion that counts a track it has not', () => {
    const campaign = structuredClone(star());
    const field = campaign.bodyForms?.statistics.fields[0];
    if (!field) throw new Error('no form');
    field.suggest = { from: 'recommended', track: 'nobody' };
    expect(referenceProblems(campaign)).toEqual([
      'bodyForms.statistics: star-2021/statistics: fields.enterprises: suggest: no track nobody',
    ]);
  });

  it('is told of repeated labels, unknown fields in checks and suggestions', () => {
    const campaign = structuredClone(star());
    const form = campaign.tracks.team?.journey.flatMap((step) => (step.step === 'form' ? [step.form] : []))[0];
    const [first, second] = form?.fields ?? [];
    if (!form || !first || !second) throw new Error('no form');
    second.label = first.label;
    second.suggest = { from: 'answer', field: 'nobody' };
    form.checks.push({ kind: 'at-most', fields: ['teamName'], limit: 'headcount' });
    expect(referenceProblems(campaign)).toEqual([
      `tracks.team: star-2021/team: fields: the label ${first.label} stands twice`,
      'tracks.team: star-2021/team: fields.formDate: suggest: no field nobody',
      'tracks.team: star-2021/team: checks.at-most: teamName is no count field',
    ]);
  });

  it('is told of changes that lead nowhere, and of old columns that are still asked', () => {
    const campaign = structuredClone(star());
    campaign.changes = [
      { revision: 1, track: 'team', renamed: { women: 'headcount', females: 'nobody' }, dropped: { email: 'x' } },
      { revision: 9, track: 'nobody', renamed: {}, dropped: {} },
      { revision: 9, track: 'team', renamed: { members: 'headcount' }, dropped: {} },
    ];
    expect(referenceProblems(campaign)).toEqual([
      'changes.1: women is still asked',
      'changes.1: email is still asked',
      'changes.1: no field nobody',
      'changes.9: no track nobody',
      'changes.9: is later than revision 1',
    ]);
  });
});
