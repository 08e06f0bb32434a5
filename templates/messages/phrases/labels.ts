import { deedsMarks } from '../../../src/domain/language/printed/deeds-marks.ts';

/** A label as people read it: the dot between a group and its column stands free, 上级推荐单位 · 手机. */
export function shownLabel(label: string): string {
  return label.replaceAll('.', ' · ');
}

/** The same below a heading that says the group already: 单位名称 under 上级推荐单位. */
export function labelUnder(section: string, label: string): string {
  return shownLabel(label.startsWith(`${section}.`) ? label.slice(section.length + 1) : label);
}

/** The official label as every question names it: 【上级推荐单位 · 手机】. Nothing else we say uses these brackets after the progress. */
export function labelInQuestion(label: string): string {
  return `【${shownLabel(label)}】`;
}

/** The label a question asks for, of a list the first: the inverse of `labelInQuestion` and of the rows of a list.
 *  @param known official labels: a list leaves out the group that all its columns have in common
 *  @returns null when the text asks no column */
export function labelOfQuestion(text: string, known: Iterable<string> = []): string | null {
  return labelsOfQuestion(text, known)[0] ?? null;
}

/** The line over the columns of a section that are asked together. */
const LIST_HEADING = /^▎(.+?) · (?:还差)?\d+ 项/u;

/** Every label a question asks for. */
export function labelsOfQuestion(text: string, known: Iterable<string> = []): string[] {
  const single = /^【(.+?)】/mu.exec(text)?.[1];
  if (single) return [officialLabel(single)];
  const lines = text.split('\n');
  const heading = lines.findIndex((line) => LIST_HEADING.test(line));
  if (heading < 0) return [];
  const labels = new Set(known);
  const section = LIST_HEADING.exec(lines[heading] ?? '')?.[1] ?? '';
  const rows = lines.slice(heading + 1).join('\n');
  return [...rows.matchAll(/(?:^|；)\d+ ([^（：；\n]+)/gmu)].map(([, row = '']) => {
    const label = officialLabel(row.trim());
    return labels.has(`${section}.${label}`) ? `${section}.${label}` : label;
  });
}

function officialLabel(shown: string): string {
  return shown.replaceAll(' · ', '.');
}

/** A heading without its own number, where it is in a numbered list: 做法 for 二、做法. */
export function unnumbered(heading: string): string {
  return heading.replace(NUMBERED, '');
}

const NUMBERED = new RegExp(deedsMarks.heading, 'u');

/** What the labels of all rows have in common before the dot; null for nothing. */
export function groupIn(rows: readonly { label: string }[]): string | null {
  const dot = rows[0]?.label.indexOf('.') ?? -1;
  const group = dot > 0 ? (rows[0]?.label.slice(0, dot) ?? null) : null;
  return group !== null && rows.every(({ label }) => label.startsWith(`${group}.`)) ? group : null;
}

/** A label without the group that is over it. */
export function columnOf({ label }: { label: string }, group: string | null): string {
  return shownLabel(group === null ? label : label.slice(group.length + 1));
}

/** 管理人员＋技术人员＝31，人数 32 */
export function keptRow({
  labels,
  total,
  whole,
  stated,
}: {
  labels: string[];
  total: number;
  whole: string;
  stated: number;
}): string {
  return `${labels.map(shownLabel).join('＋')}＝${total}，${shownLabel(whole)} ${stated}`;
}
