import { applicants, contacts, experts, staff } from '../../templates/pages/simulator/people.ts';

type SimulatedRole = 'applicant' | 'recommending-body' | 'staff' | 'expert';

/** A member of the simulated enterprise: whoever has an account on the platform. All of them are invented. */
export interface SimulatedPerson {
  /** The platform's user id, lower case. */
  userId: string;
  name: string;
  role: SimulatedRole;
  /** What is under the name in the person picker. */
  title: string;
  /** As the organisation's address book has it; told to those apps only that are told numbers. */
  mobile?: string;
  /** The recommending body a contact speaks for. */
  body?: string;
}

/** Everybody with a phone, in the order the page offers them. */
export const simulatedPeople: readonly SimulatedPerson[] = [
  ...applicants.map((person) => ({ ...person, role: 'applicant' as const })),
  ...contacts.map((person) => ({ ...person, role: 'recommending-body' as const })),
  ...staff.map((person) => ({ ...person, role: 'staff' as const })),
  ...experts.map((person) => ({ ...person, role: 'expert' as const })),
];
