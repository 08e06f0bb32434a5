import type { ViewDeclaration, ViewRow, Views } from '../ports/store/views.ts';

/** Rows read at once. */
const PAGE = 500;

/** Every row under one value of an index, by rising id; read in pages. */
export async function listUnder<Shape>(
  views: Views,
  view: ViewDeclaration<Shape>,
  { index, equals }: { index: string; equals: string },
): Promise<ViewRow<Shape>[]> {
  const rows: ViewRow<Shape>[] = [];
  for (;;) {
    const after = rows.at(-1)?.id;
    const page = await views.list(view, { index, equals, limit: PAGE, ...(after === undefined ? {} : { after }) });
    rows.push(...page);
    if (page.length < PAGE) return rows;
  }
}
