import { expect, it } from 'vitest';
import { personalFields } from '../../../../src/domain/views.ts';
import { auditSentences } from '../../../../templates/pages/console/audit-sentences.ts';

it('the record says of every kind of event what somebody did, or that nobody did it', () => {
  expect(Object.keys(personalFields).filter((kind) => !Object.hasOwn(auditSentences, kind))).toEqual([]);
});

it('says it without the person’s data: it may have been erased', () => {
  for (const [kind, sentence] of Object.entries(auditSentences)) {
    const said = sentence?.[1]({}, []) ?? '-';
    expect(said, kind).toMatch(/^(-|[^a-z]+)$/u);
    expect(said, kind).not.toMatch(/undefined|null|NaN/u);
  }
});
