import type { Typesetting } from './layout.ts';
import type { Glyph } from './measure.ts';

export interface Line {
  glyphs: Glyph[];
  width: number;
  /** Ends its paragraph: not to be stretched. */
  isLast: boolean;
}

export interface Broken {
  lines: Line[];
  /** A word was wider than a whole line and had to be cut. */
  isForced: boolean;
}

/** Gives the width of the line with this number; lines beside a picture are narrower. */
export type WidthOfLine = (line: number) => number;

/** Cuts one paragraph into lines: forbidden starts and ends of Chinese typesetting are kept, Latin words and numbers stay whole,
 *  and no line holds a lone last character. Source: GB/T 15834—2011, 5.1. */
export function breakLines(glyphs: readonly Glyph[], widthOfLine: WidthOfLine, rules: Typesetting): Broken {
  const lines: Glyph[][][] = [];
  let line: Glyph[][] = [];
  let used = 0;
  let isForced = false;
  const close = () => {
    lines.push(line);
    line = [];
    used = 0;
  };
  const add = (part: Glyph[]) => {
    line.push(part);
    used += sumWidth(part);
  };
  for (const cluster of clusters(glyphs, rules)) {
    const room = widthOfLine(lines.length);
    if (line.length > 0 && used + inkWidth(cluster) > room + 0.01) close();
    if (inkWidth(cluster) <= widthOfLine(lines.length) + 0.01) {
      if (line.length > 0 || lines.length === 0 || !isBlank(cluster)) add(cluster);
      continue;
    }
    isForced = true;
    for (const glyph of cluster) {
      if (line.length > 0 && used + glyph.width > widthOfLine(lines.length) + 0.01) close();
      add([glyph]);
    }
  }
  if (line.length > 0 || lines.length === 0) close();
  if (!isForced) keepCompany(lines, widthOfLine);
  return { lines: lines.map((each, index) => toLine(each, index === lines.length - 1)), isForced };
}

/** A last line of one character is given the cluster before it. */
function keepCompany(lines: Glyph[][][], widthOfLine: WidthOfLine): void {
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (last === undefined || before === undefined || before.length < 4) return;
  const first = last[0];
  if (last.length !== 1 || first === undefined || first.filter((glyph) => glyph.width >= glyph.sizePt).length > 2)
    return;
  const moved = before.at(-1);
  if (moved === undefined || isBlank(moved)) return;
  if (inkWidth([...moved, ...last.flat()]) > widthOfLine(lines.length - 1)) return;
  before.pop();
  last.unshift(moved);
}

function toLine(parts: Glyph[][], isLast: boolean): Line {
  const glyphs = parts.flat();
  while (glyphs.at(-1)?.character === ' ') glyphs.pop();
  return { glyphs, width: sumWidth(glyphs), isLast };
}

/** Glyphs that may not be parted. */
function clusters(glyphs: readonly Glyph[], rules: Typesetting): Glyph[][] {
  const found: Glyph[][] = [];
  let open: Glyph[] | null = null;
  for (const glyph of glyphs) {
    const before = open?.at(-1);
    if (open !== null && before !== undefined && areGlued(before, glyph, rules)) open.push(glyph);
    else {
      open = [glyph];
      found.push(open);
    }
  }
  return found;
}

function areGlued(before: Glyph, after: Glyph, rules: Typesetting): boolean {
  if (before.character === ' ') return false;
  if (after.character === ' ') return false;
  if (before.box !== undefined) return true;
  if (before.isLatin && after.isLatin) return true;
  if (rules.pairs.includes(before.character) && before.character === after.character) return true;
  if (after.character !== '' && rules.noStart.includes(after.character)) return true;
  return rules.noEnd.includes(before.character);
}

function isBlank(cluster: readonly Glyph[]): boolean {
  return cluster.every((glyph) => glyph.character === ' ');
}

/** The width without blanks at the end. */
function inkWidth(glyphs: readonly Glyph[]): number {
  let end = glyphs.length;
  while (end > 0 && glyphs[end - 1]?.character === ' ') end -= 1;
  return sumWidth(glyphs.slice(0, end));
}

export function sumWidth(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + glyph.width, 0);
}
