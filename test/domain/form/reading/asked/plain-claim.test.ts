import { expect, it } from 'vitest';
import campaign from '../../../../../flows/star-2021/campaign.ts';
import { formOf } from '../../../../../src/domain/application/answers/progress.ts';
import { parseAnswer } from '../../../../../src/domain/form/parse-answer.ts';
import { plainClaim } from '../../../../../src/domain/form/reading/asked/plain-claim.ts';
import type { MessageContext } from '../../../../../src/domain/form/reading/base/reading.ts';
import { alone, understandWords } from '../../../../../src/domain/form/reading/understand.ts';
import type { FormDefinition, FormField } from '../../../../../src/domain/form/schema.ts';
import { type SampleName, sampleAnswers } from '../../../../support/campaigns/sample-answers.ts';

const today = '2021-12-06';
const samples: Readonly<Record<string, SampleName>> = { team: 'team-metro-window', individual: 'individual-nurse' };
const forms = Object.entries(campaign.tracks).map(([track, one]) => ({
  track,
  form: formOf(one),
  answers: answersOf(formOf(one), sampleAnswers(samples[track] ?? 'team-metro-window')),
}));
/** Figures of each length, contacts, and every option of every column. */
const texts = [
  ...['0', '1', '2', '5', '9', '12', '18', '19', '32', '60', '99', '128', '999', '31.5', '0.5', '100.0', '45.0'],
  ...['200072', '000000', '123456', '13800000129', '19912345678', '021-55501266', '0512-5550126', '13800000021'],
  ...['yimichuang@example.com', 'a1@qq.com', 'he_yan-2@hotmail.com', 'service@company.cn', 'hr2021@163.net'],
  ...new Set(forms.flatMap(({ form }) => form.fields.flatMap(optionsOf))),
];

function optionsOf(field: FormField): string[] {
  return 'options' in field ? field.options.map(({ label }) => label) : [];
}

function answersOf({ fields }: FormDefinition, typed: ReadonlyMap<string, string>): MessageContext['answers'] {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const parsed = parseAnswer(field, { kind: 'text', text: typed.get(field.label) ?? '' }, { today });
      return parsed.kind === 'accepted' ? [[field.id, parsed.value]] : [];
    }),
  );
}

/** A column asked alone, in the list of its part of the form, where nothing stands and where everything does, after a miss, and beside what is offered. */
function contextsOf(form: FormDefinition, focus: FormField, filled: MessageContext['answers']): MessageContext[] {
  const at = form.fields.indexOf(focus);
  const last = form.fields[at - 1] ?? null;
  const list = form.fields
    .filter(({ section }) => section === focus.section)
    .map((field, index) => ({ number: index + 1, field }));
  const none = { form, focus, last, today, wasMissed: false, offered: null, answers: {} };
  const before = Object.fromEntries(form.fields.slice(0, at).map(({ id }) => [id, filled[id]]));
  return [
    none,
    { ...none, answers: before },
    { ...none, answers: before, list },
    { ...none, answers: filled, wasMissed: true },
    { ...none, answers: filled, list, corrected: new Set([focus.id]), offered: filled[focus.id] ?? null },
  ];
}

it.each(forms)('comes to the same by the short way as by all readings: $track', ({ form, answers }) => {
  let taken = 0;
  for (const focus of form.fields)
    for (const context of contextsOf(form, focus, answers))
      for (const text of texts) {
        const claim = plainClaim(context, text);
        if (!claim) continue;
        taken += 1;
        expect(alone(context, claim), `${focus.id}: ${text}`).toEqual(understandWords(context, text));
      }
  expect(taken).toBeGreaterThan(200);
});
