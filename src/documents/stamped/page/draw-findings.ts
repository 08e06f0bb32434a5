import sharp from 'sharp';
import type { PlaceOnPage, SealFinding } from '../../../domain/paper/findings.ts';
import { cutOut, type Raster } from '../scan/raster.ts';
import { type PagePlace, paper } from './place-page.ts';

const cropPixelsPerMm = 4.76;
const pagePixelsPerMm = 4;
const jpegQuality = 70;
const lineColours = { present: '#0a8f3c', cannot_confirm: '#e08a00', absent: '#e08a00' } as const;

/** A piece of the page, upright, as PNG. */
export async function cropPage(raster: Raster, { toPixels }: PagePlace, area: PlaceOnPage): Promise<Uint8Array> {
  return new Uint8Array(
    await pictureOf(cutOut(raster, toPixels, area, cropPixelsPerMm).raster)
      .png()
      .toBuffer(),
  );
}

/** The whole page, upright, as JPEG: a dashed box where the seal belongs, a ring around what was found. */
export async function drawFindings(
  raster: Raster,
  { toPixels }: PagePlace,
  box: PlaceOnPage,
  { verdict, place }: Pick<SealFinding, 'verdict' | 'place'>,
): Promise<Uint8Array> {
  const whole = { leftMm: 0, topMm: 0, rightMm: paper.widthMm, bottomMm: paper.heightMm };
  const page = cutOut(raster, toPixels, whole, pagePixelsPerMm).raster;
  const { leftMm, topMm, rightMm, bottomMm } = box;
  const rectangle = `<rect x="${leftMm}" y="${topMm}" width="${rightMm - leftMm}" height="${bottomMm - topMm}" fill="none" stroke="#1a66d9" stroke-width="0.6" stroke-dasharray="3 2"/>`;
  const lines = `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}" viewBox="0 0 ${paper.widthMm} ${paper.heightMm}">${rectangle}${ringAround(place, lineColours[verdict])}</svg>`;
  const drawn = pictureOf(page).composite([{ input: Buffer.from(lines) }]);
  return new Uint8Array(await drawn.jpeg({ quality: jpegQuality }).toBuffer());
}

function ringAround(place: PlaceOnPage | null, colour: string): string {
  if (place === null) return '';
  const [x, y] = [(place.leftMm + place.rightMm) / 2, (place.topMm + place.bottomMm) / 2];
  return `<circle cx="${x}" cy="${y}" r="${(place.rightMm - place.leftMm) / 2 + 2}" fill="none" stroke="${colour}" stroke-width="0.8"/>`;
}

function pictureOf({ width, height, data }: Raster) {
  return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
}
