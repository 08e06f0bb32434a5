import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countCharacters } from '../../../../src/domain/form/base/answers.ts';

it('counts every code point that is not white space, also half a pair', () => {
  const unit = fc.oneof(
    fc.constantFrom(' ', '\t', '\u3000', '\ufeff', '\u2028', '\u200a', '\u1680', '\ud83d', '\udc4d', '👍', '班', 'a'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
      const text = units.join('');
      expect(countCharacters(text)).toBe([...text].filter((character) => !/\s/u.test(character)).length);
    }),
    { numRuns: 2000 },
  );
});
