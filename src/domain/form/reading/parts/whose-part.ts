import { teamOfNames, type Whose } from '../../../language/columns/whose.ts';
import { wordsForColumn } from '../../../language/columns/words-for-column.ts';
import { labelNames, namesOf } from '../../base/label-names.ts';
import type { FormDefinition, FormField } from '../../schema.ts';

type Part = Pick<Whose, 'kind' | 'words'>;

const cache = new WeakMap<FormDefinition, ReadonlyMap<string, Whose>>();

/** Whose answers the part of the form takes that a column is in, by the form's own labels: a part that is called like somebody (班组长) is about
 *  them; one whose person has a label of two (上级推荐单位.联系人) is another organisation's. */
export function whosePart(form: FormDefinition, { section }: FormField): Whose {
  const known = cache.get(form) ?? partsOf(form);
  cache.set(form, known);
  return known.get(section) ?? { kind: 'own', words: [], others: [], team: [] };
}

function partsOf(form: FormDefinition): ReadonlyMap<string, Whose> {
  const sections = [...new Set(form.fields.map((field) => field.section))];
  const parts = sections.map((section) => [section, partOf(form, section)] as const);
  const team = teamOfNames(form.fields.filter((field) => lookOf(field) === 'team').flatMap(namesOf));
  return new Map(
    parts.map(([section, part]) => {
      const others = parts.filter(([other]) => other !== section).flatMap(([, { words }]) => words);
      return [section, { ...part, others: others.filter((word) => !part.words.includes(word)), team }];
    }),
  );
}

function partOf(form: FormDefinition, section: string): Part {
  const fields = form.fields.filter((field) => field.section === section);
  const people = fields.filter(({ kind }) => kind === 'name');
  const person = people.find((field) => namesOf(field).includes(section));
  if (person)
    return { kind: 'person', words: namesOf(person).filter((name) => !wordsForColumn([], 'name').includes(name)) };
  const head = people.map(({ label }) => label.slice(0, Math.max(0, label.lastIndexOf('.')))).find((one) => one !== '');
  if (head === undefined) return { kind: 'own', words: [] };
  const words = new Set([head, section, ...fields.flatMap(frontsOf)]);
  return { kind: 'organisation', words: [...words].sort((a, b) => b.length - a.length) };
}

/** 推荐单位联系人 → 推荐单位; of a column that takes an organisation its words too. */
function frontsOf(field: FormField): string[] {
  const { short, aliases } = labelNames(field);
  const fronts = aliases.flatMap((alias) => {
    const last = short.find((one) => alias.endsWith(one) && alias.length > one.length);
    return last === undefined ? [] : [alias.slice(0, -last.length)];
  });
  return lookOf(field) === 'organisation' ? [...fronts, ...aliases] : fronts;
}

function lookOf(field: FormField): string | undefined {
  return field.kind === 'text' ? field.looks : undefined;
}
