import { leftOpen, noneOf } from '../../../language/talk/left-open.ts';
import { isLongerThan } from '../../../language/text/length.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormField } from '../../schema.ts';
import { isLong } from '../base/accepts.ts';
import type { Interpreter } from '../base/reading.ts';

/** 职务没有, 没有手机: that there is none of a column that is asked, or stands beside it, and may be empty. */
export const readNone: Interpreter = ({ form, focus, list }, text) => {
  if (!focus || isLong(focus) || isLongerThan(text, MAX_CHARACTERS)) return null;
  const near = list?.map(({ field }) => field) ?? form.fields.filter(({ section }) => section === focus.section);
  const field = near.find((one) => one.none !== undefined && !isLong(one) && isDenied(one, text.trim()));
  if (!field || field.none === undefined) return null;
  return { claims: [{ field, text, value: field.none, isNamed: true }], refused: [], unused: [], weakness: 0 };
};

/** What says so is short. */
const MAX_CHARACTERS = 20;

function isDenied(field: FormField, said: string): boolean {
  return namesOf(field).some(
    (name) => noneOf(said) === name || (said.startsWith(name) && leftOpen(said.slice(name.length)) === 'none'),
  );
}
