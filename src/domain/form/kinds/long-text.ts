import { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { defineFieldKind, fieldShape } from '../base/field-kind.ts';
import { accept, type Parsed } from '../base/parsed.ts';
import { tooLong } from '../base/too-long.ts';
import { type FieldTraits, prose } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';
import { trimmedLines } from './paragraph.ts';

const schema = fieldShape('long-text', {
  minCharacters: z.number().int().min(0),
  maxCharacters: z.number().int().min(1),
});
type LongTextField = z.infer<typeof schema>;

const traits: FieldTraits = { ...prose, content: 'prose', isUnmistakable: false, closedShape: null, extraSeconds: 900 };

/** A long text collected over several messages; both limits are included. */
export const longTextKind = defineFieldKind({
  schema,
  traits,
  limits: ({ minCharacters, maxCharacters }) => ({ min: minCharacters, max: maxCharacters }),
  parse: parseLongText,
  print: printLongText,
});

/** A draft may be longer than its limit, so that it can be cut; not without end. */
export const MAX_DRAFT_CHARACTERS = 20_000;

/** A piece of a long text, or the whole: pieces are joined by a line break by whoever collects them, and the joined text may be
 *  read again. Too long is refused; too short is no refusal: more may come. */
function parseLongText(field: LongTextField, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply, traits);
  if ('kind' in answer) return answer;
  const text = trimmedLines(answer.text);
  return tooLong(text, field.maxCharacters) ?? accept(text);
}

function printLongText(_field: LongTextField, text: string): string {
  return text;
}
