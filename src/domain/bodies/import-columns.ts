import type { TableColumns, TableHeadings } from '../base/table-headings.ts';

/** Columns of the list that staff import, in the order of the template. */
export const importColumns = [
  'id',
  'body',
  'kind',
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

export function bodyTable(headings: ImportHeadings): TableColumns<ImportColumn> {
  return { columns: importColumns, needed: ['body', 'name', 'mobile'], headings };
}
