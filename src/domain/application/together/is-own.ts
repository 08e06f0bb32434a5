import type { PersonId } from '../../base/person.ts';
import type { Application } from '../record/application.ts';
import { filersOf } from './together.ts';

/** Everybody who has a part in the application: owns it, helps with it, or wrote anything that is in it. */
export function partakersOf(application: Application): PersonId[] {
  const writers = Object.values(application.origins ?? {}).flatMap((origin) => origin?.by ?? []);
  return [...new Set([...filersOf(application), ...writers])];
}

/** Whether a person has a part in the application. Nobody decides on an application of their own, whatever else they are. */
export function isOwn(application: Application, person: PersonId): boolean {
  return partakersOf(application).includes(person);
}

/** Whether nobody who acts for a body may decide on the application: everybody has a part in it. A body that nobody acts for is another matter. */
export function isNobodyFree(application: Application, contacts: readonly PersonId[]): boolean {
  return contacts.length > 0 && contacts.every((contact) => isOwn(application, contact));
}
