import {
  BRACKETED_HEADING,
  CELL_GAP,
  CELL_STOP,
  HEADING_END,
  LABEL_LIKE,
  NUMBERED_HEADING,
  SPACED_LABEL,
  WORD_OF_LINE,
} from '../../../language/printed/note-words.ts';
import { withoutEnd } from '../../../language/text/ends.ts';
import { COLON } from '../../../language/text/separators.ts';
import type { FormDefinition } from '../../schema.ts';
import { labelMeant } from './note-label.ts';

/** A label in a line: where it begins and where its answer does. */
export interface LabelFound {
  from: number;
  to: number;
  label: string;
  /** The words for columns that it stands for; null for a label of no column. */
  names: (string | null)[] | null;
}

/** What a heading of a note says: 二、获奖情况, 【基本信息】, 个人简历. @returns null for any other line */
export function noteHeading(line: string): string | null {
  const bare = withoutEnd(line, COLON);
  const [, said] = NUMBERED_HEADING.exec(bare) ?? BRACKETED_HEADING.exec(bare) ?? [];
  return said ?? (HEADING_END.test(bare) ? bare : null);
}

/** The labels of a line: with colons, in cells that tabs part, or a word for a column in front of a blank. */
export function labelsIn(form: FormDefinition, line: string): LabelFound[] {
  const cells = line.includes('\t') ? cellsIn(form, line) : [];
  if (cells[0]?.from === 0) return cells;
  const found: LabelFound[] = [];
  for (const { index } of line.matchAll(/[:\uff1a=\uff1d]/gu)) {
    if (line.charAt(index + 1) === '/') continue;
    const from = found.at(-1)?.to ?? 0;
    const label = labelBefore(form, line.slice(from, index));
    if (label) found.push({ ...label, from: from + label.from, to: index + 1 });
  }
  if (found.length > 0) return found;
  const alone = line.length > 1 ? labelMeant(form, line) : null;
  if (alone) return [{ from: 0, to: line.length, label: line, names: alone }];
  const [first = ''] = line.split(CELL_GAP);
  const word = first.includes(' ') ? (first.split(' ')[0] ?? '') : first;
  const names = word.length > 1 && word.length < line.length ? labelMeant(form, word) : null;
  return names ? [{ from: 0, to: word.length, label: word, names }] : [];
}

/** The label that ends a piece of a line; blanks may stand inside it: 姓    名. */
function labelBefore(form: FormDefinition, piece: string): Omit<LabelFound, 'to'> | null {
  const words = [...piece.matchAll(WORD_OF_LINE)];
  for (let at = Math.max(0, words.length - 4); at < words.length; at += 1) {
    const from = words[at]?.index ?? 0;
    const label = piece.slice(from);
    if (CELL_STOP.test(label)) continue;
    const names = labelMeant(form, label);
    if (names) return { from, label: label.trim(), names };
  }
  const last = SPACED_LABEL.exec(piece) ?? words.at(-1);
  const label = last?.[0].replace(/\s/gu, '') ?? '';
  return last && LABEL_LIKE.test(label) ? { from: last.index, label, names: null } : null;
}

/** Labels and answers by turns, parted by tabs; of two tabs side by side an answer is missing. A row of labels alone is the head of a table. */
function cellsIn(form: FormDefinition, line: string): LabelFound[] {
  const cells = line.split('\t').map((cell) => ({ cell, names: labelMeant(form, cell.trim()) }));
  if (cells.every(({ names }) => names !== null)) return [];
  const found: LabelFound[] = [];
  let at = 0;
  let isAnswered = true;
  for (const { cell, names } of cells) {
    const isLabel: boolean = isAnswered && (names !== null || (found.length > 0 && LABEL_LIKE.test(cell.trim())));
    if (isLabel) found.push({ from: at, to: at + cell.length + 1, label: cell.trim(), names });
    isAnswered = !isLabel;
    at += cell.length + 1;
  }
  return found;
}
