import type { z } from 'zod';

/** Data of `flows/` that does not have the shape of its schema. `input` is what was written, to name places by ids. */
export class DefinitionError extends Error {
  readonly error: z.ZodError;
  readonly input: unknown;
  constructor(error: z.ZodError, input: unknown) {
    super(error.message);
    this.name = 'DefinitionError';
    this.error = error;
    this.input = input;
  }
}

/** By name: a campaign of another folder is loaded with a copy of this class of its own. */
export function isDefinitionError(error: unknown): error is DefinitionError {
  return error instanceof Error && error.name === 'DefinitionError';
}

/** Checks data of `flows/` and fills in defaults. @throws DefinitionError with every place */
export function parseDefinition<Schema extends z.ZodType>(schema: Schema, input: z.input<Schema>): z.output<Schema> {
  const read = schema.safeParse(input, { reportInput: true });
  if (!read.success) throw new DefinitionError(read.error, input);
  return read.data;
}
