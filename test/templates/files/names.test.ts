import fc from 'fast-check';
import { expect, it } from 'vitest';
import { names } from '../../../templates/files/names.ts';

it('names a form after what it is', () => {
  expect(names.formFile({ track: '用户满意服务明星班组', title: '云苔路站“一米窗”服务班组', version: 2 })).toBe(
    '用户满意服务明星班组申报表_云苔路站“一米窗”服务班组_第2版.pdf',
  );
});

it('makes a file name of any title', () => {
  const text = fc.string({ unit: 'binary', maxLength: 120 });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 9999 }), (track, title, version) => {
      const name = names.formFile({ track, title, version });
      expect([...name].length).toBeLessThanOrEqual(100);
      expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}]+\.pdf$/u);
    }),
  );
});
