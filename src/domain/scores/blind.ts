import type { FormField } from '../form/schema.ts';
import { quotedParts, unitStem } from '../language/unit-stem.ts';

/** Kinds of columns that are nothing but who somebody is, or how to reach them. */
const IDENTITY: readonly FormField['kind'][] = ['name', 'mobile', 'phone', 'email', 'postcode'];
const IDENTITY_LOOKS: readonly string[] = ['organisation', 'team', 'address'];

/** Whether a column says nothing but who is behind the application: it is left out of a blind review. */
export function isIdentity(field: FormField): boolean {
  if (IDENTITY.includes(field.kind)) return true;
  return field.kind === 'text' && field.looks !== undefined && IDENTITY_LOOKS.includes(field.looks);
}

/** Everything that must not be read, from the names as they were filled in: also without the legal form, and what stands in quotation marks. The
 *  longest first, so that a whole name goes before its parts; single characters are left, they would eat sentences. */
export function hiddenWords(names: readonly string[]): string[] {
  const all = names.flatMap((name) => [name, unitStem(name) ?? '', ...quotedParts(name)]).map(folded);
  const known = new Set(all.filter((word) => [...word].length > 1));
  return [...known].sort((a, b) => b.length - a.length || a.localeCompare(b, 'en'));
}

/** A text with every hidden word replaced, whatever spaces, width or case it is written in. @param hidden from `hiddenWords` @param mark what stands in its place */
export function withoutHidden(text: string, hidden: readonly string[], mark: string): string {
  const letters = [...text];
  const places: number[] = [];
  let plain = '';
  letters.forEach((letter, index) => {
    for (const unit of folded(letter)) {
      plain += unit;
      for (let at = 0; at < unit.length; at += 1) places.push(index);
    }
  });
  const isHidden = letters.map(() => false);
  for (const word of hidden)
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length))
      isHidden.fill(true, places[at], (places[at + word.length - 1] ?? 0) + 1);
  return letters.reduce((said, letter, index) => {
    if (!isHidden[index]) return said + letter;
    return isHidden[index - 1] ? said : said + mark;
  }, '');
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
}
