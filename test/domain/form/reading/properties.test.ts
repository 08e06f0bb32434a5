import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import campaign from '../../../../flows/star-2021/campaign.ts';
import { foldText, pickedIndex, textAfterWord } from '../../../../src/conversation/meaning/words.ts';
import { findBodies } from '../../../../src/conversation/steps/body.ts';
import type { Answers, AnswerValue } from '../../../../src/domain/form/base/answers.ts';
import { fieldByLabel, leadingLabel } from '../../../../src/domain/form/labels.ts';
import { parseAnswer, printAnswer } from '../../../../src/domain/form/parse-answer.ts';
import type { MessageContext } from '../../../../src/domain/form/reading/base/reading.ts';
import { labelledParts } from '../../../../src/domain/form/reading/parts/labelled-parts.ts';
import { spokenParts } from '../../../../src/domain/form/reading/parts/spoken-parts.ts';
import { understand } from '../../../../src/domain/form/reading/understand.ts';
import type { FormField } from '../../../../src/domain/form/schema.ts';
import { vocabulary } from '../../../../templates/vocabulary.ts';
import { type SampleName, sampleApplication } from '../../../support/campaigns/sample-answers.ts';
import { hostileReplies } from '../../../support/chats/hostile-replies.ts';
import { formOf, TODAY } from '../kinds/fields.ts';

const RUNS = 10_000;
const forms = [formOf('team'), formOf('individual')] as const;

/** Messages with the forms' own words in them. */
const labels = [...new Set(forms.flatMap(({ fields }) => fields.flatMap(({ label, aliases }) => [label, ...aliases])))];
const sayings = fc.oneof(
  hostileReplies,
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...labels),
        fc.constantFrom('：', ':', '是', '改成', '=', '\t', ' ', ''),
        hostileReplies,
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.map((part) => part.join('')).join('\n')),
  fc
    .tuple(
      fc.constantFrom('上一题写错了 ', '不对，', '打错了 是', '把', '刚才那个改成'),
      fc.constantFrom(...labels),
      hostileReplies,
    )
    .map((parts) => parts.join('')),
);

describe('a message of several answers', () => {
  it('never throws, takes only what stands, and says why for the rest', { timeout: 120_000 }, () => {
    const context = fc.constantFrom(...forms).chain((form) =>
      fc.record({
        form: fc.constant(form),
        focus: fc.option(fc.constantFrom(...form.fields)),
        last: fc.option(fc.constantFrom(...form.fields)),
        wasMissed: fc.boolean(),
        offered: fc.constant(null),
        today: fc.constant(TODAY),
        answers: fc.constantFrom<Answers>({}, { headcount: 32, women: 19, managers: 3 }),
      }),
    );
    fc.assert(
      fc.property(context, sayings, (given: MessageContext, text) => {
        const read = understand(given, text);
        if (!read) return;
        expect(read.taken.length + read.doubts.length + read.begun.length).toBeGreaterThanOrEqual(0);
        for (const { field, value } of read.taken) {
          const again = parseAnswer(field, { kind: 'text', text: printAnswer(field, value) }, { today: TODAY });
          expect(again, field.label).toEqual({ kind: 'accepted', value });
        }
      }),
      { numRuns: RUNS },
    );
  });

  it.each(['team-metro-window', 'team-eldercare', 'individual-nurse', 'individual-courier'] as SampleName[])(
    '%s: any columns in any order, labelled in any way, are read as they were printed',
    (name) => {
      const sample = sampleApplication(name);
      const form = formOf(sample.form);
      const rows = form.fields.flatMap((field): { field: FormField; value: AnswerValue }[] => {
        const value = sample.answers[field.label];
        return value === undefined || field.kind === 'pictures' ? [] : [{ field, value }];
      });
      const sign = fc.constantFrom('：', ':', ' : ', '\t', '= ', '：\n');
      const written = fc
        .shuffledSubarray(rows, { minLength: 2 })
        .chain((chosen) =>
          fc.tuple(fc.constant(chosen), fc.array(sign, { minLength: chosen.length, maxLength: chosen.length })),
        );
      const context = { form, answers: {}, focus: null, last: null, wasMissed: false, offered: null, today: TODAY };
      fc.assert(
        fc.property(written, ([chosen, signs]) => {
          const text = chosen
            .map(({ field, value }, at) => `${field.label}${signs[at]}${printAnswer(field, value)}`)
            .join('\n');
          const read = understand(context, text);
          expect(read?.doubts.map(({ field }) => field.label)).toEqual([]);
          const taken = Object.fromEntries((read?.taken ?? []).map(({ field, value }) => [field.id, value]));
          expect(taken).toEqual(Object.fromEntries(chosen.map(({ field, value }) => [field.id, value])));
        }),
        { numRuns: 300 },
      );
    },
    60_000,
  );
});

describe('what finds a column, a body, a word', () => {
  const [team] = forms;
  const every: [string, (text: string) => unknown][] = [
    ['a column by its label', (text) => fieldByLabel(team, text)],
    ['a column that leads', (text) => leadingLabel(team, text)],
    ['labelled parts', (text) => labelledParts(team, text)],
    ['spoken parts', (text) => spokenParts(team, text, null)],
    ['a recommending body', (text) => findBodies(campaign, vocabulary, text)],
    ['a command with its object', (text) => textAfterWord(vocabulary, 'edit', text)],
    ['a number of a list', (text) => pickedIndex(text, 5)],
    ['folded text', foldText],
  ];
  it.each(every)('%s never throws', (_name, read) => {
    fc.assert(
      fc.property(sayings, (text) => read(text) !== undefined),
      { numRuns: RUNS },
    );
  });

  it('finds every body by its own name', () => {
    for (const body of campaign.bodies) expect(findBodies(campaign, vocabulary, body.name)).toEqual([body]);
  });
});
