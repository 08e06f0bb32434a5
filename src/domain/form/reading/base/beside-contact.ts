import { contactShapes } from '../../../language/contacts/contact-shapes.ts';
import {
  isOfOther,
  isOtherNumber,
  isUnsure,
  withLatinDots,
  withoutShape,
} from '../../../language/contacts/contact-words.ts';
import { isExtensionOf, withClosedExtension } from '../../../language/contacts/telephone.ts';
import { explainsUse, isHarmless } from '../../../language/talk/beside.ts';
import { speechOf } from '../../../language/talk/speech.ts';
import { CONTACT_CLAUSES } from '../../../language/text/separators.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormField } from '../../schema.ts';
import { traitsOf } from '../../traits-of.ts';

/** Whether a column takes numbers or addresses that are told by their shape. */
export function isShaped(field: FormField): boolean {
  return traitsOf(field).isContact;
}

/** 55501266；yimi@example.com；何䶮 where a telephone is asked, 转8001 behind a mobile number: what is beside it and its parser passes over.
 *  @param value what the parser takes
 *  @param isOwn whether a clause alone is the column's answer */
export function clausesBeside(
  field: FormField,
  typed: string,
  value: string,
  isOwn: (clause: string) => boolean,
): string[] {
  if (!isShaped(field)) return [];
  const others = otherClauses(field, typed, isOwn).filter(
    (clause) => !isExtensionOf(clause, value) && !(PREFIXES.test(clause) && value.startsWith(clause)),
  );
  return [...gluedDigits(field, typed, value), ...others];
}

/** Digits right beside a number that did not go into it, with their word. */
function gluedDigits(field: FormField, typed: string, value: string): string[] {
  const text = typed.normalize('NFKC');
  const own = field.kind === 'email' || value === '' ? undefined : ownShape(field, text);
  if (!own) return [];
  const [before = '', behind = ''] = [text.slice(0, own.from), text.slice(own.to)];
  return [before.split(CONTACT_CLAUSES).at(-1) ?? '', behind.split(CONTACT_CLAUSES)[0] ?? ''].filter((words) =>
    (words.match(/\d+/gu) ?? []).some((digits) => !PREFIXES.test(digits) && !value.includes(digits)),
  );
}

/** The code of the country, or of the town. */
const PREFIXES = /^(?:0{0,2}86|0\d{2,3})$/u;

function otherClauses(field: FormField, typed: string, isOwn: (clause: string) => boolean): string[] {
  if (!CONTACT_CLAUSES.test(typed.trim())) return [];
  const text = withClosedExtension(withLatinDots(typed.normalize('NFKC')));
  const isContent = (clause: string) => isSomething(clause) && !namesOf(field).includes(clause);
  const own = ownShape(field, text);
  if (own) {
    const around = `${text.slice(0, own.from)}\u0000${text.slice(own.to)}`;
    return around.split(CONTACT_CLAUSES).filter((clause) => !clause.includes('\u0000') && isContent(clause));
  }
  // 邮编二〇〇三三三，岗位收派员: beside a number that is written in words.
  const clauses = text.split(CONTACT_CLAUSES);
  return clauses.some(isOwn) ? clauses.filter((clause) => !isOwn(clause) && isContent(clause)) : [];
}

/** Whether the words beside a number or an address say that it is another one, or somebody else's. */
export function isDoubtfulContact(field: FormField, typed: string): boolean {
  const text = typed.normalize('NFKC');
  const own = ownShape(field, text);
  if (!own && isOtherNumber(text) && field.kind !== 'email') return true;
  const glued = own
    ? `${text.slice(0, own.from).split(CONTACT_CLAUSES).at(-1) ?? ''} ${text.slice(own.to).split(CONTACT_CLAUSES)[0] ?? ''}`
    : '';
  return isUnsure(withoutShape(typed)) || isOfOther(glued, field.kind);
}

/** Whether a contact stands alone, or with words that say nothing else.
 *  @param value what the parser takes of it; empty where that is not known */
export function isPlainContact(field: FormField, typed: string, value: string): boolean {
  if (!isShaped(field)) return true;
  const beside = clausesBeside(field, typed, value, () => false);
  return !isDoubtfulContact(field, typed) && beside.every((words) => isHarmless(words) || explainsUse(words));
}

function ownShape({ kind }: FormField, text: string) {
  const kinds: readonly string[] = kind === 'phone' ? ['phone', 'mobile'] : [kind];
  return contactShapes(text).find((shape) => kinds.includes(shape.kind));
}

/** A word of content: no sign, no 谢谢. */
function isSomething(clause: string): boolean {
  return /[\p{L}\p{N}]{2}/u.test(clause) && speechOf(clause) !== 'chat';
}
