import { withoutBelonging } from '../../../language/answers/option-rest.ts';
import { contactShapes } from '../../../language/contacts/contact-shapes.ts';
import { putsRight } from '../../../language/contacts/contact-words.ts';
import { isFigureOnly } from '../../../language/names/figure-only.ts';
import { isSpokenName } from '../../../language/names/function-words.ts';
import { isSentenceForName, looksLikeName } from '../../../language/names/looks-like.ts';
import { bareNameIn, isPost, isRemarked, namesIn } from '../../../language/names/names-in.ts';
import { isSpacedAsName } from '../../../language/names/person-name.ts';
import {
  isAbout,
  isCountAlone,
  isEither,
  isLimited,
  isNoneOf,
  LINK,
  readClause,
} from '../../../language/numbers/counted.ts';
import { isAnnounced, isHedged, withoutAnnouncement, withoutFirstWords } from '../../../language/talk/announcement.ts';
import { spellsOut } from '../../../language/talk/beside.ts';
import { takesOffer } from '../../../language/talk/talk.ts';
import { withoutEnd, withoutEnds } from '../../../language/text/ends.ts';
import { goesOnWithLabel, PAUSES, STOP, withoutFullStop } from '../../../language/text/separators.ts';
import { simplify } from '../../../language/text/simplify.ts';
import { namesOf } from '../../base/label-names.ts';
import { parseAnswer } from '../../parse-answer.ts';
import type { FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { acceptedValue, fits, isBesideOption, isLong, isTelling, plainValue } from '../base/accepts.ts';
import { clausesBeside, isDoubtfulContact, isShaped } from '../base/beside-contact.ts';
import { heldReading } from '../base/held-reading.ts';
import { optionWordsOf } from '../base/option-words-of.ts';
import type { Claim, Doubt, Interpreter, MessageContext, Reading } from '../base/reading.ts';
import { isRounded } from '../base/rounded.ts';
import { isSeveral } from '../base/spoiled.ts';
import { spokenParts } from '../parts/spoken-parts.ts';
import { asidePiece, begunWithTalk } from './free-text.ts';
import { jobCounted } from './job-counted.ts';
import { ledOption } from './led-option.ts';
import { ofOther } from './of-other.ts';
import { titleInstead } from './title-instead.ts';
import { valuesInstead } from './values-instead.ts';

/** The whole message as the answer to the column asked. */
export const readAsked: Interpreter = (context, typed) => {
  const { focus } = context;
  if (focus?.kind === 'paragraph') return begunWithTalk(context, focus, typed);
  if (focus?.kind === 'long-text') return asidePiece(context, focus, typed);
  if (!focus || isLong(focus)) return null;
  if (context.offered !== null && takesOffer(typed)) return heldReading(focus, typed, context.offered);
  const named = focus.kind === 'name' ? nameIn(typed) : null;
  const text = named?.text ?? bareText(context, focus, withoutStop(typed));
  if (focus.kind === 'name' && namesIn(typed) > 1) return refusedBy(context, focus, typed, 'name-expected');
  const title = titleInstead(context, focus, text);
  if (title) return title;
  const listed = 'options' in focus ? acceptedValue(context, focus, simplify(text)) : null;
  if (focus.kind === 'text' && !context.wasMissed && isFigureOnly(focus.looks, text))
    return { claims: [], refused: [], unused: [], weakness: 2, speech: 'sentence' };
  const value = listed !== null && fits(focus, listed) ? listed : acceptedValue(context, focus, text);
  if (value === null)
    return (
      forOpenBefore(context, focus, text) ??
      (focus.kind === 'text' || focus.kind === 'name'
        ? toldInstead(context, focus, typed, typed)
        : (jobCounted(context, focus, text) ?? ofOther(context, focus, typed))) ??
      refusedBy(context, focus, text)
    );
  const job = jobCounted(context, focus, text);
  if (job && !job.doubt) return job;
  const led = fits(focus, value) ? null : ledOption(context, focus, text);
  if (led) return led;
  const claim: Claim = { field: focus, text, value, isNamed: true };
  const told = focus.kind === 'text' || focus.kind === 'name' ? toldInstead(context, focus, typed, value) : null;
  if (told) return told;
  const beside = clausesBeside(focus, typed, String(value), (clause) => acceptedValue(context, focus, clause) !== null);
  const unused = [...beside, ...(named?.posts ?? []), ...besideAbout(focus, text)];
  const doubt =
    (unused.some(putsRight) ? 'beside' : null) ??
    doubtOf(context, claim) ??
    (isHedgedName(focus, typed, text) ? 'beside' : null);
  return { claims: [claim], refused: [], unused, weakness: doubt ? 1 : 0, ...(doubt ? { doubt } : {}) };
};

/** 通信地址是云苔路258号, 今天天气不错 where a name is asked: another column's answer, or no answer. Said once more it is asked about as it is. */
function toldInstead(
  context: MessageContext,
  focus: Extract<FormField, { kind: 'text' | 'name' }>,
  typed: string,
  value: Claim['value'],
): Reading | null {
  const look = focus.kind === 'name' ? 'name' : focus.looks;
  if (look === undefined || look === 'posts' || fits(focus, value)) return null;
  const other = ofOther(context, focus, typed) ?? valuesInstead(context, focus, typed);
  if (other) return other;
  if (context.wasMissed || !isSentenceForName(look, typed)) return null;
  return { claims: [], refused: [], unused: [], weakness: 2, speech: 'sentence' };
}

/** 章敏，立早章; 陆敏，工会主席: the name without how it is written, and without the person's post, which is said back. */
function nameIn(typed: string): { text: string; posts: readonly string[] } {
  const [first = '', ...more] = typed.trim().split(PAUSES);
  const posts = more.filter((words) => isPost(words));
  const isKnown = (words: string) => posts.includes(words) || spellsOut(words, first);
  const isAlone = more.length > 0 && looksLikeName(first) && more.every(isKnown);
  return isAlone ? { text: first, posts } : { text: bareNameIn(typed), posts: [] };
}

/** 大概30，汉族: what is beside about how many. */
function besideAbout(field: FormField, text: string): string[] {
  if (!asksFor(field, 'amount') || !isAbout(text)) return [];
  const clauses = text.split(PAUSES).map((clause) => clause.trim());
  return clauses.filter(
    (clause) => clause !== '' && !isAbout(clause) && readClause(`${clause}0`, namesOf(field)).kind !== 'plain',
  );
}

/** 应该是经理: taken off in front of the name. */
function isHedgedName({ kind }: FormField, typed: string, text: string): boolean {
  return (kind === 'text' || kind === 'name') && typed.trim() !== text && isHedged(typed.replace(text, ''));
}

/** 何䶮 where the telephone is asked, after 联系人 was skipped: held for the one column before that is open and takes it. */
function forOpenBefore(context: MessageContext, focus: FormField, text: string): Reading | null {
  const { form, answers } = context;
  const before = form.fields
    .slice(0, form.fields.indexOf(focus))
    .filter((field) => field.section === focus.section && answers[field.id] === undefined && isTelling(field));
  const fitting = before.filter((field) => plainValue(context, field, text) !== null);
  const [field] = fitting;
  const value = field && fitting.length === 1 ? plainValue(context, field, text) : null;
  return field && value !== null ? heldReading(field, text, value, 'beside') : null;
}

/** 我们是上海申汀…公司, 就填民办的, 叫一米窗服务班组: the name alone, where it reads like one or is announced. */
function bareText({ offered }: MessageContext, field: FormField, text: string): string {
  if (typeof offered === 'string' && isAnnounced(text, offered)) return offered;
  if (field.kind !== 'text' || text.includes('\n')) return text;
  // 地址宜山路829号: no address begins with such a word.
  const word = field.looks === 'address' ? namesOf(field).find((name) => text.startsWith(name)) : undefined;
  if (word !== undefined && text.length > word.length) return withoutEnds(text.slice(word.length), LINK);
  const first = withoutFirstWords(text, namesOf(field), field.looks);
  const bare =
    first !== text && fits(field, withoutAnnouncement(first)) ? withoutAnnouncement(first) : withoutAnnouncement(text);
  return bare !== text && (field.looks === undefined || fits(field, bare) || !fits(field, text)) ? bare : text;
}

/** The full stop of a sentence is no part of a name. */
function withoutStop(typed: string): string {
  return withoutFullStop(typed.trim());
}

function refusedBy(context: MessageContext, field: FormField, text: string, reason?: 'name-expected'): Reading {
  const parsed = parseAnswer(field, { kind: 'text', text }, { today: context.today });
  const refused =
    parsed.kind === 'refused' && !reason
      ? parsed
      : { kind: 'refused' as const, reason: reason ?? ('empty' as const), values: {} };
  return { claims: [], refused: [{ field, refused }], unused: [], weakness: 2 };
}

function doubtOf(context: MessageContext, { field, text, value }: Claim): Doubt | null {
  // Whole numbers and decimals are read clause by clause; what only their parser takes is not plain.
  if (isRounded({ field, text, value, isNamed: true })) return isAbout(text) ? 'about' : 'rounded';
  if (asksFor(field, 'amount')) return isAbout(text) ? 'about' : value === 0 && isNoneOf(text) ? null : 'beside';
  if (field.kind === 'text' && goesOnWithLabel(text)) return 'beside';
  if (field.kind === 'text' && (isSeveral(field, text) || holdsLabel(field, text))) return 'beside';
  if (field.kind === 'text' && isElsewhere(context, field, text)) return 'elsewhere';
  if (field.kind === 'text' && namesOthers(context, field, text)) return 'beside';
  if (!fits(field, value)) return 'unlike';
  if (field.kind === 'text' && field.looks === undefined && !isWordy(text)) return 'unlike';
  if (field.kind === 'name' && isRemarked(text)) return 'beside';
  if (field.kind === 'name' && (!isSpacedAsName(text) || isSpokenName(String(value)))) return 'unlike';
  if (field.kind === 'email' && /[\w.-]\s+[\w.-]+\s*@/u.test(text)) return 'unlike';
  if (isShaped(field) && isDoubtfulContact(field, text)) return 'beside';
  if (field.kind === 'choices' && isEither(text)) return 'beside';
  if (isBesideOption(field, text)) return 'beside';
  const isLimit =
    'options' in field &&
    isLimited(withoutValue(text, value)) &&
    !optionWordsOf(context.form).has(withoutBelonging(text));
  return isLimit ? 'beside' : null;
}

function withoutValue(text: string, value: Claim['value']): string {
  return typeof value === 'string' ? text.replace(value, '') : text;
}

/** 下一条班组名称陆家嘴环路快递服务站: the column's own label inside the answer. */
function holdsLabel(field: FormField, text: string): boolean {
  return text.lastIndexOf(field.label) > 0 && [...field.label].length > 2;
}

/** Two characters with a letter among them. */
function isWordy(text: string): boolean {
  return /\p{L}/u.test(text) && [...text.trim()].length >= 2;
}

/** Where words are asked: a number, a contact, another column's option or a person's name. */
function isElsewhere(context: MessageContext, field: FormField, text: string): boolean {
  const bare = withoutEnd(text.trim(), STOP);
  const shape = contactShapes(bare).find(({ from, to }) => from === 0 && to === bare.length);
  if (shape) return true;
  if (isCountAlone(bare)) return true;
  if (optionWordsOf(context.form).has(bare)) return true;
  if (field.kind !== 'text') return false;
  return field.looks !== undefined && field.looks !== 'team' && looksLikeName(bare) && !fits(field, bare);
}

/** 公司是所在单位，地址…，联系人何䶮 where one text is asked: other columns are named with answers that fit them. */
function namesOthers(context: MessageContext, field: FormField, text: string): boolean {
  return spokenParts(context.form, text, field).some(({ candidates }) =>
    candidates.some(
      (one) =>
        one.field !== field &&
        one.field.kind !== 'count' &&
        isTelling(one.field) &&
        one.text !== '' &&
        plainValue(context, one.field, one.text) !== null,
    ),
  );
}
