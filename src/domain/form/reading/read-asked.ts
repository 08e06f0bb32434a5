import { isAnnounced, withoutAnnouncement } from '../../language/announcement.ts';
import { contactShapes } from '../../language/contact-shapes.ts';
import { isAbout, isCountAlone, isLimited } from '../../language/counted.ts';
import { withoutEnd } from '../../language/ends.ts';
import { looksLikeName } from '../../language/looks.ts';
import { bareNameIn, namesIn } from '../../language/names-in.ts';
import { simplify } from '../../language/simplify.ts';
import { parseAnswer } from '../parse-answer.ts';
import type { FormDefinition, FormField } from '../schema.ts';
import { acceptedValue, fits, isLong, isTelling, plainValue } from './accepts.ts';
import type { Claim, Doubt, Interpreter, MessageContext, Reading } from './reading.ts';
import { spokenParts } from './spoken-parts.ts';

/** The whole message as the answer to the column asked. */
export const readAsked: Interpreter = (context, typed) => {
  const { focus } = context;
  if (!focus || isLong(focus)) return null;
  const text = focus.kind === 'name' ? bareNameIn(typed) : bareText(context, focus, withoutStop(typed));
  if (focus.kind === 'name' && namesIn(typed) > 1) return refusedBy(context, focus, typed, 'name-expected');
  const listed = 'options' in focus ? acceptedValue(context, focus, simplify(text)) : null;
  const value = listed !== null && fits(focus, listed) ? listed : acceptedValue(context, focus, text);
  if (value === null) return refusedBy(context, focus, text);
  const claim: Claim = { field: focus, text, value, isNamed: true };
  const doubt = doubtOf(context, claim);
  return { claims: [claim], refused: [], unused: [], weakness: doubt ? 1 : 0, ...(doubt ? { doubt } : {}) };
};

/** 我们是上海申汀…公司, 就填民办的, 叫一米窗服务班组: the name alone, where it reads like one or is announced. */
function bareText({ offered }: MessageContext, field: FormField, text: string): string {
  if (typeof offered === 'string' && isAnnounced(text, offered)) return offered;
  if (field.kind !== 'text' || text.includes('\n')) return text;
  const bare = withoutAnnouncement(text);
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
  if (field.kind === 'text' && /\n[^\n]*[:：]/u.test(text)) return 'beside';
  if (field.kind === 'text' && isElsewhere(context, field, text)) return 'elsewhere';
  if (field.kind === 'text' && namesOthers(context, field, text)) return 'beside';
  if (!fits(field, value)) return 'unlike';
  if (field.kind === 'text' && field.looks === undefined && !isWordy(text)) return 'unlike';
  if (field.kind === 'email' && /[\w.-]\s+[\w.-]+\s*@/u.test(text)) return 'unlike';
  return 'options' in field && isLimited(withoutValue(text, value)) ? 'beside' : null;
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
