import { isSameAward, isTwice, printAward, readAward } from '../language/answers/award.ts';
import type { Picture } from './base/answers.ts';
import type { FieldOf, FormDefinition } from './schema.ts';

export interface AwardFields {
  awards: FieldOf<'awards'>;
  certificates: FieldOf<'pictures'>;
}

/** The awards of a form and the pictures of their certificates; null where a form has none. */
export function awardsOf(form: FormDefinition): AwardFields | null {
  const known = cache.get(form);
  if (known !== undefined) return known;
  const found = findAwards(form);
  cache.set(form, found);
  return found;
}

const cache = new WeakMap<FormDefinition, AwardFields | null>();

function findAwards(form: FormDefinition): AwardFields | null {
  const awards = form.fields.find((field) => field.kind === 'awards');
  const certificates = form.fields.find((field) => field.kind === 'pictures' && field.late);
  return awards?.kind === 'awards' && certificates?.kind === 'pictures' ? { awards, certificates } : null;
}

/** Awards told in an answer, one a line; none for 无. */
export function awardsTold({ none }: FieldOf<'awards'>, value: unknown): string[] {
  return typeof value === 'string' && value !== '' && value !== none ? value.split('\n') : [];
}

/** Awards one a line, without who granted them; a line that is none stays as it is. */
export function awardNames(value: string): string[] {
  return value.split('\n').map((line) => {
    const award = readAward(line, ANY_DAY);
    return award ? printAward({ ...award, grantedBy: '' }) : line;
  });
}

/** Awards whose certificates are not among the pictures: a picture belongs to the award that its caption names, any other one
 *  to the first that has none. */
export function awardsWithoutPicture(awards: readonly string[], pictures: readonly Picture[]): string[] {
  const named = new Set(pictures.map(({ caption }) => caption));
  const others = pictures.filter(({ caption }) => !awards.includes(caption)).length;
  return awards.filter((line) => !named.has(line)).slice(others);
}

/** Awards told with those that stood before, one a line. What is told once more stands once. @param isCorrection one of the same years and title takes the
 *  place of what stood; when each that stood is among those told, they are all there is */
export function mergedAwards(stood: readonly string[], told: readonly string[], isCorrection: boolean): string[] {
  const sent = told.filter((line, at) => told.findIndex((other) => isAlike(line, other, isTwice)) === at);
  const isSame = isCorrection ? isSameAward : isTwice;
  if (isCorrection && stood.every((line) => sent.some((other) => isAlike(line, other, isSame)))) return sent;
  const lines = [...stood];
  for (const line of sent) {
    const exact = lines.findIndex((other) => isAlike(line, other, isTwice));
    const at = exact >= 0 ? exact : lines.findIndex((other) => isAlike(line, other, isSame));
    if (at < 0) lines.push(line);
    else if (isCorrection) lines[at] = line;
  }
  return lines;
}

/** Which line an award that stood has become: the same award, else what stands in its place among as many. @returns null when it is gone */
export function becameOf(line: string, stood: readonly string[], told: readonly string[]): string | null {
  if (told.includes(line)) return line;
  const same = told.find((other) => isAlike(line, other, isSameAward));
  if (same !== undefined) return same;
  const inPlace = stood.length === told.length ? told[stood.indexOf(line)] : undefined;
  return inPlace !== undefined && !stood.includes(inPlace) ? inPlace : null;
}

/** A stored line has its year in full: any day reads it. */
const ANY_DAY = '9999-12-31';

function isAlike(line: string, other: string, isSame: typeof isTwice): boolean {
  if (line === other) return true;
  const [first, second] = [readAward(line, ANY_DAY), readAward(other, ANY_DAY)];
  return first !== null && second !== null && isSame(first, second);
}
