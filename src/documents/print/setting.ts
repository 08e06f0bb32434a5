import type { Answers } from '../../domain/form/base/answers.ts';
import type { FormDefinition, FormField } from '../../domain/form/schema.ts';
import { type FormLayout, type LayoutPiece, pointsPerMm, type Typesetting } from '../layout.ts';
import { sumWidth } from './break-lines.ts';
import { cleanText } from './clean-text.ts';
import type { Glyph, Measure, Style } from './measure.ts';
import { printedText } from './printed-text.ts';

/** What every part of a form needs to set its words. */
export interface Setting {
  measure: Measure;
  rules: Typesetting;
  /** An answer as it is printed, clean. */
  answer(field: string): string;
  /** The items of a list answer, each in its cells. */
  list(field: string): string[][];
  /** Glyphs of a text in paragraphs; characters without a face are noted under the field. */
  words(text: string, style: Style, field?: string): Glyph[][];
  pieces(pieces: readonly LayoutPiece[], style: Style): Glyph[][];
  missing(): { field: string; characters: string[] }[];
}

/** An underlined place with nothing in it. */
const blank = ' '.repeat(14);

export function createSetting(
  measure: Measure,
  rules: Typesetting,
  form: FormDefinition,
  answers: Answers,
  date: FormLayout['date'],
): Setting {
  const fields = new Map<string, FormField>(form.fields.map((field) => [field.id, field]));
  const missing = new Map<string, Set<string>>();
  const note = (field: string) => (character: string) => {
    missing.set(field, (missing.get(field) ?? new Set()).add(character));
  };
  const words = (text: string, style: Style, field?: string) =>
    cleanText(text)
      .split('\n')
      .map((line) => measure(line, style, field === undefined ? undefined : note(field)));
  const answer = (field: string) => cleanText(printedText(fields.get(field), answers[field], date));
  const list = (field: string) => {
    const items = answers[field];
    if (!Array.isArray(items)) return [];
    return items.filter((item) => typeof item === 'string').map((item) => item.split('\t').map(cleanText));
  };
  const ofPiece = (piece: LayoutPiece, style: Style): Glyph[][] => {
    if ('text' in piece) return words(piece.text, style);
    if ('option' in piece) {
      const ticked = answers[piece.field];
      const isTicked = Array.isArray(ticked) ? ticked.some((label) => label === piece.option) : ticked === piece.option;
      return [[measure.box(isTicked, style.sizePt)]];
    }
    if (piece.unlessIn?.some((other) => answer(other).includes(answer(piece.field)))) return [[]];
    const underlined = { ...style, isUnderlined: piece.underline };
    if (piece.underline === true && answer(piece.field) === '' && piece.leastMm === undefined)
      return [measure(blank, underlined)];
    const unit = answers[piece.field] === undefined ? '' : (piece.unit ?? '');
    const written = words(answer(piece.field) + unit, underlined, piece.field);
    return piece.leastMm === undefined ? written : [padded(written.flat(), measure(' ', underlined), piece.leastMm)];
  };
  return {
    measure,
    rules,
    answer,
    list,
    words,
    pieces: (pieces, style) => pieces.map((piece) => ofPiece(piece, style)).reduce(join, [[]]),
    missing: () => [...missing].map(([field, characters]) => ({ field, characters: [...characters] })),
  };
}

/** Blanks behind the text up to a length. */
function padded(glyphs: readonly Glyph[], blanks: readonly Glyph[], leastMm: number): Glyph[] {
  const left = leastMm * pointsPerMm - sumWidth(glyphs);
  const count = Math.max(0, Math.floor(left / sumWidth(blanks)));
  return [...glyphs, ...Array.from({ length: count }, () => blanks).flat()];
}

/** The first line of what follows goes on where the last line ended. */
function join(before: Glyph[][], after: Glyph[][]): Glyph[][] {
  const [first = [], ...others] = after;
  return [...before.slice(0, -1), [...(before.at(-1) ?? []), ...first], ...others];
}
