import { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { digitRuns, mobileWithExtension, readLandline, readMobile } from '../../language/contacts/telephone.ts';
import { defineFieldKind, fieldShape, UNLIMITED } from '../base/field-kind.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import { type FieldTraits, line } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';

const schema = fieldShape('phone', {
  areaCode: z.string().optional(),
});
type PhoneField = z.infer<typeof schema>;

declare module '../base/parsed.ts' {
  interface OwnReasons {
    phone: 'phone-expected';
  }
}

const traits: FieldTraits = {
  ...line,
  content: 'digits',
  isUnmistakable: false,
  closedShape: /^(?:1\d{10}|0\d{2,3}-\d{7,8})$/u,
  isContact: true,
  isKnownBySight: true,
};

/** A mobile number or a landline with area code, `021-55501266`. `areaCode` is taken for a landline given without one. */
export const phoneKind = defineFieldKind({
  schema,
  traits,
  limits: () => UNLIMITED,
  parse: parsePhone,
  print: printPhone,
});

/** A mobile number or a landline: `021 - 5550 1266` is 021-55501266. Two numbers are one too many: the form has one place. */
function parsePhone(field: PhoneField, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply, traits);
  if ('kind' in answer) return answer;
  const runs = digitRuns(answer.text);
  const [run = ''] = runs;
  const mobile = runs.length === 1 ? readMobile(run) : mobileWithExtension(answer.text);
  const phone = mobile ?? readLandline(answer.text, field.areaCode);
  if (phone) return accept(phone);
  const whole = runs.filter((one) => one.length >= 7);
  if (whole.length > 1) return refuse('one-number-expected', { numbers: whole.slice(0, 5) });
  return refuse('phone-expected', { digits: runs.join('').replace('+', '').length });
}

function printPhone(_field: PhoneField, phone: string): string {
  return phone;
}
