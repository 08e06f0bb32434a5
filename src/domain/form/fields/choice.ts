import type { Reply } from '../../base/message.ts';
import { tickedWords } from '../../language/boxes.ts';
import { ORDINAL_ONLY } from '../../language/option-words.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import { tooLong } from '../base/too-long.ts';
import type { FieldOf } from '../schema.ts';
import { bare, isDenial, joined, optionsMentioned, optionsNamed, optionWorded } from './options.ts';
import { type ReadingContext, typedAnswer } from './typed-answer.ts';

const OPEN_MAX_CHARACTERS = 20;

/** One option, by number, name, other word or first words. With `open`, other words are taken as typed. */
export function parseChoice(field: FieldOf<'choice'>, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const read = typedAnswer(field, reply, 'value');
  if ('kind' in read) return read;
  const ticked = tickedWords(read.text);
  if (ticked === null) return refuse('unknown-option', { options: labels(field) });
  const answer = { text: ticked };
  const named = optionsNamed(field.options, answer.text);
  const found = named.length > 0 || field.open ? named : optionsMentioned(field.options, answer.text);
  const worded = named.length === 0 ? optionWorded(field.more ?? [], answer.text) : undefined;
  const [option, ...more] = worded ? [worded] : found;
  if (option && more.length === 0) return accept(option.label);
  if (option && !field.open) return refuse('one-option-expected', { options: found.map(({ label }) => label) });
  return field.open ? otherWords(field, answer.text) : refuse('unknown-option', { options: labels(field) });
}

export function printChoice(_field: FieldOf<'choice'>, label: string): string {
  return label;
}

/** Words outside the list; a bare number or sign is a slip, not a new kind. */
function otherWords(field: FieldOf<'choice'>, text: string): Parsed<string> {
  const words = joined(text.replace(/\s+/gu, ' '));
  if (isDenial(field.options, words)) return refuse('unknown-option', { options: labels(field) });
  if (!/\p{L}/u.test(bare(words)) || ORDINAL_ONLY.test(words)) {
    return refuse('unknown-option', { options: labels(field) });
  }
  return tooLong(words, OPEN_MAX_CHARACTERS) ?? accept(words);
}

function labels(field: FieldOf<'choice'>): string[] {
  return field.options.map(({ label }) => label);
}
