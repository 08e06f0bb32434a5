/** A number with the letter O among its figures. */
const WITH_LETTER = /(?<![\w@.-])(?=\d{0,10}[Oo])[\dOo]{6,11}(?![\w@.-])/gu;
/** So many figures at least: a word of letters is no number. */
const MIN_FIGURES = 4;

/** 200O62 → 200062: the letter O in a number is hardly meant. @returns null where none is in one */
export function withZeros(text: string): string | null {
  if (!/\d[Oo]|[Oo]\d/u.test(text)) return null;
  const mended = text.replace(WITH_LETTER, (found) =>
    found.replace(/[Oo]/gu, '').length >= MIN_FIGURES ? found.replace(/[Oo]/gu, '0') : found,
  );
  return mended === text ? null : mended;
}
