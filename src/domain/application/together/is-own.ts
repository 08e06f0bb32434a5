import type { PersonId } from '../../base/person.ts';
import type { Application } from '../record/application.ts';
import { isFiler } from './together.ts';

/** Whether a person has a part in the application: owns it, helps with it, or wrote anything that is in it. Nobody decides on an
 *  application of their own, whatever else they are. */
export function isOwn(application: Application, person: PersonId): boolean {
  if (isFiler(application, person)) return true;
  return Object.values(application.origins ?? {}).some((origin) => origin?.by === person);
}
