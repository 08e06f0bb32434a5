import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../../src/domain/base/message.ts';
import type { AnswerValue } from '../../../../src/domain/form/base/answers.ts';
import { parseAnswer, printAnswer } from '../../../../src/domain/form/parse-answer.ts';
import type { FieldKind, FormField } from '../../../../src/domain/form/schema.ts';
import { refusalText } from '../../../../templates/fields/refusal-text.ts';
import { hostileReplies } from '../../../support/chats/hostile-replies.ts';
import { fieldOf, formOf, members, shortLongText, TODAY } from './fields.ts';

const RUNS = 10_000;

const fields: Record<Exclude<FieldKind, 'pictures'>, FormField> = {
  text: fieldOf('organisation'),
  name: fieldOf('contact'),
  count: fieldOf('women'),
  decimal: fieldOf('averageAge'),
  choice: fieldOf('organisationKind'),
  choices: fieldOf('teamKinds'),
  date: fieldOf('formDate'),
  month: { ...fieldOf('formDate'), kind: 'month' },
  mobile: fieldOf('bodyMobile'),
  phone: fieldOf('phone'),
  email: fieldOf('email'),
  postcode: fieldOf('postcode'),
  paragraph: { ...fieldOf('duties'), kind: 'paragraph', maxCharacters: 60 },
  'long-text': shortLongText(),
  awards: fieldOf('awards'),
  rows: members,
  promise: fieldOf('pledge'),
};

describe.each(Object.entries(fields))('%s', (_kind, field) => {
  it('never throws, and reads back what it prints', () => {
    fc.assert(
      fc.property(hostileReplies, (text) => {
        const parsed = parseAnswer(field, { kind: 'text', text }, { today: TODAY });
        if (parsed.kind === 'refused') return refusalText(parsed.reason, parsed.values, field).length > 5;
        const again = parseAnswer(field, { kind: 'text', text: printAnswer(field, parsed.value) }, { today: TODAY });
        expect(again).toEqual(parsed);
        return true;
      }),
      { numRuns: RUNS },
    );
  });

  it('refuses a platform face also behind a correction', () => {
    const reply: Reply = { kind: 'text', text: '打错了,[微笑]' };
    expect(parseAnswer(field, reply, { today: TODAY })).toMatchObject({ kind: 'refused' });
  });

  it('refuses what is no text with words that say what to do', () => {
    const others: Reply[] = [
      { kind: 'image', media: { mediaId: 'm' } },
      { kind: 'file', media: { mediaId: 'm', name: '表.wps' } },
      { kind: 'choice', card: 'c', key: 'yes' },
      { kind: 'unsupported', type: 'voice' },
      { kind: 'entered' },
      { kind: 'stored-files', purpose: 'p', files: [] },
    ];
    for (const reply of others) {
      const parsed = parseAnswer(field, reply, { today: TODAY });
      expect(parsed).toEqual({ kind: 'refused', reason: 'text-expected', values: {} });
    }
  });
});

/** Values of each kind, printed in its own way, come back whole. */
const values: { [name: string]: { field: FormField; arbitrary: fc.Arbitrary<AnswerValue> } } = {
  count: { field: fields.count, arbitrary: fc.integer({ min: 0, max: 9999 }) },
  decimal: { field: fields.decimal, arbitrary: fc.integer({ min: 160, max: 800 }).map((tenths) => tenths / 10) },
  choice: {
    field: fields.choice,
    arbitrary: fc.constantFrom(...('options' in fields.choice ? fields.choice.options.map(({ label }) => label) : [])),
  },
  choices: {
    field: fields.choices,
    arbitrary: fc.subarray('options' in fields.choices ? fields.choices.options.map(({ label }) => label) : [], {
      minLength: 1,
    }),
  },
  date: {
    field: fields.date,
    arbitrary: fc
      .date({ min: new Date('1949-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  },
  month: {
    field: fields.month,
    arbitrary: fc
      .tuple(fc.integer({ min: 1949, max: 2100 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}年${month}月`),
  },
  mobile: { field: fields.mobile, arbitrary: fc.stringMatching(/^1[3-9]\d{9}$/u) },
  phone: {
    field: fields.phone,
    arbitrary: fc.stringMatching(/^(021|010)-[2-9]\d{7}(-\d{1,6})?$|^0512-[2-9]\d{6,7}$/u),
  },
  email: { field: fields.email, arbitrary: fc.stringMatching(/^[a-z][a-z0-9_]{0,12}@[a-z]{1,9}\.(com|cn|com\.cn)$/u) },
  postcode: { field: fields.postcode, arbitrary: fc.stringMatching(/^\d{6}$/u) },
  name: {
    field: fields.name,
    arbitrary: fc.constantFrom('沈㛃安', '何䶮', '徐昇', '欧阳静宜', '邵巍', '阿依古丽·买买提', '𠅤明', 'Anna Smith'),
  },
  rows: {
    field: fields.rows,
    arbitrary: fc.uniqueArray(
      fc
        .tuple(
          fc.constantFrom('沈㛃安', '何䶮', '阿依古丽·买买提', 'Anna Smith'),
          fc.constantFrom('男', '女'),
          fc.stringMatching(/^[车间班组长][工程师员]{1,6}$/u),
          fc.constantFrom('1985年6月', '无'),
        )
        .map((cells) => cells.join('\t')),
      { minLength: 1, maxLength: 20 },
    ),
  },
  promise: { field: fields.promise, arbitrary: fc.constant(true) },
};

it.each(Object.entries(values))('a %s printed is read again as the same value', (_kind, { field, arbitrary }) => {
  fc.assert(
    fc.property(arbitrary, (value) => {
      const text = printAnswer(field, value);
      expect(parseAnswer(field, { kind: 'text', text }, { today: TODAY })).toEqual({ kind: 'accepted', value });
    }),
    { numRuns: 1000 },
  );
});

it('words every refusal of every field with its label and what to do', () => {
  for (const field of [...formOf('team').fields, ...formOf('individual').fields]) {
    for (const text of ['', '？', '😀', '99999999999', '字'.repeat(4000)]) {
      const parsed = parseAnswer(field, { kind: 'text', text }, { today: TODAY });
      if (parsed.kind === 'accepted') continue;
      const said = refusalText(parsed.reason, parsed.values, field);
      expect(said, `${field.label} ${parsed.reason}`).toMatch(/请|回|再|减|发/u);
      expect(said).not.toMatch(/undefined|null|NaN|\[object/u);
    }
  }
});
