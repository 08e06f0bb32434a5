import { HAS_COUNT } from '../../language/numbers/counted.ts';
import { withoutLabelNumber } from '../../language/printed/filled-in-words.ts';
import { LABEL_END } from '../../language/printed/form-signs.ts';
import { withoutEnd } from '../../language/text/ends.ts';
import type { DocumentCell, TableBlock } from '../document.ts';
import { isTelling, plainValue } from '../reading/base/accepts.ts';
import { groupOf, squeeze } from '../reading/parts/labelled-parts.ts';
import type { FormDefinition } from '../schema.ts';
import { asksFor, traitsOf } from '../traits-of.ts';
import { type CellLabel, cellLabel } from './cell-label.ts';
import type { Grid } from './grid.ts';

/** What a cell of a form is. `label`: it names a column and nothing else. `labelled`: its column's answer is in it too. */
export type CellKind =
  | { kind: 'empty' | 'heading' | 'content' }
  | { kind: 'group'; group: string }
  /** The organisation's opinion: alone its heading, or all of it in one cell. */
  | { kind: 'opinion'; group: string; isAlone: boolean }
  | { kind: 'label' | 'labelled'; label: CellLabel };

export type CellKinds = ReadonlyMap<DocumentCell, CellKind>;

export function cellKinds(form: FormDefinition, table: TableBlock): CellKinds {
  return new Map(table.cells.map((cell) => [cell, kindOf(form, cell.text)] as const));
}

function kindOf(form: FormDefinition, text: string): CellKind {
  if (text.trim() === '') return { kind: 'empty' };
  const bare = squeeze(withoutLabelNumber(text));
  const name = withoutEnd(bare, LABEL_END);
  for (const group of groupsOf(form)) {
    const squeezed = squeeze(group);
    if (isOpinion(form, group) && bare.startsWith(squeezed))
      return { kind: 'opinion', group, isAlone: name === squeezed };
    if (name === squeezed || withoutRemarks(name) === squeezed) return { kind: 'group', group };
  }
  if (
    (form.headings ?? []).some((heading) => withoutRemarks(name) === squeeze(heading)) &&
    !cellLabel(form, text)?.isOfficial
  )
    return { kind: 'heading' };
  const label = cellLabel(form, text);
  if (!label) return { kind: 'content' };
  if (label.rest === '') return { kind: 'label', label };
  return holdsAnswer(label) ? { kind: 'labelled', label } : { kind: 'content' };
}

function groupsOf(form: FormDefinition): string[] {
  return [...new Set(form.fields.map(groupOf).filter((group) => group !== null))];
}

/** The group that the organisation's promise belongs to. */
function isOpinion(form: FormDefinition, group: string): boolean {
  return form.fields.some((field) => field.kind === 'promise' && groupOf(field) === group);
}

/** 人员学历(人) → 人员学历 */
function withoutRemarks(name: string): string {
  return name.replace(/\([^()]{0,20}\)$/u, '');
}

/** Whether what is behind a label in its cell is the column's answer: behind a colon; else where it reads like one. */
function holdsAnswer({ candidates, rest, by, isOfficial }: CellLabel): boolean {
  const [field] = candidates;
  if (by === 'colon' || !field) return by === 'colon';
  if (traitsOf(field).runsOverLines) return by === 'line';
  if (asksFor(field, 'amount')) return (by !== 'nothing' || /^\p{N}/u.test(rest)) && HAS_COUNT.test(rest);
  if (!isOfficial || by === 'nothing') return false;
  return (
    by === 'line' || (isTelling(field) && candidates.some((one) => plainValue({ today: ANY_DAY }, one, rest) !== null))
  );
}

/** For days without a year, which no label's cell holds. */
const ANY_DAY = '2000-01-01';

/** A table with what each of its cells is. */
export interface Kinded {
  grid: Grid;
  kinds: CellKinds;
}

export function isLabelKind(kind: CellKind | undefined): boolean {
  return kind?.kind === 'label' || kind?.kind === 'labelled' || kind?.kind === 'opinion';
}
