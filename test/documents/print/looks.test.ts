import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import type { PrintRequest } from '../../../src/ports/documents/renderer.ts';
import { distance, keep } from '../pictures-of-pages.ts';
import { print } from '../read-pages.ts';
import {
  drawPages,
  hasPoppler,
  plainPicture,
  recommendationRequest,
  sampleRequest,
  statisticsRequest,
} from '../support.ts';

vi.setConfig({ testTimeout: 120_000 });

const samples = ['team-metro-window', 'team-eldercare', 'individual-nurse', 'individual-courier'];

describe.skipIf(!hasPoppler)('every document', () => {
  const approved: [string, () => PrintRequest][] = [
    ...samples.map((name): [string, () => PrintRequest] => [name, () => sampleRequest(name)]),
    ['article', () => sampleRequest('team-eldercare', { layout: 'star-2021/article' })],
    ['recommendation', recommendationRequest],
    ['statistics', statisticsRequest],
  ];
  it.each(approved)('looks as it was last approved: %s', async (name, request) => {
    const pictures = [
      await plainPicture('deedsPhotos', '早高峰'),
      await plainPicture('deedsPhotos', '', 600, 800),
      await plainPicture('awardCertificates', '奖状', 900, 640),
    ];
    const pages = await drawPages((await print({ ...request(), pictures })).bytes, 40);
    for (const [index, page] of pages.entries()) {
      const file = fileURLToPath(new URL(`../../fixtures/documents/${name}-${index + 1}.png`, import.meta.url));
      if (process.env.APPROVE === 'true') await keep(page, file);
      expect(existsSync(file), `no picture ${file}; look at the page, then APPROVE=true`).toBe(true);
      expect(await distance(page, file), `page ${index + 1} of ${name}`).toBeLessThan(3);
    }
    const other = fileURLToPath(new URL('../../fixtures/documents/team-metro-window-2.png', import.meta.url));
    expect(await distance(pages[0]!, other), 'another page is told from this one').toBeGreaterThan(20);
  });
});
