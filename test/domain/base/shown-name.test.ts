import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shownName } from '../../../src/domain/base/shown-name.ts';

it('shows a name as it was sent', () => {
  for (const name of ['盖章件.pdf', '何䶮𠅤 (2).jpg', "it's.png", '一米窗“服务”.pdf'])
    expect(shownName(name)).toBe(name);
});

it('leaves out folders, line ends, and signs that turn the writing around', () => {
  expect(shownName('C:\\fakepath\\盖章件.pdf')).toBe('盖章件.pdf');
  expect(shownName('../../etc/passwd')).toBe('passwd');
  expect(shownName('a\r\nSet-Cookie: x=1.pdf')).toBe('aSet-Cookie: x=1.pdf');
  expect(shownName('photo\u202Egnp.exe')).toBe('photognp.exe');
  expect(shownName('\u200B\u0000')).toBe('');
  expect(shownName('x'.repeat(500))).toHaveLength(120);
});

it('is one line of whole characters, whatever was sent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (sent) => {
      const name = shownName(sent);
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]/u);
      expect([...name].length).toBeLessThanOrEqual(120);
      encodeURIComponent(name);
    }),
  );
});
