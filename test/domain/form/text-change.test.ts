import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countCharacters, limitPlace } from '../../../src/domain/form/base/answers.ts';
import { changeBetween, withChange } from '../../../src/domain/form/text-change.ts';
import '../../support/property-seed.ts';

const text = fc.string({ unit: fc.constantFrom('一', '米', '\n', ' ', '𠅤', '𠅥', '㛃', 'a'), maxLength: 40 });

it('leads from any text to any other, without cutting a character in two', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = changeBetween(before, after);
      expect(withChange(before, change)).toBe(after);
      expect(change.text).toBe(Buffer.from(change.text).toString());
    }),
    { numRuns: 5000 },
  );
});

it('keeps only what changed', () => {
  expect(changeBetween('一米之间，见人见心', '一米之间，见心')).toEqual({ from: 6, to: 8, text: '' });
  expect(changeBetween('一米', '一米')).toEqual({ from: 2, to: 2, text: '' });
  expect(withChange('原来的', { from: 0, text: '整段换掉' })).toBe('整段换掉');
});

it('finds the place where a limit falls, by the rule that counts', () => {
  fc.assert(
    fc.property(text, fc.nat(30), (written, max) => {
      const place = limitPlace(written, max);
      if (place === null) expect(countCharacters(written)).toBeLessThanOrEqual(max);
      else expect(countCharacters(written.slice(0, place))).toBe(max);
    }),
    { numRuns: 2000 },
  );
});
