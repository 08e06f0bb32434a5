import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, type Diagnostics, type VulnerableDiagnostics } from 'recheck';
import { beforeAll, expect, it } from 'vitest';
import { deedsMarks as marks } from '../src/domain/language/printed/deeds-marks.ts';
import { type Pattern, patternsIn, patternsMade } from './support/source/patterns.ts';

// Each pattern has its own time.
const ONE = 60_000;
const ALL = 600_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const { written, makers } = patternsIn(root);
let made: Pattern[];

beforeAll(async () => {
  made = await patternsMade(root, makePatterns);
});

/** Runs what makes patterns of labels and marks. */
async function makePatterns(): Promise<void> {
  const { loadCampaigns } = await import('../src/catalog/load-campaigns.ts');
  const { layoutSchema } = await import('../src/catalog/layout-schema.ts');
  const teamForm = await import('../templates/documents/star-2021/team.ts');
  const { labelledParts } = await import('../src/domain/form/reading/parts/labelled-parts.ts');
  const { plainForm } = await import('../src/domain/form/reading/parts/plain-form.ts');
  const { opinionParts } = await import('../src/domain/form/documents/opinion-parts.ts');
  const { readOrder } = await import('../src/domain/language/answers/row-order.ts');
  const { ordinalParts } = await import('../src/domain/language/numbers/ordinals.ts');
  const { parseDeeds } = await import('../src/domain/form/parse-deeds.ts');
  const { partsOfText } = await import('../src/domain/application/answers/paragraphs.ts');
  const { expectationOf } = await import('../src/commands/simulate/play-dialogue.ts');
  await import('../src/domain/form/documents/read-document.ts');
  for (const name of [
    'corrections/correction',
    'columns/framed',
    'corrections/list-correction',
    'corrections/number-end',
    'answers/row-change',
    'pictures/picture-words',
    'pictures/pictures-gone',
    'talk/instruction',
    'talk/paper-words',
    'talk/question-words',
    'talk/record-words',
    'talk/showing-words',
    'columns/value-in-sentence',
    'answers/text-words',
    'answers/words-change',
  ])
    await import(join(root, `src/domain/language/${name}.ts`));
  await import('../src/domain/language/talk/rows-pointed.ts');
  await import('../src/domain/language/talk/speech.ts');
  const [campaign] = await loadCampaigns(root);
  const forms = Object.values(campaign?.tracks ?? {}).flatMap(({ journey }) =>
    journey.flatMap((step) => (step.step === 'form' ? [step.form] : [])),
  );
  for (const whole of forms.slice(0, 1)) {
    // Labels of every shape, and few of them: how many stand beside each other changes the time by a factor only.
    const fields = whole.fields.filter(({ label }) => /[.(]/.test(label)).slice(0, 2);
    const form = {
      ...whole,
      fields: [...fields, ...whole.fields.slice(0, 2)],
      headings: whole.headings?.slice(0, 2) ?? [],
    };
    labelledParts(form, '');
    plainForm(form, '');
    for (const { label } of whole.fields) opinionParts(whole, label.split('.')[0] ?? '', 'x', []);
  }
  for (const layout of Object.values(teamForm)) layoutSchema.safeParse(layout);
  readOrder('312', 3);
  ordinalParts('1.一米窗班组 2.32');
  parseDeeds('x', marks);
  expectationOf('x');
  partsOfText('x');
}

/** Patterns with look-behinds are tried, not proven: a large constant is then taken for a square. */
function isGuess({ complexity }: VulnerableDiagnostics): boolean {
  return complexity.isFuzz && complexity.type === 'polynomial';
}

const ATTACK_CHARACTERS = 100_000;
/** Milliseconds for that many. */
const FAST = 200;

/** Whether the attack that was found does nothing: a square would take seconds at this length. The best of three runs, for a machine that is busy. */
function isFast(source: string, flags: string, { attack }: VulnerableDiagnostics): boolean {
  const pumped = attack.pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.ceil(ATTACK_CHARACTERS / Math.max(1, pumped));
  const text = attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + attack.suffix;
  const pattern = new RegExp(source, `${flags.replace(/[dgy]/g, '')}g`);
  for (let run = 0; run < 3; run += 1) {
    const started = performance.now();
    text.replace(pattern, '');
    const milliseconds = performance.now() - started;
    if (milliseconds < FAST) return true;
    if (milliseconds > 10 * FAST) return false;
  }
  return false;
}

/** By the checker's program first, which takes a quarter of the time; what it does not call safe, or cannot run here, is checked by plain JavaScript, which is the same on every machine. */
async function verdictOf(source: string, flags: string): Promise<Diagnostics> {
  process.env.RECHECK_BACKEND = 'native';
  const first = await check(source, flags, { timeout: ONE }).catch(() => null);
  if (first?.status === 'safe') return first;
  process.env.RECHECK_BACKEND = 'pure';
  return check(source, flags, { timeout: ONE });
}

/** Ways in which a pattern may take more than linear time. */
async function slow(patterns: readonly Pattern[]): Promise<string[]> {
  const found: string[] = [];
  const seen = new Set<string>();
  for (const { place, source, flags } of patterns) {
    if (seen.has(`/${source}/${flags}`)) continue;
    seen.add(`/${source}/${flags}`);
    const verdict = await verdictOf(source, flags.replace(/[dgy]/g, ''));
    if (verdict.status === 'safe') continue;
    if (verdict.status === 'vulnerable' && isGuess(verdict) && isFast(source, flags, verdict)) continue;
    const why = verdict.status === 'vulnerable' ? verdict.complexity.summary : verdict.status;
    found.push(`${why}: ${place} /${source}/${flags}`);
  }
  return found;
}

it('every pattern of the product takes linear time, whatever is sent', { timeout: ALL }, async () => {
  expect(written.length).toBeGreaterThan(300);
  expect(await slow(written)).toEqual([]);
});

it('so does every pattern that is made of labels and marks', { timeout: ALL }, async () => {
  expect([...new Set(made.map(({ place }) => place))].sort()).toEqual([...makers].sort());
  expect(await slow(made)).toEqual([]);
});

it('knows a guess that does nothing from one that bites', { timeout: ALL }, () => {
  const guess = (pump: string, suffix: string) =>
    ({ attack: { pumps: [{ prefix: '', pump, bias: 0 }], suffix } }) as unknown as VulnerableDiagnostics; // what is read of it
  expect(isFast('(?<!,),+$', 'u', guess(',', 'x'))).toBe(true);
  expect(isFast(',+$', 'u', guess(',', 'x'))).toBe(false);
});

it('would see one that does not', { timeout: ALL }, async () => {
  const source = '(?:[\\s,]+(?:a|b)|,)+$';
  expect(await slow([{ place: 'x', source, flags: 'u' }])).toMatchObject([/exponential/]);
});
