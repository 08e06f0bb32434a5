import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Point } from '../scan/geometry.ts';
import { halve, type Raster, redChannel } from '../scan/raster.ts';

export interface FoundCode {
  /** Empty when it could not be decoded. */
  text: string;
  /** Outer corners in pixels, as the code itself stands: top left, top right, bottom right, bottom left. */
  corners: readonly [Point, Point, Point, Point];
}

let prepared: Promise<unknown> | null = null;

/** Loads the library's wasm from disk; by itself it would fetch it from a server. */
export function warmUp(): Promise<unknown> {
  prepared ??= (async () => {
    const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    const bytes = await readFile(path);
    const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  })();
  return prepared;
}

export interface CodePicture {
  /** What is looked at first. */
  plain: Raster;
  /** The same picture in finer pixels, for codes that are too small in the first. */
  finer: () => Promise<Raster>;
}

/** Every code on the picture, decoded ones first. As long as none is `wanted` it looks again: without the red ink, finer, coarser. */
export async function readCodes(picture: CodePicture, wanted: (text: string) => boolean): Promise<FoundCode[]> {
  const { plain } = picture;
  const passes: (() => Promise<{ raster: Raster; stretch: number }>)[] = [
    async () => ({ raster: plain, stretch: 1 }),
    async () => ({ raster: redChannel(plain), stretch: 1 }),
    async () => stretched(plain, await picture.finer()),
    async () => stretched(plain, redChannel(await picture.finer())),
    async () => stretched(plain, halve(plain)),
  ];
  let found: FoundCode[] = [];
  for (const pass of passes) {
    const { raster, stretch } = await pass();
    found = merge(found, await decode(raster, stretch));
    if (found.some(({ text }) => text !== '' && wanted(text))) break;
  }
  return found.sort((one, other) => Number(one.text === '') - Number(other.text === ''));
}

function stretched(plain: Raster, raster: Raster) {
  return { raster, stretch: plain.width / raster.width };
}

/** A place counts once; a decoded code replaces one that was only seen. */
function merge(known: FoundCode[], found: FoundCode[]): FoundCode[] {
  const isSame = (one: FoundCode, other: FoundCode) => distance(one, other) < sideOf(other) / 2;
  const kept = known.filter((one) => one.text !== '' || !found.some((other) => isSame(one, other)));
  return [...kept, ...found.filter((other) => !kept.some((one) => isSame(one, other)))];
}

function distance(one: FoundCode, other: FoundCode): number {
  const [a, b] = [centreOf(one), centreOf(other)];
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function centreOf({ corners }: FoundCode): Point {
  const sum = corners.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / 4, y: sum.y / 4 };
}

/** Mean length of its four sides, in pixels. */
export function sideOf({ corners }: FoundCode): number {
  const [a, b, c, d] = corners;
  const length = (from: Point, to: Point) => Math.hypot(to.x - from.x, to.y - from.y);
  return (length(a, b) + length(b, c) + length(c, d) + length(d, a)) / 4;
}

async function decode({ width, height, data }: Raster, stretch: number): Promise<FoundCode[]> {
  await warmUp();
  const picture = { width, height, data, colorSpace: 'srgb' as const };
  const results = await readBarcodes(picture, {
    formats: ['QRCode'],
    tryHarder: true,
    tryInvert: false,
    returnErrors: true,
    maxNumberOfSymbols: 8,
  });
  return results.map(({ text, isValid, position }) => {
    const { topLeft, topRight, bottomRight, bottomLeft } = position;
    const scale = ({ x, y }: Point) => ({ x: x * stretch, y: y * stretch });
    const corners = [scale(topLeft), scale(topRight), scale(bottomRight), scale(bottomLeft)] as const;
    return { text: isValid ? text : '', corners };
  });
}
