import { isSentence, isSpokenName } from '../../../language/names/function-words.ts';
import { looksLikeName } from '../../../language/names/looks-like.ts';
import { isRemarked } from '../../../language/names/names-in.ts';
import { isNoName } from '../../../language/names/no-name.ts';
import { bareName } from '../../../language/names/person-name.ts';
import { isPlacePart } from '../../../language/names/place.ts';
import { soundsLikeTalk } from '../../../language/talk/talk.ts';
import { hasHan } from '../../../language/text/han.ts';
import { BOTH_GRADES, LISTED, LISTING, PAUSES, STROKES } from '../../../language/text/separators.ts';
import type { ReadingContext } from '../../base/typed-answer.ts';
import type { FormField } from '../../schema.ts';
import { acceptedValue, fits, isBesideOption, plainValue } from './accepts.ts';
import { isPlainContact, isShaped } from './beside-contact.ts';

/** So long a word beside a label is none of its options. */
const LONGEST_OPTION = 6;

/** 中级，主管护师; 一米窗班组 前面加云苔路站: one name is asked, and names of its kind hold no pause; several posts do, and places where every part is one. */
export function isSeveral({ looks }: Extract<FormField, { kind: 'text' }>, text: string): boolean {
  if (looks === undefined || looks === 'posts') return false;
  if (looks === 'title' && BOTH_GRADES.test(text.trim())) return false;
  const parts = text
    .trim()
    .replace(/(?<=[a-zA-Z]) (?=[A-Z])/gu, '')
    .split(looks === 'post' ? PAUSES : STROKES)
    .filter((part) => part !== '');
  if (parts.length < 2) return false;
  if (looks === 'address') return !parts.every(isPlacePart);
  return parts.some((part) => hasHan(part));
}

/** Longer than a name without a dot is. */
const LONGEST_NAME = 4;

function isNoPerson(name: string): boolean {
  return !looksLikeName(name) && (LISTED.test(name) || [...name].length > LONGEST_NAME);
}

/** Whether what is behind a label is more, or something else, than the column's answer: 站长 职称助理工程师, 可能是021-55501266. An unusual name is none. */
export function isSpoiled(context: ReadingContext, field: FormField, text: string): boolean {
  if (isShaped(field)) return !isPlainContact(field, text, String(acceptedValue(context, field, text) ?? ''));
  const said = text.trim();
  switch (field.kind) {
    case 'count':
    case 'decimal':
      return LISTED.test(said) || plainValue(context, field, said) === null;
    case 'name':
      return (
        isRemarked(said) || isSpokenName(said) || (LISTING.test(said) && isSentence(said)) || isNoPerson(bareName(said))
      );
    case 'choice':
      return (
        !fits(field, said) && ([...said].length > LONGEST_OPTION || STROKES.test(said)) && isBesideOption(field, said)
      );
    case 'text':
      if (field.none === said) return false;
      if (isSeveral(field, said) || soundsLikeTalk(said)) return true;
      return field.looks !== undefined && (isNoName(field.looks, said) || isSentence(said, true));
    default:
      return false;
  }
}
