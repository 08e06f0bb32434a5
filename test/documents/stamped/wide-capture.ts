import { PDFDocument, degrees as pdfDegrees } from 'pdf-lib';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { applyTransform, fitHomography, type Point } from '../../../src/documents/stamped/scan/geometry.ts';
import { halve, type Raster } from '../../../src/documents/stamped/scan/raster.ts';
import { type Colour, warp } from './capture.ts';
import { dice } from './draw-ink.ts';

export const desks = ['wood', 'dark', 'granite', 'checked', 'red', 'white', 'green'] as const;

/** How a page came to be a picture. Lengths are shares of the picture, angles degrees clockwise. */
export interface Capture {
  seed: number;
  longSide: number;
  /** Share of the longer side that the page takes; 1 leaves no desk. */
  fill: number;
  degrees: number;
  /** Upside down or on its side as the pixels stand. */
  quarters: 0 | 1 | 2 | 3;
  tilt: number;
  /** How far the page's middle lies from the picture's, as shares of its width and height: it may run off. */
  off?: { x: number; y: number };
  desk: (typeof desks)[number];
  tint: Colour;
  /** How much darker the darkest side is, the corners are, and the shadow of a hand is. */
  shade: number;
  vignette: number;
  shadow: number;
  light: number;
  blur: number;
  noise: number;
  quality: number;
  /** A scanner's or an app's: stretches the contrast about white so many times. */
  enhance: number;
  colours: 'colour' | 'grey' | 'grey-in-colour' | 'black-and-white';
  exif: number;
  format: 'jpeg' | 'png';
}

export const plainScan: Capture = {
  seed: 1,
  longSide: 1754,
  fill: 1,
  degrees: 0,
  quarters: 0,
  tilt: 0,
  desk: 'white',
  tint: [1, 1, 1],
  shade: 0,
  vignette: 0,
  shadow: 0,
  light: 1,
  blur: 0,
  noise: 3,
  quality: 75,
  enhance: 1,
  colours: 'colour',
  exif: 1,
  format: 'jpeg',
};

/** The picture file, and how far the page stands turned in it once its file's own turn is taken. */
export async function capture(page: Raster, how: Capture): Promise<{ bytes: Uint8Array; turnedDegrees: number }> {
  const { width, height } = sizeOf(how);
  let source = page;
  while (height * Math.min(1, how.fill) < source.height * 0.6) source = halve(source);
  const picture = warp(source, cornersOf(source, how, width, height), width, height, deskOf(how.desk, how.seed));
  lightUp(picture, how);
  return { bytes: await encode(picture, how), turnedDegrees: turnOf(how.degrees + how.quarters * 90) };
}

/** Pixels before the quarter turns. A photo has the proportions of a phone, a scan those of the paper. */
function sizeOf({ fill, longSide }: Capture): { width: number; height: number } {
  const isPhoto = fill !== 1;
  return { width: Math.round(isPhoto ? longSide * 0.75 : (longSide * 210) / 297), height: longSide };
}

/** What of the page its picture lacks: millimetres off its worst edge (the median along it), and the share of its area. */
export function lackOf(how: Capture): { alongMm: number; area: number } {
  const { width, height } = sizeOf(how);
  const onPage = cornersOf({ width: 210, height: 297 }, how, width, height);
  const toPicture = fitHomography(boxOf(width, height).map((pixel, at) => ({ mm: onPage[at] ?? pixel, pixel })));
  if (toPicture === null) throw new Error('corners in a line');
  const isSeen = (x: number, y: number) => {
    const at = applyTransform(toPicture, { x, y });
    return at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height;
  };
  const shares = Array.from({ length: 41 }, (_, at) => (at + 0.5) / 41);
  const edge = (place: (share: number, mm: number) => [number, number]) => {
    const depths = shares.map((share) => {
      for (let mm = 0; mm < 100; mm += 1) if (isSeen(...place(share, mm))) return mm;
      return 100;
    });
    return depths.toSorted((one, other) => one - other)[20] ?? 0;
  };
  const edges = [
    edge((share, mm) => [share * 210, mm]),
    edge((share, mm) => [210 - mm, share * 297]),
    edge((share, mm) => [share * 210, 297 - mm]),
    edge((share, mm) => [mm, share * 297]),
  ];
  const missing = shares.flatMap((x) => shares.filter((y) => !isSeen(x * 210, y * 297)));
  return { alongMm: Math.max(...edges), area: missing.length / shares.length ** 2 };
}

