import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { anyOf, mayMatch } from '../../../../src/domain/language/text/any-of.ts';
import { neededCharacters } from '../../../../src/domain/language/text/needed-characters.ts';
import { patternsIn } from '../../../support/source/patterns.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

describe('the characters that a pattern needs', () => {
  it.each<[RegExp, string | null]>([
    [/不知道/u, '不'],
    [/^(?:我|咱)?先(?:这样|这么)/u, '先'],
    [/(?:没|未)?(?:定|写)[\p{L}a]/u, '定写'],
    [/有(?:问题|事)/u, '问事'],
    [/[a-c]x?/u, 'abc'],
    [/(?<=a|b)(?!c)[^d]e?/u, 'ab'],
    [/(?:a{0,2}b|c{2})$/u, 'bc'],
    [/(?<k>\p{Script=Han})[不没]\k<k>/u, '不没'],
    [/a\.|\u3000b|\x41\)/u, 'ab)'],
    [/[一-龥]错|[^不]/u, null],
    [/对|(?:错)?/u, null],
    [/ok/iu, null],
    [/好的|OK/iu, null],
    [/好/iu, '好'],
    [/\d|[\s,]/u, null],
  ])('%s', (pattern, needed) => {
    expect([...(neededCharacters(pattern) ?? [])].join('') || null).toBe(needed);
  });
});

describe('over everything that was ever said in the lists', () => {
  const patterns = patternsIn(root, ['src/domain/language', 'templates']).written.map(
    ({ source, flags }) => new RegExp(source, flags.replace(/[gy]/g, '')),
  );
  const texts = textsSaid();

  it('no pattern matches a text without a character that it needs', () => {
    expect([patterns.length, texts.length].every((count) => count > 500)).toBe(true);
    const faults = patterns.flatMap((pattern) => {
      const needed = neededCharacters(pattern);
      if (!needed) return [];
      const holds = new RegExp(
        `[${[...needed].map((one) => `\\u{${one.codePointAt(0)?.toString(16)}}`).join('')}]`,
        'u',
      );
      return texts.filter((text) => pattern.test(text) && !holds.test(text)).map((text) => `${pattern} ${text}`);
    });
    expect(faults).toEqual([]);
  });

  it('one look tells the same as to try them one after the other', () => {
    for (let from = 0; from < patterns.length; from += 30) {
      const some = patterns.slice(from, from + 30);
      const [isAny, isMaybe] = [anyOf(some), mayMatch(some)];
      const others = texts.filter((text) => isAny(text) !== some.some((pattern) => pattern.test(text)));
      const missed = texts.filter((text) => !isMaybe(text) && isAny(text));
      expect([others, missed]).toEqual([[], []]);
    }
  });
});

function textsSaid(): string[] {
  const folder = join(root, 'test/fixtures/intake');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const said = files.flatMap((name) => [
    ...readFileSync(join(folder, name), 'utf8').matchAll(/"say":\s*\[([^\]]*)\]/gu),
  ]);
  const texts = said.flatMap(([, list = '']) =>
    [...list.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map(([, text = '']) => text),
  );
  return [...new Set(texts.flatMap((text) => [text, ...text.split(/[\s，。,；;！!？?]+/u)]))].filter(
    (text) => text !== '',
  );
}
