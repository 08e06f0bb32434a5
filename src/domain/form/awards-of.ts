import { printAward, readAward } from '../language/answers/award.ts';
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
export function awardNames(value: string, today: string): string[] {
  return value.split('\n').map((line) => {
    const award = readAward(line, today);
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
