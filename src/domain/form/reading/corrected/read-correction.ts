import { columnWord, correctionIn, isPersonNamed, isPlaceInAnswer } from '../../../language/corrections/correction.ts';
import { isNumeral } from '../../../language/numbers/number-words.ts';
import { takesOffer, talkOf } from '../../../language/talk/talk.ts';
import { LISTING, STOPS } from '../../../language/text/separators.ts';
import { countCharacters } from '../../base/answers.ts';
import { namesOf } from '../../base/label-names.ts';
import { printAnswer } from '../../parse-answer.ts';
import type { FormField } from '../../schema.ts';
import { acceptedValue, isLong, isTelling, plainValue } from '../base/accepts.ts';
import { columnMeant } from '../base/column-meant.ts';
import { columnsCalled } from '../base/columns-called.ts';
import type { Claim, Interpreter, MessageContext, Reading } from '../base/reading.ts';
import { personMeant } from '../checks/person-meant.ts';
import { settle } from '../checks/settle.ts';
import { spokenParts } from '../parts/spoken-parts.ts';
import { columnChanged } from '../several/plain-change.ts';
import { readCounts } from '../several/read-counts.ts';
import { valueParts, withChanges } from '../several/value-parts.ts';
import { columnsShowing, columnsTaking } from './answered-columns.ts';

/** “写错了，是32人”, “邮编错了，200070”, “不是申汀…，是上海申通…”, “19 不对 18”: what is taken back, and in which column.
 *  An apology corrects the column asked when the rest fits it; it never lands in a text by default. */
export const readCorrection: Interpreter = (context, text) => {
  const reading = correctionOf(context, text);
  return reading && { ...reading, isTakenBack: true };
};

/** 单位名称写错了，所在单位是…: longer than this a message to a long text is part of it. */
const SHORT = 60;

const correctionOf: Interpreter = (context, text) => {
  if (context.focus && isLong(context.focus) && text.length > SHORT) return null;
  const found = correctionIn(text);
  if (!found) return null;
  const { denied, said, isChange } = found;
  if (isChange && (columnChanged(context, text)?.others.length ?? 0) > 0) return null;
  const about = isPlaceInAnswer(found.about) ? '' : found.about;
  // 1.2 2.24 第一个写错了 是1: what is taken back is not the whole list in front.
  if (denied.split(LISTING).length > (context.list ? 2 : 4)) return null;
  const meant = about === '' ? null : (columnMeant(context, about) ?? personMeant(context, about, said));
  const [named = null, ...others] = meant ? columnsCalled(context, columnWord(about), meant) : [];
  if (named && others.length > 0 && said !== '') return amongColumns(context, [named, ...others], said);
  // In a paragraph a fault is told, but for a short message that begins with the name of another column, or takes back what stands in one.
  if (context.focus && isLong(context.focus) && (!named || isLong(named)))
    return isPersonNamed(about) ? nothing(text) : inShown(context, named ? '' : about || denied, said);
  if (about !== '' && !named) return taken(context, about, said);
  const told = denied === '' && !isChange ? namedIn(context, said) : null;
  // 手机填错了，上级推荐单位手机改成…: the column is named once more, in full.
  const again = told?.claims.some(({ field }) => about === '' || isCalled(field, about)) === true;
  if (told && again) return told;
  if (!named && said !== '') {
    const other = denied === '' ? inAnswered(context, said) : (inShown(context, denied, said) ?? ofKind(context, said));
    if (other) return other;
  }
  const field = named ?? context.focus;
  if (!field) return null;
  if (said === '') return nothing(text);
  const read = inColumn(context, field, said, named !== null && isChange, named !== null);
  // 上海市静安区共和路58号，错了，是共和新路58号: only a part of it is said anew.
  const isPart = field.kind === 'text' && isPartSaid(denied, said);
  // 推荐单位我要换成静安区的: what is chosen before the form is asked about.
  return read && (isPart || field.prefill) ? { ...read, doubt: isPart ? 'beside' : 'change' } : read;
};

/** 不是A，是B, 32写错了 是33: in the column that shows A now; of several it is asked which. */
function inShown(context: MessageContext, old: string, said: string): Reading | null {
  const { focus, offered } = context;
  if (old === '' || said === '') return null;
  if (focus && offered !== null && printAnswer(focus, offered).includes(old)) return null;
  const shown = columnsShowing(context, old);
  return amongColumns(
    context,
    shown.length > 1 ? shown.filter((field) => isPlainFor(context, field, said)) : shown,
    said,
  );
}

/** 打错了 是19: where it fits the answer before as well as the column asked, the answer before is asked about; what the column asked does not take is for an
 *  answer of its kind, however long ago it was given. */
function inAnswered(context: MessageContext, said: string): Reading | null {
  return answerBefore(context, said) ?? ofKind(context, said);
}

function ofKind(context: MessageContext, said: string): Reading | null {
  const { focus } = context;
  if (focus && isTelling(focus) && isPlainFor(context, focus, said)) return null;
  return amongColumns(context, columnsTaking(context, said), said);
}

/** 传真写错了 应该是021-55501277 where no column is called so: what takes the value is asked about, with the word. */
function inUnknown(context: MessageContext, about: string, said: string): Reading | null {
  const other = said === '' ? null : inAnswered(context, said);
  return other && (other.which ? other : { ...other, unused: [about] });
}

