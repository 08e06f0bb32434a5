import { LISTED, LISTING, PAUSES } from '../text/separators.ts';

/** What parts the cells of a pasted table, and of a printed row. */
const EDGE = /[\t|｜]/u;
/** | 张三 | 男 |: a table drawn with signs. */
const FRAMED = /^\s*\|(.*)\|\s*$/su;
/** 1. 2、 （3） 4 in front of a row. */
const NUMBER = /^\s*[(（]?\d{1,3}(?:[)）.．、:：]\s*|\s+|\s*[|｜]\s*)(?=\S)/u;
/** The column that numbers the rows. */
const NUMBERING = /^(?:序号|编号|序|号|No\.?|№|#)$/iu;
/** 姓名：张三 */
const LABELLED = /^([^:：]{1,12})[:：](.*)$/su;

/** How a line may be parted into the cells of a row, the plainest way first: by the edges of a table, else by commas, blanks or signs of a list. */
export function cellsIn(line: string): string[][] {
  if (EDGE.test(line)) return [trimmed((FRAMED.exec(line)?.[1] ?? line).split(EDGE))];
  const ways = [/[,，;；]/u, /\s+/u, /、/u, PAUSES, LISTED, LISTING];
  const parted = ways.map((way) => trimmed(line.split(way)).filter((cell) => cell !== ''));
  return parted.filter((cells, at) => parted.findIndex((other) => other.join('\t') === cells.join('\t')) === at);
}

function trimmed(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim());
}

/** A line without the number of its row; the line itself where it has none. */
export function withoutRowNumber(line: string): string {
  return line.replace(NUMBER, '');
}

/** Whether a heading is over the numbers of the rows. */
export function isNumbering(heading: string): boolean {
  return NUMBERING.test(heading);
}

/** The label of a cell and what is behind it. @returns null where it has none */
export function labelledCell(cell: string): { label: string; rest: string } | null {
  const [, label, rest] = LABELLED.exec(cell) ?? [];
  return label === undefined || rest === undefined ? null : { label: label.trim(), rest: rest.trim() };
}
