import { contactShapes } from './contact-shapes.ts';
import { readLandline } from './telephone.ts';

/** Letters, digits and signs of a keyboard, also full-width: numbers and addresses stand in such runs. */
const RUNS = /[\x20-\x7e\uff01-\uff5e]+/gu;
/** A citizen's number of 18 characters. */
const CITIZEN = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/gu;

/** Where a text of any length says how to reach somebody, or a citizen's number: places in UTF-16 units, in order, apart from one another. Days and counts are none:
 *  a landline is one only with its area code. */
export function contactsIn(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const run of text.matchAll(RUNS)) {
    const half = run[0].normalize('NFKC');
    const citizens = half.length === run[0].length ? [...half.matchAll(CITIZEN)] : [];
    const places = [
      ...citizens.map((match) => ({ from: match.index, to: match.index + match[0].length })),
      ...contactShapes(run[0]).filter(
        ({ kind, text: written }) =>
          kind === 'email' || kind === 'mobile' || (kind === 'phone' && readLandline(written, undefined) !== null),
      ),
    ].sort((a, b) => a.from - b.from);
    for (const { from, to } of places)
      if ((found.at(-1)?.to ?? 0) <= run.index + from) found.push({ from: run.index + from, to: run.index + to });
  }
  return found;
}
