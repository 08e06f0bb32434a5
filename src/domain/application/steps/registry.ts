import { keysOf } from '../../base/keys-of.ts';
import type { JourneyStep } from '../../campaign/schema.ts';
import type { Application } from '../record/application.ts';
import { bodyRules } from './body.ts';
import { confirmRules } from './confirm.ts';
import { documentRules } from './document.ts';
import { eligibilityRules } from './eligibility.ts';
import { formRules } from './form.ts';
import type { StepKindName, StepOfKind, StepRules } from './step-rules.ts';
import { submitRules } from './submit.ts';
import { uploadRules } from './upload.ts';

/** The kinds of steps in the order in which a journey can be walked. Source of the windows: 沪质协〔2021〕29号 二.2. */
const rules: { readonly [Kind in StepKindName]: StepRules<StepOfKind<Kind>> } = {
  body: bodyRules,
  eligibility: eligibilityRules,
  form: formRules,
  confirm: confirmRules,
  document: documentRules,
  upload: uploadRules,
  submit: submitRules,
};

export const stepKindNames = keysOf(rules);

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
