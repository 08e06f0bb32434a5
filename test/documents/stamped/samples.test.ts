import { afterAll, describe, expect, it } from 'vitest';
import { createPaperReader } from '../../../src/documents/stamped/paper-reader.ts';
import { labels, sampleExpectation, sampleFile } from './support.ts';

const reader = createPaperReader();
afterAll(() => reader.close());

describe('the eight samples', () => {
  it.each(labels)('$file is judged as its label says', async (label) => {
    const found = await reader.read([sampleFile(label.file)], sampleExpectation);
    expect(found.files.every(({ isOpenable }) => isOpenable)).toBe(label.openable);
    expect(found.pages.map(({ code, page }) => ({ qr: code, page }))).toEqual(label.pages);
    expect(found.isComplete && found.isInOrder).toBe(label.completeInOrder);
    expect(label.sealAccept).toContain(found.seal.verdict);
    expect(found.problems.toSorted()).toEqual(label.problems.toSorted());
  });
});
