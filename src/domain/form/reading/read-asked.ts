import { isAnnounced, withoutAnnouncement, withoutFirstWords } from '../../language/announcement.ts';
import { contactShapes } from '../../language/contact-shapes.ts';
import { isAbout, isCountAlone, isEither, isLimited, isOfOther, isUnsure } from '../../language/counted.ts';
import { withoutEnd } from '../../language/ends.ts';
import { isLongerThan } from '../../language/length.ts';
import { looksLikeName } from '../../language/looks.ts';
import { bareNameIn, isRemarked, namesIn } from '../../language/names-in.ts';
import { simplify } from '../../language/simplify.ts';
import { speechOf } from '../../language/speech.ts';
import { soundsLikeTalk, takesOffer, tellsOfWork } from '../../language/talk.ts';
import { namesOf } from '../base/label-names.ts';
import { parseAnswer } from '../parse-answer.ts';
import type { FormDefinition, FormField } from '../schema.ts';
import { acceptedValue, fits, isBesideOption, isLong, isTelling, plainValue } from './accepts.ts';
import type { Claim, Doubt, Interpreter, MessageContext, Reading } from './reading.ts';
import { spokenParts } from './spoken-parts.ts';

/** The whole message as the answer to the column asked. */
export const readAsked: Interpreter = (context, typed) => {
  const { focus } = context;
  if (focus?.kind === 'paragraph') return begunWithTalk(context, focus, typed);
  if (!focus || isLong(focus)) return null;
  if (context.offered !== null && takesOffer(typed)) return held(focus, typed, context.offered);
  const text = focus.kind === 'name' ? bareNameIn(typed) : bareText(context, focus, withoutStop(typed));
  if (focus.kind === 'name' && namesIn(typed) > 1) return refusedBy(context, focus, typed, 'name-expected');
  const listed = 'options' in focus ? acceptedValue(context, focus, simplify(text)) : null;
  const value = listed !== null && fits(focus, listed) ? listed : acceptedValue(context, focus, text);
  if (value === null) return forOpenBefore(context, focus, text) ?? refusedBy(context, focus, text);
  const claim: Claim = { field: focus, text, value, isNamed: true };
  const doubt = doubtOf(context, claim);
  const unused = besideShape(context, focus, typed);
  return { claims: [claim], refused: [], unused, weakness: doubt ? 1 : 0, ...(doubt ? { doubt } : {}) };
};

const SHAPED: readonly FormField['kind'][] = ['phone', 'mobile', 'email', 'postcode'];
const CLAUSE = /[\s,，;；。!！()（）|]+/u;

/** 55501266；yimi@example.com；何䶮 where a telephone is asked: the clauses without it, which its parser passes over. */
function besideShape(context: MessageContext, field: FormField, typed: string): string[] {
  if (!SHAPED.includes(field.kind) || !CLAUSE.test(typed.trim())) return [];
  const text = typed.normalize('NFKC');
  const kinds = field.kind === 'phone' ? ['phone', 'mobile'] : [field.kind];
  const own = contactShapes(text).find(({ kind }) => kinds.includes(kind));
  if (!own) return besideWords(context, field, text);
  const around = `${text.slice(0, own.from)}\u0000${text.slice(own.to)}`;
  return around
    .split(CLAUSE)
    .filter((clause) => !clause.includes('\u0000') && isSomething(clause) && !namesOf(field).includes(clause));
}

/** 邮编二〇〇三三三，岗位收派员: beside a number that is written in words. */
function besideWords(context: MessageContext, field: FormField, text: string): string[] {
  const clauses = text.split(CLAUSE);
  const isOwn = (clause: string) => acceptedValue(context, field, clause) !== null;
  if (!clauses.some(isOwn)) return [];
  return clauses.filter((clause) => !isOwn(clause) && isSomething(clause) && !namesOf(field).includes(clause));
}

/** The words around a number or an address. */
function withoutShape(text: string): string {
  return text.replace(/[\w.+@()（）\s-]+/gu, ' ');
}

/** The clause that the number or the address stands in, without it: other clauses are said back. */
function besideOwn(typed: string): string {
  const text = typed.normalize('NFKC');
  const own = contactShapes(text)[0];
  if (!own) return '';
  const before = text.slice(0, own.from).split(CLAUSE).at(-1) ?? '';
  return `${before} ${text.slice(own.to).split(CLAUSE)[0] ?? ''}`;
}

/** A word of content: no sign, no 谢谢. */
function isSomething(clause: string): boolean {
  return /[\p{L}\p{N}]{2}/u.test(clause) && speechOf(clause) !== 'chat';
}

/** Shorter than this a paragraph may be something said beside it. */
const MIN_PARAGRAPH = 24;

/** So few characters describe no work, unless a word of work is among them. */
const THIN_PARAGRAPH = 6;

