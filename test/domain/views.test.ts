import { expect, it } from 'vitest';
import { z } from 'zod';
import { nouns, personalFields } from '../../src/domain/views.ts';

type Schema = Readonly<{
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
  const?: unknown;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
}>;

/** What an empty text, nought or no would not be: a word of a list, a day, a length. */
function refusesEmpty(schema: Schema, path: string): string[] {
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.flatMap((one) => refusesEmpty(one, path));
  const { minimum = 0, exclusiveMinimum = -1, minLength = 0 } = schema;
  const isBound =
    (schema.const !== undefined && schema.const !== null) ||
    schema.enum !== undefined ||
    schema.format !== undefined ||
    schema.pattern !== undefined ||
    minLength > 0 ||
    minimum > 0 ||
    exclusiveMinimum >= 0;
  return [
    ...(isBound ? [path] : []),
    ...(schema.items ? refusesEmpty(schema.items, `${path}[]`) : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => refusesEmpty(part, `${path}.${name}`)),
  ];
}

function partOf(schema: Schema | undefined, path: string): Schema | undefined {
  const [field = '', word] = path.split('[].');
  const part = schema?.properties?.[field];
  return word === undefined ? part : part?.items?.properties?.[word];
}

/** Made bare by rules of their own, or left out. */
const OWN_RULES = new Set(['bookmark', 'paper', 'recipients']);

const kinds = nouns.flatMap(({ events }) => {
  const { anyOf, oneOf } = z.toJSONSchema(events.schema, { unrepresentable: 'any', io: 'input' }) as Schema; // what zod writes
  return (anyOf ?? oneOf ?? []).map((schema) => ({ kind: String(schema.properties?.kind?.const), schema }));
});

it('every kind of event can be read again once what it says of a person is emptied', () => {
  expect(kinds.length).toBeGreaterThan(100);
  const refused = kinds.flatMap(({ kind, schema }) =>
    (personalFields[kind as keyof typeof personalFields] ?? []) // every kind is there, or it does not compile
      .filter((path) => !OWN_RULES.has(path))
      .flatMap((path) => {
        const part = partOf(schema, path);
        return part ? refusesEmpty(part, `${kind}.${path}`) : [`${kind}.${path} is no field`];
      }),
  );
  expect(refused).toEqual([]);
});
