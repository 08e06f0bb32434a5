import { readPages } from '../../../src/documents/stamped/read-pages.ts';
import type { Raster } from '../../../src/documents/stamped/scan/raster.ts';
import { judgePaper } from '../../../src/domain/paper/judge-paper.ts';
import { type Photo, photo, type Scan, scan } from './capture.ts';
import { copyOf, type Ink, type InkKind, press } from './draw-ink.ts';
import { drawnPixelsPerMm, drawPages, printSample } from './printed.ts';

/** One form printed by ourselves, sealed on its last page, and what captures and reads its pages. */
export async function sealForm() {
  const form = await printSample();
  const clean = await drawPages(form);
  const { leftMm, rightMm, topMm, bottomMm } = form.expect.seal;

  async function withInk(kind: InkKind, strength = 0.8, ink: Partial<Ink> = {}): Promise<Raster> {
    const page = copyOf(clean.at(-1)!);
    const place = { xMm: (leftMm + rightMm) / 2 + 6, yMm: (topMm + bottomMm) / 2 - 4 };
    await press(page, drawnPixelsPerMm, { kind, ...place, strength, seed: 5, diameterMm: 41, degrees: 9, ...ink });
    return page;
  }

  async function scanAll(of: readonly Raster[], look: Partial<Scan> = {}): Promise<Uint8Array[]> {
    const pictures: Uint8Array[] = [];
    for (const [at, page] of of.entries())
      pictures.push(await scan(page, { seed: at, dpi: 120, degrees: (at % 3) - 1, ...look }));
    return pictures;
  }

  const shot = (page: Raster, look: Partial<Photo> = {}) =>
    photo(page, { seed: 3, longSide: 1500, degrees: 3, ...look });

  async function read(...files: Uint8Array[]) {
    const found = await readPages(
      files.map((bytes, at) => ({ bytes, contentType: 'application/octet-stream', name: `${at + 1}` })),
      form.expect,
      () => {},
    );
    return { ...found, ...judgePaper(found) };
  }

  const pages = [...clean.slice(0, -1), await withInk('round-seal')];
  return { form, clean, pages, scans: await scanAll(pages), withInk, scanAll, shot, read };
}
