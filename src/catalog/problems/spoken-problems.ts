import { faq as common } from '../../../templates/faq.ts';
import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import { formFieldsIn } from '../../domain/campaign/journey-parts.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { faqFacts } from '../../domain/campaign/spoken.ts';
import { type CatalogProblem, isHeardIn, repeated, repeatedIds, sharedWords } from './catalog-problem.ts';

/** What is wrong in a campaign's own words: kinds of bodies, answers to questions, the column of its examples, headings of its papers. */
export function spokenProblems(campaign: CampaignDefinition): CatalogProblem[] {
  return [
    ...kindProblems(campaign),
    ...faqProblems(campaign),
    ...exampleProblems(campaign),
    ...paperProblems(campaign),
  ];
}

function kindProblems({ bodyKinds, bodies }: CampaignDefinition): CatalogProblem[] {
  const ids = bodyKinds.map(({ id }) => id);
  const heard = bodyKinds.map(({ name, word, aliases }) => [name, word, ...aliases]);
  // A body called as its kind would be the list of that kind, or never be shown in one.
  const lists = bodies.filter(({ name }) => isHeardIn(heard.flat(), name));
  const unknown = bodies.flatMap(({ id, kind }) =>
    bodyKinds.length === 0 && kind === undefined
      ? []
      : kind === undefined || !ids.includes(kind)
        ? [{ place: `bodies.${id}.kind`, words: words.noBodyKind(kind ?? '', ids) }]
        : [],
  );
  const empty = bodyKinds.filter(({ id }) => !bodies.some(({ kind }) => kind === id));
  return [
    ...unknown,
    ...repeated('bodyKinds', ids, words.idTwice),
    ...sharedWords(heard).map((word) => ({ place: 'bodyKinds', words: words.kindWordTwice(word) })),
    ...lists.map(({ id, name }) => ({ place: `bodies.${id}`, words: words.bodyIsKind(name) })),
    ...empty.map(({ id }) => ({ place: `bodyKinds.${id}`, words: words.emptyKind })),
  ];
}

function faqProblems({ faq }: CampaignDefinition): CatalogProblem[] {
  const facts: readonly string[] = faqFacts;
  const single = faq.flatMap(({ id, whole, words: heard, answer }) => {
    const place = `faq.${id}`;
    const isCommon = common.some((one) => one.id === id);
    const named = [...(answer ?? '').matchAll(/\{([^{}]{0,40})\}/gu)].map(([, name = '']) => name);
    const unknown = named.filter((name) => !facts.includes(name));
    return [
      ...unknown.map((name) => ({ place, words: words.noFact(name, facts) })),
      ...(answer === undefined && !isCommon ? [{ place, words: words.noAnswer }] : []),
      ...(whole.length + heard.length === 0 && !isCommon ? [{ place, words: words.neverHeard }] : []),
    ];
  });
  return [...single, ...repeatedIds('faq', faq)];
}

/** The column is asked in every track: its example is shown to all. */
function exampleProblems({ spoken: { exampleField: id }, tracks }: CampaignDefinition): CatalogProblem[] {
  if (id === undefined) return [];
  return Object.entries(tracks).flatMap(([name, track]) => {
    const fields = formFieldsIn(track);
    return fields.length === 0 || fields.some((field) => field.id === id)
      ? []
      : [{ place: 'spoken.exampleField', words: words.notInTrack(id, name) }];
  });
}

/** Headings of a paper as a spreadsheet, and words that show it. */
function paperProblems({ bodyForms }: CampaignDefinition): CatalogProblem[] {
  if (!bodyForms) return [];
  const columns = { recommendation: 3, statistics: 4 } as const;
  const wrong = (['recommendation', 'statistics'] as const).flatMap((paper) => {
    const count = bodyForms[paper]?.sheetColumns?.length;
    return count === undefined || count === columns[paper]
      ? []
      : [{ place: `bodyForms.${paper}.sheetColumns`, words: words.sheetColumns(columns[paper], count) }];
  });
  const heard = Object.values(bodyForms).map(({ name, aliases }) => [
    ...(name === undefined ? [] : [name]),
    ...aliases,
  ]);
  return [...wrong, ...sharedWords(heard).map((word) => ({ place: 'bodyForms', words: words.paperWordTwice(word) }))];
}
