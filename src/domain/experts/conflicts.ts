import type { PersonId } from '../base/person.ts';
import type { Expert } from './experts.ts';

/** An application as far as it says who is behind it. */
export interface Case {
  application: string;
  track: string;
  /** The organisation and others named as such. */
  units: readonly string[];
  body: string | null;
  /** The recommending body's name and the units of its contacts. */
  bodyUnits: readonly string[];
  /** Everybody who fills it in, with every account. */
  people: readonly PersonId[];
  /** Mobiles that it names. */
  mobiles: readonly string[];
}

/** An expert as far as interests go. */
export interface Judge extends Pick<Expert, 'id' | 'unit' | 'avoids' | 'mobile' | 'tracks'> {
  /** Accounts bound to the expert. */
  people: readonly PersonId[];
  /** Bodies of the campaign that the expert acts for. */
  bodies: readonly string[];
}

export type ConflictReason = 'own-application' | 'same-unit' | 'same-body' | 'avoided-unit' | 'declared';

/** What keeps an expert from an application, the plainest first. @returns null when nothing known does
 *  @param declared experts who said of the application that an interest is in the way */
export function conflictOf(judge: Judge, one: Case, declared: readonly string[] = []): ConflictReason | null {
  if (judge.people.some((person) => one.people.includes(person))) return 'own-application';
  if (judge.mobile !== '' && one.mobiles.includes(judge.mobile)) return 'own-application';
  if (one.units.some((unit) => isSameUnit(unit, judge.unit))) return 'same-unit';
  if (one.body !== null && judge.bodies.includes(one.body)) return 'same-body';
  if (one.bodyUnits.some((unit) => isSameUnit(unit, judge.unit))) return 'same-body';
  const named = [...one.units, ...one.bodyUnits];
  if (judge.avoids.some((avoided) => named.some((unit) => isSameUnit(unit, avoided)))) return 'avoided-unit';
  return declared.includes(judge.id) ? 'declared' : null;
}

/** Whether two names mean one unit: equal except for spaces, width and punctuation, or one is in the other
 *  (a company and its service department). Names below four characters have to be equal. */
export function isSameUnit(one: string, other: string): boolean {
  const [a, b] = [folded(one), folded(other)];
  if (a === '' || b === '') return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.length >= LEAST_PART && long.includes(short));
}

const LEAST_PART = 4;

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}
