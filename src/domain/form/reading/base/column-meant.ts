import { COUNTED, columnWord } from '../../../language/corrections/correction.ts';
import { isSentence } from '../../../language/names/function-words.ts';
import { fieldByLabel } from '../../labels.ts';
import type { FormField } from '../../schema.ts';
import type { MessageContext } from './reading.ts';

/** The column a few words name: its label, a word for it, with 名字, 号码 and the like behind. */
export function columnMeant({ form, focus }: Pick<MessageContext, 'form' | 'focus'>, typed: string): FormField | null {
  const name = columnWord(typed);
  if (name === '' || isSentence(name)) return null;
  const inSection = form.fields.filter(({ section }) => section === focus?.section);
  return (
    fieldByLabel({ ...form, fields: inSection }, name) ??
    fieldByLabel(form, name) ??
    fieldByLabel(form, typed) ??
    onlyContaining(form.fields, name) ??
    (name.endsWith(COUNTED) ? fieldByLabel(form, name.slice(0, -1)) : null)
  );
}

/** 学校 is 毕业学校 where no other column has the word. */
function onlyContaining(fields: readonly FormField[], name: string): FormField | null {
  const found = [...name].length < 2 ? [] : fields.filter(({ label }) => label.includes(name));
  return found.length === 1 ? (found[0] ?? null) : null;
}
