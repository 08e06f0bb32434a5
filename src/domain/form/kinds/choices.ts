import { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { ALL_OPTIONS, OPTION_SEPARATOR } from '../../language/answers/option-words.ts';
import { tickedWords } from '../../language/printed/boxes.ts';
import { halfWidth } from '../../language/text/half-width.ts';
import { defineFieldKind, fieldShape, UNLIMITED } from '../base/field-kind.ts';
import { option, optionsMentioned, optionsNamed } from '../base/options.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import { type FieldTraits, line } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';

const schema = fieldShape('choices', {
  options: z.array(option).min(2),
});
type ChoicesField = z.infer<typeof schema>;

declare module '../base/parsed.ts' {
  interface OwnReasons {
    choices: 'unclear-option';
  }
}

const traits: FieldTraits = {
  ...line,
  content: 'option',
  isUnmistakable: true,
  closedShape: 'an-option',
  isListed: false,
  isKnownBySight: true,
  printed: 'ticks',
};

/** At least one of the options; the value is a list of labels in the form's order. */
export const choicesKind = defineFieldKind({
  schema,
  traits,
  limits: () => UNLIMITED,
  parse: parseChoices,
  print: printChoices,
});

/** One option or several, by number (1、3), name, other word or first words; the labels come in the form's order. */
function parseChoices(field: ChoicesField, reply: Reply, _context?: ReadingContext): Parsed<string[]> {
  const read = typedAnswer(field, reply, traits);
  if ('kind' in read) return read;
  const ticked = tickedWords(read.text);
  // Boxes, and none of them ticked: the print says nothing.
  if (ticked === null) return refuse('unknown-option', { options: field.options.map(({ label }) => label) });
  const answer = { text: separated(ticked) };
  if (ALL_OPTIONS.test(halfWidth(answer.text))) return accept(field.options.map(({ label }) => label));
  const found = piecesNamed(field, answer.text) ?? optionsMentioned(field.options, answer.text);
  const unclear = optionsNamed(field.options, answer.text);
  if (found.length === 0 && unclear.length > 1)
    return refuse('unclear-option', { options: unclear.map(({ label }) => label) });
  if (found.length === 0) return refuse('unknown-option', { options: field.options.map(({ label }) => label) });
  return accept(field.options.filter((option) => found.includes(option)).map(({ label }) => label));
}

function printChoices(_field: ChoicesField, labels: readonly string[]): string {
  return labels.join('\u3001');
}

/** Every piece names exactly one option. @returns null when one does not */
function piecesNamed(field: ChoicesField, text: string) {
  const whole = optionsNamed(field.options, text);
  if (whole.length === 1) return whole;
  const pieces = text.split(OPTION_SEPARATOR).filter((piece) => piece !== '');
  const named = pieces.flatMap((piece) => digitsOf(field, piece)).map((piece) => optionsNamed(field.options, piece));
  return named.every((options) => options.length === 1) ? named.flat() : null;
}

/** 1.3 and 1/3 are 1 and 3. */
function separated(text: string): string {
  return text.normalize('NFKC').replace(/(?<=\d)\s*[./]\s*(?=\d)/gu, ' ');
}

/** 13 names the first and the third where there are not so many. */
function digitsOf({ options }: ChoicesField, piece: string): string[] {
  return /^[1-9]{2,}$/u.test(piece) && options.length < 10 && Number(piece) > options.length ? [...piece] : [piece];
}
