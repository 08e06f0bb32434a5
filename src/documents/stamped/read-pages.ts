import type { FileFinding, PageFinding, PaperFindings, SealFinding } from '../../domain/paper/findings.ts';
import type { PaperExpectation, PaperFile } from '../../ports/documents/paper-reader.ts';
import { gatherFindings } from './gather-findings.ts';
import { notSeen } from './kept-findings.ts';
import { cropPage, drawFindings } from './page/draw-findings.ts';
import { type ReadPage, readPage } from './page/read-page.ts';
import { paperLimits } from './scan/limits.ts';
import { noElectronicSeal, type OpenedFile, openFile } from './scan/open-file.ts';
import type { Raster } from './scan/raster.ts';
import { findSeal, type SealSeen, widenPlace } from './seal/find-seal.ts';

/** The step that begins; whoever watches the time gives each its share. */
export type OnStep = (file: number) => void;

interface SealedPage {
  index: number;
  raster: Raster;
  seen: ReadPage;
}

interface Reading {
  expect: PaperExpectation;
  pages: PageFinding[];
  /** What the best capture of the sealed page shows so far. */
  seal: SealFinding;
  /** A page that may be the sealed one though its code cannot be read. */
  unread: SealedPage | null;
}

const rank = { present: 3, cannot_confirm: 2, absent: 1 } as const;
const cropMarginMm = 12;

/** Reads files as one set of pages. Takes the memory of one page at a time. */
export async function readPages(
  files: readonly PaperFile[],
  expect: PaperExpectation,
  onStep: OnStep,
): Promise<PaperFindings> {
  const reading: Reading = { expect, pages: [], seal: notSeen, unread: null };
  const found: FileFinding[] = [];
  for (const [index, file] of files.entries()) {
    onStep(index);
    const opened = await openFile(file.bytes, paperLimits.pages - reading.pages.length);
    if ('refused' in opened) {
      found.push(refusedFile(file.name, opened.refused));
      continue;
    }
    found.push(await readFile(reading, index, file.name, opened, onStep));
    opened.close();
  }
  if (reading.seal.reason === 'page_not_seen' && reading.unread !== null) await lookForSeal(reading, reading.unread);
  return gatherFindings(found, reading.pages, expect.codes.length, reading.seal);
}

function refusedFile(name: string, problem: FileFinding['problem']): FileFinding {
  return { name, isOpenable: false, pageCount: 0, problem, electronicSeal: noElectronicSeal };
}

async function readFile(
  reading: Reading,
  file: number,
  name: string,
  { pages, electronicSeal }: OpenedFile,
  onStep: OnStep,
): Promise<FileFinding> {
  for (const [at, source] of pages.entries()) {
    onStep(file);
    const { seen, raster } = await readPage(source, reading.expect.codes);
    const { place: _, isGrey: __, hasColour: ___, ...finding } = seen;
    const index = reading.pages.length;
    reading.pages.push({ file, pageOfFile: at + 1, ...finding });
    const page = { index, raster, seen };
    if (seen.page === sealedPage(reading.expect)) await lookForSeal(reading, page);
    else if (seen.code === 'unreadable') reading.unread = page;
  }
  return { name, isOpenable: true, pageCount: pages.length, problem: null, electronicSeal };
}

function sealedPage({ codes, seal }: PaperExpectation): number {
  return seal.page === 'first' ? 1 : codes.length;
}

/** Of several captures of the sealed page the one that shows most counts. */
async function lookForSeal(reading: Reading, { index, raster, seen }: SealedPage): Promise<void> {
  const box = reading.expect.seal;
  const found: SealSeen = findSeal(raster, seen, box);
  const { seal } = reading;
  if (seal.reason !== 'page_not_seen' && rank[seal.verdict] >= rank[found.verdict]) return;
  const { verdict, reason, place } = found;
  const crop = await cropPage(raster, seen.place, widenPlace(box, cropMarginMm));
  const drawn = await drawFindings(raster, seen.place, box, found);
  reading.seal = { verdict, reason, pageIndex: index, place, crop, drawn };
}
