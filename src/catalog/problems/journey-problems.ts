import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import { stepKindNames, stepRules } from '../../domain/application/steps/registry.ts';
import { type PaperStep, papersIn } from '../../domain/campaign/journey-parts.ts';
import type { Track } from '../../domain/campaign/schema.ts';
import { type CatalogProblem, repeated, repeatedOf, sharedWords } from './catalog-problem.ts';

/** Steps that lack, stand twice or stand where they cannot be walked. A track whose applicants choose no body goes past those who recommend. */
export function journeyProblems({ journey }: Track, isRecommended: boolean): CatalogProblem[] {
  const place = 'journey';
  const steps = journey.map(({ step }) => step);
  const missing = stepKindNames
    .filter((step) => stepRules(step).isNeeded && !steps.includes(step))
    .map((step) => ({ place, words: words.stepMissing(step) }));
  const displaced = journey.flatMap(({ step }, at) => {
    const earlier = journey
      .slice(0, at)
      .find((known) => stepKindNames.indexOf(known.step) > stepKindNames.indexOf(step));
    return earlier ? [{ place: `${place}.${step}`, words: words.stepOrder(step, earlier.step, stepKindNames) }] : [];
  });
  const clauses = journey.flatMap((step) =>
    'clauses' in step
      ? repeatedOf(step.clauses.map(({ id }) => id)).map((id) => ({
          place: `${place}.${step.step}`,
          words: words.idTwice(id),
        }))
      : [],
  );
  const forNothing = steps
    .filter((step) => !isRecommended && stepRules(step).isForBodies)
    .map((step) => ({ place: `${place}.${step}`, words: words.bodyStepForNothing }));
  const registers = steps.some((step) => stepRules(step).window === 'preRegistration');
  const nothingToRegister = registers ? [] : [{ place, words: words.nothingToRegister }];
  const others = steps.filter((step) => !stepRules(step).mayRepeat);
  return [
    ...missing,
    ...displaced,
    ...forNothing,
    ...nothingToRegister,
    ...repeated(place, others, words.stepTwice),
    ...paperProblems(papersIn({ journey })),
    ...clauses,
  ];
}

function paperProblems(papers: readonly PaperStep[]): CatalogProblem[] {
  const names = papers.map(({ name }) => name);
  const [, ...own] = papers;
  // Without a title it is called a paper: of two nobody could tell which is asked for.
  const titles = sharedWords(own.map(({ title = '' }) => [title]));
  return [
    ...repeated('journey.upload', names, words.uploadTwice),
    ...titles.map((title) => ({ place: 'journey.upload', words: words.paperTitleTwice(title) })),
  ];
}
