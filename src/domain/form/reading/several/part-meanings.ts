import { correctionIn } from '../../../language/corrections/correction.ts';
import { CHANGE, STILL } from '../../../language/corrections/correction-words.ts';
import { isBeyond, namesRest, nounBeside } from '../../../language/numbers/beside-number.ts';
import { isAbout, LINK, numbersIn } from '../../../language/numbers/counted.ts';
import { saysAge } from '../../../language/numbers/unit-words.ts';
import { isHedged, withoutAnnouncement } from '../../../language/talk/announcement.ts';
import { isHarmless } from '../../../language/talk/beside.ts';
import { deniesOther, leavesOthers, leftOpen, noneOf } from '../../../language/talk/left-open.ts';
import { withoutEnds } from '../../../language/text/ends.ts';
import { ALSO } from '../../../language/text/separators.ts';
import { namesOf } from '../../base/label-names.ts';
import { parseAnswer } from '../../parse-answer.ts';
import type { FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { acceptedValue, isLong, isTelling, plainValue } from '../base/accepts.ts';
import { isShaped } from '../base/beside-contact.ts';
import { takesCalls } from '../base/column-for.ts';
import type { Claim, MessageContext, Reading } from '../base/reading.ts';
import { leadingNames } from '../parts/spoken-parts.ts';
import { unframed, unframedBehind } from '../parts/unframed.ts';
import { listedClaim, mayBe } from './listed-value.ts';

/** An answer in a message of several parts. */
export interface Answered {
  claim: Claim & { /** The word for the column. */ name?: string };
  doubt?: 'about' | 'beside';
  /** It takes back what was said for the column before. */
  isCorrection?: boolean;
  /** Of another part of the form than those that are asked and named. */
  isFar?: boolean;
}

/** What a part of a message may mean: an answer, one that its column refuses, or that columns are left open; of none, that it says nothing of the form. */
export type Meaning = Answered | Refusal | { open: readonly FormField[] };

/** An answer that its column refuses. */
export interface Refusal {
  refused: Reading['refused'][number];
  /** The word for the column. */
  name?: string;
  isFar?: boolean;
}

/** What the parts of a message are read in. */
export interface PartsContext extends MessageContext {
  /** The columns that a part without a name may be for. */
  open: readonly FormField[];
  /** The parts of the form that are asked or named. */
  near: ReadonlySet<string | undefined>;
}

/** Everything that a part may mean. What names its column plainly means that one alone. */
export function partMeanings(context: PartsContext, said: string, open = context.open): readonly Meaning[] {
  const own = open.flatMap((field) => ownMeaning(context, open, field, said) ?? []);
  const named = namedMeaning(context, said);
  // 岗位收银员: another word for a column may be part of a name.
  if (named)
    return named.isLoose
      ? [...named.meanings, ...own.filter((one) => !named.fields.has(one.claim.field))]
      : named.meanings;
  if (own.length > 0) return own;
  if (context.list && leavesOthers(said)) return [{ open }];
  return isHarmless(said) || deniesOther(said) ? [{ open: [] }] : [];
}

/** 30多岁, 5550126 where the column asked stands first: about how many, or a number that does not stand. */
export function brokenAnswer(context: MessageContext, said: string): Meaning | null {
  const { focus } = context;
  return focus && (isShaped(focus) || asksFor(focus, 'amount')) ? judged(context, focus, said, said) : null;
}

interface Named {
  meanings: readonly Meaning[];
  fields: ReadonlySet<FormField>;
  /** Another word for a column, right in front of words. */
  isLoose: boolean;
}

/** 电话5550126, 年龄填错了是35, 邮编忘了, 没有邮箱: the word for a column, and what is said of it. */
function namedMeaning(context: PartsContext, said: string): Named | null {
  const none = noneOf(said);
  const denied = none === null ? undefined : namedColumns(context, none).find(({ rest }) => rest === '');
  if (denied) return plainly(noneAt(context, denied.field, said));
  const counted = countedColumn(context, said);
  if (counted) return plainly({ claim: counted });
  for (const { field, name, far, isAlias, rest } of namedColumns(context, said)) {
    const left = leftOpen(rest);
    if (left) return plainly(left === 'none' ? noneAt(context, field, said) : { open: [field] });
    const [also] = (ALSO.test(rest) && namedMeaning(context, rest.replace(ALSO, ''))?.meanings) || [];
    if (also && 'open' in also) return plainly({ open: [field, ...also.open] });
    const own = rest === '' ? null : judged(context, field, rest, said);
    if (!own) continue;
    const others = far ? judged(context, far, rest, said) : null;
    const isLinked = rest !== withoutEnds(rest, LINK) || CHANGE.test(rest) || STILL.test(rest);
    const meanings = [withName(own, name), ...(others ? [{ ...withName(others, name), isFar: true }] : [])];
    return { meanings, fields: new Set([field]), isLoose: isAlias && asksFor(field, 'words') && !isLinked };
  }
  return null;
}

function plainly(meaning: Meaning): Named {
  return { meanings: [meaning], fields: new Set(), isLoose: false };
}

function withName(meaning: Answered | Refusal, name: string): Answered | Refusal {
  return 'claim' in meaning ? { ...meaning, claim: { ...meaning.claim, name } } : { ...meaning, name };
}

/** 2个管理: the word for a column behind its number. */
function countedColumn(context: PartsContext, said: string): Answered['claim'] | null {
  const noun = nounBeside(said);
  const columns = noun === null ? [] : namedColumns(context, noun);
  const found = columns.find(({ field, rest }) => rest === '' && asksFor(field, 'amount'));
  const value = found ? plainValue(context, found.field, said) : null;
  return found && value !== null ? { field: found.field, text: said, value, isNamed: true, name: found.name } : null;
}

/** The columns that a part begins with the word for. 手机 is a column of several people: that of the part of the form that is asked or named, else any. */
function namedColumns({ form, focus, answers, near }: PartsContext, said: string) {
  const isFree = (field: FormField) => answers[field.id] === undefined && near.has(field.section);
  return leadingNames(form, said, focus)
    .filter(({ field, name }) => !isLong(field) && !(namesRest(name) && !near.has(field.section)))
    .map(({ field, name, isAlias }) => {
      const close =
        takesCalls(field) && !isFree(field) ? form.fields.find((one) => takesCalls(one) && isFree(one)) : undefined;
      return { field: close ?? field, far: close ? field : null, name, isAlias, rest: said.slice(name.length) };
    });
}

/** 职称没有 is an answer to some columns; of the others there is nothing to store. */
function noneAt(context: MessageContext, field: FormField, text: string): Meaning {
  const none = 'none' in field && field.none !== undefined ? field.none : asksFor(field, 'amount') ? '0' : '';
  const value = none === '' ? null : acceptedValue(context, field, none);
  return value === null ? { open: [field] } : { claim: { field, text, value, isNamed: true } };
}

/** What stands for a column that the part does not name. */
function ownMeaning(
  context: MessageContext,
  open: readonly FormField[],
  field: FormField,
  typed: string,
): Answered | null {
  if (!isTelling(field)) return null;
  const said = withoutLabelEnd(field, typed);
  const claimOf = (text: string) => (mayBe(context, open, field, text) ? listedClaim(context, field, text) : null);
  const plain = claimOf(said);
  const isNamed = said !== typed || (asksFor(field, 'amount') && namesOf(field).some((name) => said.includes(name)));
  const isAge = 'unit' in field && saysAge(said, field.unit);
  if (plain) return { claim: { ...plain, isNamed: isNamed || isAge } };
  // 24人不对是25人
  const fault = correctionIn(said);
  if (fault) {
    const before = fault.denied === '' ? fault.about : fault.denied;
    const right = before !== '' && listedClaim(context, field, before) ? listedClaim(context, field, fault.said) : null;
    return right && { claim: right, isCorrection: true };
  }
  const bare = unframed({ ...context, focus: field }, said);
  // 我们是虹桥站安检二组, 叫上海云屿儿童医院
  const told = bare !== said || !asksFor(field, 'words') || isHedged(said) ? bare : withoutAnnouncement(said);
  const claim = told === said ? null : claimOf(told);
  return claim && { claim };
}

/** 名称小桔灯服务班: the end of the column's own word is no part of a name. */
function withoutLabelEnd(field: FormField, said: string): string {
  if (!asksFor(field, 'words')) return said;
  const end = said.slice(0, 2);
  return namesOf(field).some((name) => name.length > 2 && name.endsWith(end)) ? withoutEnds(said.slice(2), LINK) : said;
}

/** What stands for a column. @returns null where it is neither plain, about how many, nor a number or an address that does not stand */
function judged(context: MessageContext, field: FormField, behind: string, whole: string): Answered | Refusal | null {
  const isChange = CHANGE.test(behind);
  const fault = isChange ? null : correctionIn(whole);
  const isOwnFault = fault !== null && fault.denied === '' && namesOf(field).includes(fault.about);
  const said = isOwnFault
    ? fault.said
    : unframedBehind(context, field, whole, behind.replace(isChange ? CHANGE : STILL, ''));
  if (said === '') return null;
  const claim = (value: Claim['value']): Claim => ({
    field,
    text: said,
    value,
    isNamed: true,
    ...(isChange ? { isChange } : {}),
  });
  const value = isTelling(field) ? plainValue(context, field, said) : null;
  if (value !== null) return { claim: claim(value), ...(isOwnFault ? { isCorrection: true } : {}) };
  if (asksFor(field, 'amount')) return amountOf(context, field, said, claim);
  if (!isShaped(field) || !ATTEMPT.test(said)) return null;
  return refusedBy(context, field, said);
}

/** Digits, or an address: what was meant for such a column. */
const ATTEMPT = /^[\w.+@()-]{3,60}$/u;

/** 大概5 is asked about; 30多岁 is no number. */
function amountOf(
  context: MessageContext,
  field: FormField,
  said: string,
  claim: (value: number) => Claim,
): Answered | Refusal | null {
  const [number, ...more] = numbersIn(said);
  if (!number || more.length > 0 || !isAbout(said)) return null;
  const isTaken = acceptedValue(context, field, String(number.value)) === number.value;
  return isTaken && !isBeyond(said) ? { claim: claim(number.value), doubt: 'about' } : refusedBy(context, field, said);
}

function refusedBy({ today }: MessageContext, field: FormField, text: string): Refusal | null {
  const parsed = parseAnswer(field, { kind: 'text', text }, { today });
  return parsed.kind === 'refused' ? { refused: { field, refused: parsed } } : null;
}

/** A number that only its place tells. */
export function isBare(meaning: Meaning): meaning is Answered {
  return 'claim' in meaning && !meaning.claim.isNamed && asksFor(meaning.claim.field, 'amount');
}

/** A name, a post, a place: told by nothing but how it looks. */
export function isByLook(meaning: Meaning): meaning is Answered {
  return 'claim' in meaning && !meaning.claim.isNamed && asksFor(meaning.claim.field, 'words');
}
