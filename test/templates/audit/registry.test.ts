import { expect, it } from 'vitest';
import { auditSentences } from '../../../templates/audit/registry.ts';

it('says what somebody did without the person’s data: it may have been erased', () => {
  const sentences = Object.entries(auditSentences);
  expect(sentences.length).toBeGreaterThan(100);
  for (const [kind, sentence] of sentences) {
    const said = sentence?.[1]({}, []) ?? '-';
    expect(said, kind).toMatch(/^(-|[^a-z]+)$/u);
    expect(said, kind).not.toMatch(/undefined|null|NaN/u);
  }
});
