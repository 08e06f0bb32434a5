import type { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { defineFieldKind, fieldShape, UNLIMITED } from '../base/field-kind.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import { type FieldTraits, line } from '../base/traits.ts';
import { typedAnswer } from '../base/typed-answer.ts';

const schema = fieldShape('stars', {});
type StarsField = z.infer<typeof schema>;

declare module '../base/parsed.ts' {
  interface OwnReasons {
    stars: 'stars-expected';
  }
}

const traits: FieldTraits = { ...line, content: 'amount', isUnmistakable: false, closedShape: /^[1-5]$/u };

/** One to five stars. */
export const starsKind = defineFieldKind({
  schema,
  traits,
  limits: () => UNLIMITED,
  parse: parseStars,
  print: (_field: StarsField, stars: number) => '★'.repeat(stars),
});

function parseStars(field: StarsField, reply: Reply): Parsed<number> {
  const answer = typedAnswer(field, reply, traits);
  if ('kind' in answer) return answer;
  const stars = /^★{1,5}$/u.test(answer.text) ? answer.text.length : Number(answer.text);
  return [1, 2, 3, 4, 5].includes(stars) ? accept(stars) : refuse('stars-expected');
}
