import type { Typesetting } from '../layout.ts';
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
    const fits = (number: number, before: number) => before + inkWidth(cluster) <= widthOfLine(number) + 0.01;
    const isHere = fits(lines.length, used);
    if (isHere || (line.length > 0 && fits(lines.length + 1, 0))) {
      if (!isHere) close();
      if (line.length > 0 || lines.length === 0 || !isBlank(cluster)) add(cluster);
      continue;
    }
    isForced = true;
    for (const part of cutToFit(cluster, (piece) => inkWidth(piece) <= widthOfLine(lines.length) + 0.01, rules)) {
      if (line.length > 0 && used + sumWidth(part) > widthOfLine(lines.length) + 0.01) close();
      add(part);
    }
  }
  if (line.length > 0 || lines.length === 0) close();
  if (!isForced) keepCompany(lines, widthOfLine, rules);
  return { lines: lines.map((each, index) => toLine(each, index === lines.length - 1)), isForced };
}

/** A last line of one character, whatever punctuation stands with it, is given the cluster before it. */
function keepCompany(lines: Glyph[][][], widthOfLine: WidthOfLine, rules: Typesetting): void {
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (last === undefined || before === undefined || !isLone(last.flat(), rules)) return;
  const from = before.findLastIndex((cluster) => !isBlank(cluster));
  const moved = before.slice(from);
  if (from < 2 || inkWidth([...moved, ...last].flat()) > widthOfLine(lines.length - 1) + 0.01) return;
  before.length = from;
  last.unshift(...moved);
}

function isLone(glyphs: readonly Glyph[], rules: Typesetting): boolean {
  return glyphs.filter(({ character }) => character !== ' ' && !isClosing(character, rules)).length <= 1;
}

function isClosing(character: string, { noStart }: Typesetting): boolean {
  return character !== '' && noStart.includes(character);
}

function toLine(parts: Glyph[][], isLast: boolean): Line {
  const glyphs = parts.flat();
  while (glyphs.at(-1)?.character === ' ' && glyphs.at(-1)?.isUnderlined !== true) glyphs.pop();
  return { glyphs, width: sumWidth(glyphs), isLast };
}

/** Glyphs that may not be parted. A blank parts, but not what may not end a line from what follows, nor what may not begin one. */
function clusters(glyphs: readonly Glyph[], rules: Typesetting): Glyph[][] {
  const found: Glyph[][] = [];
  for (const glyph of glyphs) {
    const open = found.at(-1);
    if (open !== undefined && areGlued(open, glyph, rules)) open.push(glyph);
    else found.push([glyph]);
    if (isClosing(glyph.character, rules)) takeBack(found);
  }
  return found;
}

/** Joins the last cluster, which may not begin a line, to the one before the blanks. */
function takeBack(found: Glyph[][]): void {
  const from = found.findLastIndex((cluster, at) => at < found.length - 1 && !isBlank(cluster));
  const last = found.at(-1);
  if (from < 0 || last?.length !== 1) return;
  const taken = found.splice(from + 1).flat();
  found[from]?.push(...taken);
}

function areGlued(open: readonly Glyph[], after: Glyph, rules: Typesetting): boolean {
  const before = open.at(-1);
  const ink = open.findLast(({ character }) => character !== ' ');
  if (ink !== undefined && ink.character !== '' && rules.noEnd.includes(ink.character)) return true;
  if (before === undefined || before.character === ' ' || after.character === ' ') return false;
  if (before.box !== undefined) return true;
  if (before.isLatin && after.isLatin) return true;
  if (rules.pairs.includes(before.character) && before.character === after.character) return true;
  return isClosing(after.character, rules);
}

/** Where an address that is wider than a line is cut first. */
const joints = /[/._@?&=-]/u;

/** Cuts a word that is wider than a line behind its joints, and where that is not enough between any two letters. */
function* cutToFit(
  cluster: readonly Glyph[],
  isFitting: (piece: readonly Glyph[]) => boolean,
  rules: Typesetting,
): Generator<Glyph[]> {
  for (const piece of partAfter(cluster, ({ character }) => joints.test(character), rules)) {
    if (isFitting(piece)) yield piece;
    else yield* partAfter(piece, () => true, rules);
  }
}

/** Parts behind the glyphs named, but not before what may not begin a line nor behind what may not end one. */
function partAfter(glyphs: readonly Glyph[], isEnd: (glyph: Glyph) => boolean, rules: Typesetting): Glyph[][] {
  const parts: Glyph[][] = [];
  for (const glyph of glyphs) {
    const before = parts.at(-1)?.at(-1);
    const isParted =
      before === undefined ||
      (isEnd(before) &&
        !isClosing(glyph.character, rules) &&
        !(before.character !== '' && rules.noEnd.includes(before.character)));
    if (isParted) parts.push([glyph]);
    else parts.at(-1)?.push(glyph);
  }
  return parts;
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
