import { z } from 'zod';
import { requestId } from '../base/request-id.ts';

const personIds = z.array(z.string().min(1).max(90)).min(1).max(200);

/** `GET people?id=…&id=…`: what staff know people by. */
export const peopleQuery = z.object({ id: z.preprocess((given) => [given].flat(), personIds) });
export type PeopleJson = Readonly<Record<string, PersonNameJson>>;
export interface PersonNameJson {
  /** As configured, as given in a form or at joining, or as staff named the contact or expert; null where nobody said it. */
  name: string | null;
  /** The recommending body the person acts for; null for none. */
  body: string | null;
  /** The name is only what an application says of its applicant. */
  isFromForm?: boolean;
}

/** Somebody found by a name who has no application: whom staff listed for a body or as an expert, or who is staff. */
export interface FoundPersonJson {
  kind: 'contact' | 'expert' | 'staff' | 'auditor';
  name: string;
  /** Empty where nobody gave one. */
  mobile: string;
  /** The recommending body, or the unit of an expert; empty for staff. */
  place: string;
}

/** `POST people/:person/access-end`. */
export const accessEndBody = z.object({ requestId });
export type AccessEndBody = z.input<typeof accessEndBody>;
