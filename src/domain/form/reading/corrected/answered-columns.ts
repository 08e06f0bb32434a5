import { type AnswerValue, countCharacters } from '../../base/answers.ts';
import { checkAnswer, isOverWhole } from '../../checks.ts';
import { printAnswer } from '../../parse-answer.ts';
import type { FormField } from '../../schema.ts';
import { isLong, isTelling, plainValue } from '../base/accepts.ts';
import type { MessageContext } from '../base/reading.ts';
import { readCounts } from '../several/read-counts.ts';

/** 36岁, 32, 群众, 19个女的: the columns that show a value which is taken back now. */
export function columnsShowing(context: MessageContext, old: string): FormField[] {
  const counted = readCounts({ ...context, focus: null }, old)?.claims ?? [];
  const said = (field: FormField) => counted.find((claim) => claim.field === field && claim.isNamed)?.value;
  return context.form.fields.filter((field) => {
    const value = context.answers[field.id];
    if (value === undefined || isLong(field)) return false;
    return printAnswer(field, value) === old || value === said(field) || plainValue(context, field, old) === value;
  });
}

/** 应该是200073 without a word for its column: the answered columns that the value can be for. Where only one of them holds something like it, that one: what is put
 *  right mostly resembles what stands. */
export function columnsTaking(context: MessageContext, said: string): FormField[] {
  const { form, answers, focus } = context;
  const kindred = form.fields.filter((field) => {
    if (field === focus || field.prefill || !isTelling(field) || answers[field.id] === undefined) return false;
    const value = plainValue(context, field, said);
    return value !== null && stands(context, field, value);
  });
  const others = kindred.filter((field) => plainValue(context, field, said) !== answers[field.id]);
  // 我是本科 where 本科 stands: nothing is left to change.
  const taking = others.length === 0 && kindred.length === 1 ? kindred : others;
  const alike = taking.filter((field) => isAlike(String(answers[field.id]), said));
  // Words of one's own may be for any column that takes such.
  return alike.length === 1 ? alike : taking.filter((field) => field.kind !== 'text' || alike.includes(field));
}

/** 33 of a team of 32 is for no part of it. */
function stands({ form, answers }: MessageContext, field: FormField, value: AnswerValue): boolean {
  return checkAnswer(form, answers, field, value) === null && !isOverWhole(form, answers, field, value);
}

/** Half of the characters at the two ends are the same; figures of one or two say nothing. */
export function isAlike(known: string, said: string): boolean {
  const [old, now] = [[...known], [...said]];
  const most = Math.max(old.length, now.length);
  if (most === 0 || (countCharacters(said) < 3 && /\d/u.test(said))) return false;
  const least = Math.min(old.length, now.length);
  let front = 0;
  while (front < least && old[front] === now[front]) front += 1;
  let back = 0;
  while (back < least - front && old.at(-1 - back) === now.at(-1 - back)) back += 1;
  return (front + back) * 2 >= most;
}
