import type { JourneyStep } from '../../campaign/schema.ts';
import { isFieldDone, isPrintingCurrent, isStampedCurrent, isSubmitted, unkeptSums } from '../answers/progress.ts';
import { ownPaperOf } from '../papers/own-papers.ts';
import type { Application } from '../record/application.ts';

export type StepKindName = JourneyStep['step'];
type StepOfKind<Kind extends StepKindName> = Extract<JourneyStep, { step: Kind }>;

/** What the rules have to know of a kind of step; what is asked there is in `conversation/steps/`. */
export interface StepRules<Step extends JourneyStep = JourneyStep> {
  /** When it is open: the pre-registration, for those who have not done it yet, or the submission. */
  window: 'preRegistration' | 'submission';
  /** Whether a journey without it cannot be walked; a body is needed where bodies recommend. */
  isNeeded: boolean;
  /** Whether it hands the application in: every other step has to be done before. */
  handsIn: boolean;
  isDone(step: Step, application: Application): boolean;
}

/** In the order in which a journey can be walked. Source of the windows: 沪质协〔2021〕29号 二.2. */
const rules: { [Kind in StepKindName]: StepRules<StepOfKind<Kind>> } = {
  body: {
    ...{ window: 'preRegistration', isNeeded: true, handsIn: false },
    isDone: (_step, { body }) => body !== null,
  },
  eligibility: {
    ...{ window: 'preRegistration', isNeeded: false, handsIn: false },
    isDone: (step, { clauses }) => step.clauses.every(({ id }) => clauses.includes(id)),
  },
  form: {
    ...{ window: 'submission', isNeeded: true, handsIn: false },
    isDone: ({ form }, application) =>
      form.fields.every((field) => isFieldDone(application, field)) && unkeptSums(form, application).length === 0,
  },
  confirm: {
    ...{ window: 'submission', isNeeded: true, handsIn: false },
    isDone: (_step, { isConfirmed }) => isConfirmed,
  },
  document: {
    ...{ window: 'submission', isNeeded: true, handsIn: false },
    isDone: (_step, application) => isPrintingCurrent(application),
  },
  upload: {
    ...{ window: 'submission', isNeeded: false, handsIn: false },
    isDone: ({ of, name }, application) =>
      of === 'own' ? ownPaperOf(application, name).taken !== null : isStampedCurrent(application),
  },
  submit: {
    ...{ window: 'submission', isNeeded: true, handsIn: true },
    isDone: (_step, application) => isSubmitted(application),
  },
};

export const stepKindNames = Object.keys(rules) as StepKindName[]; // the keys are those of the type

export function stepRules(kind: StepKindName): StepRules {
  return rules[kind] as unknown as StepRules; // the step that is passed on is of the kind that chose the entry
}

/** Whether a step of the journey is complete. */
export function isStepDone(step: JourneyStep, application: Application): boolean {
  return stepRules(step.step).isDone(step, application);
}

/** Whether everything that belongs to the pre-registration is done: the body is chosen and, where the journey asks for them, the conditions
 *  are confirmed. */
export function isPreRegistrationDone(
  { journey }: { journey: readonly JourneyStep[] },
  application: Application,
): boolean {
  const steps = journey.filter(({ step }) => stepRules(step).window === 'preRegistration');
  return steps.every((step) => isStepDone(step, application));
}
