import { namesRest, restNamed } from '../../../language/numbers/beside-number.ts';
import { countsAll, numbersIn, readClause } from '../../../language/numbers/counted.ts';
import { wholeInFront } from '../../../language/numbers/whole-in-front.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormDefinition, FormField } from '../../schema.ts';
import type { Claim, MessageContext } from '../base/reading.ts';
import { countNames } from '../parts/count-names.ts';
import { squeeze } from '../parts/labelled-parts.ts';

/** The column that counts all of whom this one counts a part. @returns null for a column that is no part */
export function wholeOf({ fields, checks }: FormDefinition, { id }: FormField): FormField | null {
  const check = checks.find((one) => (one.kind === 'sum' ? one.parts : one.fields).includes(id));
  if (!check) return null;
  const whole = check.kind === 'sum' ? check.whole : check.limit;
  return fields.find((field) => field.id === whole) ?? null;
}

/** 32人，其中女18 where 其中(女) is asked: the number in front has no word, and the column's own is behind; it is how many all of them are. */
export function withWholeNamed({ form, focus }: MessageContext, text: string): string {
  const whole = focus?.kind === 'count' ? wholeOf(form, focus) : null;
  if (!focus || !whole || wholeInFront(text, namesOf(focus)) === null) return text;
  return `${whole.label}${text.trimStart()}`;
}

/** What counts all of them comes last: whether it is the column's own depends on what else is told. */
export function wholesLast(context: MessageContext, clauses: readonly string[]): readonly string[] {
  if (!clauses.some((clause) => isOfAll(context, clause))) return clauses;
  return [...clauses].sort((a, b) => Number(isOfAll(context, a)) - Number(isOfAll(context, b)));
}

/** 总共30 beside the number of one part, or more than is left for that part: how many all of them are.
 *  @returns null where the clause is read as any other; no claim where it only says the sum again */
export function claimOfWhole(context: MessageContext, clause: string, claims: readonly Claim[]): Claim[] | null {
  const { focus, form, answers } = context;
  if (!isOfAll(context, clause)) return null;
  const field = focus ? wholeOf(form, focus) : onlyWhole(form);
  const read = readClause(clause, [...(field ? namesOf(field) : []), unitOf(field)]);
  if (!field || read.kind !== 'plain') return null;
  const { value } = read;
  const told = claims.reduce((sum, claim) => sum + Number(claim.value), 0);
  if (claims.length > 0 && (value === told || value === answers[field.id])) return [];
  const isOwn =
    focus !== null &&
    value !== answers[field.id] &&
    value <= roomFor(context, focus) &&
    !claims.some((claim) => claim.field === focus);
  return isOwn ? null : [{ field, text: clause, value, isNamed: true }];
}

/** 总共32 behind a list of parts, where 32 is told already: nothing new. */
export function saysWholeAgain(context: MessageContext, clause: string): boolean {
  const { form, focus, answers } = context;
  const field = focus && isOfAll(context, clause) ? wholeOf(form, focus) : null;
  return field !== null && numbersIn(clause)[0]?.value === answers[field.id];
}

/** How many people are left for a part. */
function roomFor({ form, answers }: MessageContext, { id }: FormField): number {
  const rooms = form.checks.flatMap((check) => {
    const whole = answers[check.kind === 'sum' ? check.whole : check.limit];
    if (typeof whole !== 'number') return [];
    if (check.kind !== 'sum') return check.fields.includes(id) ? [whole] : [];
    if (!check.parts.includes(id)) return [];
    return [check.parts.reduce((left, part) => left - (part === id ? 0 : Number(answers[part] ?? 0)), whole)];
  });
  return Math.min(...rooms, Number.POSITIVE_INFINITY);
}

/** One number for all of them, without a word for a column. */
export function isOfAll({ form, focus }: MessageContext, clause: string): boolean {
  if (!countsAll(clause) || numbersIn(clause).length !== 1 || (focus !== null && wholeOf(form, focus) === null))
    return false;
  const said = squeeze(clause);
  return !countNames(form).some(({ name }) => name.length > 1 && said.includes(name));
}

/** The only column that counts all of anything; null where there are several. */
function onlyWhole(form: FormDefinition): FormField | null {
  const wholes = new Set(form.checks.map((check) => (check.kind === 'sum' ? check.whole : check.limit)));
  const [id, ...more] = wholes;
  return more.length === 0 ? (form.fields.find((field) => field.id === id) ?? null) : null;
}

function unitOf(field: FormField | null): string {
  return field?.kind === 'count' ? field.unit : '';
}

/** 管理3，技术5，其他24 where parts of one whole are asked: the rest is the only part of that sum which is told nowhere, not the column that is called so in another one. */
export function withRestNamed(context: MessageContext, text: string): string {
  const { form, focus, answers } = context;
  if (!focus || !namesRest(text)) return text;
  const sum = form.checks.find((check) => check.kind === 'sum' && !check.mayBeLess && check.parts.includes(focus.id));
  if (sum?.kind !== 'sum') return text;
  const parts = form.fields.filter(({ id }) => sum.parts.includes(id));
  if (parts.some((field) => namesOf(field).some(namesRest))) return text;
  const said = squeeze(text);
  const isTold = (field: FormField) => countNames(form).some((one) => one.field === field && said.includes(one.name));
  // 5，其他24: the number in front is for the column asked.
  const isFirst = numbersIn(text).length > 1;
  const open = parts.filter(
    (field) => answers[field.id] === undefined && !isTold(field) && !(isFirst && field === focus),
  );
  const [only, ...more] = open;
  return only && more.length === 0 ? restNamed(text, only.label) : text;
}

/** 其他29 for a part that is not the last of its sum: whoever is left is counted there. */
export function isRestOfOther({ form }: MessageContext, field: FormField, text: string): boolean {
  const sum = form.checks.find((check) => check.kind === 'sum' && !check.mayBeLess && check.parts.includes(field.id));
  return sum?.kind === 'sum' && sum.parts.at(-1) !== field.id && namesRest(text);
}
