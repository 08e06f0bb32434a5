import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import { foldText } from '../../conversation/meaning/words.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { FormDefinition } from '../../domain/form/schema.ts';
import { traitsOf } from '../../domain/form/traits-of.ts';
import { type CatalogProblem, isHeardIn, repeated, repeatedIds, repeatedOf, sharedWords } from './catalog-problem.ts';
import { fieldProblems } from './field-problems.ts';
import { suggestionProblems } from './suggestion-problems.ts';

/** What is wrong in a form. @param isOfBody a recommending body fills it in */
export function formProblems(form: FormDefinition, campaign: CampaignDefinition, isOfBody: boolean): CatalogProblem[] {
  const fields = form.fields.flatMap((field) =>
    [...fieldProblems(field), ...suggestionProblems(field, form, campaign, isOfBody)].map((one) => ({
      place: `fields.${field.id}`,
      words: one,
    })),
  );
  const found = [
    ...repeatedIds('fields', form.fields),
    ...sharedWords(form.fields.map(({ label }) => [label])).map((label) => ({
      place: 'fields',
      words: words.labelTwice(label),
    })),
    ...aliasProblems(form),
    ...fields,
    ...checkProblems(form),
    ...rangeProblems(form),
    ...groupProblems(form),
  ];
  return found.map((one) => ({ ...one, form: form.id }));
}

/** One word for two columns: nobody could tell which 修改 means. A label that another field has as an alias would always win. */
function aliasProblems({ fields }: FormDefinition): CatalogProblem[] {
  const labels = new Map(fields.map(({ id, label }) => [foldText(label), id]));
  const taken = fields.flatMap(({ id, aliases }) =>
    aliases
      .filter((alias) => (labels.get(foldText(alias)) ?? id) !== id)
      .map((alias) => ({ place: `fields.${id}`, words: words.aliasIsLabel(alias) })),
  );
  const twice = sharedWords(fields.map((field) => field.aliases)).map((alias) => {
    const ids = fields.filter((field) => isHeardIn(field.aliases, alias)).map(({ id }) => id);
    return { place: `fields.${ids.join('、')}`, words: words.aliasTwice(alias) };
  });
  return [...taken, ...twice];
}

function checkProblems({ fields, checks }: FormDefinition): CatalogProblem[] {
  const kinds = new Map(fields.map(({ id, kind }) => [id, kind]));
  return checks.flatMap((check) => {
    const ids = check.kind === 'sum' ? [...check.parts, check.whole] : [...check.fields, check.limit];
    const place = `checks.${check.kind}`;
    const itself = repeatedOf(ids).map((id) => ({ place, words: words.checkItself(id) }));
    return [
      ...itself,
      ...ids.flatMap((id) => {
        const kind = kinds.get(id);
        if (kind === 'count') return [];
        return [{ place, words: kind === undefined ? words.noField(id) : words.noCount(id) }];
      }),
    ];
  });
}

/** The end of a range names a day, and not itself. */
function rangeProblems({ fields }: FormDefinition): CatalogProblem[] {
  return fields.flatMap((field) => {
    if (field.kind !== 'date' || field.notBefore === undefined) return [];
    const first = fields.find(({ id }) => id === field.notBefore);
    const place = `fields.${field.id}.notBefore`;
    if (!first) return [{ place, words: words.noField(field.notBefore) }];
    return first.kind === 'date' && first !== field ? [] : [{ place, words: words.noOtherDay(first.id) }];
  });
}

/** What is asked in one message: known fields, next to one another, of kinds that one message answers. */
function groupProblems({ fields, groups }: FormDefinition): CatalogProblem[] {
  const ids = fields.map(({ id }) => id);
  const single = groups.flatMap((group, at) => {
    const place = `groups.${at + 1}`;
    const unknown = group.fields.filter((id) => !ids.includes(id));
    if (unknown.length > 0) return unknown.map((id) => ({ place, words: words.noField(id) }));
    const places = group.fields.map((id) => ids.indexOf(id)).sort((one, other) => one - other);
    const isApart = places.some((index, nth) => nth > 0 && index !== (places[nth - 1] ?? 0) + 1);
    const long = fields.filter((field) => group.fields.includes(field.id) && traitsOf(field).isLong);
    return [
      ...(isApart ? [{ place, words: words.groupApart(group.fields) }] : []),
      ...long.map(({ id }) => ({ place, words: words.groupLong(id) })),
    ];
  });
  const all = groups.flatMap((group) => group.fields);
  return [...single, ...repeated('groups', all, words.inTwoGroups)];
}
