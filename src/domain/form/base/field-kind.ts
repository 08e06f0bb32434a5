import { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import type { AnswerValue } from './answers.ts';
import { common } from './common-field.ts';
import type { Parsed } from './parsed.ts';
import type { FieldTraits } from './traits.ts';
import type { ReadingContext } from './typed-answer.ts';

/** Smallest and largest number, characters or pictures; null for no limit. */
export interface Limits {
  min: number | null;
  max: number | null;
  /** How large one picture may be. */
  maxMegabytes?: number;
}

export const UNLIMITED: Limits = { min: null, max: null };

/** Everything there is to know of one kind of field; a kind that leaves something out does not compile. */
export interface FieldKindDefinition<Field, Value extends AnswerValue> {
  /** The shape a campaign writes it in, made with `fieldShape`. */
  schema: z.ZodType<Field>;
  traits: FieldTraits;
  /** What the size of an answer has to keep to. */
  limits(field: Field): Limits;
  /** Reads an answer. Never throws. */
  parse(field: Field, reply: Reply, context: ReadingContext): Parsed<Value>;
  /** An answer in its printed form, as it is said back in chat. */
  print(field: Field, value: Value): string;
}

/** What every field has, and what this kind has besides. */
export function fieldShape<Kind extends string, Shape extends z.core.$ZodShape>(kind: Kind, shape: Shape) {
  return z.strictObject({ ...common, kind: z.literal(kind), ...shape });
}

export function defineFieldKind<Schema extends z.ZodObject, Value extends AnswerValue>(
  kind: FieldKindDefinition<z.infer<Schema>, Value> & { schema: Schema },
): FieldKindDefinition<z.infer<Schema>, Value> & { schema: Schema } {
  return kind;
}
