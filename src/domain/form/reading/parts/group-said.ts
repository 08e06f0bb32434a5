import { GROUP_LINK } from '../../../language/columns/whose.ts';
import type { FormField } from '../../schema.ts';
import type { MessageContext } from '../base/reading.ts';
import { whosePart } from './whose-part.ts';

/** Longer than this it is a form or a text, not one part of it. */
const MAX_LENGTH = 200;

/** 班长周巧云 女 四十二, 上级单位浦东新区卫健委 联系人吴敏: a message that begins with the name of a person or an organisation whose part of the form is another
 *  one than is asked, or that part itself. @returns what stands behind the name, read where the columns of that part are asked; null for any other message */
export function groupSaid(
  context: MessageContext,
  text: string,
): { context: MessageContext; texts: readonly string[]; fields: readonly FormField[] } | null {
  if (text.length > MAX_LENGTH || text.includes('\n')) return null;
  const { form } = context;
  for (const section of new Set(form.fields.map((field) => field.section))) {
    const fields = form.fields.filter((field) => field.section === section);
    const [focus] = fields;
    if (!focus) continue;
    const { kind, words } = whosePart(form, focus);
    const word = kind === 'own' ? undefined : words.find((one) => text.startsWith(one));
    const behind = word === undefined ? '' : text.slice(word.length).replace(GROUP_LINK, '');
    if (behind === '') continue;
    const list = fields.map((field, at) => ({ number: at + 1, field }));
    return { context: { ...context, focus, offered: null, list }, texts: [behind, `${word}\uff1a${behind}`], fields };
  }
  return null;
}
