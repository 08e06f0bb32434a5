import type { StoredFileReference } from '../../base/message.ts';
import { remembered } from '../../language/text/remembered.ts';

/** A picture or a certificate in a form. A caption may be empty. */
export type Picture = {
  file: StoredFileReference;
  caption: string;
};

/** What a field holds: text, a whole or decimal number, a confirmation, the labels of ticked options, or pictures. */
export type AnswerValue = string | number | boolean | readonly string[] | readonly Picture[];

/** Field id → value. A field that is absent has no answer. */
export type Answers = Readonly<Record<string, AnswerValue | undefined>>;

/** Characters of a text as the forms count them: every code point that is not white space counts one
 *  (a Chinese character, a letter, a digit, a punctuation mark). The notice says 字 and gives no rule: this is our reading. */
export function countCharacters(text: string): number {
  return text === '' ? 0 : counted(text);
}

/** Whether a text has as many characters as it may, counted like those of the forms. */
export function hasCharacters(text: string, { min, max }: { min: number; max: number }): boolean {
  const count = countCharacters(text);
  return count >= min && count <= max;
}

const counted = remembered((text) => {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Most characters are Chinese, letters or digits.
    if ((unit > 0x3000 && unit < 0xd800) || (unit > 0x20 && unit < 0x7f) || unit > 0xfeff) count += 1;
    else if (!isWhite(unit) && !isSecondHalf(text, at, unit)) count += 1;
  }
  return count;
});

function isSecondHalf(text: string, at: number, unit: number): boolean {
  return isLowSurrogate(unit) && at > 0 && isHighSurrogate(text.charCodeAt(at - 1));
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** What `\s` matches. */
function isWhite(unit: number): boolean {
  if (unit > 0x3000 && unit < 0xfeff) return false;
  if (unit <= 0xa0) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0;
  if (unit < 0x1680) return false;
  return (
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0xfeff].includes(unit)
  );
}

/** The same answers in the order of the form, whatever order they were given in; those of no field of it behind, by id. What is hashed or
 *  embedded has to be in this order, so that the same answers give the same bytes. */
export function inFormOrder(fields: readonly { id: string }[], answers: Answers): Answers {
  const known = fields.map(({ id }) => id);
  const others = Object.keys(answers).filter((id) => !known.includes(id));
  const ids = [...known, ...others.sort()].filter((id) => answers[id] !== undefined);
  return Object.fromEntries(ids.map((id) => [id, answers[id]]));
}

/** Where a text passes a limit: the place, in UTF-16 units, of the first counted character beyond it. @returns null when it fits */
export function limitPlace(text: string, maxCharacters: number): number | null {
  let count = 0;
  let at = 0;
  for (const character of text) {
    if (!/\s/u.test(character)) count += 1;
    if (count > maxCharacters) return at;
    at += character.length;
  }
  return null;
}

export function isPictureList(value: AnswerValue | undefined): value is readonly Picture[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object');
}
