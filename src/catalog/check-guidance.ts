import { flowProblems as words } from '../../templates/messages/flow-problems.ts';
import { formOf } from '../domain/application/progress.ts';
import type { CampaignDefinition } from '../domain/campaign/schema.ts';
import { type CatalogProblem, repeatedOf } from './catalog-problem.ts';
import { exampleProblems } from './check-field.ts';

/** What the guidance names and the campaign does not have; a model case that its own column would refuse is none. */
export function guidanceProblems({ guidance, tracks }: CampaignDefinition): CatalogProblem[] {
  if (!guidance) return [];
  const { points, examples } = guidance;
  const named = points.flatMap(({ track, title }) =>
    track !== undefined && !(track in tracks)
      ? [{ place: `guidance.points.${title}`, words: words.noTrack(track) }]
      : [],
  );
  const twice = repeatedOf(examples.map(({ track, field }) => `${track}.${field}`)).map((one) => ({
    place: `guidance.examples.${one}`,
    words: words.exampleTwice,
  }));
  const wrong = examples.flatMap(({ track: name, field: id, text }) => {
    const place = `guidance.examples.${name}.${id}`;
    const track = tracks[name];
    if (!track) return [{ place, words: words.noTrack(name) }];
    const field = formOf(track).fields.find((known) => known.id === id);
    if (!field) return [{ place, words: words.noField(id) }];
    return exampleProblems(field, text).map((one) => ({ place, words: one }));
  });
  return [...named, ...twice, ...wrong];
}
