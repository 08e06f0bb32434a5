import { describe, expect, it } from 'vitest';
import {
  onOneLine,
  singleBlanks,
  withoutEnd,
  withoutEndings,
  withoutEnds,
} from '../../../../src/domain/language/text/ends.ts';

describe('the ends of a text', () => {
  it('lose the characters that are named, one by one, also those beyond 16 bit', () => {
    expect(withoutEnd('https://a.b///', /\//)).toBe('https://a.b');
    expect(withoutEnd('///', /\//)).toBe('');
    expect(withoutEnd('', /\//)).toBe('');
    expect(withoutEnd('好😀😀', /\u{1f600}/u)).toBe('好');
    expect(withoutEnds('，、好，的，', /[，、]/u)).toBe('好，的');
    expect(withoutEnds('😀好😀', /\u{1f600}/u)).toBe('好');
  });

  it('lose words one after the other', () => {
    expect(withoutEndings('32人左右吧，谢谢！', /(?:左右|吧|谢谢|[，！])$/u)).toBe('32人');
    expect(withoutEndings('谢谢', /(?:谢谢)$/u)).toBe('');
  });
});

it('puts a text on one line, and blanks to one', () => {
  expect(onOneLine('一  \n\n  二 三\n', '；')).toBe('一；二 三；');
  expect(singleBlanks('一 \t　二\n 三')).toBe('一 二\n 三');
});

it('takes no longer for a long text than its length asks for', () => {
  const long = `x${'，'.repeat(200_000)}x`;
  const started = performance.now();
  expect(withoutEnd(long, /，/u)).toBe(long);
  expect(withoutEnds(long, /，/u)).toBe(long);
  expect(withoutEndings(long, /(?:吧|，)$/u)).toBe(long);
  expect(onOneLine(' '.repeat(200_000), '；')).toHaveLength(200_000);
  expect(performance.now() - started).toBeLessThan(1000);
});
