import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import { vocabulary } from '../../../templates/vocabulary.ts';
import { foldText } from '../../conversation/meaning/words.ts';
import { formsIn } from '../../domain/campaign/journey-parts.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { FormField } from '../../domain/form/schema.ts';
import type { CommandWord } from '../../domain/vocabulary.ts';
import { type CatalogProblem, nestProblems } from './catalog-problem.ts';

/** What an applicant may say at any time: a word that is also something else would never be that. */
const EVERYWHERE: readonly CommandWord[] = [
  ...(['help', 'back', 'skip', 'edit', 'progress', 'preview', 'pause', 'resume', 'status', 'people'] as const),
  ...(['applications', 'start-another', 'campaigns', 'begin-anew', 'restore', 'undo', 'restart', 'start'] as const),
  ...(['change-body', 'withdraw', 'submit', 'sections', 'web-page', 'blank-form', 'checklist'] as const),
];

const commands = new Set(EVERYWHERE.flatMap((command) => vocabulary.words[command]).map(foldText));

/** A bare number picks from a list. */
const NUMBER = /^\d+$/u;

/** Words that a campaign is to be understood by and that mean something else already. */
export function heardProblems(campaign: CampaignDefinition): CatalogProblem[] {
  const { tracks, bodyKinds, bodies, bodyForms, guidance, spoken } = campaign;
  const named: { place: string; heard: readonly string[] }[] = [
    ...Object.entries(tracks).map(([id, { name, title, aliases }]) => ({
      place: `tracks.${id}`,
      heard: [name, title, ...aliases],
    })),
    ...bodyKinds.map(({ id, name, word, aliases }) => ({ place: `bodyKinds.${id}`, heard: [name, word, ...aliases] })),
    ...bodies.map(({ id, name }) => ({ place: `bodies.${id}`, heard: [name] })),
    ...Object.entries(bodyForms ?? {}).map(([id, { name = '', aliases }]) => ({
      place: `bodyForms.${id}`,
      heard: [name, ...aliases],
    })),
    ...(guidance ? [{ place: 'guidance', heard: [guidance.word, ...guidance.aliases] }] : []),
    ...(spoken.article ? [{ place: 'spoken.article', heard: [spoken.article.name, ...spoken.article.aliases] }] : []),
  ];
  return [
    ...named.flatMap(({ place, heard }) => heard.flatMap((word) => wordProblems(place, word))),
    ...Object.entries(tracks).flatMap(([id, track]) =>
      nestProblems(
        `tracks.${id}`,
        formsIn(track).flatMap((form) => form.fields.flatMap(fieldProblems).map((one) => ({ ...one, form: form.id }))),
      ),
    ),
  ];
}

function wordProblems(place: string, word: string): CatalogProblem[] {
  if (NUMBER.test(foldText(word))) return [{ place, words: words.wordIsNumber(word) }];
  return commands.has(foldText(word)) ? [{ place, words: words.wordIsCommand(word) }] : [];
}

/** A column's label is as the annex prints it; other words for it are the campaign's own. */
function fieldProblems(field: FormField): CatalogProblem[] {
  const place = `fields.${field.id}`;
  const options = 'options' in field ? field.options : [];
  const heard = options.map(({ label, aliases }) => [label, ...aliases].map(foldText));
  const numbers = heard.flatMap((own, at) =>
    own.filter(
      (word) => NUMBER.test(word) && Number(word) !== at + 1 && Number(word) >= 1 && Number(word) <= options.length,
    ),
  );
  return [
    ...field.aliases.flatMap((word) => wordProblems(place, word)),
    ...numbers.map((word) => ({ place, words: words.optionIsNumber(word) })),
    ...heard
      .flat()
      .filter((word) => commands.has(word))
      .map((word) => ({ place, words: words.wordIsCommand(word) })),
  ];
}
