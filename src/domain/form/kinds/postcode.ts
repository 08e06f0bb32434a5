import type { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { digitRuns } from '../../language/contacts/telephone.ts';
import { defineFieldKind, fieldShape, UNLIMITED } from '../base/field-kind.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import { type FieldTraits, line } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';

const schema = fieldShape('postcode', {});
type PostcodeField = z.infer<typeof schema>;

declare module '../base/parsed.ts' {
  interface OwnReasons {
    postcode: 'postcode-expected';
  }
}

const traits: FieldTraits = {
  ...line,
  content: 'digits',
  isUnmistakable: true,
  closedShape: /^\d{6}$/u,
  isContact: true,
  isKnownBySight: true,
};

/** Six digits. */
export const postcodeKind = defineFieldKind({
  schema,
  traits,
  limits: () => UNLIMITED,
  parse: parsePostcode,
  print: printPostcode,
});

/** Six digits of any width: ２０００７２ is 200072. */
function parsePostcode(field: PostcodeField, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply, traits);
  if ('kind' in answer) return answer;
  const runs = digitRuns(answer.text);
  const [run = ''] = runs;
  return runs.length === 1 && /^\d{6}$/u.test(run) ? accept(run) : refuse('postcode-expected', { digits: run.length });
}

function printPostcode(_field: PostcodeField, postcode: string): string {
  return postcode;
}
