import { contactShapes, type Shape } from '../../../language/contacts/contact-shapes.ts';
import { nounBeside } from '../../../language/numbers/beside-number.ts';
import { LINK, parted } from '../../../language/numbers/counted.ts';
import { isNumeral } from '../../../language/numbers/number-words.ts';
import { withoutEnd } from '../../../language/text/ends.ts';
import {
  CLOSING_BRACKET,
  OPENING,
  OUTSIDE_BRACKETS,
  PARTED,
  STOPS,
  WORDS_APART,
} from '../../../language/text/separators.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormField } from '../../schema.ts';
import { asksFor, traitsOf } from '../../traits-of.ts';
import { acceptedValue, isTelling, plainValue } from '../base/accepts.ts';
import { isDoubtfulContact } from '../base/beside-contact.ts';
import { columnFor } from '../base/column-for.ts';
import { columnNamed } from '../base/column-named.ts';
import type { Claim, Interpreter, MessageContext } from '../base/reading.ts';
import { brokenNumber } from '../checks/broken-number.ts';
import { countsOtherThing } from '../counts/beside-counts.ts';
import { isOfAll } from '../counts/whole-counts.ts';
import { bracketed } from '../parts/bracketed.ts';

const MAX_LENGTH = 400;
const MAX_TOKENS = 24;

/** “何䶮 13800000021”, “云苔路258号，200072”, “欧阳静宜 女 36岁 党员”: the columns in order from the one asked, and what its shape tells. */
export const readListed: Interpreter = (context, text) => {
  const { focus } = context;
  if (!focus || !isTelling(focus) || text.length > MAX_LENGTH || !PARTED.test(text)) return null;
  const shaped = shapeClaims(context, text);
  const rest = shaped.rest.trim();
  const inOrder = rest === '' ? { claims: [], unused: [] } : orderClaims(context, rest);
  if (!inOrder) return null;
  const claims = [...inOrder.claims, ...shaped.claims];
  const [only, ...more] = inOrder.unused;
  const broken = only !== undefined && more.length === 0 ? brokenNumber(context, claims, only) : null;
  if (broken && claims.length > 0) return { claims, refused: [broken], unused: [], weakness: 0 };
  if (claims.length < 2) return null;
  const isRepeated = claims.some(({ field }, at) => claims.findIndex((one) => one.field === field) !== at);
  if (isRepeated) return null;
  // 站长1人、值班员5人，类别是窗口: the first part of a text alone is hardly the whole of it.
  const isHalf = focus.kind === 'text' && inOrder.unused.length > 0;
  // 没有职务，普通护士: what the person is instead is hardly the next column's.
  const [first, second] = claims;
  const isInstead =
    focus.none !== undefined && first?.value === focus.none && first.text !== focus.none && second?.isNamed === false;
  const doubt = isHalf || isInstead ? { doubt: 'beside' as const } : {};
  return { claims, refused: [], unused: inOrder.unused, weakness: 0, ...doubt };
};

/** Contacts by their shape, in the column of their kind that is open nearest to the one asked; with the words that name it. */
export function shapeClaims(context: MessageContext, text: string): { claims: Claim[]; rest: string } {
  const claims: Claim[] = [];
  let rest = text;
  for (const shape of [...contactShapes(text)].reverse()) {
    const field = columnFor(context, shape, claims);
    if (!field || field === context.focus) continue;
    const value = acceptedValue(context, field, shape.text);
    if (value === null || isDoubtfulContact(field, clauseAround(text, shape))) continue;
    claims.unshift({ field, text: shape.text, value, isNamed: false });
    rest = withoutName(field, rest.slice(0, shape.from)) + rest.slice(shape.to).replace(CLOSING_BRACKET, ' ');
  }
  return { claims, rest: withoutEnd(rest, OPENING) };
}

/** 手机不是13800000135: the words right beside a number. */
function clauseAround(text: string, { from, to }: Shape): string {
  const before = text.slice(0, from).split(STOPS).at(-1) ?? '';
  return before + text.slice(from, to) + (text.slice(to).split(STOPS)[0] ?? '');
}

function withoutName(field: FormField, before: string): string {
  const bare = withoutEnd(before, LINK);
  const name = namesOf(field).find((one) => bare.endsWith(one));
  return name ? bare.slice(0, -name.length) : before;
}

