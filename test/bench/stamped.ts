import { findSeal } from '../../src/documents/stamped/find-seal.ts';
import { openFile } from '../../src/documents/stamped/open-file.ts';
import type { Raster } from '../../src/documents/stamped/raster.ts';
import { readPage } from '../../src/documents/stamped/read-page.ts';
import type { PaperExpectation } from '../../src/ports/paper-reader.ts';
import { photo, scan } from '../documents/stamped/capture.ts';
import { copyOf, dice, type Ink, type InkKind, press } from '../documents/stamped/draw-ink.ts';
import { drawnPixelsPerMm, drawPages, printSample, withoutSecondCode } from '../documents/stamped/printed.ts';

/** How often a seal is found, and how often one is seen that is not there, over simulated scans and photos of our own last page.
 *  `node --import tsx test/bench/stamped.ts [captures of each sort] [seed] [--list]`. Simulated: to be repeated with the first real returns. */
const [count = 60, firstSeed = 1] = process.argv.slice(2).map(Number).filter(Number.isFinite);
const isListing = process.argv.includes('--list');
const others: InkKind[] =
  'nothing red-text letterhead filled-logo thumb-print orange-banner pen-circle signature name-seal square-seal'.split(
    ' ',
  ) as InkKind[]; // names of the kinds

interface Result {
  isSealed: boolean;
  isGrey: boolean;
  kind: string;
  isCodeRead: boolean;
  verdict: string;
  milliseconds: number;
  offMm: number | null;
  what: string;
}

const form = await printSample();
const pages = await drawPages(form);
const last = pages.at(-1);
if (last === undefined) throw new Error('no pages');
const results: Result[] = [];
for (let at = 0; at < count * 2; at += 1)
  results.push(await tryOne(last, form.expect, firstSeed * 1000 + at, at % 2 === 0));
report();

async function tryOne(clean: Raster, expect: PaperExpectation, seed: number, isSealed: boolean): Promise<Result> {
  const roll = dice(seed);
  const page = copyOf(clean);
  const hasOneCode = roll() < 0.3;
  if (hasOneCode) withoutSecondCode(page);
  const { leftMm, topMm, rightMm, bottomMm } = expect.seal;
  const sealKind: InkKind = roll() < 0.12 ? 'oval-seal' : 'round-seal';
  const ink: Ink = {
    kind: isSealed ? sealKind : (others[Math.floor(seed / 2) % others.length] ?? 'nothing'),
    xMm: (leftMm + rightMm) / 2 + (roll() - 0.5) * 24,
    yMm: (topMm + bottomMm) / 2 + (roll() - 0.5) * 20,
    strength: 0.3 + 0.7 * roll(),
    seed,
    diameterMm: 38 + 7 * roll(),
    degrees: (roll() - 0.5) * (isSealed ? 60 : 12),
  };
  if (isSealed && roll() < 0.15) await press(page, drawnPixelsPerMm, { ...ink, kind: 'signature', yMm: ink.yMm + 8 });
  await press(page, drawnPixelsPerMm, ink);
  if (isSealed && roll() < 0.08) await press(page, drawnPixelsPerMm, { ...ink, xMm: ink.xMm - 24, seed: seed + 1 });
  const isPhoto = roll() < 0.5;
  const isGrey = isSealed && roll() < 0.08;
  const degrees = (roll() - 0.5) * (isPhoto ? 16 : 5);
  const look = { seed, degrees, blur: roll() * 1.1, quality: 50 + 40 * roll(), ...(isGrey ? { grey: true } : {}) };
  const bytes = isPhoto
    ? await photo(page, {
        ...look,
        longSide: 1400 + Math.round(1600 * roll()),
        tilt: 0.04 * roll(),
        quarters: ([0, 1, 2, 3] as const)[Math.floor(roll() * 4)] ?? 0,
      })
    : await scan(page, { ...look, dpi: 110 + Math.round(190 * roll()) });
  const what = `${isPhoto ? 'photo' : 'scan'} seed ${seed} codes ${hasOneCode ? 1 : 2} strength ${ink.strength.toFixed(2)}`;
  const known = { isSealed, isGrey, kind: ink.kind, what };
  return { ...known, ...(await judge(bytes, expect, ink)) };
}

async function judge(bytes: Uint8Array, expect: PaperExpectation, ink: Ink) {
  const start = performance.now();
  const opened = await openFile(bytes, 40);
  const [source] = 'refused' in opened ? [] : opened.pages;
  if (source === undefined) throw new Error('a capture that does not open');
  const { seen, raster } = await readPage(source, expect.codes);
  const { verdict, place, reason, ring } = findSeal(raster, seen, expect.seal);
  const milliseconds = performance.now() - start;
  const [x, y] = place === null ? [0, 0] : [(place.leftMm + place.rightMm) / 2, (place.topMm + place.bottomMm) / 2];
  const offMm = place === null ? null : Math.hypot(x - ink.xMm, y - ink.yMm);
  const numbers =
    ring === null
      ? ''
      : Object.entries(ring)
          .map(([name, value]) => `${name} ${value.toFixed(3)}`)
          .join(' ');
  if (isListing) console.log(verdict, reason, ink.kind, ink.strength.toFixed(2), numbers, `edge ${seen.isBlurred}`);
  return { isCodeRead: seen.code === 'ok', verdict, milliseconds, offMm };
}

function report(): void {
  const row = (name: string, of: Result[]) => {
    const share = (verdict: string) => String(of.filter((result) => result.verdict === verdict).length).padStart(8);
    console.log(
      `${name.padEnd(28)}${String(of.length).padStart(5)}${share('present')}${share('cannot_confirm')}${share('absent')}`,
    );
  };
  console.log(`${''.padEnd(28)}    n present  cannot  absent`);
  const sealed = results.filter(({ isSealed, isGrey }) => isSealed && !isGrey);
  const unsealed = results.filter(({ isSealed }) => !isSealed);
  row('sealed, colour', sealed);
  row(
    'sealed, grey',
    results.filter(({ isGrey }) => isGrey),
  );
  row('not sealed', unsealed);
  for (const kind of others)
    row(
      `  ${kind}`,
      unsealed.filter((result) => result.kind === kind),
    );
  const off = sealed.flatMap(({ offMm }) => (offMm === null ? [] : [offMm])).toSorted((a, b) => a - b);
  const times = results.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const at = (values: number[], part: number) => (values[Math.floor((values.length - 1) * part)] ?? 0).toFixed(1);
  console.log(`codes read ${results.filter(({ isCodeRead }) => isCodeRead).length} of ${results.length}`);
  console.log(`seal's place off by ${at(off, 0.5)} mm median, ${at(off, 0.95)} p95, ${at(off, 1)} most`);
  console.log(`one page with its seal: ${at(times, 0.5)} ms median, ${at(times, 0.95)} p95`);
  const wrong = results.filter(
    ({ isSealed, isGrey, verdict, isCodeRead }) =>
      !isCodeRead || (isSealed && !isGrey ? verdict !== 'present' : verdict === 'present'),
  );
  for (const { kind, verdict, what, isCodeRead } of wrong)
    console.log(`look at: ${kind} ${verdict} ${what}${isCodeRead ? '' : ' (code not read)'}`);
}
