import type { CellJson, ColumnJson } from '../../../wire/phone/whole-form.ts';

/** What a column is entered with: `form-control.vue` has a part for each. */
type ControlName = 'line' | 'prose' | 'pick-one' | 'pick-many' | 'tick' | 'table' | 'sent-in-chat';

/** How a page takes a column of one kind. */
export interface ColumnKind {
  control: ControlName;
  /** The picker and the keys of a phone, for a line. */
  type?: 'tel' | 'email' | 'date';
  keys?: 'numeric' | 'decimal' | 'tel' | 'email';
  /** Its characters are counted against its limit. */
  isCounted?: true;
  /** May be written in several sittings: it counts when its writer says so. */
  isDrafted?: true;
}

/** Every kind of column; one without its line does not compile. */
const columnKinds: Readonly<Record<ColumnJson['kind'], ColumnKind>> = {
  text: { control: 'line', isCounted: true },
  name: { control: 'line' },
  count: { control: 'line', keys: 'numeric' },
  decimal: { control: 'line', keys: 'decimal' },
  choice: { control: 'pick-one' },
  choices: { control: 'pick-many' },
  date: { control: 'line', type: 'date' },
  month: { control: 'line' },
  mobile: { control: 'line', type: 'tel', keys: 'tel' },
  phone: { control: 'line', type: 'tel', keys: 'tel' },
  email: { control: 'line', type: 'email', keys: 'email' },
  postcode: { control: 'line', keys: 'numeric' },
  paragraph: { control: 'prose', isCounted: true },
  'long-text': { control: 'prose', isCounted: true, isDrafted: true },
  awards: { control: 'prose' },
  rows: { control: 'table' },
  pictures: { control: 'sent-in-chat' },
  promise: { control: 'tick' },
};

export function columnKind({ kind }: Pick<ColumnJson | CellJson, 'kind'>): ColumnKind {
  return columnKinds[kind];
}

const MAX_RADIOS = 4;

/** Options are picked from a list where they are many, or where others may be written. */
export function isList({ takesOthers, options }: Pick<ColumnJson, 'takesOthers' | 'options'>): boolean {
  return takesOthers || options.length > MAX_RADIOS;
}
