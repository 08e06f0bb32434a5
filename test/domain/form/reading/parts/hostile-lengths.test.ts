import { expect, it } from 'vitest';
import campaign from '../../../../../flows/star-2021/campaign.ts';
import { parseAnswer } from '../../../../../src/domain/form/parse-answer.ts';
import { settle } from '../../../../../src/domain/form/reading/checks/settle.ts';
import { labelledParts } from '../../../../../src/domain/form/reading/parts/labelled-parts.ts';
import { plainForm } from '../../../../../src/domain/form/reading/parts/plain-form.ts';
import type { FormDefinition, FormField } from '../../../../../src/domain/form/schema.ts';

const form = campaign.tracks.team?.journey.flatMap((step) =>
  step.step === 'form' ? [step.form] : [],
)[0] as FormDefinition; // every team fills in a form
const fieldOf = (kind: FormField['kind']) => form.fields.find((field) => field.kind === kind) as FormField; // the form has one of each kind

/** What stopped the service: each was quadratic or worse in its length. */
const long = 100_000;
const texts = [
  `何䶮${',,女'.repeat(40)}x`,
  `x${'，'.repeat(long)}x`,
  `2018年${'\t'.repeat(long)}x`,
  `${' '.repeat(long)}x`,
  `${'\n'.repeat(long)}x`,
  `同意${'同意'.repeat(long / 4)}`,
  `${'（'.repeat(long)}x`,
  `${'转'.repeat(long)}x`,
  `${'1'.repeat(long)}x`,
  `a@${',com '.repeat(long / 8)}x`,
  `${'吧'.repeat(long)}x`,
  `基本情况${' '.repeat(long)}x`,
  `邮编${' '.repeat(long)}x`,
];

it.each(texts.map((text) => [JSON.stringify(text.slice(0, 12)), text]))('reads %s… within a second', (_start, text) => {
  const started = performance.now();
  labelledParts(form, plainForm(form, text));
  for (const kind of ['name', 'date', 'count', 'email', 'choice', 'text', 'awards'] as const) {
    if (!form.fields.some((field) => field.kind === kind)) continue;
    parseAnswer(fieldOf(kind), { kind: 'text', text }, { today: '2021-11-25' });
  }
  expect(performance.now() - started).toBeLessThan(1000);
});

it('settles one column named ten thousand times within a second', () => {
  const field = fieldOf('count');
  const parts = Array.from({ length: 10_000 }, () => ({ field, text: '3', name: '人数' }));
  const started = performance.now();
  expect(settle({ today: '2021-11-25' }, parts).claims).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(1000);
});

it('settles one column named by two words ten thousand times within a second', () => {
  const field = fieldOf('count');
  const names = (at: number) => (at === 5000 ? '大专' : '本科');
  const parts = Array.from({ length: 10_000 }, (_, at) => ({ field, text: '3', name: names(at) }));
  const started = performance.now();
  settle({ today: '2021-11-25' }, parts);
  expect(performance.now() - started).toBeLessThan(1000);
});
