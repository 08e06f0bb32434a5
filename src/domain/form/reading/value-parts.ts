import type { FormField } from '../schema.ts';
import { isLong } from './accepts.ts';
import { columnNamed } from './column-named.ts';
import { shapeClaims } from './read-listed.ts';
import type { MessageContext } from './reading.ts';

interface Part {
  field: FormField;
  text: string;
  name?: string;
}

/** A value that goes on with other columns, 一米窗服务班组 联系人何䶮 电话55501266, or 32（女19）, as the parts it is made of; lines that a phone broke are joined. */
export function valueParts(context: MessageContext, part: Part): Part[] {
  const { field } = part;
  if (isLong(field)) return [part];
  const text = field.kind === 'text' ? joined(part.text) : part.text;
  if (text.includes('\n')) return [{ ...part, text }];
  const shaped =
    field.kind === 'text' || field.kind === 'name'
      ? shapeClaims({ ...context, focus: field }, text)
      : { claims: [], rest: text };
  const named = namedBehind(context, shaped.rest);
  return [
    { ...part, text: named.rest },
    ...named.parts,
    ...shaped.claims.map((claim) => ({ field: claim.field, text: claim.text })),
  ];
}

function joined(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}\d])[ \t]*\n[ \t]*(?=[\p{Script=Han}\d])/gu, '');
}

/** Words behind the first that begin with another column's name and are plain for it. */
function namedBehind(context: MessageContext, text: string): { rest: string; parts: Part[] } {
  const tokens = text.split(/[\s,，;；()（）]+/u).filter((token) => token !== '');
  const parts: Part[] = [];
  for (const token of tokens.slice(1)) {
    const found = columnNamed(context, token);
    if (found) parts.push(found);
  }
  const first = tokens[0];
  const isAll = first !== undefined && parts.length > 0 && parts.length === tokens.length - 1;
  return isAll ? { rest: first, parts } : { rest: text, parts: [] };
}
