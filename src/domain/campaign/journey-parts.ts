import type { FormDefinition, FormField } from '../form/schema.ts';
import type { JourneyStep, Track } from './schema.ts';

/** Steps are found by what they hold, not by what they are called: whoever reads a part of a journey need not know its steps. */
type StepWith<Part extends string> = Extract<JourneyStep, Readonly<Record<Part, unknown>>>;
type Journey = Pick<Track, 'journey'>;

/** A step that a paper comes in at. */
export type PaperStep = StepWith<'accept'>;

/** The forms that are filled in; none in a journey that lacks its own. */
export function formsIn({ journey }: Journey): FormDefinition[] {
  return journey.flatMap((step) => ('form' in step ? [step.form] : []));
}

export function formFieldsIn(track: Journey): FormField[] {
  return formsIn(track).flatMap(({ fields }) => fields);
}

/** The conditions and where they stand; null for a journey that asks none. */
export function conditionsIn({ journey }: Journey): StepWith<'clauses'> | null {
  return journey.find((step) => 'clauses' in step) ?? null;
}

export function conditionClausesIn(track: Journey): StepWith<'clauses'>['clauses'] {
  return conditionsIn(track)?.clauses ?? [];
}

/** What is printed, by its layouts; null for a journey that prints nothing. */
export function printedIn({ journey }: Journey): StepWith<'layout'> | null {
  return journey.find((step) => 'layout' in step) ?? null;
}

/** The papers that come in: the first is the printed form with its stamp, the others are the applicant's own. */
export function papersIn({ journey }: Journey): PaperStep[] {
  return journey.filter((step) => 'accept' in step);
}

/** Whether applicants of a track choose a recommending body; those of another go past the levels. */
export function choosesBody({ journey }: Pick<Track, 'journey'>): boolean {
  return journey.some(({ step }) => step === 'body');
}
