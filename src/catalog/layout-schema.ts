import { z } from 'zod';
import type { FormLayout } from '../documents/layout.ts';

const mm = z.number().min(0).max(297);
const points = z.number().min(4).max(72);
const face = z.enum(['body', 'title', 'heading']);
const align = z.enum(['left', 'center', 'right']);
const field = z.string().min(1);

const piece = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({
    ...{ field, underline: z.boolean().optional(), leastMm: mm.optional(), unit: z.string().optional() },
    unlessIn: z.array(field).optional(),
  }),
  z.strictObject({ field, option: z.string() }),
]);
const pieces = z.array(piece);

const share = z.number().min(0).max(1);
const colour = z.tuple([share, share, share]);

const corners = { leftMm: mm, topMm: mm, rightMm: mm, bottomMm: mm };

const place = z.strictObject({
  ...{ leftMm: mm, topMm: mm, widthMm: mm, heightMm: mm.optional(), sizes: z.array(points).optional() },
  ...{ align, face, sizePt: points, colour: colour.optional() },
});
const placed = place.extend({ pieces, needsAnswer: z.boolean().optional() });
const cell = z.strictObject({ widthMm: mm, align: align.optional(), pieces });
const row = z.strictObject({
  steps: z.number().positive().max(40),
  cells: z.array(cell).min(1),
  sizes: z.array(points).optional(),
});

/** A regular expression, as text. */
const pattern = z.string().refine(isPattern, 'pattern');

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rows'), rows: z.array(row).min(1) }),
  z.strictObject({ kind: z.literal('band'), label: cell, rows: z.array(row).min(1) }),
  z.strictObject({ kind: z.literal('note'), label: z.string(), field, leastSteps: z.number().positive() }),
  z.strictObject({
    ...{ kind: z.literal('deeds'), isBare: z.boolean().optional(), label: z.string(), field, pictures: field },
    ...{
      subtitle: z.array(pieces),
      marks: z.strictObject({ heading: pattern, tableTitle: pattern, cell: z.string() }),
    },
    ...{ pictureWidthMm: mm, pictureMaxHeightMm: mm },
  }),
  z.strictObject({
    ...{ kind: z.literal('awards'), label: z.string(), field, pictures: field, leastSteps: z.number().positive() },
    ...{ columns: z.number().int().positive(), pictureMaxHeightMm: mm, shareAboveMm: mm },
  }),
  z.strictObject({ kind: z.literal('opinion'), topMm: mm, lines: z.array(pieces), placed: z.array(placed) }),
  z.strictObject({
    ...{ kind: z.literal('list'), field, head: row, leastRows: z.number().int().min(0), note: z.string().optional() },
  }),
  z.strictObject({
    ...{ kind: z.literal('lines'), topMm: mm, leastMm: mm, gapMm: mm },
    lines: z.array(z.array(cell.extend({ leftMm: mm }))),
  }),
]);

/** The shape of a layout, strictly: what a printer does not know is refused, not left out in silence. */
export const layoutSchema: z.ZodType<FormLayout> = z.strictObject({
  title: z.string().min(1),
  frame: z.strictObject({
    ...{ leftMm: mm, rightMm: mm, topMm: mm, bottomMm: mm },
    ...{ stepMm: z.number().positive(), paddingMm: mm },
  }),
  footer: z.string(),
  header: z.strictObject({ text: z.string(), topMm: mm }).optional(),
  footerTopMm: mm.optional(),
  isPlain: z.boolean().optional(),
  date: z.strictObject({ written: z.string().min(1), empty: z.string() }),
  head: z.array(placed),
  remarks: place.optional(),
  tableTopMm: mm,
  blocks: z.array(block),
  frames: z.array(z.strictObject({ ...corners, widthPt: z.number().positive(), colour: colour.optional() })).optional(),
  codes: z.array(z.strictObject({ field, leftMm: mm, topMm: mm, sideMm: mm })).optional(),
  seal: z.strictObject({ page: z.enum(['first', 'last']), ...corners }).optional(),
});
