import type { TableColumns, TableHeadings } from '../base/table-headings.ts';

/** Columns of the list that staff import, in the order of the template. */
export const importColumns = [
  'id',
  'body',
  'kind',
  /** Who decides on what this one recommends; only where bodies are above one another. */
  'above',
  'unit',
  'name',
  'department',
  'position',
  'mobile',
  'phone',
  'email',
  'address',
  'postcode',
] as const;

export type ImportColumn = (typeof importColumns)[number];

export type ImportHeadings = TableHeadings<ImportColumn>;

/** @param hasLevels whether bodies are above one another */
export function columnsFor(hasLevels: boolean): readonly ImportColumn[] {
  return importColumns.filter((column) => hasLevels || column !== 'above');
}

export function bodyTable(headings: ImportHeadings, hasLevels: boolean): TableColumns<ImportColumn> {
  return { columns: columnsFor(hasLevels), needed: ['body', 'name', 'mobile'], headings };
}