function turnOf(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

/** Where the four corners of the picture lie on the page. */
function cornersOf(
  page: { width: number; height: number },
  { seed, fill, degrees, tilt, off = { x: 0, y: 0 } }: Capture,
  width: number,
  height: number,
): Point[] {
  const roll = dice(seed);
  const angle = (degrees * Math.PI) / 180;
  const place = (u: number, v: number) => {
    const [x, y] = [((u - 0.5) * height * fill * 210) / 297, (v - 0.5) * height * fill];
    return {
      x: width * (0.5 + off.x) + x * Math.cos(angle) - y * Math.sin(angle) + (roll() - 0.5) * 2 * tilt * width,
      y: height * (0.5 + off.y) + x * Math.sin(angle) + y * Math.cos(angle) + (roll() - 0.5) * 2 * tilt * height,
    };
  };
  const onPage = boxOf(page.width, page.height);
  const placed = [place(0, 0), place(1, 0), place(1, 1), place(0, 1)];
  const back = fitHomography(placed.map((mm, at) => ({ mm, pixel: onPage[at] ?? mm })));
  if (back === null) throw new Error('corners in a line');
  return boxOf(width, height).map((corner) => applyTransform(back, corner));
}

function boxOf(width: number, height: number): Point[] {
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
}

function deskOf(desk: Capture['desk'], seed: number): Colour | ((x: number, y: number) => Colour) {
  const roll = dice(seed + 5);
  const [a, b] = [0.01 + 0.03 * roll(), 0.05 + 0.1 * roll()];
  switch (desk) {
    case 'wood':
      return (x, y) => {
        const grain = 16 * Math.sin(x * a + 3 * Math.sin(y * a * 0.2)) + 8 * Math.sin(x * b);
        return [150 + grain, 104 + grain, 62 + grain * 0.8];
      };
    case 'dark':
      return [44, 46, 52];
    case 'granite':
      return (x, y) => {
        const grain = ((Math.imul(x * 7919 + y * 104_729, 2_654_435_761) >>> 24) - 128) / 4;
        return [128 + grain, 126 + grain, 122 + grain];
      };
    case 'checked':
      return (x, y) => (((x >> 6) + (y >> 6)) % 2 === 0 ? [226, 222, 214] : [178, 58, 60]);
    case 'red':
      return [168, 36, 40];
    case 'green':
      return [44, 84, 66];
    case 'white':
      return [232, 231, 228];
  }
}

/** Lamps, shadows, the lens and the sensor; then what an app makes of it. */
function lightUp({ width, height, data }: Raster, how: Capture): void {
  const roll = dice(how.seed + 1);
  const [u, v] = [(roll() - 0.5) * 2, (roll() - 0.5) * 2];
  const hand = { x: roll() * width, y: height * (0.4 + 0.6 * roll()), size: (0.25 + 0.25 * roll()) * width };
  const noises = Float32Array.from({ length: 65_521 }, () => (roll() - 0.5) * 2 * how.noise);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x / width - 0.5, y / height - 0.5];
      const side = 1 - how.shade * Math.min(1, Math.max(0, 0.5 + u * dx + v * dy));
      const corner = 1 - how.vignette * (dx * dx + dy * dy) * 2;
      const far = Math.hypot(x - hand.x, y - hand.y) / hand.size;
      const shadow = 1 - how.shadow / (1 + Math.exp((far - 1) * 9));
      const all = side * corner * shadow * how.light;
      const at = (y * width + x) * 4;
      const noise = noises[(y * width + x) % noises.length] ?? 0;
      for (let channel = 0; channel < 3; channel += 1) {
        const seen = (data[at + channel] ?? 255) * all * (how.tint[channel] ?? 1) + noise;
        data[at + channel] = how.enhance === 1 ? seen : 255 - (235 - seen) * how.enhance;
      }
    }
}

async function encode({ width, height, data }: Raster, how: Capture): Promise<Uint8Array> {
  let out = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
  if (how.blur > 0.3) out = out.blur(how.blur);
  if (how.quarters !== 0)
    out = again(
      await out
        .rotate(how.quarters * 90)
        .raw()
        .toBuffer({ resolveWithObject: true }),
    );
  for (const turn of storedTurns[how.exif] ?? [])
    out = again(await turn(out).raw().toBuffer({ resolveWithObject: true }));
  if (how.colours !== 'colour') out = out.greyscale();
  if (how.colours === 'black-and-white') out = out.threshold(how.quality > 60 ? 150 : 120);
  if (how.colours === 'grey-in-colour') {
    const grey = await out.toColourspace('b-w').png().toBuffer();
    out = sharp(grey).toColourspace('srgb');
  }
  if (how.exif !== 1) out = out.withMetadata({ orientation: how.exif });
  const isBits = how.colours === 'black-and-white';
  if (how.format === 'png' || isBits)
    return new Uint8Array(await out.png(isBits ? { palette: true, colours: 2 } : {}).toBuffer());
  return new Uint8Array(await out.jpeg({ quality: Math.round(how.quality) }).toBuffer());
}

type Raw = { data: Buffer; info: OutputInfo };

function again({ data, info: { width, height, channels } }: Raw) {
  return sharp(data, { raw: { width, height, channels } });
}

/** What undoes the turn that an EXIF orientation asks for. */
const storedTurns: Readonly<Record<number, ((picture: Sharp) => Sharp)[]>> = {
  2: [(picture) => picture.flop()],
  3: [(picture) => picture.rotate(180)],
  4: [(picture) => picture.flip()],
  5: [(picture) => picture.rotate(90), (picture) => picture.flop()],
  6: [(picture) => picture.rotate(270)],
  7: [(picture) => picture.rotate(90), (picture) => picture.flip()],
  8: [(picture) => picture.rotate(90)],
};

/** Pictures of pages → a PDF as scanners write it: every page of its picture's proportions, some turned by /Rotate. */
export async function scanPdf(pictures: readonly Uint8Array[], rotate: 0 | 90 | 180 | 270 = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const bytes of pictures) {
    const image = await (bytes[0] === 0x89 ? document.embedPng(bytes) : document.embedJpg(bytes));
    const scale = 841.89 / Math.max(image.width, image.height);
    const [width, height] = [image.width * scale, image.height * scale];
    const page = document.addPage([width, height]);
    page.drawImage(image, { x: 0, y: 0, width, height });
    if (rotate !== 0) page.setRotation(pdfDegrees(rotate));
  }
  return document.save();
}

/** The same picture in four inks, as print shops' scanners write. */
export async function inFourInks(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await sharp(bytes).toColourspace('cmyk').jpeg({ quality: 85 }).toBuffer());
}
