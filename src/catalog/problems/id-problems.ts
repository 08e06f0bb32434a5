import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import { type Card, cardIdOf } from '../../domain/base/card.ts';
import type { CampaignDefinition, JourneyStep } from '../../domain/campaign/schema.ts';
import { bodyKey, paperKinds, paperNumber } from '../../domain/recommendation/papers.ts';
import { type CatalogProblem, repeatedOf } from './catalog-problem.ts';

/** As long as what we count and mint becomes. */
const MOST = { application: 'A'.repeat(12), mark: 'z'.repeat(7), count: 999_999 };
const SEAL = { person: 'wecom:anybody', codeFor: () => 'C'.repeat(12) } as const;

/** Ids that a card cannot carry, and bodies whose papers would have one number. */
export function idProblems(campaign: CampaignDefinition): CatalogProblem[] {
  const { id, bodies, tracks, revision } = campaign;
  const { application, mark, count } = MOST;
  const questions = Object.entries(tracks).flatMap(([name, { journey }]) =>
    journey.flatMap(placesOf).map(({ place, at }) => ({
      place: `tracks.${name}.${at}`,
      card: { kind: 'question', application, place, revision, turn: count } as const,
    })),
  );
  const papers = bodies.map((body) => ({
    place: `bodies.${body.id}`,
    card: { kind: 'paper', body: bodyKey(id, body.id), paper: 'recommendation', shown: mark } as const,
  }));
  const long = [...questions, ...papers].filter(({ card }) => !isCarried(card));
  return [...long.map(({ place }) => ({ place, words: words.idTooLong })), ...numberProblems(campaign)];
}

/** What a journey asks by a card of its own, and where it is written. */
function placesOf(step: JourneyStep): { place: string; at: string }[] {
  if ('form' in step) return step.form.fields.map(({ id }) => ({ place: `${step.step}/${id}`, at: `fields.${id}` }));
  if (!('clauses' in step)) return [];
  return step.clauses.map(({ id }) => ({ place: `${step.step}/${id}`, at: `journey.${step.step}.${id}` }));
}

function isCarried(card: Card): boolean {
  try {
    return cardIdOf(card, '', SEAL) !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A paper that comes back is known by its number: letters and digits of both ids. */
function numberProblems({ id: campaign, bodies }: CampaignDefinition): CatalogProblem[] {
  const numbers = bodies.map((body) => paperNumber({ campaign, body: body.id }, paperKinds[0]));
  return repeatedOf(numbers).map((number) => {
    const same = bodies.filter((_, at) => numbers[at] === number).map(({ id }) => id);
    return { place: `bodies.${same.join('、')}`, words: words.numberTwice };
  });
}
