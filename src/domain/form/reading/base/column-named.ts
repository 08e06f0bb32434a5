import { POSTS_HAVE } from '../../../language/columns/framed.ts';
import { CHANGE } from '../../../language/corrections/correction-words.ts';
import { LINK } from '../../../language/numbers/counted.ts';
import { withoutEnds } from '../../../language/text/ends.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormField } from '../../schema.ts';
import { isLong, plainValue } from './accepts.ts';
import type { MessageContext } from './reading.ts';

/** 联系人何䶮, 邮编：200072: the column that a word begins with, and the plain answer behind. @returns null for any other word */
export function columnNamed(
  context: MessageContext,
  token: string,
  fields: readonly FormField[] = context.form.fields,
): { field: FormField; text: string; name: string; isChange: boolean } | null {
  for (const field of fields) {
    if (isLong(field)) continue;
    const name = namesOf(field).find((one) => token.startsWith(one));
    const behind = name === undefined ? '' : token.slice(name.length);
    const isChange = CHANGE.test(behind);
    const said = field.kind === 'text' && field.looks === 'posts' ? behind.replace(POSTS_HAVE, '') : behind;
    const text = withoutEnds(isChange ? behind.replace(CHANGE, '') : said, LINK);
    if (name !== undefined && text !== '' && plainValue(context, field, text) !== null)
      return { field, text, name, isChange };
  }
  return null;
}
