import type { Raster } from '../../../src/documents/stamped/scan/raster.ts';
import type { PaperExpectation, PaperFile } from '../../../src/ports/documents/paper-reader.ts';
import { copyOf, dice, type Ink, type InkKind, press } from './draw-ink.ts';
import { drawForeign, foreignPixelsPerMm } from './foreign-form.ts';
import { drawnPixelsPerMm, drawPages, printSample, withoutSecondCode } from './printed.ts';
import { type Capture, capture, desks, inFourInks, plainScan, scanPdf } from './wide-capture.ts';

export const makers = ['ours', 'ours, one code', 'foreign'] as const;
export const ways = ['scan', 'photo', 'app', 'grey', 'grey-in-colour', 'black-and-white'] as const;
export const others: readonly InkKind[] = [
  'nothing',
  'red-text',
  'letterhead',
  'filled-logo',
  'badge',
  'thumb-print',
  'orange-banner',
  'pen-circle',
  'circled-signature',
  'signature',
  'name-seal',
  'square-seal',
  'small-ring',
  'red-table',
  'flowers',
  'sunset',
  'portrait',
  'tea-ring',
  'blue-pen',
];

/** A last page as it may come back, with the truth about it. */
export interface WideScene {
  maker: (typeof makers)[number];
  way: (typeof ways)[number];
  kind: InkKind;
  isSealed: boolean;
  /** Pressed well enough that nobody would doubt it. */
  isClear: boolean;
  turnedDegrees: number;
  page: number;
  file: PaperFile;
  expect: PaperExpectation;
  /** Everything that was rolled. */
  about: string;
}

export interface Blank {
  page: Raster;
  pixelsPerMm: number;
  expect: PaperExpectation;
}

let ours: Promise<Blank> | null = null;

async function ourLastPage(): Promise<Blank> {
  const form = await printSample();
  const page = (await drawPages(form)).at(-1);
  if (page === undefined) throw new Error('no pages');
  return { page, pixelsPerMm: drawnPixelsPerMm, expect: form.expect };
}

/** A last page nobody sealed. */
export async function blankOf(maker: WideScene['maker'], seed: number): Promise<Blank> {
  if (maker === 'foreign') {
    const { pages, expect } = await drawForeign(seed, 1 + (seed % 3));
    const page = pages.at(-1);
    if (page === undefined) throw new Error('no pages');
    return { page, pixelsPerMm: foreignPixelsPerMm, expect };
  }
  ours ??= ourLastPage();
  const { page, ...rest } = await ours;
  const copy = copyOf(page);
  if (maker === 'ours, one code') withoutSecondCode(copy);
  return { page: copy, ...rest };
}

/** Any scene, the same for the same seed. */
export async function wideScene(
  seed: number,
  given: Partial<Pick<WideScene, 'maker' | 'way' | 'isSealed' | 'kind'>> = {},
): Promise<WideScene> {
  const roll = dice(seed * 977 + 11);
  const pick = <T>(of: readonly [T, ...T[]]): T => of[Math.floor(roll() * of.length)] ?? of[0];
  const maker = given.maker ?? pick(makers);
  const way =
    given.way ??
    pick(['scan', 'scan', 'photo', 'photo', 'photo', 'app', 'app', 'grey', 'grey-in-colour', 'black-and-white']);
  const isSealed = given.isSealed ?? roll() < 0.5;
  const blank = await blankOf(maker, seed);
  const inks = isSealed
    ? sealsOn(blank, seed, roll)
    : [otherOn(blank, given.kind ?? others[seed % others.length] ?? 'nothing', seed, roll)];
  for (const ink of inks) await press(blank.page, blank.pixelsPerMm, ink);
  const main = inks.at(-1);
  const how = howOf(way, seed, roll);
  const { bytes, turnedDegrees } = await capture(blank.page, how);
  // A picture inside a PDF stands as its pixels do, whatever its EXIF says.
  const isPdf = way !== 'photo' && how.exif === 1 && roll() < 0.6;
  const rotate = isPdf && roll() < 0.2 ? pick([90, 180, 270] as const) : 0;
  const isFourInks = isPdf && way === 'scan' && roll() < 0.12;
  const file = isPdf ? await scanPdf([isFourInks ? await inFourInks(bytes) : bytes], rotate) : bytes;
  const { strength = 0, slope = 0, gapDegrees = 0 } = main ?? {};
  return {
    maker,
    way,
    kind: main?.kind ?? 'nothing',
    isSealed,
    isClear: strength * (1 - slope / 2) >= 0.45 && slope <= 0.5 && gapDegrees <= 40,
    turnedDegrees: turnedDegrees + rotate,
    page: blank.expect.codes.length,
    file: { bytes: file, name: 'capture', contentType: 'application/octet-stream' },
    expect: blank.expect,
    about: `seed ${seed} ${maker}/${way} ${JSON.stringify({ ink: main, how, rotate, isFourInks }, short)}`,
  };
}

