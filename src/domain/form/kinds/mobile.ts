import type { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { digitRuns, readMobile } from '../../language/contacts/telephone.ts';
import { defineFieldKind, fieldShape, UNLIMITED } from '../base/field-kind.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import { type FieldTraits, line } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';

const schema = fieldShape('mobile', {});
type MobileField = z.infer<typeof schema>;

declare module '../base/parsed.ts' {
  interface OwnReasons {
    mobile: 'mobile-expected';
  }
}

const traits: FieldTraits = {
  ...line,
  content: 'digits',
  isUnmistakable: true,
  closedShape: /^1\d{10}$/u,
  isContact: true,
  isKnownBySight: true,
};

/** A mainland mobile number, 11 digits. */
export const mobileKind = defineFieldKind({
  schema,
  traits,
  limits: () => UNLIMITED,
  parse: parseMobile,
  print: printMobile,
});

/** A mainland mobile number, also with spaces, dashes or +86; the value is its 11 digits. */
function parseMobile(field: MobileField, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply, traits);
  if ('kind' in answer) return answer;
  const runs = digitRuns(answer.text);
  const mobiles = [...new Set(runs.map(readMobile).filter((mobile) => mobile !== null))];
  const [mobile, ...more] = mobiles;
  if (more.length > 0) return refuse('one-number-expected', { numbers: mobiles.slice(0, 5) });
  return mobile && runs.every((run) => readMobile(run) !== null || !isMobileLike(run))
    ? accept(mobile)
    : refuse('mobile-expected', { digits: runs.join('').replace('+', '').length });
}

/** A number with a digit too few or too many beside a whole one: which is meant? */
function isMobileLike(run: string): boolean {
  return /^(?:\+?86)?1\d{8,12}$/u.test(run);
}

function printMobile(_field: MobileField, mobile: string): string {
  return mobile;
}
