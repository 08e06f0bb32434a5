import { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { SPOKEN_DOT } from '../../language/answers/answer-words.ts';
import { withoutEnd } from '../../language/text/ends.ts';
import { halfWidth } from '../../language/text/half-width.ts';
import { ADDRESS_DOT, ADDRESS_END, ADDRESS_WORD } from '../../language/text/han.ts';
import { defineFieldKind, fieldShape, UNLIMITED } from '../base/field-kind.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import { type FieldTraits, line } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';

const schema = fieldShape('email', {});
type EmailField = z.infer<typeof schema>;

declare module '../base/parsed.ts' {
  interface OwnReasons {
    email: 'email-expected';
  }
}

const traits: FieldTraits = {
  ...line,
  content: 'address',
  isUnmistakable: true,
  closedShape: /^[a-z\d][\w-]{1,40}@[a-z\d]{2,20}\.(?:com|cn|net|org)$/u,
  isContact: true,
  isKnownBySight: true,
};

export const emailKind = defineFieldKind({
  schema,
  traits,
  limits: () => UNLIMITED,
  parse: parseEmail,
  print: printEmail,
});

const MAX_CHARACTERS = 100;
const address = z.email();

/** An e-mail address in lower case; full-width ＠ and ．, the Chinese full stop and spaces around them are read as meant. */
function parseEmail(field: EmailField, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply, traits);
  if ('kind' in answer) return answer;
  const closed = halfWidth(answer.text)
    .replace(/\s+/gu, ' ')
    .replace(/ ?@ ?/gu, '@')
    .replace(ADDRESS_DOT, '.')
    .toLowerCase();
  const at = closed.indexOf('@');
  // Behind the @ only: 点 and commas before it are words of a sentence.
  const typed = at < 0 ? closed : closed.slice(0, at) + closed.slice(at).replace(SPOKEN_DOT, '.');
  const candidates = (typed.match(ADDRESS_WORD) ?? [])
    .filter((word) => word.includes('@'))
    .map((word) => withoutEnd(word, ADDRESS_END));
  const [candidate, ...more] = candidates;
  if (!typed.includes('@')) return refuse('email-expected', { lacks: 'at' });
  if (!candidate || more.length > 0 || candidate.length > MAX_CHARACTERS) return refuse('email-expected');
  return address.safeParse(candidate).success
    ? accept(candidate)
    : refuse('email-expected', { lacks: lacking(candidate) });
}

function printEmail(_field: EmailField, email: string): string {
  return email;
}

/** What is visibly amiss behind the @. */
function lacking(candidate: string): 'dot' | 'form' {
  return candidate.slice(candidate.indexOf('@')).includes('.') ? 'form' : 'dot';
}
