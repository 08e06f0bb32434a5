import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import { formOf } from '../../domain/application/answers/progress.ts';
import { conditionClausesIn } from '../../domain/campaign/journey-parts.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Writing } from '../../domain/campaign/writing.ts';
import { type CatalogProblem, repeated, repeatedIds, repeatedOf } from './catalog-problem.ts';
import { exampleProblems } from './field-problems.ts';

/** What the guidance names and the campaign does not have; a model case that its own column would refuse is none. */
export function guidanceProblems({ guidance, tracks }: CampaignDefinition): CatalogProblem[] {
  if (!guidance) return [];
  const { points, examples, writing } = guidance;
  const named = points.flatMap(({ track, title }) =>
    track !== undefined && !Object.hasOwn(tracks, track)
      ? [{ place: `guidance.points.${title}`, words: words.noTrack(track) }]
      : [],
  );
  const twice = repeatedOf(examples.map(({ track, field }) => `${track}.${field}`)).map((one) => ({
    place: `guidance.examples.${one}`,
    words: words.exampleTwice,
  }));
  const wrong = examples.flatMap(({ track: name, field: id, text }) => {
    const place = `guidance.examples.${name}.${id}`;
    const track = Object.hasOwn(tracks, name) ? tracks[name] : undefined;
    if (!track) return [{ place, words: words.noTrack(name) }];
    const field = formOf(track).fields.find((known) => known.id === id);
    if (!field) return [{ place, words: words.noField(id) }];
    return exampleProblems(field, text).map((one) => ({ place, words: one }));
  });
  return [...named, ...twice, ...wrong, ...writingProblems(writing, tracks)];
}

/** A help for a column that is no long text, or that looks for clauses and columns that are not there. */
function writingProblems(writing: readonly Writing[], tracks: CampaignDefinition['tracks']): CatalogProblem[] {
  const twice = repeated(
    'guidance.writing',
    writing.map(({ track, field }) => `${track}.${field}`),
    words.idTwice,
  );
  const wrong = writing.flatMap(({ track: name, field: id, questions, clauses }) => {
    const place = `guidance.writing.${name}.${id}`;
    const track = Object.hasOwn(tracks, name) ? tracks[name] : undefined;
    if (!track) return [{ place, words: words.noTrack(name) }];
    const { fields } = formOf(track);
    const known = conditionClausesIn(track).map((one) => one.id);
    const columns = clauses.flatMap(({ column }) => (column === undefined ? [] : [column]));
    return [
      ...(fields.some((field) => field.id === id && field.kind === 'long-text')
        ? []
        : [{ place, words: words.noField(id) }]),
      ...repeatedIds(place, questions),
      ...columns
        .filter((one) => !fields.some((field) => field.id === one))
        .map((one) => ({ place, words: words.noField(one) })),
      ...clauses
        .filter(({ clause }) => !known.includes(clause))
        .map(({ clause }) => ({ place, words: words.noClause(clause) })),
    ];
  });
  return [...twice, ...wrong];
}
