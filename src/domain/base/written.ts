import { z } from 'zod';

/** Words of a campaign that are in a sentence: blanks around them go, and there is something. */
export const written = z.string().trim().min(1);

/** What every object has: as a key it would be found where nobody put it. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether an id may be the key of a record. */
export function isOwnKey(id: string): boolean {
  return !INHERITED.has(id);
}
