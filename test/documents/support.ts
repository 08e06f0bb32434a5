import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { individualForm } from '../../flows/star-2021/individual-form.ts';
import { recommendationForm } from '../../flows/star-2021/recommendation-form.ts';
import { statisticsForm } from '../../flows/star-2021/statistics-form.ts';
import { teamForm } from '../../flows/star-2021/team-form.ts';
import type { Answers, AnswerValue } from '../../src/domain/form/base/answers.ts';
import type { PrintPicture, PrintRequest } from '../../src/ports/documents/renderer.ts';
import { article } from '../../templates/documents/star-2021/article.ts';
import { certificate } from '../../templates/documents/star-2021/certificate.ts';
import { individual } from '../../templates/documents/star-2021/individual.ts';
import { recommendation } from '../../templates/documents/star-2021/recommendation.ts';
import { statistics } from '../../templates/documents/star-2021/statistics.ts';
import { team } from '../../templates/documents/star-2021/team.ts';

export const fontFolder = fileURLToPath(new URL('../../templates/fonts/', import.meta.url));
export const layouts = {
  'star-2021/team': team,
  'star-2021/individual': individual,
  'star-2021/article': article,
  'star-2021/recommendation': recommendation,
  'star-2021/statistics': statistics,
  'star-2021/certificate': certificate,
};

/** Poppler draws and reads the pages. Without it these tests say so and stand aside; in CI that is a failure. */
export const hasPoppler = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    if (process.env.CI === 'true') throw new Error('pdftoppm is not installed: apt-get install poppler-utils');
    console.warn('SKIPPED: pixel tests of the printed forms need pdftoppm (apt-get install poppler-utils)');
    return false;
  }
})();

interface SampleFile {
  form: 'team' | 'individual';
  answers: Record<string, AnswerValue>;
  photos: { caption: string }[];
}

/** One of the sample applications as a print request, answers by field id. */
export function sampleRequest(name: string, changes: Partial<PrintRequest> = {}): PrintRequest {
  const file = new URL(`../fixtures/applications/${name}.json`, import.meta.url);
  const sample = JSON.parse(readFileSync(file, 'utf8')) as SampleFile; // a kept file
  const form = sample.form === 'team' ? teamForm : individualForm;
  const answers: Answers = Object.fromEntries(
    form.fields
      .filter(({ label }) => sample.answers[label] !== undefined)
      .map(({ id, label }) => [id, sample.answers[label]]),
  );
  return {
    layout: `star-2021/${sample.form}`,
    form,
    answers,
    pictures: [],
    application: 'T20210001',
    version: 2,
    check: 'ABCDEF234567',
    printedAt: '2021-12-10T09:00:00+08:00',
    ...changes,
  };
}

/** Annex 5 of the sample body, its rows as the layout takes them. */
export function recommendationRequest(): PrintRequest {
  const file = new URL('../fixtures/applications/recommendation-table.json', import.meta.url);
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: Record<string, string>[] }; // a kept file
  const items = rows.map((row) => `${row['企业名称（以公章为准）']}\t${row['班组名称/个人姓名']}`);
  return {
    ...sampleRequest('team-eldercare'),
    layout: 'star-2021/recommendation',
    form: recommendationForm,
    answers: { recommendingSector: '普陀区', rows: items },
  };
}

/** Annex 6 of the sample body. */
export function statisticsRequest(): PrintRequest {
  const file = new URL('../fixtures/applications/statistics-sheet.json', import.meta.url);
  const sheet = JSON.parse(readFileSync(file, 'utf8')) as {
    rows: { 统计内容: string; 数量: number }[];
    answers: Record<string, string>;
  }; // a kept file
  const byLabel = { ...sheet.answers, ...Object.fromEntries(sheet.rows.map((row) => [row.统计内容, row.数量])) };
  const answers = Object.fromEntries(statisticsForm.fields.map(({ id, label }) => [id, byLabel[label]]));
  return { ...sampleRequest('team-eldercare'), layout: 'star-2021/statistics', form: statisticsForm, answers };
}

/** A plain picture of one colour. */
export async function plainPicture(field: string, caption: string, width = 800, height = 600): Promise<PrintPicture> {
  const background = { r: 20, g: 110, b: 230 };
  const bytes = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
  return { field, caption, bytes, contentType: 'image/png' };
}

export interface PagePixels {
  width: number;
  height: number;
  dpi: number;
  /** 0 black … 255 white. */
  grey(x: number, y: number): number;
  /** Red, green, blue. */
  colour(x: number, y: number): [number, number, number];
  /** The same by place on A4. */
  darkest(box: { leftMm: number; topMm: number; rightMm: number; bottomMm: number }): number;
  inkShare(box: { leftMm: number; topMm: number; rightMm: number; bottomMm: number }): number;
}

/** @param last the last page that is wanted; all without it */
export async function drawPages(pdf: Uint8Array, dpi: number, last = 99): Promise<PagePixels[]> {
  return withFolder(pdf, async (folder, file) => {
    execFileSync('pdftoppm', ['-r', String(dpi), '-l', String(last), '-png', file, join(folder, 'page')]);
    const pages = readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .sort();
    return Promise.all(pages.map((name) => readPixels(join(folder, name), dpi)));
  });
}

async function readPixels(path: string, dpi: number): Promise<PagePixels> {
  const { data, info } = await sharp(path)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number, channel: number) =>
    data[(y * info.width + x) * info.channels + (info.channels === 1 ? 0 : channel)] ?? 255;
  const grey = (x: number, y: number) => Math.round((at(x, y, 0) + at(x, y, 1) + at(x, y, 2)) / 3);
  const pixels = (box: { leftMm: number; topMm: number; rightMm: number; bottomMm: number }) => {
    const found: number[] = [];
    const [left, top, right, bottom] = [box.leftMm, box.topMm, box.rightMm, box.bottomMm].map((mm) =>
      Math.round((mm * dpi) / 25.4),
    ) as [number, number, number, number]; // four in, four out
    for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) found.push(grey(x, y));
    return found;
  };
  return {
    width: info.width,
    height: info.height,
    dpi,
    grey,
    colour: (x, y) => [at(x, y, 0), at(x, y, 1), at(x, y, 2)],
    darkest: (box) => Math.min(...pixels(box)),
    inkShare: (box) => {
      const all = pixels(box);
      return all.filter((value) => value < 128).length / all.length;
    },
  };
}

/** The text of the pages without white space, as a reader would copy it. */
export function readText(pdf: Uint8Array, ...options: string[]): string {
  return withFolder(pdf, (_, file) =>
    execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }),
  );
}

/** Names of the files in a PDF. */
export function attachedFiles(pdf: Uint8Array): string[] {
  const list = withFolder(pdf, (_, file) => execFileSync('pdfdetach', ['-list', file], { encoding: 'utf8' }));
  return [...list.matchAll(/^\d+: (.*)$/gmu)].map(([, name]) => name ?? '');
}

export function squeeze(text: string): string {
  return text.replace(/\s/gu, '');
}

function withFolder<T>(pdf: Uint8Array, use: (folder: string, file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  const file = join(folder, 'form.pdf');
  writeFileSync(file, pdf);
  const clean = () => rmSync(folder, { recursive: true, force: true });
  const result = use(folder, file);
  if (result instanceof Promise) return result.finally(clean) as T; // the same promise, tidied after
  clean();
  return result;
}
