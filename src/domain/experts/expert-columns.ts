import type { TableColumns, TableHeadings } from '../base/table-headings.ts';

/** Columns of the list of experts, in the order of the template. */
export const expertColumns = ['id', 'name', 'unit', 'position', 'mobile', 'email', 'tracks', 'avoids'] as const;

export type ExpertColumn = (typeof expertColumns)[number];
export type ExpertHeadings = TableHeadings<ExpertColumn>;

export function expertTable(headings: ExpertHeadings): TableColumns<ExpertColumn> {
  return { columns: expertColumns, needed: ['name', 'unit', 'mobile'], headings };
}
