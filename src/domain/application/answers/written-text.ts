import type { FieldOf, FormField } from '../../form/schema.ts';
import type { Application } from '../record/application.ts';

/** A field whose text may be written on a page: several paragraphs, counted. */
export type WrittenField = FieldOf<'long-text' | 'paragraph'>;

export function isWritten(field: FormField): field is WrittenField {
  return field.kind === 'long-text' || field.kind === 'paragraph';
}

/** Both limits are included, in characters as `countCharacters` counts them. */
export function textLimits(field: WrittenField): { min: number; max: number } {
  return { min: field.kind === 'long-text' ? field.minCharacters : 1, max: field.maxCharacters };
}

/** What a text says now: what is being written, else the answer. */
export function writtenText({ pieces, answers }: Pick<Application, 'pieces' | 'answers'>, field: string): string {
  const written = pieces[field] ?? [];
  const answer = answers[field];
  if (written.length > 0) return joined(written);
  return typeof answer === 'string' ? answer : '';
}

const texts = new WeakMap<readonly string[], string>();

/** Several look at a text while a message is answered; its pieces are never changed. */
function joined(pieces: readonly string[]): string {
  const known = texts.get(pieces) ?? pieces.join('\n');
  texts.set(pieces, known);
  return known;
}
