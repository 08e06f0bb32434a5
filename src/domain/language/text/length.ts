/** Whether a text has more characters (code points) than `most`: a long text is not counted to its end. */
export function isLongerThan(text: string, most: number): boolean {
  if (text.length <= most) return false;
  return text.length > most * 2 || [...text].length > most;
}

/** Whether a text has as many letters and digits as it must, and no more characters than it may: faces and signs alone say nothing. */
export function fitsLength(text: string, { min, max }: { min: number; max: number }): boolean {
  return !isLongerThan(text, max) && (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= min;
}

/** Whether a text has more Chinese characters than `most`, and no bracket in which a platform writes a face: whatever else is left out of it, it stays
 *  longer. A short look for what is meant for words only. */
export function isProse(text: string, most: number): boolean {
  if (text.length <= most) return false;
  let count = 0;
  for (let at = 0; at < text.length && count <= most; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) count += 1;
  }
  return count > most && !FACE_BRACKET.test(text);
}

const FACE_BRACKET = /[[\uff3b\ufe47]/u;

const CHARACTERS = /(\d{2,5})字/gu;

/** How many characters a hint says at most: 1000 of “300—1000字”. @returns null when it names none */
export function lengthNamed(text: string): number | null {
  const last = [...text.matchAll(CHARACTERS)].at(-1);
  return last ? Number(last[1]) : null;
}
