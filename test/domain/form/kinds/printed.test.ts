import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply, StoredFileReference } from '../../../../src/domain/base/message.ts';
import { type AnswerValue, countCharacters } from '../../../../src/domain/form/base/answers.ts';
import { parseAnswer, printAnswer } from '../../../../src/domain/form/parse-answer.ts';
import type { FieldKind, FormField } from '../../../../src/domain/form/schema.ts';
import { type Award, printAward, readAward } from '../../../../src/domain/language/answers/award.ts';
import { readEnterprise, readOrder } from '../../../../src/domain/language/answers/row-order.ts';
import { readChineseNumeral, readDigits } from '../../../../src/domain/language/numbers/number-words.ts';
import { saysNo, saysYes } from '../../../../src/domain/language/talk/yes-no.ts';
import { hostileReplies } from '../../../support/chats/hostile-replies.ts';
import { fieldOf, formOf, shortLongText, TODAY } from './fields.ts';

const RUNS = 10_000;

const han = fc.constantFrom(
  ...'云苔路站一米窗服务班组申汀轨道交通运营有限公司质量管理部站长𠅤䶮㛃（）“”—0123456789ABCabc',
);
const words = (max: number) => fc.array(han, { minLength: 3, maxLength: max }).map((parts) => `服${parts.join('')}班`);
const paragraph = fc.array(words(12), { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
const award: fc.Arbitrary<Award> = fc
  .record({
    year: fc.integer({ min: 1950, max: 2021 }),
    years: fc.integer({ min: 0, max: 3 }),
    title: fc.array(fc.constantFrom(...'优秀班组五星级文明窗口“”先锋号'), { minLength: 2, maxLength: 12 }),
    grantedBy: fc.array(fc.constantFrom(...'申城交通运输服务促进会组委'), { minLength: 2, maxLength: 12 }),
  })
  .filter(({ year, years }) => year - years >= 1949)
  .map(({ year, years, title, grantedBy }) => ({
    year,
    ...(years > 0 ? { from: year - years } : {}),
    title: title.join(''),
    grantedBy: grantedBy.join(''),
  }));

/** Values of the kinds that hold words: printed, they come back whole. */
const values: Partial<Record<FieldKind, { field: FormField; arbitrary: fc.Arbitrary<AnswerValue> }>> = {
  text: { field: fieldOf('organisation'), arbitrary: words(30) },
  name: {
    field: fieldOf('contact'),
    arbitrary: fc
      .tuple(
        fc.constantFrom(...'赵钱孙李周吴郑沈何徐邵欧'),
        fc.array(fc.constantFrom(...'一鸣静宜䶮㛃𠅤昇巍晓岚可为思远'), { minLength: 1, maxLength: 2 }),
      )
      .map(([family, given]) => family + given.join('')),
  },
  paragraph: { field: fieldOf('duties'), arbitrary: paragraph },
  'long-text': { field: shortLongText(), arbitrary: paragraph.filter((text) => countCharacters(text) <= 60) },
  awards: {
    field: fieldOf('awards'),
    arbitrary: fc.array(award, { minLength: 1, maxLength: 5 }).map((list) => list.map(printAward).join('\n')),
  },
};

it.each(Object.entries(values))('%s: what it prints it reads back', (_kind, { field, arbitrary }) => {
  fc.assert(
    fc.property(arbitrary, (value) => {
      const text = printAnswer(field, value);
      expect(parseAnswer(field, { kind: 'text', text }, { today: TODAY })).toEqual({ kind: 'accepted', value });
    }),
    { numRuns: RUNS },
  );
});

describe('pictures', () => {
  const field = fieldOf('deedsPhotos');
  const file: fc.Arbitrary<StoredFileReference> = fc.record({
    key: fc.string(),
    name: fc.string({ unit: 'binary' }),
    contentType: fc.constantFrom('image/jpeg', 'image/png', 'image/heic', 'application/pdf', '', '__proto__'),
    sizeBytes: fc.oneof(fc.integer({ min: -1, max: 30_000_000 }), fc.constant(Number.NaN)),
    sha256: fc.string(),
  });
  const reply: fc.Arbitrary<Reply> = fc.oneof(
    fc.record({
      kind: fc.constant('stored-files' as const),
      purpose: fc.string(),
      files: fc.array(file, { maxLength: 14 }),
    }),
    hostileReplies.map((text): Reply => ({ kind: 'text', text })),
    fc.constantFrom<Reply>({ kind: 'unsupported', type: 'voice' }, { kind: 'entered' }),
  );

  it('never throw, and are taken whole or refused with a reason', () => {
    fc.assert(
      fc.property(reply, (given) => {
        const parsed = parseAnswer(field, given, { today: TODAY });
        if (parsed.kind === 'refused') return parsed.reason.length > 0;
        const files = given.kind === 'stored-files' ? given.files : [];
        expect(parsed.value).toEqual(files.map((one) => ({ file: one, caption: '' })));
        return printAnswer(field, parsed.value) === `${files.length}张`;
      }),
      { numRuns: RUNS },
    );
  });
});

describe('parsers inside the parsers', () => {
  const every: [string, (text: string) => unknown][] = [
    ['Chinese numerals', readChineseNumeral],
    ['digits', readDigits],
    ['yes', saysYes],
    ['no', saysNo],
    ['an award', (text) => readAward(text, TODAY)],
    ['an order', (text) => readOrder(text, 4)],
    ['an enterprise', (text) => readEnterprise(text, 4)],
  ];
  it.each(every)('%s never throw', (_name, read) => {
    fc.assert(
      fc.property(hostileReplies, (text) => read(text) !== undefined),
      { numRuns: RUNS },
    );
  });

  it('read every number that is written in Chinese', () => {
    for (let number = 0; number < 100_000; number += 7) {
      expect(readChineseNumeral(inChinese(number)), inChinese(number)).toBe(number);
    }
  });

  it('read back every award they print', () => {
    fc.assert(
      fc.property(award, (given) => {
        expect(readAward(printAward(given), TODAY)).toEqual(given);
      }),
      { numRuns: RUNS },
    );
  });

  it('never take one reply for a yes and for a no', () => {
    fc.assert(
      fc.property(hostileReplies, (text) => !(saysYes(text) && saysNo(text))),
      { numRuns: RUNS },
    );
  });
});

it('no field of any form throws at what is hostile', () => {
  const fields = [...formOf('team').fields, ...formOf('individual').fields];
  fc.assert(
    fc.property(fc.constantFrom(...fields), hostileReplies, (field, text) => {
      const parsed = parseAnswer(field, { kind: 'text', text }, { today: TODAY });
      return parsed.kind === 'refused' || printAnswer(field, parsed.value) !== '';
    }),
    { numRuns: RUNS },
  );
});

/** 1020 as 一千零二十. */
function inChinese(number: number): string {
  if (number === 0) return '零';
  const digits = '零一二三四五六七八九';
  const below = (rest: number): string => {
    let text = '';
    for (const [scale, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(rest / scale) % 10;
      if (digit > 0) text += `${text === '' && scale === 10 && digit === 1 ? '' : digits[digit]}${name}`;
      else if (text !== '' && !text.endsWith('零') && rest % scale > 0) text += '零';
    }
    return text;
  };
  const high = Math.floor(number / 10_000);
  const low = number % 10_000;
  if (high === 0) return below(low);
  const inner = low === 0 ? '' : low < 1000 ? `零${below(low).replace(/^十/u, '一十')}` : below(low);
  return `${below(high)}万${inner}`;
}