/** 护理部在帮我写，写好了发 where a paragraph is asked: held for a yes. */
function begunWithTalk(context: MessageContext, field: FormField, text: string): Reading | null {
  const isThin = !isLongerThan(text.trim(), THIN_PARAGRAPH) && !tellsOfWork(text);
  if (isLongerThan(text.trim(), MIN_PARAGRAPH) || !(isThin || soundsLikeTalk(text))) return null;
  const value = acceptedValue(context, field, text);
  if (value === null) return null;
  return held(field, text, value);
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
  return field && value !== null ? held(field, text, value, 'elsewhere') : null;
}

function held(field: FormField, text: string, value: Claim['value'], doubt: Doubt = 'unlike'): Reading {
  return { claims: [{ field, text, value, isNamed: true }], refused: [], unused: [], weakness: 1, doubt };
}

/** 我们是上海申汀…公司, 就填民办的, 叫一米窗服务班组: the name alone, where it reads like one or is announced. */
function bareText({ offered }: MessageContext, field: FormField, text: string): string {
  if (typeof offered === 'string' && isAnnounced(text, offered)) return offered;
  if (field.kind !== 'text' || text.includes('\n')) return text;
  const first = withoutFirstWords(text, namesOf(field), field.looks);
  const bare =
    first !== text && fits(field, withoutAnnouncement(first)) ? withoutAnnouncement(first) : withoutAnnouncement(text);
  return bare !== text && (field.looks === undefined || fits(field, bare) || !fits(field, text)) ? bare : text;
}

/** The full stop of a sentence is no part of a name. */
function withoutStop(typed: string): string {
  return typed.trim().replace(/(?<!\.)[。.]$/u, '');
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
  if (field.kind === 'count' || field.kind === 'decimal') return isAbout(text) ? 'about' : 'beside';
  if (field.kind === 'text' && /\n[^\n]*[:：]|[;；]\s{0,4}\p{Script=Han}{2,14}[:：]/u.test(text)) return 'beside';
  if (field.kind === 'text' && isSeveral(field, text)) return 'beside';
  if (field.kind === 'text' && isElsewhere(context, field, text)) return 'elsewhere';
  if (field.kind === 'text' && namesOthers(context, field, text)) return 'beside';
  if (!fits(field, value)) return 'unlike';
  if (field.kind === 'text' && field.looks === undefined && !isWordy(text)) return 'unlike';
  if (field.kind === 'name' && isRemarked(text)) return 'beside';
  if (field.kind === 'email' && /[\w.-]\s+[\w.-]+\s*@/u.test(text)) return 'unlike';
  if (SHAPED.includes(field.kind) && (isUnsure(withoutShape(text)) || isOfOther(besideOwn(text)))) return 'beside';
  if (field.kind === 'choices' && isEither(text)) return 'beside';
  if (isBesideOption(field, text)) return 'beside';
  return 'options' in field && isLimited(withoutValue(text, value)) ? 'beside' : null;
}

/** Looks of answers that may hold commas. */
const MANY: ReadonlySet<string> = new Set(['address', 'team', 'posts']);

/** 中级，主管护师: one title or post is asked. */
function isSeveral({ looks }: Extract<FormField, { kind: 'text' }>, text: string): boolean {
  return looks !== undefined && !MANY.has(looks) && /\S[,，;；]\s*\S/u.test(text);
}

function withoutValue(text: string, value: Claim['value']): string {
  return typeof value === 'string' ? text.replace(value, '') : text;
}

/** Two characters with a letter among them. */
function isWordy(text: string): boolean {
  return /\p{L}/u.test(text) && [...text.trim()].length >= 2;
}

/** Where words are asked: a number, a contact, another column's option or a person's name. */
function isElsewhere(context: MessageContext, field: FormField, text: string): boolean {
  const bare = withoutEnd(text.trim(), /[。.!！]/u);
  const shape = contactShapes(bare).find(({ from, to }) => from === 0 && to === bare.length);
  if (shape) return true;
  if (isCountAlone(bare)) return true;
  if (optionsOf(context.form).has(bare)) return true;
  if (field.kind !== 'text') return false;
  return field.looks !== undefined && field.looks !== 'team' && looksLikeName(bare) && !fits(field, bare);
}

const options = new WeakMap<FormDefinition, ReadonlySet<string>>();

/** Every word for an option of a column that takes one. */
function optionsOf(form: FormDefinition): ReadonlySet<string> {
  const known = options.get(form);
  if (known) return known;
  const choices = form.fields.filter((field) => field.kind === 'choice').flatMap(({ options: all }) => all);
  const words = new Set(choices.flatMap(({ label, aliases }) => [label, ...aliases]));
  options.set(form, words);
  return words;
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
