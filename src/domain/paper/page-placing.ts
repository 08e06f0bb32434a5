import { z } from 'zod';
import type { PaperFindings } from './findings.ts';

/** Which page of a form one page of what was sent is. */
export const pagePlacingSchema = z.object({
  /** Which of the files, from 0, and which page of it, from 1. */
  file: z.number().int().min(0),
  pageOfFile: z.number().int().min(1),
  /** By its code, from 1; null when no code tells. */
  page: z.number().int().min(1).nullable(),
  /** Clockwise turn of the page as the file shows it; null without a code. */
  turnedDegrees: z.number().nullable(),
});

export type PagePlacing = z.infer<typeof pagePlacingSchema>;

export function placingsOf({ pages }: Pick<PaperFindings, 'pages'>): PagePlacing[] {
  return pages.map(({ file, pageOfFile, page, turnedDegrees }) => ({ file, pageOfFile, page, turnedDegrees }));
}

/** By page number; several captures of one page stay together, as they were sent, and those of no known page come last: nothing is left out. */
export function inPageOrder(placings: readonly PagePlacing[]): PagePlacing[] {
  const last = Number.POSITIVE_INFINITY;
  return placings.toSorted(
    (one, other) =>
      compare(one.page ?? last, other.page ?? last) || one.file - other.file || one.pageOfFile - other.pageOfFile,
  );
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

/** How many quarter turns clockwise set the page upright, 0…3. */
export function quarterTurnsBack(turnedDegrees: number | null): 0 | 1 | 2 | 3 {
  const turns = ((-Math.round((turnedDegrees ?? 0) / 90) % 4) + 4) % 4;
  return turns === 1 || turns === 2 || turns === 3 ? turns : 0;
}
