import { OF } from '../../../language/printed/label-signs.ts';
import { labelNames, namesOf } from '../../base/label-names.ts';
import type { FormDefinition, FormField } from '../../schema.ts';
import { groupOf } from './labelled-parts.ts';
import { whosePart } from './whose-part.ts';

interface Parted {
  names: readonly (readonly [said: string, name: string])[];
  /** Their first sign for a part, with the characters beside it: without one of these no name is in a text. */
  joints: ReadonlySet<string>;
}

const cache = new WeakMap<FormDefinition, Parted>();

/** 上级推荐单位的手机 → 上级推荐单位手机: the column of a part of the form, wherever a sentence names it so. */
export function withoutOfParts(form: FormDefinition, text: string): string {
  if (!text.includes(OF)) return text;
  const known = cache.get(form) ?? partedOf(form);
  cache.set(form, known);
  return mayHold(known, text)
    ? known.names.reduce((said, [parted, name]) => said.replaceAll(parted, name), text)
    : text;
}

function mayHold({ joints }: Parted, text: string): boolean {
  for (let at = text.indexOf(OF); at >= 0; at = text.indexOf(OF, at + OF.length))
    if (joints.has(jointAt(text, at))) return true;
  return false;
}

function jointAt(text: string, at: number): string {
  return text.slice(Math.max(0, at - 1), at + OF.length + 1);
}

function partedOf(form: FormDefinition): Parted {
  const names = partedNames(form);
  return { names, joints: new Set(names.map(([said]) => jointAt(said, said.indexOf(OF)))) };
}

function partedNames(form: FormDefinition) {
  const names = form.fields.flatMap((field) => [...ofGroup(form, field), ...ofName(form, field)]);
  return [...new Map(names)].sort(([a], [b]) => b.length - a.length);
}

/** 推荐单位的手机: by any word for the organisation that the part of the form is about. */
function ofGroup(form: FormDefinition, field: FormField): [string, string][] {
  const group = groupOf(field);
  const { kind, words } = whosePart(form, field);
  if (group === null || kind !== 'organisation') return [];
  const name = field.label.replaceAll('.', '');
  return words.flatMap((word) =>
    labelNames(field).short.map((short): [string, string] => [`${word}${OF}${short}`, name]),
  );
}

/** 班组长的年龄, where 班组长年龄 is a word for the column. */
function ofName(form: FormDefinition, field: FormField): [string, string][] {
  const { kind, words } = whosePart(form, field);
  if (kind !== 'person') return [];
  return namesOf(field).flatMap((name): [string, string][] => {
    const word = words.find((one) => name.startsWith(one) && name.length > one.length);
    return word === undefined ? [] : [[`${word}${OF}${name.slice(word.length)}`, name]];
  });
}
