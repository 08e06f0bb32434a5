import { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { tickedWords } from '../../language/printed/boxes.ts';
import { saysNo, saysYes } from '../../language/talk/yes-no.ts';
import { halfWidth } from '../../language/text/half-width.ts';
import { defineFieldKind, fieldShape, UNLIMITED } from '../base/field-kind.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import { type FieldTraits, line } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';

const schema = fieldShape('promise', {
  /** What whoever confirms the answers says by that: is on the card that asks for it. */
  statement: z.string().min(1).max(60).optional(),
  given: z.string().default('\u2713'),
});
type PromiseField = z.infer<typeof schema>;

declare module '../base/parsed.ts' {
  interface OwnReasons {
    promise: 'promise-expected';
  }
}

const traits: FieldTraits = {
  ...line,
  content: 'promise',
  isUnmistakable: false,
  closedShape: null,
  isValue: false,
  isListed: false,
  printed: 'form-words',
};

/** A promise that has to be given: the value is `true`, said back as `given`. */
export const promiseKind = defineFieldKind({
  schema,
  traits,
  limits: () => UNLIMITED,
  parse: parsePromise,
  print: printPromise,
});

/** A promise is given by a plain yes; anything else leaves it open, a no with the value `saidNo`. */
function parsePromise(field: PromiseField, reply: Reply, _context?: ReadingContext): Parsed<boolean> {
  const answer = typedAnswer(field, reply, traits);
  if ('kind' in answer) return answer.reason === 'emoji-unexpected' ? refuse('promise-expected') : answer;
  const typed = halfWidth(tickedWords(answer.text) ?? '');
  if (saysNo(typed)) return refuse('promise-expected', { saidNo: true });
  return saysYes(typed) || typed === halfWidth(field.given)
    ? accept(true)
    : refuse('promise-expected', { saidNo: false });
}

function printPromise(field: PromiseField, _value: boolean): string {
  return field.given;
}
