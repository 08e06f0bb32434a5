const TICKED = '\u2611';
const BLANK = '\u2610';
const TICK = '\u2713';

/** Signs that fonts of symbols draw at letters and numbers, as far as people mark options with them. Source: the fonts' own tables */
const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    ...{ 254: TICKED, 253: '\u2612', 252: TICK, 251: '\u2717', 120: '\u2612' },
    ...{ 168: BLANK, 111: BLANK, 112: BLANK, 113: BLANK, 114: BLANK, 110: '\u25a0' },
    ...{ 161: '\u25cb', 109: '\u25cb', 108: '\u25cf', 164: '\u25c9', 165: '\u25c9' },
  },
  'wingdings 2': {
    ...{ 82: TICKED, 80: TICK, 81: '\u2612', 83: '\u2612', 84: '\u2612', 79: '\u2717' },
    ...{ 163: BLANK, 42: BLANK, 48: BLANK, 153: '\u25cb', 152: '\u25cf', 158: '\u25c9' },
  },
  webdings: { 97: TICK, 99: BLANK, 103: '\u25a0', 114: '\u2717' },
  symbol: { 214: '\u221a', 183: '\u00b7' },
};

/** Whether a font draws signs where others draw letters. */
export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && fonts[font.toLowerCase()] !== undefined;
}

/** What people see where a text is set in a font of symbols: a sign for each letter; characters the font does not have stay. */
export function symbolsOf(font: string, text: string): string {
  const signs = fonts[font.toLowerCase()];
  if (!signs) return text;
  return [...text].map((character) => signOf(signs, character)).join('');
}

/** The sign a document names by its number, as Word writes it: in the private area, or without it. */
export function symbolAt(font: string, code: number): string {
  const signs = fonts[font.toLowerCase()];
  if (signs) return signs[code & 0xff] ?? '';
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  return isPrivate || code > 0xffff || code < 0x20 ? '' : String.fromCharCode(code);
}

function signOf(signs: Readonly<Record<number, string>>, character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const letter = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  return letter > 0xff || letter <= 0x20 ? character : (signs[letter] ?? '');
}
