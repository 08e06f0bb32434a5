import { isPersonNamed } from '../../../language/corrections/correction.ts';
import { looksLikeName } from '../../../language/names/looks-like.ts';
import type { FormField } from '../../schema.ts';
import type { MessageContext } from '../base/reading.ts';

/** 名字打错了，是欧阳静怡: the column of the one person whose name is written almost so. @returns null where nobody's is, or that of several */
export function personMeant({ form, answers }: MessageContext, about: string, said: string): FormField | null {
  if (!isPersonNamed(about) || !looksLikeName(said)) return null;
  const alike = form.fields
    .filter(({ kind }) => kind === 'name')
    .map((field) => ({ field, shared: sharedIn(answers[field.id], said) }))
    .filter(({ shared }) => shared > 0);
  const most = Math.max(...alike.map(({ shared }) => shared));
  const [only, ...more] = alike.filter(({ shared }) => shared === most);
  return only && more.length === 0 ? only.field : null;
}

/** How many characters are in the same place, where the first one does; 0 for names that differ in length. */
function sharedIn(known: unknown, said: string): number {
  if (typeof known !== 'string') return 0;
  const [old, now] = [[...known], [...said]];
  if (old.length !== now.length || old[0] !== now[0]) return 0;
  return old.filter((character, at) => character === now[at]).length;
}
