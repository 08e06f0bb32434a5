import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Font } from 'fontkit';
import type { FaceName } from '../layout.ts';
import { parseFont } from './fontkit-adapter.ts';

export interface Face {
  name: FaceName;
  bytes: Uint8Array;
  font: Font;
  /** @returns the advance in em, or null when the face does not have the character */
  advance(character: string): number | null;
}

export interface Faces {
  byName: Readonly<Record<FaceName, Face>>;
  parsed: ReadonlyMap<Uint8Array, Font>;
  /** The face's own and, after it, those that stand in for it. */
  chain(name: FaceName): readonly Face[];
}

const files: Record<FaceName, string> = {
  body: 'lxgw-wenkai-regular.ttf',
  title: 'noto-serif-sc-bold.ttf',
  heading: 'ma-shan-zheng-regular.ttf',
};

/** Thousandths of an em that outlines are rounded to: the Kai, which every text is set in, is the largest part of a file; the hairlines
 *  of the Song would show more. */
const grids: Record<FaceName, number> = { body: 6, title: 2, heading: 4 };

/** Reads and parses the faces of `templates/fonts/` (docs/fonts.md): about 40 MB, once a process. @throws when a file is not there */
export async function loadFaces(folder: string): Promise<Faces> {
  const [body, title, heading] = await Promise.all([
    loadFace(folder, 'body'),
    loadFace(folder, 'title'),
    loadFace(folder, 'heading'),
  ]);
  const chains: Record<FaceName, readonly Face[]> = {
    body: [body, title],
    title: [title, body],
    heading: [heading, body, title],
  };
  return {
    byName: { body, title, heading },
    parsed: new Map([body, title, heading].map((face) => [face.bytes, face.font])),
    chain: (name) => chains[name],
  };
}

async function loadFace(folder: string, name: FaceName): Promise<Face> {
  const bytes = await readFile(join(folder, files[name]));
  const font = parseFont(bytes, grids[name]);
  const known = new Map<string, number | null>();
  const advance = (character: string) => {
    let width = known.get(character);
    if (width === undefined) {
      const codePoint = character.codePointAt(0) ?? 0;
      width = font.hasGlyphForCodePoint(codePoint)
        ? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
        : null;
      known.set(character, width);
    }
    return width;
  };
  return { name, bytes, font, advance };
}
