import { flowProblems as words } from '../../templates/messages/flow-problems.ts';
import type { JourneyStep, Track } from '../domain/campaign/schema.ts';
import type { CatalogProblem } from './catalog-problem.ts';
import { repeated, repeatedOf } from './catalog-problem.ts';

type StepName = JourneyStep['step'];

/** The order in which a journey can be walked, and whether it can be walked without the step. `Record` makes a forgotten step a compile error. */
const NEEDED: Readonly<Record<StepName, boolean>> = {
  body: true,
  eligibility: false,
  form: true,
  confirm: true,
  document: true,
  upload: false,
  submit: true,
};

const ORDER = Object.keys(NEEDED);

/** Steps that lack, stand twice or stand where they cannot be walked. */
export function journeyProblems({ journey }: Track): CatalogProblem[] {
  const place = 'journey';
  const steps = journey.map(({ step }) => step);
  const missing = Object.entries(NEEDED).flatMap(([step, isNeeded]) =>
    isNeeded && !steps.some((known) => known === step) ? [{ place, words: words.stepMissing(step) }] : [],
  );
  const displaced = journey.flatMap(({ step }, at) => {
    const earlier = journey.slice(0, at).find((known) => ORDER.indexOf(known.step) > ORDER.indexOf(step));
    return earlier ? [{ place: `${place}.${step}`, words: words.stepOrder(step, earlier.step) }] : [];
  });
  const clauses = journey.flatMap((step) =>
    step.step === 'eligibility'
      ? repeatedOf(step.clauses.map(({ id }) => id)).map((id) => ({
          place: `${place}.eligibility`,
          words: words.idTwice(id),
        }))
      : [],
  );
  const others = steps.filter((step) => step !== 'upload');
  return [
    ...missing,
    ...displaced,
    ...repeated(place, others, words.stepTwice),
    ...uploadProblems(journey),
    ...clauses,
  ];
}

function uploadProblems(journey: readonly JourneyStep[]): CatalogProblem[] {
  const names = journey.flatMap((step) => (step.step === 'upload' ? [step.name] : []));
  const twice = repeated('journey.upload', names, words.uploadTwice);
  // One paper comes back: the engine has one place for it.
  const further = new Set(names).size > 1 ? [{ place: 'journey.upload', words: words.uploadFurther }] : [];
  return [...twice, ...further];
}
