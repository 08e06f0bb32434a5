import { describe, expect, it } from 'vitest';
import { individualForm } from '../../../flows/star-2021/individual-form.ts';
import { teamForm } from '../../../flows/star-2021/team-form.ts';
import type { Block, FormLayout, LayoutRow } from '../../../src/documents/layout.ts';
import { layouts } from '../../documents/support.ts';

/** Every field id that a layout prints. */
function fieldsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'field' || key === 'pictures') && typeof inner === 'string' ? [inner] : fieldsIn(inner),
  );
}

function rowsOf(block: Block): [LayoutRow, number][] {
  if (block.kind === 'rows') return block.rows.map((row) => [row, 170]);
  if (block.kind === 'band') return block.rows.map((row) => [row, 170 - block.label.widthMm]);
  return [];
}

describe.each([
  ['annex 3', layouts['star-2021/team'], teamForm],
  ['annex 4', layouts['star-2021/individual'], individualForm],
] as const)('the layout of %s', (_, layout: FormLayout, form) => {
  it('prints every field of its form and no other; the promise is printed in words', () => {
    const printed = new Set(fieldsIn(layout));
    const asked = form.fields.filter(({ kind }) => kind !== 'promise').map(({ id }) => id);
    expect([...printed].sort()).toEqual([...asked].sort());
  });

  it('fills the width of the page in every row', () => {
    for (const [row, width] of layout.blocks.flatMap(rowsOf))
      expect(row.cells.reduce((sum, cell) => sum + cell.widthMm, 0)).toBeCloseTo(width, 5);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(layout))).toEqual(layout);
  });

  it('ticks only options that its form has', () => {
    const options = new Set(
      form.fields.flatMap((field) => ('options' in field ? field.options.map(({ label }) => label) : [])),
    );
    const ticked = JSON.stringify(layout).match(/"option":"([^"]+)"/gu) ?? [];
    for (const each of ticked) expect(options).toContain(each.slice('"option":"'.length, -1));
  });
});