function short(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}

/** One seal near its box, at times over a signature, red text or another seal. */
function sealsOn({ expect: { seal: box } }: Blank, seed: number, roll: () => number): Ink[] {
  const middles = ['star', 'star', 'star', 'words', 'nothing'] as const;
  const isOval = roll() < 0.12;
  const seal: Ink = {
    kind: isOval ? 'oval-seal' : 'round-seal',
    xMm: (box.leftMm + box.rightMm) / 2 + (roll() - 0.5) * 40,
    yMm: (box.topMm + box.bottomMm) / 2 + (roll() - 0.5) * 36,
    strength: 0.25 + 0.75 * roll(),
    seed,
    diameterMm: 36 + 10 * roll(),
    degrees: (roll() - 0.5) * (isOval ? 40 : 360),
    middle: middles[Math.floor(roll() * middles.length)] ?? 'star',
    rimMm: 0.8 + 0.8 * roll(),
    colour: [190 + 40 * roll(), 20 + 40 * roll(), 25 + 35 * roll()],
    ...(roll() < 0.3 ? { slope: 0.7 * roll() } : {}),
    ...(roll() < 0.25 ? { gapDegrees: 70 * roll() } : {}),
  };
  const under: Ink[] = [];
  const beside = roll();
  if (beside < 0.12) under.push({ ...plainInk('signature', seed), xMm: seal.xMm, yMm: seal.yMm + 8 });
  else if (beside < 0.2) under.push({ ...plainInk('red-text', seed), xMm: seal.xMm, yMm: seal.yMm });
  else if (beside < 0.26) under.push({ ...seal, xMm: seal.xMm - 24, seed: seed + 1 });
  else if (beside < 0.34) under.push({ ...plainInk('name-seal', seed), xMm: seal.xMm - 30, yMm: seal.yMm + 4 });
  else if (beside < 0.4) under.push({ ...plainInk('blue-pen', seed), xMm: seal.xMm, yMm: seal.yMm });
  return [...under, seal];
}

function plainInk(kind: InkKind, seed: number): Ink {
  return { kind, seed: seed + 3, xMm: 0, yMm: 0, strength: 0.85 };
}

function otherOn({ expect: { seal: box } }: Blank, kind: InkKind, seed: number, roll: () => number): Ink {
  return {
    kind,
    xMm: (box.leftMm + box.rightMm) / 2 + (roll() - 0.5) * 30,
    yMm: (box.topMm + box.bottomMm) / 2 + (roll() - 0.5) * 24,
    strength: 0.5 + 0.5 * roll(),
    seed,
    degrees: (roll() - 0.5) * 12,
  };
}

function howOf(way: WideScene['way'], seed: number, roll: () => number): Capture {
  const quarters = ([0, 0, 0, 0, 0, 1, 2, 2, 3] as const)[Math.floor(roll() * 9)] ?? 0;
  const colours = way === 'scan' || way === 'photo' || way === 'app' ? 'colour' : way;
  const isPhoto = way === 'photo' || (colours !== 'colour' && colours !== 'black-and-white' && roll() < 0.3);
  if (!isPhoto)
    return {
      ...plainScan,
      seed,
      quarters,
      colours,
      longSide: Math.round(((100 + 200 * roll()) * 297) / 25.4),
      degrees: (roll() - 0.5) * 6,
      blur: roll() * 1.1,
      noise: roll() * 7,
      quality: 30 + 60 * roll(),
      tint: [1, 0.97 + 0.03 * roll(), 0.94 + 0.06 * roll()],
      enhance: way === 'app' ? 1.3 + 0.9 * roll() : 1,
      tilt: way === 'app' ? 0.008 * roll() : 0,
      shade: way === 'app' ? 0.15 * roll() : 0,
      format: roll() < 0.15 ? 'png' : 'jpeg',
    };
  const isWarm = roll() < 0.6;
  const cast = 0.25 * roll();
  return {
    ...plainScan,
    seed,
    quarters,
    colours,
    longSide: Math.round(1400 + 2600 * roll()),
    fill: 0.72 + 0.22 * roll(),
    degrees: (roll() - 0.5) * 16,
    tilt: 0.04 * roll(),
    desk: desks[Math.floor(roll() * desks.length)] ?? 'wood',
    tint: isWarm ? [1, 1 - 0.4 * cast, 1 - cast] : [1 - cast * 0.7, 1 - 0.2 * cast, 1],
    shade: 0.4 * roll(),
    vignette: 0.5 * roll(),
    shadow: roll() < 0.4 ? 0.5 * roll() : 0,
    light: 0.65 + 0.4 * roll(),
    blur: roll() * 1.4,
    noise: roll() * 12,
    quality: 40 + 50 * roll(),
    exif: roll() < 0.5 ? 1 : 1 + Math.floor(roll() * 8),
  };
}
