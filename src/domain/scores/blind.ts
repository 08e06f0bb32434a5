import { isContactData } from '../form/contact-data.ts';
import { fieldOfCells } from '../form/kinds/row-cells.ts';
import type { FormField } from '../form/schema.ts';
import { namesInProse } from '../language/names/names-in-prose.ts';
import { placeNames, shortTeams, shortUnits, unitsInProse } from '../language/names/short-units.ts';
import { waysToCall } from '../language/names/ways-to-call.ts';

/** Kinds of columns that are nothing but who somebody is. */
const IDENTITY: readonly FormField['kind'][] = ['name'];
const IDENTITY_LOOKS: readonly string[] = ['organisation', 'team'];

/** Whether a column says nothing but who is behind the application, or how to reach them: it is left out of a blind review. */
export function isIdentity(field: FormField): boolean {
  if (IDENTITY.includes(field.kind) || isContactData(field)) return true;
  // Whoever is in a table is known by the rest of their row as well.
  if (field.kind === 'rows') return field.columns.some((column) => isIdentity(fieldOfCells(column)));
  return field.kind === 'text' && field.looks !== undefined && IDENTITY_LOOKS.includes(field.looks);
}

/** Who is behind an application, as it says itself. */
export interface Behind {
  people: readonly string[];
  units: readonly string[];
  teams: readonly string[];
  addresses: readonly string[];
  /** Whatever else gives it away: accounts, numbers. */
  others: readonly string[];
  /** Everything that is written in it: people and units are also looked for here, since members are in no column. */
  prose: string;
}

/** Everything that must not be read in a blind review: names as they were filled in, what else people and units are called, and who is named in the texts. */
export function namesBehind({ people, units, teams, addresses, others, prose }: Behind): string[] {
  const members = namesInProse(prose);
  const named = unitsInProse(prose);
  return [
    ...[people, units, teams, addresses, others].flat(),
    ...[members, named].flat(),
    ...[...people, ...members].flatMap(waysToCall),
    ...[...units, ...named].flatMap(shortUnits),
    ...[...teams, ...units].flatMap(shortTeams),
    ...addresses.flatMap(placeNames),
  ];
}