/** Words one after the other for the columns of the section; a word that fits none is left. @returns null when the first one does not fit */
function orderClaims(context: MessageContext, text: string): { claims: Claim[]; unused: string[] } | null {
  const { form, focus } = context;
  if (!focus) return null;
  const whole = plainValue(context, focus, text);
  if (whole !== null && !WORDS_APART.test(text)) return { claims: [claim(focus, text, whole)], unused: [] };
  const tokens = text
    .split(OUTSIDE_BRACKETS)
    .flatMap((word) => bracketed(word, (inside) => isApart(context, inside)))
    .flatMap(parted)
    .filter((token) => token !== '');
  if (tokens.length > MAX_TOKENS) return null;
  const from = form.fields.indexOf(focus);
  const columns = form.fields.slice(from).filter(({ section }) => section === focus.section);
  const ofSection = form.fields.filter(({ section }) => section === focus.section);
  const claims: Claim[] = [];
  const unused: string[] = [];
  let at = 0;
  for (const token of tokens) {
    const named = columnNamed(context, token, ofSection);
    if (named && (claims.length === 0 ? named.field === focus && named.name.length > 1 : named.field !== focus)) {
      const read = plainValue(context, named.field, named.text);
      if (read === null) continue;
      if (named.field === focus) at = 1;
      claims.push(claim(named.field, named.text, read));
      continue;
    }
    const found = columns.findIndex((field, index) => index >= at && isNext(context, field, token, index === at));
    const field = columns[found];
    const value = field ? plainValue(context, field, token) : null;
    if (
      claims.length === 1 &&
      at === 1 &&
      (isAgain(context, token, claims[0]?.value) ||
        isRepeated(token, claims[0]?.text) ||
        isNoneAgain(focus, claims[0], token))
    )
      continue;
    if (!field || value === null) {
      // A number too many: nobody can tell which is which.
      if (claims.length === 0 || (focus.kind === 'count' && /\d/u.test(token))) return null;
      unused.push(token);
      continue;
    }
    claims.push(claim(field, token, value));
    at = found + 1;
  }
  return { claims, unused };
}

/** What is in brackets and answers a column of its own. */
function isApart(context: MessageContext, inside: string): boolean {
  const { form, focus } = context;
  const ofSection = form.fields.filter(({ section }) => section === focus?.section);
  if (focus?.kind === 'count' || columnNamed(context, inside, ofSection)) return true;
  return ofSection.some(
    (field) => isTelling(field) && !asksFor(field, 'words') && plainValue(context, field, inside) !== null,
  );
}

/** The next column takes what is plain for it; a later one only what could be nothing else. */
function isNext(context: MessageContext, field: FormField, token: string, isNear: boolean): boolean {
  if (!isTelling(field) || plainValue(context, field, token) === null || isOfAll(context, token)) return false;
  if (countsOtherThing(context, field, token) || (!isNear && isCountedTwice(context, field, token))) return false;
  if ('options' in field && field !== context.focus && isNumeral(token)) return false;
  return isNear || traitsOf(field).isUnmistakable;
}

/** 班组128个 for the column of a later 班组, where an earlier one counts them too: nobody can tell which. */
function isCountedTwice({ form, focus }: MessageContext, field: FormField, token: string): boolean {
  const noun = field === focus ? null : nounBeside(token);
  if (noun === null || field.kind !== 'count') return false;
  return form.fields.some(
    (other) => other !== field && other.kind === 'count' && namesOf(other).some((name) => name.startsWith(noun)),
  );
}

function claim(field: FormField, text: string, value: Claim['value']): Claim {
  return { field, text, value, isNamed: false };
}

/** 三十二（32）: the same number in figures. */
function isAgain(context: MessageContext, token: string, value: Claim['value'] | undefined): boolean {
  const { focus } = context;
  return focus?.kind === 'count' && plainValue(context, focus, token) === value;
}

/** 申汀集团，申汀集团: said twice; 无 无 answers two columns. */
function isRepeated(token: string, first: string | undefined): boolean {
  return token === first && [...token].length > 2;
}

/** 没有，无: said twice of the column asked. */
function isNoneAgain(focus: FormField, first: Claim | undefined, token: string): boolean {
  return focus.none !== undefined && first?.value === focus.none && token === focus.none && first.text !== token;
}
