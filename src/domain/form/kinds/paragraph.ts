import { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { defineFieldKind, fieldShape } from '../base/field-kind.ts';
import { accept, type Parsed } from '../base/parsed.ts';
import { tooLong } from '../base/too-long.ts';
import { type FieldTraits, prose } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';

const schema = fieldShape('paragraph', {
  maxCharacters: z.number().int().min(1),
});
type ParagraphField = z.infer<typeof schema>;

const traits: FieldTraits = {
  ...prose,
  content: 'prose',
  isUnmistakable: false,
  closedShape: null,
  mayEchoLabel: true,
  extraSeconds: 120,
};

/** Several lines, in one message, at most `maxCharacters`. */
export const paragraphKind = defineFieldKind({
  schema,
  traits,
  limits: ({ maxCharacters }) => ({ min: null, max: maxCharacters }),
  parse: parseParagraph,
  print: printParagraph,
});

/** Several lines in one message. Lines are trimmed and empty ones left out; the rest is kept as typed. */
function parseParagraph(field: ParagraphField, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply, traits);
  if ('kind' in answer) return answer;
  const text = trimmedLines(answer.text);
  return tooLong(text, field.maxCharacters) ?? accept(text);
}

function printParagraph(_field: ParagraphField, text: string): string {
  return text;
}

/** One paragraph a line, without blank lines or indents: the layout sets its own. */
export function trimmedLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
