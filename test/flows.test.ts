import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCampaigns } from '../src/catalog/load-campaigns.ts';
import { readCatalog } from '../src/catalog/load-catalog.ts';
import { type CampaignDefinition, campaignSchema } from '../src/domain/campaign/schema.ts';
import { fieldByLabel } from '../src/domain/form/labels.ts';
import { parseAnswer, printAnswer } from '../src/domain/form/parse-answer.ts';
import type { FormDefinition } from '../src/domain/form/schema.ts';
import { fixturesRoot } from './support/campaigns/campaigns.ts';

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

  it('passes every check, layouts too', async () => {
    expect(campaigns.length).toBeGreaterThan(0);
    expect((await readCatalog(root)).problems).toEqual([]);
    expect((await readCatalog(fixturesRoot)).problems).toEqual([]);
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