function amongColumns(context: MessageContext, fields: readonly FormField[], said: string): Reading | null {
  const [only, ...more] = fields;
  if (!only) return null;
  if (more.length > 0) return { ...NO_CLAIM, which: { words: [said], fields } };
  const read = inColumn(context, only, said, false);
  const isSame = read?.claims.every(({ field, value }) => context.answers[field.id] === value) === true;
  return read && (isSame ? read : { ...read, doubt: read.doubt ?? 'change' });
}

const NO_CLAIM: Reading = { claims: [], refused: [], unused: [], weakness: 0 };

function isPlainFor(context: MessageContext, field: FormField, said: string): boolean {
  return plainValue(context, field, said) !== null;
}

/** What is said anew is shorter and ends alike, so that the beginning may still stand. */
function isPartSaid(denied: string, said: string): boolean {
  return (
    countCharacters(denied) > countCharacters(said) + 2 &&
    denied.slice(-1) === said.slice(-1) &&
    !denied.startsWith(said.slice(0, 2))
  );
}

/** 不对不对 职称是助理工程师: the fault and the column are both said. */
function namedIn(context: MessageContext, said: string): Reading | null {
  const [part, ...more] = spokenParts(context.form, said, context.focus);
  const one = more.length > 0 ? undefined : part?.candidates.find(({ isNamed }) => isNamed === 'plainly');
  const value = one && one.text !== said ? plainValue(context, one.field, one.text) : null;
  if (!one || value === null) return null;
  return {
    claims: [{ field: one.field, text: one.text, value, isNamed: true, isChange: true }],
    refused: [],
    unused: [],
    weakness: 0,
  };
}

function isCalled(field: FormField, about: string): boolean {
  const word = columnWord(about);
  return namesOf(field).some((name) => name === about || name === word);
}

function answerBefore(context: MessageContext, said: string): Reading | null {
  const { last, focus, answers, wasMissed } = context;
  if (!last || last === focus || wasMissed || !isTelling(last)) return null;
  const value = plainValue(context, last, said);
  if (value === null || answers[last.id] === value) return null;
  return {
    claims: [{ field: last, text: said, value, isNamed: false }],
    refused: [],
    unused: [],
    weakness: 0,
    doubt: 'change',
  };
}

function nothing(text: string): Reading {
  return { claims: [], refused: [], unused: [text], weakness: 1, speech: 'wish' };
}

/** 19 不对 18: what stands in front is no column but the value taken back. */
function taken(context: MessageContext, about: string, said: string): Reading | null {
  const { focus, last, answers } = context;
  // 上面写的5不对，4: the answer before had it.
  const isLast = last !== null && last !== focus && plainValue(context, last, about) === answers[last.id];
  if (isLast && answers[last.id] !== undefined && isTelling(last)) return inColumn(context, last, said, false);
  if (!focus || !isTelling(focus) || !isPlainFor(context, focus, about))
    return inShown(context, about, said) ?? inUnknown(context, about, said) ?? (focus && nothing(about));
  const read = inColumn(context, focus, said, false);
  // 2改成33: the second of a list, or a 2 that nobody said.
  const isUnclear = (isNumeral(about) && context.list !== undefined) || isPartSaid(about, said);
  return read && isUnclear ? { ...read, doubt: 'beside' } : read;
}

function inColumn(
  context: MessageContext,
  field: FormField,
  said: string,
  isChange: boolean,
  isNamed = false,
): Reading | null {
  const parts = isChange ? valueParts(context, { field, text: said }) : [];
  if (parts.length > 1) {
    const settled = settle(context, parts);
    return { ...settled, claims: withChanges(settled.claims, field, parts) };
  }
  const inner = { ...context, focus: field };
  const counted = readCounts(inner, said);
  if (counted) {
    const claims = counted.claims.map((claim) => ({ ...claim, isChange, isNamed: isNamed || claim.isNamed }));
    return { ...counted, claims, ...doubtOf(context, claims, isChange) };
  }
  const value = plainValue(context, field, said);
  if (value !== null) {
    const claims = [{ field, text: said, value, isNamed: true, isChange }];
    return { claims, refused: [], unused: [], weakness: 0, ...doubtOf(context, claims, isChange) };
  }
  const last = said.split(STOPS).at(-1) ?? '';
  const behind = last === said ? null : plainValue(context, field, last);
  if (behind !== null && isTelling(field) && !/\d/u.test(said.slice(0, -last.length)))
    return {
      claims: [{ field, text: last, value: behind, isNamed: true, isChange }],
      refused: [],
      unused: [],
      weakness: 0,
    };
  if (field === context.focus && context.offered !== null && takesOffer(said)) {
    const claims = [{ field, text: said, value: context.offered, isNamed: true }];
    return { claims, refused: [], unused: [], weakness: 1, doubt: 'unlike' };
  }
  if (talkOf(said) !== null) return nothing(said);
  const loose = acceptedValue(context, field, said);
  if (loose === null) return settle(context, [{ field, text: said }]);
  const claims = [{ field, text: said, value: loose, isNamed: true }];
  return {
    claims,
    refused: [],
    unused: [],
    weakness: 1,
    doubt: 'unlike',
  };
}

/** What changes an answer that stands is asked first, unless it says 改成 and the column. */
function doubtOf(
  { focus, answers }: MessageContext,
  claims: readonly Claim[],
  isChange: boolean,
): { doubt?: 'change' } {
  const changes = claims.some(
    ({ field, value }) => field !== focus && answers[field.id] !== undefined && answers[field.id] !== value,
  );
  return changes && !isChange ? { doubt: 'change' } : {};
}
