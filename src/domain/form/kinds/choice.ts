import { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { OPTION_REMARK, ORDINAL_ONLY } from '../../language/answers/option-words.ts';
import { contactShapes } from '../../language/contacts/contact-shapes.ts';
import { tickedWords } from '../../language/printed/boxes.ts';
import { joinedHan } from '../../language/text/han.ts';
import { defineFieldKind, fieldShape, UNLIMITED } from '../base/field-kind.ts';
import { bare, isDenial, option, optionsMentioned, optionsNamed, optionWorded } from '../base/options.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import { tooLong } from '../base/too-long.ts';
import { type FieldTraits, line } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';

const schema = fieldShape('choice', {
  options: z.array(option).min(2),
  /** Further ones that are understood by their name and written in full, but not listed in the question. */
  more: z.array(option).optional(),
  open: z.boolean().default(false),
  /** How other words end, where they all end alike: what ends otherwise is none of them. */
  otherEnds: z.array(z.string().min(1)).optional(),
});
type ChoiceField = z.infer<typeof schema>;

const traits: FieldTraits = {
  ...line,
  content: 'option',
  isUnmistakable: true,
  closedShape: 'an-option',
  isKnownBySight: true,
};

/** One of the options; the value is its label. With `open`, other words are taken as they are. */
export const choiceKind = defineFieldKind({
  schema,
  traits,
  limits: () => UNLIMITED,
  parse: parseChoice,
  print: printChoice,
});

const OPEN_MAX_CHARACTERS = 20;

/** One option, by number, name, other word or first words. With `open`, other words are taken as typed. */
function parseChoice(field: ChoiceField, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const read = typedAnswer(field, reply, traits);
  if ('kind' in read) return read;
  const ticked = tickedWords(read.text);
  if (ticked === null) return refuse('unknown-option', { options: labels(field) });
  const answer = { text: ticked.replace(OPTION_REMARK, '') };
  const named = optionsNamed(field.options, answer.text);
  const found = named.length > 0 || field.open ? named : optionsMentioned(field.options, answer.text);
  const worded = named.length === 0 ? optionWorded(field.more ?? [], answer.text) : undefined;
  const [option, ...more] = worded ? [worded] : found;
  if (option && more.length === 0) return accept(option.label);
  if (option && !field.open) return refuse('one-option-expected', { options: found.map(({ label }) => label) });
  return field.open ? otherWords(field, answer.text) : refuse('unknown-option', { options: labels(field) });
}

function printChoice(_field: ChoiceField, label: string): string {
  return label;
}

/** Words outside the list; a bare number or sign is a slip, not a new kind. */
function otherWords(field: ChoiceField, text: string): Parsed<string> {
  const words = joinedHan(text.replace(/\s+/gu, ' '));
  if (isDenial(field.options, words)) return refuse('unknown-option', { options: labels(field) });
  // A telephone number or an address is another column's.
  if (!/\p{L}/u.test(bare(words)) || ORDINAL_ONLY.test(words) || contactShapes(text).length > 0) {
    return refuse('unknown-option', { options: labels(field) });
  }
  const { otherEnds } = field;
  if (otherEnds && !otherEnds.some((end) => words.endsWith(end)))
    return refuse('unknown-option', { options: labels(field) });
  return tooLong(words, OPEN_MAX_CHARACTERS) ?? accept(words);
}

function labels(field: ChoiceField): string[] {
  return field.options.map(({ label }) => label);
}
