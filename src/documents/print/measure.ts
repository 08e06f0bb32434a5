import type { FaceName, Typesetting } from '../layout.ts';
import type { Faces } from './faces.ts';

/** One character with its place on a line, in points, or a box that may be ticked. */
export interface Glyph {
  character: string;
  face: FaceName;
  sizePt: number;
  /** The width of its cell. */
  width: number;
  /** Where the character is in its cell; 0 except for full-cell quotes and dots. */
  offset: number;
  /** Part of a Latin word or number: never stretched, never parted. */
  isLatin: boolean;
  isUnderlined: boolean;
  /** Narrower than its cell: what follows is placed again. */
  isCell: boolean;
  /** A drawn box; the character is in the text layer, `reads` instead of it where ActualText is known. */
  box?: { isTicked: boolean; reads: string };
}

export interface Style {
  face: FaceName;
  sizePt: number;
  isUnderlined?: boolean;
}

/** Called with each character that is missing from every font. */
type OnMissing = (character: string) => void;

const latin = /[\u0021-\u007e\u00a1-\u024f]/u;
const latinLetter = /[A-Za-z0-9\u00c0-\u024f]/u;

export interface Measure {
  (text: string, style: Style, onMissing?: OnMissing): Glyph[];
  /** A box of one em. */
  box(isTicked: boolean, sizePt: number): Glyph;
}

/** Turns text into glyphs, each from the first face of the chain that has it. The text has to be clean (`cleanText`). */
export function createMeasure(faces: Faces, typesetting: Typesetting): Measure {
  const { boxes, fullCell } = typesetting;
  const { left, middle, right } = fullCell;
  const share = new Map<string, number>();
  for (const [set, part] of [
    [left, 0],
    [middle, 0.5],
    [right, 1],
  ] as const) {
    for (const character of set) share.set(character, part);
  }
  const { characters: marks, shiftEm } = typesetting.headingMarks;
  const shiftOf = (face: FaceName, character: string) =>
    face === 'heading' && marks.includes(character) ? shiftEm : 0;
  const measure = (text: string, style: Style, onMissing: OnMissing = () => {}) => {
    const characters = [...text];
    return characters.map((character, index): Glyph => {
      const [shown, face, advance] = find(faces, style.face, character, typesetting.missing, onMissing);
      const part = isInsideWord(characters, index) ? undefined : share.get(character);
      const width = (part === undefined ? advance : Math.max(1, advance)) * style.sizePt;
      return {
        character: shown,
        face,
        sizePt: style.sizePt,
        width,
        offset: (part ?? 0) * (width - advance * style.sizePt) + shiftOf(face, character) * style.sizePt,
        isLatin: latin.test(character) || (share.has(character) && part === undefined),
        isUnderlined: style.isUnderlined ?? false,
        isCell: (part !== undefined && advance < 1) || shiftOf(face, character) !== 0,
      };
    });
  };
  const box = (isTicked: boolean, sizePt: number): Glyph => ({
    character: isTicked ? boxes.ticked.character : boxes.empty.character,
    face: 'body',
    sizePt,
    width: sizePt * 1.05,
    offset: 0,
    isLatin: false,
    isUnderlined: false,
    isCell: false,
    box: { isTicked, reads: isTicked ? boxes.ticked.reads : boxes.empty.reads },
  });
  return Object.assign(measure, { box });
}

/** The apostrophe in “it’s”: a quote between two Latin letters keeps its own width. */
function isInsideWord(characters: string[], index: number): boolean {
  return latinLetter.test(characters[index - 1] ?? '') && latinLetter.test(characters[index + 1] ?? '');
}

function find(
  faces: Faces,
  name: FaceName,
  character: string,
  stand: string,
  onMissing: OnMissing,
): [string, FaceName, number] {
  for (const face of faces.chain(name)) {
    const advance = face.advance(character);
    if (advance !== null) return [character, face.name, advance];
  }
  onMissing(character);
  return [stand, 'body', faces.byName.body.advance(stand) ?? 1];
}
