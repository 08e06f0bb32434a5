import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import { stepKindNames, stepRules } from '../../domain/application/stages/step-rules.ts';
import type { JourneyStep, Track } from '../../domain/campaign/schema.ts';
import { type CatalogProblem, repeated, repeatedOf, sharedWords } from './catalog-problem.ts';

/** Steps that lack, stand twice or stand where they cannot be walked. A track whose applicants choose no body goes past those who recommend. */
export function journeyProblems({ journey }: Track, isRecommended: boolean): CatalogProblem[] {
  const place = 'journey';
  const steps = journey.map(({ step }) => step);
  const missing = stepKindNames
    .filter((step) => step !== 'body' && stepRules(step).isNeeded && !steps.includes(step))
    .map((step) => ({ place, words: words.stepMissing(step) }));
  const displaced = journey.flatMap(({ step }, at) => {
    const earlier = journey
      .slice(0, at)
      .find((known) => stepKindNames.indexOf(known.step) > stepKindNames.indexOf(step));
    return earlier ? [{ place: `${place}.${step}`, words: words.stepOrder(step, earlier.step, stepKindNames) }] : [];
  });
  const clauses = journey.flatMap((step) =>
    step.step === 'eligibility'
      ? repeatedOf(step.clauses.map(({ id }) => id)).map((id) => ({
          place: `${place}.eligibility`,
          words: words.idTwice(id),
        }))
      : [],
  );
  const forNothing =
    !isRecommended && steps.includes('body') ? [{ place: `${place}.body`, words: words.bodyStepForNothing }] : [];
  const nothingToRegister =
    steps.includes('body') || steps.includes('eligibility') ? [] : [{ place, words: words.nothingToRegister }];
  const others = steps.filter((step) => step !== 'upload');
  return [
    ...missing,
    ...displaced,
    ...forNothing,
    ...nothingToRegister,
    ...repeated(place, others, words.stepTwice),
    ...uploadProblems(journey),
    ...clauses,
  ];
}

function uploadProblems(journey: readonly JourneyStep[]): CatalogProblem[] {
  const names = journey.flatMap((step) => (step.step === 'upload' ? [step.name] : []));
  const own = journey.filter((step) => step.step === 'upload').slice(1);
  // Without a title it is called a paper: of two nobody could tell which is asked for.
  const titles = sharedWords(own.map(({ title = '' }) => [title]));
  return [
    ...repeated('journey.upload', names, words.uploadTwice),
    ...titles.map((title) => ({ place: 'journey.upload', words: words.paperTitleTwice(title) })),
  ];
}
