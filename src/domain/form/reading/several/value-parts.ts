import { withoutEnd } from '../../../language/text/ends.ts';
import { joinedLines } from '../../../language/text/han.ts';
import { BRACKETED_PAUSES, GAP, GAP_END } from '../../../language/text/separators.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { isLong } from '../base/accepts.ts';
import { columnNamed } from '../base/column-named.ts';
import type { Claim, MessageContext } from '../base/reading.ts';
import { shapeClaims } from './read-listed.ts';

interface Part {
  field: FormField;
  text: string;
  name?: string;
  /** 联系人改成闵嘉树: what is there is to be changed. */
  isChange?: boolean;
}

/** Claims of parts, behind a column that is changed: it, and whichever says so too. */
export function withChanges(claims: readonly Claim[], changed: FormField, parts: readonly Part[]): Claim[] {
  const isChanged = (field: FormField) =>
    field === changed || parts.some((part) => part.field === field && part.isChange === true);
  return claims.map((claim) => (isChanged(claim.field) ? { ...claim, isChange: true } : claim));
}

/** A value that goes on with other columns, 一米窗服务班组 联系人何䶮 电话55501266, or 32（女19）, as the parts it is made of; lines that a phone broke are joined. */
export function valueParts(context: MessageContext, part: Part): Part[] {
  const { field } = part;
  if (isLong(field)) return [part];
  const cut = cutAtLabels(context, part);
  if (cut.length > 1) return cut.flatMap((one) => (one === cut[0] ? [one] : valueParts(context, one)));
  const text = field.kind === 'text' && isBroken(context, part.text) ? joinedLines(part.text) : part.text;
  if (text.includes('\n')) return [{ ...part, text }];
  const shaped = asksFor(field, 'words') ? shapeClaims({ ...context, focus: field }, text) : { claims: [], rest: text };
  const named = namedBehind(context, shaped.rest);
  return [
    { ...part, text: named.rest },
    ...named.parts,
    ...shaped.claims.map((claim) => ({ field: claim.field, text: claim.text })),
  ];
}

/** One line that a phone broke: a second one that names a column, or several, are answers of their own. */
function isBroken(context: MessageContext, text: string): boolean {
  const [, second = '', ...more] = text.split('\n').filter((line) => line.trim() !== '');
  const isNamed = context.form.fields.some((field) =>
    namesOf(field).some((name) => name.length > 1 && second.trim().startsWith(name)),
  );
  return more.length === 0 && !isNamed;
}

/** Words behind the first that begin with another column's name and are plain for it. */
function namedBehind(context: MessageContext, text: string): { rest: string; parts: Part[] } {
  const tokens = text.split(BRACKETED_PAUSES).filter((token) => token !== '');
  const parts: Part[] = [];
  for (const token of tokens.slice(1)) {
    const found = columnNamed(context, token);
    if (found) parts.push(found);
  }
  const first = tokens[0];
  const isAll = first !== undefined && parts.length > 0 && parts.length === tokens.length - 1;
  return isAll ? { rest: first, parts } : { rest: text, parts: [] };
}

/** 站长，职称助理工程师 behind 职务：, where another column is named without a sign: cut before each name that has a plain answer behind it. */
function cutAtLabels(context: MessageContext, part: Part): Part[] {
  if (part.field.kind === 'text' && part.field.looks === 'posts') return [part];
  const pieces = part.text.split(GAP);
  const parts: Part[] = [];
  let open = { ...part, text: '' };
  for (let at = 0; at < pieces.length; at += 1) {
    const word = pieces[at] ?? '';
    const named = at === 0 || GAP.test(word) ? null : namedAt(context, part.field, word, pieces[at + 2] ?? '');
    if (!named || named.field === open.field) open.text += word;
    else {
      parts.push({ ...open, text: withoutEnd(open.text, GAP_END) });
      open = { field: named.field, text: named.text, name: named.name, isChange: named.isChange };
      if (named.isNext) at += 2;
    }
  }
  return [...parts, { ...open, text: withoutEnd(open.text, GAP_END) }];
}

/** 职称助理工程师, or 职称 with its answer behind a blank. */
function namedAt(context: MessageContext, beside: FormField, word: string, next: string) {
  const near = labelled(context, beside);
  const own = columnNamed(context, word, near);
  if (own && own.name.length > 1) return { ...own, isNext: false };
  const alone = next === '' ? null : columnNamed(context, `${word}:${next}`, near);
  return alone && alone.name === word && word.length > 1 ? { ...alone, isNext: true } : null;
}

/** Columns of the part in front first, then those near the one asked: 职务 is a word for several. */
function labelled({ form, focus }: MessageContext, beside: FormField): readonly FormField[] {
  const near = ({ section }: FormField) => (section === beside.section ? 2 : Number(section === focus?.section));
  return [...form.fields].sort((a, b) => near(b) - near(a));
}
