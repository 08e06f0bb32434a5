import { contactShapes, type ShapeKind } from '../../../language/contacts/contact-shapes.ts';
import { LINK } from '../../../language/numbers/counted.ts';
import { withoutEnds } from '../../../language/text/ends.ts';
import { LISTING } from '../../../language/text/separators.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormDefinition, FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { isLong, isTelling, plainValue } from '../base/accepts.ts';
import { isShaped } from '../base/beside-contact.ts';
import type { Claim, Interpreter, MessageContext } from '../base/reading.ts';

const MAX_LENGTH = 200;
const MAX_TOKENS = 24;

/** 联系人陆敏，工会主席，13800000123 where a number is asked: columns of any part of the form, named without a sign or told by the shape of a contact.
 *  What no word names is asked about. */
export const readElsewhere: Interpreter = (context, text) => {
  const { focus } = context;
  if (!focus || isLong(focus) || text.length > MAX_LENGTH || text.includes('\n')) return null;
  const tokens = text.split(LISTING).filter((token) => token !== '');
  if (tokens.length === 0 || tokens.length > MAX_TOKENS) return null;
  const claims: Claim[] = [];
  const unused: string[] = [];
  const strange: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const next = tokens[at + 1] ?? '';
    const alone = labelAlone(context, token, next, claims);
    const claim = alone ?? tokenClaim(context, token, claims);
    if (claim && !claims.some(({ field }) => field === claim.field)) claims.push(claim);
    else if (contactShapes(token).length > 0) strange.push(token);
    else unused.push(token);
    if (alone) at += 1;
  }
  if (!claims.some(({ field }) => field !== focus)) return null;
  // Where words are asked, another column has to be named before anything else.
  const isWordy = asksFor(focus, 'words');
  const [first = '', second = ''] = tokens;
  if (isWordy && !labelAlone(context, first, second, []) && !labelled(context, first, [])) return null;
  const isNamed = !isWordy && claims.every((claim) => claim.isNamed);
  const doubt = isNamed ? {} : { doubt: 'beside' as const };
  return { claims, refused: [], unused, ...(strange.length > 0 ? { strange } : {}), weakness: 0, ...doubt };
};

function tokenClaim(context: MessageContext, token: string, claims: readonly Claim[]): Claim | null {
  const { focus } = context;
  const own = focus && /\d/u.test(token) ? plainValue(context, focus, token) : null;
  if (focus && own !== null) return { field: focus, text: token, value: own, isNamed: true };
  return labelled(context, token, claims) ?? shapedAs(context, token, claims);
}

/** 联系人 with its answer behind a blank. */
function labelAlone(context: MessageContext, token: string, next: string, claims: readonly Claim[]): Claim | null {
  if (next === '') return null;
  const named = namedOthers(context, token).flatMap(({ field, name }) => (name === token ? [field] : []));
  return named.length === 0 ? null : firstPlain(context, nearest(context, named, claims), next);
}

/** 地址桂林路100号: a word for a column and its plain answer; of several columns the one with the longest word. */
function labelled(context: MessageContext, token: string, claims: readonly Claim[]): Claim | null {
  const named = namedOthers(context, token).filter(({ isWord, name }) => isWord && token.startsWith(name));
  const most = named.reduce((length, { name }) => Math.max(length, name.length), 0);
  if (most === 0) return null;
  const fields = named.flatMap(({ field, name }) => (name.length === most ? [field] : []));
  const text = withoutEnds(token.slice(most), LINK);
  return text === '' ? null : firstPlain(context, nearest(context, fields, claims), text);
}

function firstPlain(context: MessageContext, fields: readonly FormField[], text: string): Claim | null {
  for (const field of fields) {
    const value = plainValue(context, field, text);
    if (value !== null) return { field, text, value, isNamed: true };
  }
  return null;
}

/** What an e-mail address, a telephone or a postcode is for; nothing where the form asks for none. */
function shapedAs(context: MessageContext, token: string, claims: readonly Claim[]): Claim | null {
  const [shape, ...more] = contactShapes(token);
  if (!shape || more.length > 0) return null;
  const fields = nearest(
    context,
    context.form.fields.filter((field) => isShaped(field) && takes(field, shape.kind)),
    claims,
  );
  const claim = firstPlain(context, fields, token);
  return claim && { ...claim, isNamed: claim.field === context.focus };
}

function takes({ kind }: FormField, shape: ShapeKind): boolean {
  return kind === shape || (shape === 'mobile' && kind === 'phone');
}

interface Named {
  field: FormField;
  name: string;
  /** Of two characters or more. */
  isWord: boolean;
}

const NONE: readonly Named[] = [];

/** The words for other columns that begin as the text does. */
function namedOthers({ form, focus }: MessageContext, text: string): readonly Named[] {
  const known = namesByFirst.get(form) ?? namedIn(form);
  namesByFirst.set(form, known);
  const named = known.get(text.charAt(0));
  return named ? named.filter(({ field }) => field !== focus) : NONE;
}

const namesByFirst = new WeakMap<FormDefinition, ReadonlyMap<string, readonly Named[]>>();

/** By their first character, in the order of the form. Columns that numbers are counted in are read clause by clause. */
function namedIn({ fields }: FormDefinition): ReadonlyMap<string, readonly Named[]> {
  const found = new Map<string, Named[]>();
  for (const field of fields) {
    if (!isTelling(field) || asksFor(field, 'amount')) continue;
    for (const name of namesOf(field)) {
      const same = found.get(name.charAt(0)) ?? [];
      same.push({ field, name, isWord: [...name].length > 1 });
      found.set(name.charAt(0), same);
    }
  }
  return found;
}

/** Beside the answer before, in the part of the form that is asked, open ones, and then in the order of the form. */
function nearest(
  { focus, answers }: MessageContext,
  fields: readonly FormField[],
  claims: readonly Claim[],
): FormField[] {
  const last = claims.at(-1)?.field.section;
  const rank = (field: FormField) =>
    field.section === last ? 0 : field.section === focus?.section ? 1 : answers[field.id] === undefined ? 2 : 3;
  return fields.filter((field) => !claims.some((claim) => claim.field === field)).sort((a, b) => rank(a) - rank(b));
}
